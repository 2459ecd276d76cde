"""Headings of the body."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component

from .pages import BOLD, bold, cell, notice, only, para, paras, table, texts

LINES = [
    ("Điều 1. Phạm vi điều chỉnh", "", Component.ARTICLE),
    ("Điều 5 của Luật này quy định rõ.", "", Component.BODY),
    ("I. TÌNH HÌNH CHUNG", BOLD, Component.ROMAN_HEADING),
    ("II. Tình hình chung", BOLD, Component.ROMAN_HEADING),
    ("1. Kết quả đạt được", BOLD, Component.CLAUSE_HEADING),
    ("1. Giao Sở Nội vụ theo dõi, đôn đốc.", "", Component.CLAUSE),
    ("1.1. Về thể chế", BOLD, Component.NUMBERED),
    ("a. Về thể chế", BOLD, Component.NUMBERED),
    ("a) Sở Nội vụ;", "", Component.POINT),
    ("đ) Sở Nội vụ;", "", Component.POINT),
    ("- Sở Nội vụ;", "", Component.BODY),
    ("12.500 hồ sơ được giải quyết trong năm.", "", Component.BODY),
    ("30/2020/NĐ-CP là nghị định về công tác văn thư.", "", Component.BODY),
    ("V. I. Lê-nin toàn tập được xuất bản lại.", "", Component.BODY),
    ("Phần lớn các phòng đã hoàn thành.", "", Component.BODY),
    ("Mục 1 của Kế hoạch được sửa đổi.", "", Component.BODY),
    ("NHIỆM VỤ TRỌNG TÂM", BOLD, Component.BODY),
]


@pytest.mark.parametrize(("text", "settings", "component"), LINES)
def test_a_line_is_a_heading_by_its_number(text: str, settings: str, component: Component) -> None:
    body = paras("Mở đầu.") + para(text, "", settings) + paras("Kết thúc./.")
    assert texts(only(notice(body=body)), component).count(text) == 1


def test_label_and_title_of_a_chapter_on_two_lines_or_on_one() -> None:
    body = (
        bold("Phần I")
        + bold("KẾT QUẢ")
        + bold("Chương I")
        + bold("QUY ĐỊNH CHUNG")
        + bold("Chương II. TỔ CHỨC THỰC HIỆN")
        + bold("Mục 1\nNHIỆM VỤ")
        + paras("Điều 1. Tên./.")
    )
    document = only(notice(body=body))
    assert texts(document, Component.PART_LABEL) == ["Phần I"]
    assert texts(document, Component.PART_TITLE) == ["KẾT QUẢ"]
    assert texts(document, Component.CHAPTER_LABEL) == ["Chương I", "Chương II."]
    assert texts(document, Component.CHAPTER_TITLE) == ["QUY ĐỊNH CHUNG", "TỔ CHỨC THỰC HIỆN"]
    assert texts(document, Component.SECTION_LABEL) == ["Mục 1"]
    assert texts(document, Component.SECTION_TITLE) == ["NHIỆM VỤ"]


def test_the_end_mark_is_a_part_of_the_last_line() -> None:
    document = only(notice(body=paras("Mở đầu.", "Yêu cầu các phòng thực hiện./.")))
    (mark,) = document.all(Component.END_MARK)
    assert mark.text == "./."
    assert mark.paragraph.text == "Yêu cầu các phòng thực hiện./."


def test_tables_of_the_body_are_in_it_without_components() -> None:
    body = (
        paras("Số liệu như sau:")
        + table((cell("1. Hồ sơ"), cell("12")), borders=True)
        + paras("Hết./.")
    )
    document = only(notice(body=body))
    assert len(document.body) == 3
    assert not document.has(Component.CLAUSE)
