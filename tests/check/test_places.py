"""Places: in words that lead a clerk there, and as a way through the XML."""

from __future__ import annotations

import pytest
from lxml import etree

from cchc_docs.check.view.read import view_bytes
from cchc_docs.check.view.spot import element_at
from cchc_docs.diagnostic import WordPlace

from .test_tables import cell, row, tbl
from .word import SECTION, files, p, r, view

BREAK = '<w:r><w:br w:type="page"/></w:r>'


def where(body: str, **parts: str) -> list[str]:
    return [x.place.where for x in view(body, **parts).paragraphs()]


@pytest.mark.usefixtures("english")
def test_words_for_a_place() -> None:
    inner = tbl(row(cell(p(r("trong")))), grid="")
    body = (
        tbl(row(cell(p(r("Số:   12/TB-VP"))), cell(inner)))
        + p()
        + p(r("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"))
        + p(BREAK)
        + p(r("Sau"))
    )
    assert where(body) == [
        'first page, table 1, row 1, column 1: "Số: 12/TB-VP"',
        "first page, table 1, row 1, column 2, inner table 1, row 1, column 1: \"trong\"",
        "first page",
        'first page, paragraph 1: "Căn cứ Luật Tổ chức chính quyền địa …"',
        "first page, after paragraph 1",
        'paragraph 2: "Sau"',
    ]  # fmt: skip


@pytest.mark.usefixtures("english")
def test_the_first_page_ends_where_word_ended_it() -> None:
    rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = "".join(p(r(f"{n}")) for n in range(30)) + p(rendered + r("x")) + p(r("y"))
    seen = where(body)
    assert all(place.startswith("first page") for place in seen[:30])
    assert seen[30:] == ['paragraph 31: "x"', 'paragraph 32: "y"']
    unknown = where("".join(p(r(f"{n}")) for n in range(30)))  # then only what surely is
    assert [place.startswith("first page") for place in unknown] == [True] * 20 + [False] * 10
    assert not where(p(r("a")) + p(r("b"), "<w:pageBreakBefore/>"))[1].startswith("first")
    assert not where(p(r("a"), SECTION) + p(r("b")))[1].startswith("first")


@pytest.mark.usefixtures("english")
def test_other_stories_have_their_names() -> None:
    reference = '<w:headerReference w:type="default" r:id="rId1"/>'
    body = p() + SECTION.replace("<w:pgSz", reference + "<w:pgSz")
    seen = view_bytes(files(body, header1=p(r("2"))).bytes(), "a.docx")
    header = seen.sections[0].headers.default[0].place
    assert header.where == 'header: "2"'
    assert header.part == "word/header1.xml"
    assert header.word_place("a.docx") == WordPlace("a.docx", 'header: "2"')


def test_the_way_to_an_element_leads_back_to_it() -> None:
    body = p(r("a")) + tbl(row(cell(p(r("b"))), cell(p(r("c"))))) + f"<w:sdt>{p()}</w:sdt>"
    made = files("<!-- no element -->" + body)
    root = etree.fromstring(bytes(made.parts["word/document.xml"], "utf-8"))  # type: ignore[arg-type]
    for paragraph in view_bytes(made.bytes(), "a.docx").paragraphs():
        found = element_at(root, paragraph.place.steps)
        assert found.tag == paragraph.place.element.tag
        assert "".join(found.itertext()) == paragraph.text


def test_words_are_vietnamese_for_a_clerk() -> None:
    assert where(p(r("a")))[0].endswith('đoạn 1: "a"')
