"""The text that is printed: changes accepted, fields as results, wrappers transparent."""

from __future__ import annotations

import pytest

from .word import first, p, r, view

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BEGIN, SEPARATE, END = (FIELD.format(kind) for kind in ("begin", "separate", "end"))


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


INSERTED = f"<w:ins w:id='1'>{r('thêm')}</w:ins>"
NESTED = BEGIN + code(" PAGE ") + SEPARATE + r("3") + END
EITHER = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'>{r('một')}</mc:Choice>"
    f"<mc:Fallback>{r('hai')}</mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("a") + "<w:r><w:tab/></w:r>" + r("b"), "a\tb"),
        (r("a") + "<w:r><w:br/></w:r>" + r("b"), "a\nb"),
        (r("a") + "<w:r><w:cr/></w:r>" + r("b"), "a\nb"),
        (r("a") + '<w:r><w:br w:type="page"/></w:r>' + r("b"), "a\fb"),
        (r("Độc lập ") + "<w:r><w:noBreakHyphen/></w:r>", "Độc lập \u2011"),
        (r("a") + "<w:r><w:softHyphen/></w:r>" + r("b"), "ab"),
        ('<w:r><w:t> a  b </w:t><w:t xml:space="preserve"> c </w:t></w:r>', "a  b c "),
        (f'<w:hyperlink r:id="rId9">{r("liên kết")}</w:hyperlink>', "liên kết"),
        (f'<w:smartTag w:element="place">{r("Huế")}</w:smartTag>', "Huế"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ô nhập')}</w:sdtContent></w:sdt>", "ô nhập"),
        (INSERTED + "<w:del w:id='2'><w:r><w:delText>bớt</w:delText></w:r></w:del>", "thêm"),
        (f"<w:moveTo>{r('đến')}</w:moveTo><w:moveFrom>{r('đi')}</w:moveFrom>", "đến"),
        (EITHER, "một"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "□"),
        (r("a") + '<w:commentRangeStart/>' + r("b") + "<w:r><w:commentReference/></w:r>", "ab"),
        (f'<w:fldSimple w:instr=" DATE ">{r("01/3/2026")}</w:fldSimple>', "01/3/2026"),
        (BEGIN + code(" REF x ") + SEPARATE + r("Điều 5") + END, "Điều 5"),
        (BEGIN + code("IF ") + NESTED + code(" > 1 ") + SEPARATE + r("ba") + END, "ba"),
        (BEGIN + code(" XE &quot;x&quot; ") + END + r("a"), "a"),
    ],
)  # fmt: skip
def test_what_is_printed(content: str, text: str) -> None:
    assert first(p(content)).text == text


@pytest.mark.parametrize(
    "content",
    [
        f'<w:fldSimple w:instr=" PAGE   \\* MERGEFORMAT ">{r("2")}</w:fldSimple>',
        '<w:fldSimple w:instr="PAGE"/>',
        BEGIN + code(" PA") + code("GE ") + SEPARATE + r("2") + END,
        BEGIN + code("PAGE") + END,
        f"<w:sdt><w:sdtContent>{BEGIN}{code('PAGE')}{SEPARATE}{r('2')}{END}</w:sdtContent></w:sdt>",
        BEGIN + code("IF ") + BEGIN + code("PAGE") + SEPARATE + r("1") + END + code(" = 1 ")
        + SEPARATE + r("2") + END,
        "<w:r><w:pgNum/></w:r>",
    ],
)  # fmt: skip
def test_a_page_number_is_known_however_it_is_written(content: str) -> None:
    seen = first(p(content))
    assert seen.has_field("PAGE")
    assert seen.text.isdigit()


def test_a_field_over_several_paragraphs() -> None:
    body = p(BEGIN + code("TOC") + SEPARATE + r("Mục 1")) + p(r("Mục 2")) + p(END + r("Hết"))
    seen = list(view(body).paragraphs())
    assert [x.text for x in seen] == ["Mục 1", "Mục 2", "Hết"]
    assert [x.has_field("TOC") for x in seen] == [True, True, False]


def test_a_paragraph_whose_mark_is_deleted_runs_on() -> None:
    deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    body = p(r("UỶ BAN NHÂN DÂN "), deleted) + p(r("TỈNH X")) + p(r("Số:"))
    assert [x.text for x in view(body).paragraphs()] == ["UỶ BAN NHÂN DÂN TỈNH X", "Số:"]


def test_a_hidden_paragraph_is_not_there() -> None:
    hidden = p(r("ẩn", "<w:vanish/>"), "<w:rPr><w:vanish/></w:rPr>")
    seen = list(view(hidden + p(r("hiện"))).paragraphs())
    assert [x.text for x in seen] == ["hiện"]
    assert [run.text for run in seen[0].hidden] == ["ẩn"]


def test_decomposed_text_stays_as_it_is() -> None:
    assert first(p(r("Nghi\u0323"))).text == "Nghi\u0323"


def test_blocks_in_controls_and_accepted_changes_are_blocks() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p(r('a'))}<w:customXml>{p(r('b'))}</w:customXml>"
        "</w:sdtContent></w:sdt>"
        f"<w:del w:id='1'>{p(r('x'))}</w:del>"
    )
    assert [x.text for x in view(body).paragraphs()] == ["a", "b"]


def test_what_stands_beside_the_text_is_counted() -> None:
    seen = view(
        p(r("a") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        comments='<w:comment w:id="0"><w:p/></w:comment><w:comment w:id="1"><w:p/></w:comment>',
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p(r("Chú thích"))}</w:footnote>',
    )
    assert seen.comments == 2
    assert not seen.has_tracked_changes
    assert next(seen.paragraphs()).notes == ("footnote 2",)
    assert [(n.id, n.paragraphs[0].text) for n in seen.notes] == [("footnote 2", "Chú thích")]
    assert seen.notes[0].paragraphs[0].place.story == "note"


@pytest.mark.parametrize(
    "change",
    [p(INSERTED), p(r("a", "<w:rPrChange w:id='1'><w:rPr/></w:rPrChange>"))],
)  # fmt: skip
def test_tracked_changes_are_noticed(change: str) -> None:
    assert view(change).has_tracked_changes


def test_lines_keep_their_own_looks() -> None:
    seen = first(p(r("SỞ NỘI VỤ") + "<w:r><w:br/></w:r>" + r("VĂN PHÒNG", "<w:b/>")))
    assert [(line.text, [x.look.bold for x in line.runs]) for line in seen.lines] == [
        ("SỞ NỘI VỤ", [False]),
        ("VĂN PHÒNG", [True]),
    ]
