"""Several signatures: a grid of two columns, read row by row, above the recipients."""

from __future__ import annotations

import pytest
from docx.table import Table

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.tree import Document, Signature
from cchc_docs.vietnamese.widths import Face, wrap
from cchc_docs.write.docx import write_docx
from cchc_docs.write.docx.inspect import check_frame
from cchc_docs.write.docx.styles import SIGNATURE_STYLES

from ..documents import LETTER, MINUTES, NOTICE
from .frames import BIEN_BAN, VAN_BAN, without_paragraph, without_style, written
from .word import lines, opened, texts


def signed_by(count: int) -> Document:
    return MINUTES._replace(
        signatures=tuple(Signature((), f"ỦY VIÊN {n}", None, f"Người {n}") for n in range(count))
    )


def grid(document: Document) -> Table:
    return opened(written(document)).tables[-1]


@pytest.mark.parametrize("count", range(2, 9))
def test_any_number_is_read_row_by_row(count: int) -> None:
    table = grid(signed_by(count))
    assert len(table.rows) == (count + 1) // 2
    read = [cell.text.split() for row in table.rows for cell in dict.fromkeys(row.cells)]
    assert read == [["ỦY", "VIÊN", f"{n}", "Người", f"{n}"] for n in range(count)]
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)


def test_a_last_odd_one_stands_over_both_columns() -> None:
    last = grid(signed_by(5)).rows[-1]
    assert last._tr.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert len(last._tr.xpath("w:tc")) == 1


def test_titles_begin_and_names_end_at_one_height() -> None:
    long = Signature(("TL. GIÁM ĐỐC", "KT. TRƯỞNG PHÒNG"), "PHÓ TRƯỞNG PHÒNG", "Phó Ban", "A")
    short = Signature((), "THƯ KÝ", None, "B")
    table = grid(MINUTES._replace(signatures=(long, short)))
    heights = [len(cell.paragraphs) for cell in table.rows[0].cells]
    assert heights == [6, 6]
    names = [cell.paragraphs[-1].text for cell in table.rows[0].cells]
    assert names == ["A", "B"]


def test_a_wrapped_title_counts_as_the_lines_it_takes() -> None:
    wrapped = Signature((), "PHÓ GIÁM ĐỐC PHỤ TRÁCH SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH", None, "A")
    table = grid(MINUTES._replace(signatures=(wrapped, Signature((), "THƯ KÝ", None, "B"))))
    left, right = (len(cell.paragraphs) for cell in table.rows[0].cells)
    assert right > left


def test_the_recipients_stand_below_on_the_left() -> None:
    page = lines(written(MINUTES))
    assert page.index("Nơi nhận:") > page.index("Lê Thị Hoa")
    package = opened(written(MINUTES))
    below = next(p for p in package.paragraphs if p.text == "Nơi nhận:")
    assert below._p.getparent().tag.endswith("}body")


def test_the_grid_keeps_with_the_last_words() -> None:
    document = opened(written(MINUTES))
    before = document.tables[-1]._tbl.getprevious()
    while not "".join(before.itertext()):
        assert before.xpath("w:pPr/w:pStyle/@w:val") == ["CachBang"]
        before = before.getprevious()
    assert before.xpath("w:pPr/w:keepNext")


def test_minutes_have_no_place_and_a_joint_document_has() -> None:
    assert texts(written(MINUTES), "Địa danh thời gian") == []
    joint = NOTICE._replace(signatures=MINUTES.signatures[:2])
    assert texts(written(joint), "Địa danh thời gian") == [NOTICE.letterhead.place_and_date]


def test_a_joint_letter_has_its_subject_under_the_number() -> None:
    package = written(LETTER._replace(signatures=MINUTES.signatures))
    assert texts(package, "Trích yếu công văn") == [f"V/v {LETTER.letterhead.subject}"]
    assert texts(package, "Họ tên ký") == ["Nguyễn Thị Tâm", "Lê Minh Quân", "Lê Thị Hoa"]


def test_a_frame_without_the_grid_says_so() -> None:
    with pytest.raises(DiagnosticError) as caught:
        write_docx(MINUTES, VAN_BAN)
    (fault,) = caught.value.diagnostics
    assert fault.rule == "frame.slot-missing"
    assert "{{p chu_ky }}" in fault.message


def test_one_signature_in_a_frame_with_a_grid_has_no_place() -> None:
    with pytest.raises(DiagnosticError) as caught:
        write_docx(NOTICE, BIEN_BAN)
    assert {fault.rule for fault in caught.value.diagnostics} == {"frame.slot-missing"}
    assert any("{{ ho_ten }}" in fault.message for fault in caught.value.diagnostics)


def test_a_frame_without_any_signature_is_not_whole() -> None:
    found = check_frame(without_paragraph(BIEN_BAN, "{{p chu_ky }}"), "khung.docx")
    assert {"{{ chuc_vu }}", "{{ ho_ten }}"} <= {
        slot
        for fault in found
        for slot in ("{{ chuc_vu }}", "{{ ho_ten }}")
        if slot in fault.message
    }


@pytest.mark.parametrize("name", SIGNATURE_STYLES)
def test_the_grid_needs_its_styles(name: str) -> None:
    (fault,) = check_frame(without_style(BIEN_BAN, name), "khung.docx")
    assert (fault.rule, f"«{name}»" in fault.message) == ("frame.style-missing", True)
    assert not check_frame(without_style(VAN_BAN, name), "khung.docx")


def test_a_wrapped_title_leaves_no_word_alone() -> None:
    title = "TRƯỞNG PHÒNG CHUYỂN ĐỔI SỐ VÀ AN TOÀN THÔNG TIN MẠNG"
    signature = Signature((), title, None, "A")
    table = grid(MINUTES._replace(signatures=(signature, Signature((), "THƯ KÝ", None, "B"))))
    paragraph, other = (cell.paragraphs[0] for cell in table.rows[0].cells)
    assert paragraph.text == title
    settings = paragraph.paragraph_format
    room = 165 / 2 - 3.8 - settings.left_indent.mm - settings.right_indent.mm
    lines = wrap(title, room, 14, Face.BOLD)
    assert len(lines) == len(wrap(title, 165 / 2 - 3.8, 14, Face.BOLD)) > 1
    assert min(map(len, lines)) > 0.6 * max(map(len, lines))
    assert other.paragraph_format.left_indent is None


def test_the_rows_of_the_grid_stay_together_and_the_last_is_free() -> None:
    kept = [
        {bool(p.paragraph_format.keep_with_next) for cell in row.cells for p in cell.paragraphs}
        for row in grid(signed_by(6)).rows
    ]
    assert kept == [{True}, {True}, {False}]
