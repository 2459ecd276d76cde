"""A line belongs to the text it stands under, wherever its anchor is."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document

from ..test_shapes import drawn, shape, transform
from .pages import (
    BOLD,
    CENTRE,
    MOTTO,
    NATIONAL,
    PLACE,
    bold,
    cell,
    letterhead,
    mid,
    notice,
    only,
    p,
    para,
    run,
    table,
)

LINE = drawn(shape("line", size=transform(40, 0)), 40)
BORDER = CENTRE + '<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
TOP_BORDER = CENTRE + '<w:pBdr><w:top w:val="single" w:sz="4"/></w:pBdr>'


def with_line(text: str, settings: str = BOLD) -> str:
    return p(run(text, settings) + LINE, CENTRE)


def under(document: Document) -> list[tuple[Component, str]]:
    return [(line.under.component, line.under.text) for line in document.under_lines]


ISSUERS = {
    "in the issuer": (mid("UBND TỈNH X") + with_line("SỞ NỘI VỤ"), mid("Số: 12/TB-SNV")),
    "in the parent": (with_line("UBND TỈNH X", "") + bold("SỞ NỘI VỤ"), mid("Số: 12/TB-SNV")),
    "in the number": (mid("UBND TỈNH X") + bold("SỞ NỘI VỤ"), with_line("Số: 12/TB-SNV", "")),
    "in a blank paragraph": (
        mid("UBND TỈNH X") + bold("SỞ NỘI VỤ") + p(LINE),
        mid("Số: 12/TB-SNV"),
    ),
    "a border": (mid("UBND TỈNH X") + para("SỞ NỘI VỤ", BORDER, BOLD), mid("Số: 12/TB-SNV")),
    "a border of the number": (
        mid("UBND TỈNH X") + bold("SỞ NỘI VỤ"),
        para("Số: 12/TB-SNV", TOP_BORDER),
    ),
    "typed": (mid("UBND TỈNH X") + bold("SỞ NỘI VỤ") + mid("_______"), mid("Số: 12/TB-SNV")),
    "typed after a break": (mid("UBND TỈNH X") + bold("SỞ NỘI VỤ\n-------"), mid("Số: 12/TB-SNV")),
}


@pytest.mark.parametrize(("names", "number"), ISSUERS.values(), ids=ISSUERS)
def test_the_line_under_the_issuer(names: str, number: str) -> None:
    head = table((cell(names), cell(bold(NATIONAL), bold(MOTTO))), (cell(number), cell(PLACE)))
    assert under(only(notice(head=head))) == [(Component.ISSUER, "SỞ NỘI VỤ")]


def test_a_line_belongs_to_the_last_line_of_a_name() -> None:
    names = mid("UBND TỈNH X") + with_line("BAN QUẢN LÝ") + bold("KHU KINH TẾ VÂN PHONG")
    document = only(notice(head=letterhead(names=names)))
    assert under(document) == [(Component.ISSUER, "KHU KINH TẾ VÂN PHONG")]


STATES = {
    "in the motto": (bold(NATIONAL) + with_line(MOTTO), mid(PLACE)),
    "in the national name": (with_line(NATIONAL) + bold(MOTTO), mid(PLACE)),
    "in the place": (bold(NATIONAL) + bold(MOTTO), with_line(PLACE, "")),
    "after a break": (bold(f"{NATIONAL}\n{MOTTO}\n______"), mid(PLACE)),
}


@pytest.mark.parametrize(("state", "place"), STATES.values(), ids=STATES)
def test_the_line_under_the_motto(state: str, place: str) -> None:
    head = table((cell(bold("SỞ NỘI VỤ")), cell(state)), (cell("Số: 12/TB-SNV"), cell(place)))
    assert under(only(notice(head=head))) == [(Component.MOTTO, MOTTO)]


SUBJECTS = {
    "in it": bold("THÔNG BÁO") + with_line("Kết luận cuộc họp"),
    "in the type": with_line("THÔNG BÁO") + bold("Kết luận cuộc họp"),
    "in a blank paragraph": bold("THÔNG BÁO") + bold("Kết luận cuộc họp") + p(LINE),
    "in the body": bold("THÔNG BÁO")
    + bold("Kết luận cuộc họp")
    + p(run("Ngày 14/3/2026, Sở họp.") + LINE),
    "typed": bold("THÔNG BÁO") + bold("Kết luận cuộc họp") + mid("_________"),
}


@pytest.mark.parametrize("title", SUBJECTS.values(), ids=SUBJECTS)
def test_the_line_under_the_subject(title: str) -> None:
    assert under(only(notice(title=title))) == [(Component.SUBJECT, "Kết luận cuộc họp")]
