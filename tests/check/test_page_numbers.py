"""Page numbers as Word, LibreOffice and clerks make them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc_docs.check.rule import Status

from .test_real_letterheads import Page, line, lines_in_the_number_and_the_place

pytestmark = pytest.mark.usefixtures("english")
W = nsdecls("w")
BEGIN, END = '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>'
SIMPLE = f'<w:fldSimple {W} w:instr=" PAGE "/>'
COMPLEX = f"<w:r {W}>{BEGIN}<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>{END}</w:r>"
CONTROL = (
    f'<w:sdt {W}><w:sdtContent><w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    "</w:sdtContent></w:sdt>"
)


def long_page(lines: int = 60) -> Page:
    page = lines_in_the_number_and_the_place()
    for _ in range(lines):
        line(page.file.add_paragraph(), "Nội dung dài " * 30, 14, align=ALIGN.JUSTIFY)
    page.file.sections[0].different_first_page_header_footer = True
    return page


def numbered(paragraph: Any, field: str = SIMPLE, align: Any = ALIGN.CENTER) -> None:
    paragraph.alignment = align
    paragraph._p.append(parse_xml(field))


def told(page: Page) -> dict[str, list[str]]:
    return {
        outcome.rule.name: [finding.message for finding in outcome.findings]
        for outcome in page.judged().documents[0].results
        if outcome.findings
    }


@pytest.mark.parametrize("field", [SIMPLE, COMPLEX, CONTROL])
def test_a_number_is_seen_however_it_is_made(field: str) -> None:
    page = long_page()
    numbered(page.file.sections[0].header.paragraphs[0], field)
    assert told(page) == {}


def test_even_headers_that_are_off_never_print() -> None:
    page = long_page()
    numbered(page.file.sections[0].even_page_header.paragraphs[0])
    assert list(told(page)) == ["page-number.present"]
    page.file.settings.odd_and_even_pages_header_footer = True
    assert list(told(page)) == ["page-number.present"]  # only every second page has one
    numbered(page.file.sections[0].header.paragraphs[0])
    assert told(page) == {}


def at_the_foot(page: Page) -> None:
    numbered(page.file.sections[0].footer.paragraphs[0])


def at_the_right(page: Page) -> None:
    numbered(page.file.sections[0].header.paragraphs[0], align=ALIGN.RIGHT)


def on_the_first_page(page: Page) -> None:
    page.file.sections[0].different_first_page_header_footer = False
    numbered(page.file.sections[0].header.paragraphs[0])


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (at_the_foot, "page-number.position"),
        (at_the_right, "page-number.position"),
        (on_the_first_page, "page-number.first-page"),
    ],
)
def test_what_is_wrong_with_a_number(change: Callable[[Page], None], rule: str) -> None:
    page = long_page()
    change(page)
    assert list(told(page)) == [rule]


@pytest.mark.parametrize(
    ("lines", "status"),
    [(0, Status.NOT_APPLICABLE), (6, Status.NOT_JUDGED), (60, Status.FAILED)],
)
def test_a_page_without_number(lines: int, status: Status) -> None:
    results = long_page(lines).judged().documents[0].results
    assert next(o for o in results if o.rule.name == "page-number.present").status is status
