"""Sections: pages, margins, headers and footers, and which of them print."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.page import View
from cchc_docs.check.view.read import view_bytes

from .word import A4, MARGINS, SECTION, files, p, r, relation, view

FIELD = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"/></w:p>'


def section(content: str = "", size: str = A4, margins: str = MARGINS) -> str:
    return f"<w:sectPr>{content}{size}{margins}</w:sectPr>"


def reference(story: str, number: int, kind: str = "default") -> str:
    return f'<w:{story}Reference w:type="{kind}" r:id="rId{number}"/>'


def with_headers(body: str, settings: str = "") -> View:
    """Relations: rId1 header1, rId2 header2, rId3 footer3, rId4 settings."""
    made = files(body, header1=FIELD, header2=p(r("chẵn")), footer3=p(r("chân")), settings=settings)
    return view_bytes(made.bytes(), "a.docx")


def test_a_page_in_millimetres() -> None:
    [seen] = view(
        p() + section("<w:titlePg/><w:pgNumType w:start='1' w:fmt='lowerRoman'/>")
    ).sections
    assert (round(seen.width_mm), round(seen.height_mm), seen.landscape) == (210, 297, False)
    assert [round(x) for x in (seen.top_mm, seen.bottom_mm, seen.left_mm, seen.right_mm)] == [
        20, 20, 30, 15,
    ]  # fmt: skip
    assert round(seen.header_distance_mm) == 10
    assert round(seen.text_width_mm) == 165
    assert (seen.title_page, seen.page_number_start, seen.page_number_format) == (
        True, 1, "lowerRoman",
    )  # fmt: skip


def test_sections_differ_and_know_their_blocks() -> None:
    turned = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    body = p(r("một"), section()) + p(r("hai")) + section('<w:type w:val="nextPage"/>', turned)
    one, two = view(body).sections
    assert [[x.text for x in s.paragraphs] for s in (one, two)] == [["một"], ["hai"]]
    assert (one.landscape, two.landscape) == (False, True)
    assert two.paragraphs[0].room_mm == pytest.approx(297 - 45, abs=0.1)


def test_the_gutter_adds_to_the_left_margin() -> None:
    gutter = MARGINS.replace("/>", ' w:gutter="567"/>')
    [seen] = view(p() + section(margins=gutter)).sections
    assert round(seen.left_mm) == 40
    [seen] = view(p() + section(margins=gutter), settings="<w:gutterAtTop/>").sections
    assert (round(seen.left_mm), round(seen.top_mm)) == (30, 30)


def test_a_file_without_a_section_is_words_own_page() -> None:
    seen = view_bytes(files(p(r("a"))).bytes(), "a.docx").sections[0]
    assert (round(seen.width_mm, 1), round(seen.left_mm, 1)) == (215.9, 25.4)


def test_a_header_is_that_of_the_section_before() -> None:
    body = (
        p(r("một"), section(reference("header", 1) + reference("footer", 3, "first")))
        + p(r("hai"), section(reference("header", 2)))
        + p(r("ba"))
        + section()
    )
    seen = with_headers(body).sections
    assert [s.headers.default[0].has_field("PAGE") for s in seen] == [True, False, False]
    assert [s.headers.default[0].text for s in seen][1:] == ["chẵn", "chẵn"]
    assert [s.footers.first[0].text for s in seen] == ["chân"] * 3
    assert seen[0].headers.default[0].align == "center"
    assert seen[0].headers.default[0].room_mm == pytest.approx(165, abs=0.1)


@pytest.mark.parametrize(
    ("settings", "title", "kinds"),
    [
        ("", "", {"default"}),
        ("<w:evenAndOddHeaders/>", "", {"default", "even"}),
        ('<w:evenAndOddHeaders w:val="0"/>', "<w:titlePg/>", {"default", "first"}),
    ],
)
def test_headers_that_never_print(settings: str, title: str, kinds: set[str]) -> None:
    # 17.15.1.35: an even header is there, and printed only where the file turns it on
    body = p(r("a")) + section(reference("header", 1) + reference("header", 2, "even") + title)
    [seen] = with_headers(body, settings).sections
    assert seen.headers.even
    assert set(seen.printed_headers) == kinds
    assert set(seen.printed_footers) == kinds


def test_a_header_that_leads_nowhere_is_none() -> None:
    made = files(p() + section(reference("header", 9)), relation(9, "header", "gone.xml"))
    assert view_bytes(made.bytes(), "a.docx").sections[0].headers.default == ()


def test_changes_of_a_section_are_not_sections() -> None:
    old = "<w:sectPrChange w:id='1'><w:sectPr><w:pgSz w:w='1' w:h='1'/></w:sectPr></w:sectPrChange>"
    seen = view(p(r("a")) + SECTION.replace("</w:sectPr>", f"{old}</w:sectPr>"))
    assert len(seen.sections) == 1
    assert seen.has_tracked_changes
