"""Lines under names are as long as the decree says, whatever size a clerk gives the text."""

from __future__ import annotations

import pytest

from cchc_docs.document.tree import MOTTO
from cchc_docs.vietnamese.widths import Face, text_width_mm, wrap
from cchc_docs.write.docx import write_docx

from ..documents import LETTER, NOTICE, URGENT_DRAFT
from .frames import VAN_BAN, edited, restyled, rewritten, without_paragraph, written
from .word import drawn, styled, texts

TWIP = 25.4 / 1440


def headed(**changes: str | None) -> bytes:
    return write_docx(NOTICE._replace(letterhead=NOTICE.letterhead._replace(**changes)), VAN_BAN)


def test_the_line_under_the_motto_is_as_long_as_the_motto() -> None:
    line = drawn(written(NOTICE), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, 14, Face.BOLD), rel=0.02)
    assert line.middle == pytest.approx(103 / 2, abs=0.1)


@pytest.mark.parametrize("size", [11, 12, 13, 14, 16.5])
def test_it_follows_the_size_in_the_style(size: float) -> None:
    frame = restyled(VAN_BAN, "Tiêu ngữ", '<w:sz w:val="28"/>', f'<w:sz w:val="{size * 2:.0f}"/>')
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, size, Face.BOLD), rel=0.02)


def test_it_follows_bold_taken_away_from_the_style() -> None:
    frame = restyled(VAN_BAN, "Tiêu ngữ", "<w:b/>", '<w:b w:val="0"/>')
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, 14, Face.REGULAR), abs=TWIP)


def test_it_follows_the_formatting_of_the_text_itself() -> None:
    look = '<w:r><w:rPr><w:i/><w:sz w:val="20"/></w:rPr><w:t>'
    frame = edited(VAN_BAN, (f'<w:r><w:t xml:space="preserve">{MOTTO}', look + MOTTO))
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, 10, Face.BOLD_ITALIC), abs=0.1)


def test_a_character_style_turns_bold_round_as_word_does() -> None:
    look = '<w:r><w:rPr><w:rStyle w:val="Dam"/></w:rPr><w:t>'
    frame = edited(VAN_BAN, (f'<w:r><w:t xml:space="preserve">{MOTTO}', look + MOTTO))
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, 14, Face.REGULAR), abs=0.1)


def test_it_follows_a_size_that_is_inherited() -> None:
    frame = restyled(VAN_BAN, "Tiêu ngữ", '<w:sz w:val="28"/>', "")
    frame = restyled(frame, "Tiêu ngữ", 'basedOn w:val="Normal"', 'basedOn w:val="QuocHieu"')
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ")
    assert line.length == pytest.approx(text_width_mm(MOTTO, 13, Face.BOLD), abs=0.1)


@pytest.mark.parametrize("size", [12, 13, 15])
@pytest.mark.parametrize("issuer", ["SỞ NỘI VỤ", "BAN QUẢN LÝ KHU KINH TẾ\nVÂN PHONG"])
def test_the_line_under_the_issuer_is_measured_by_its_last_line(issuer: str, size: int) -> None:
    frame = restyled(
        VAN_BAN, "Cơ quan ban hành", '<w:sz w:val="26"/>', f'<w:sz w:val="{size * 2}"/>'
    )
    document = NOTICE._replace(letterhead=NOTICE.letterhead._replace(issuer=issuer))
    line = drawn(write_docx(document, frame), "Kẻ cơ quan")
    last = text_width_mm(issuer.split("\n")[-1], size, Face.BOLD)
    assert line.length / last == pytest.approx(0.4, abs=0.01)
    assert line.middle == pytest.approx(62 / 2, abs=0.1)


def test_a_balanced_issuer_is_measured_by_its_last_line_too() -> None:
    package = headed(issuer="BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG")
    last = text_width_mm("KHU KINH TẾ VÂN PHONG", 13, Face.BOLD)
    assert drawn(package, "Kẻ cơ quan").length / last == pytest.approx(0.4, abs=0.01)


def test_the_line_under_a_long_subject_is_measured_by_its_first_line() -> None:
    package = written(NOTICE)
    (text,) = texts(package, "Trích yếu")
    first, *rest = wrap(text, 165, 14, Face.BOLD)
    assert rest
    length = drawn(package, "Kẻ trích yếu").length
    assert length / text_width_mm(first, 14, Face.BOLD) == pytest.approx(0.4, abs=0.01)


def test_a_letter_has_no_line_under_its_subject() -> None:
    assert styled(written(LETTER), "Kẻ trích yếu") == []


def test_a_line_stands_as_its_text_stands() -> None:
    frame = restyled(VAN_BAN, "Cơ quan ban hành", '<w:jc w:val="center"/>', '<w:jc w:val="right"/>')
    line = drawn(write_docx(NOTICE, frame), "Kẻ cơ quan")
    assert line.left + line.length == pytest.approx(62, abs=0.1)


@pytest.mark.parametrize(("left", "right"), [("left", "right"), ("start", "end")])
def test_the_margins_of_a_cell_count(left: str, right: str) -> None:
    frame = edited(
        VAN_BAN,
        ('<w:left w:w="0" w:type="dxa"/>', f'<w:{left} w:w="567" w:type="dxa"/>'),
        ('<w:right w:w="0" w:type="dxa"/>', f'<w:{right} w:w="567" w:type="dxa"/>'),
    )
    line = drawn(write_docx(NOTICE, frame), "Kẻ tiêu ngữ", margins=20)
    assert line.length == pytest.approx(text_width_mm(MOTTO, 14, Face.BOLD), abs=0.1)


def test_a_line_vanishes_with_the_text_above_it() -> None:
    frame = without_paragraph(VAN_BAN, "{{ co_quan }}")
    frame = edited(frame, ("Số: {{", "{{ co_quan }} Số: {{"))
    document = NOTICE._replace(letterhead=NOTICE.letterhead._replace(parent=None))
    assert styled(write_docx(document, frame), "Kẻ cơ quan") == []
    assert len(styled(write_docx(NOTICE, frame), "Kẻ cơ quan")) == 1


@pytest.mark.parametrize(("urgency", "width"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_the_box_of_urgency_has_the_width_of_the_decree(urgency: str, width: float) -> None:
    box = drawn(headed(urgency=urgency), "Mức độ khẩn")
    assert box.length == pytest.approx(width, abs=0.05)
    assert box.middle == pytest.approx(58 / 2, abs=0.1)


def test_the_circulation_mark_stands_right_of_the_centre_and_fits_its_text() -> None:
    box = drawn(written(URGENT_DRAFT), "Phạm vi lưu hành")
    assert box.length == pytest.approx(text_width_mm("LƯU HÀNH NỘI BỘ", 13, Face.BOLD) + 6, abs=0.1)
    assert box.middle > 165 / 2


def test_indents_that_a_clerk_left_in_a_line_do_not_matter() -> None:
    def indented(paragraph: str) -> str:
        return paragraph.replace("</w:pPr>", '<w:jc w:val="center"/></w:pPr>')

    frame = rewritten(VAN_BAN, '"KeTrichYeu"', indented)
    assert drawn(write_docx(NOTICE, frame), "Kẻ trích yếu") == drawn(
        written(NOTICE), "Kẻ trích yếu"
    )
