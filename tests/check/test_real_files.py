"""How real offices' files look inside: each shape below was met in drafts of provincial offices."""

from __future__ import annotations

import pytest

from .test_shapes import INNER
from .test_tables import cell, row, tbl
from .word import SECTION, defaults, first, p, r, style, view

CENTRE = '<w:jc w:val="center"/>'
BREAK = "<w:r><w:br/></w:r>"


def test_a_letterhead_nested_in_another_table_and_wider_than_the_text() -> None:
    inner = tbl(
        row(cell(p(r("UBND TỈNH X"))), cell(p()), cell(p(r("CỘNG HÒA XÃ HỘI")))),
        row(cell(p(r("SỞ NỘI VỤ"))), cell(p()), cell(p(r("Độc lập - Tự do")))),
    )
    body = tbl(row(cell(inner)), settings='<w:tblInd w:w="-601" w:type="dxa"/>') + p(r("x"))
    seen = view(body)
    cells = [
        (x.text, x.in_cell.row, x.in_cell.column) for x in seen.paragraphs() if x.in_cell and x.text
    ]
    assert cells == [
        ("UBND TỈNH X", 1, 1),
        ("CỘNG HÒA XÃ HỘI", 1, 3),
        ("SỞ NỘI VỤ", 2, 1),
        ("Độc lập - Tự do", 2, 3),
    ]
    table = next(seen.tables())
    assert table.left_mm < -10
    assert not table.has_borders


def test_two_components_in_one_paragraph_are_judged_line_by_line() -> None:
    content = r("ỦY BAN NHÂN DÂN TỈNH X", '<w:sz w:val="26"/>') + BREAK + r("SỞ NỘI VỤ", "<w:b/>")
    parent, issuer = first(p(content, CENTRE)).lines
    assert (parent.text, parent.runs[0].look.size, parent.runs[0].look.bold) == (
        "ỦY BAN NHÂN DÂN TỈNH X", 13, False,
    )  # fmt: skip
    assert (issuer.text, issuer.runs[0].look.bold) == ("SỞ NỘI VỤ", True)


def test_a_line_anchored_in_the_paragraph_of_the_number() -> None:
    body = p(r("SỞ NỘI VỤ")) + p(f"<w:r>{INNER}</w:r>" + r("Số:      /TB-SNV"))
    name, number = view(body).paragraphs()
    assert name.drawings == ()
    assert [round(line.length_mm or 0) for line in number.drawings] == [60]
    assert number.text == "Số:      /TB-SNV"


def test_normal_in_vntime_overridden_run_by_run() -> None:
    fonts = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}"/>'
    styles = defaults(fonts.format("Calibri")) + style(
        "N", run=fonts.format(".VnTime"), default=True
    )
    seen = first(
        p(r("Nội dung", fonts.format("Times New Roman")) + r(" ", '<w:color w:val="FF0000"/>')),
        styles=styles,
    )
    assert [run.look.font for run in seen.runs] == ["Times New Roman", ".VnTime"]
    assert [run.look.color for run in seen.runs] == ["000000", "FF0000"]
    assert not seen.runs[1].text.strip()  # a rule can leave blanks aside, whatever they look like


def test_filler_in_white_and_near_black_keep_their_colours() -> None:
    seen = first(
        p(
            r("a", '<w:color w:val="FFFFFF"/><w:sz w:val="44"/>')
            + r("b", '<w:color w:val="0C0C0C"/>')
        )
    )
    assert [(x.look.color, x.look.size) for x in seen.runs] == [("FFFFFF", 22), ("0C0C0C", 10)]


@pytest.mark.parametrize(("twips", "mm"), [(709, 12.5), (720, 12.7), (567, 10.0)])
def test_the_indents_that_word_rounds(twips: int, mm: float) -> None:
    assert first(p(r("x"), f'<w:ind w:firstLine="{twips}"/>')).first_line_mm == pytest.approx(
        mm, abs=0.02
    )


def test_tabs_and_spaces_typed_for_an_indent_stay_in_the_text() -> None:
    assert first(p("<w:r><w:tab/></w:r>" + r("Căn cứ"))).text == "\tCăn cứ"
    assert first(p(r("      Kính gửi:"))).text == "      Kính gửi:"


def test_a_page_number_in_a_gallery_control_and_in_a_frame() -> None:
    from cchc_docs.check.view.read import view_bytes

    from .word import files

    field = '<w:fldSimple w:instr=" PAGE "/>'
    gallery = (
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Page Numbers (Top of Page)'/>"
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{p(field, CENTRE)}</w:sdtContent></w:sdt>"
    )
    framed = p(field, '<w:framePr w:wrap="around" w:vAnchor="text" w:xAlign="center" w:y="1"/>')
    for header in (gallery, framed + p()):
        reference = '<w:headerReference w:type="default" r:id="rId1"/>'
        body = p(r("x")) + SECTION.replace("<w:pgSz", reference + "<w:pgSz")
        [section] = view_bytes(files(body, header1=header).bytes(), "a.docx").sections
        number = section.headers.default[0]
        assert number.has_field("PAGE")
        assert number.align == "center"


def test_the_drafter_in_subscript_after_the_filing_line() -> None:
    seen = first(p(r("- Lưu: VT, NC.") + r("Châu", '<w:vertAlign w:val="subscript"/>')))
    assert [(run.text, run.look.position) for run in seen.runs] == [
        ("- Lưu: VT, NC.", ""),
        ("Châu", "subscript"),
    ]


def test_a_colon_alone_upright() -> None:
    seen = first(p(r("Nơi nhận", "<w:b/><w:i/>") + r(":")))
    assert [(run.look.bold, run.look.italic) for run in seen.runs] == [(True, True), (False, False)]


def test_letter_paper_and_turned_pages() -> None:
    letter = '<w:pgSz w:w="12240" w:h="15840"/>'
    turned = '<w:pgSz w:w="16838" w:h="11906"/>'  # the word «landscape» may be missing
    body = (
        p(r("a"), f"<w:sectPr>{letter}</w:sectPr>") + p(r("b")) + f"<w:sectPr>{turned}</w:sectPr>"
    )
    one, two = view(body).sections
    assert (round(one.width_mm), round(one.height_mm)) == (216, 279)
    assert (two.landscape, round(two.width_mm), round(two.height_mm)) == (True, 297, 210)


def test_text_of_both_forms_stays_distinct() -> None:
    seen = first(p(r("Số Nội vụ ") + r("Nghi\u0323 đi\u0323nh")))
    assert seen.text == "Số Nội vụ Nghi\u0323 đi\u0323nh"
    assert len(seen.runs) == 1
