"""Where a trích yếu of several lines is broken: where a phrase begins, never within one."""

from __future__ import annotations

import pytest

from cchc_docs.vietnamese.names import title_lines
from cchc_docs.vietnamese.widths import Face, text_width_mm

WIDTH = 165


@pytest.mark.parametrize(
    "lines",
    [
        ["Mời họp"],
        [
            "Kết quả kiểm tra công tác cải cách hành chính",
            "năm 2021 tại Ban Quản lý Khu kinh tế Vân Phong",
        ],
        [
            "Kết luận tại Hội nghị công bố Chỉ số, xếp hạng cải cách hành chính",
            "năm 2021 và đề ra biện pháp khắc phục hạn chế năm 2022",
        ],
        [
            "Kết luận của Trưởng ban",
            "tại cuộc họp rà soát Chỉ số cải cách hành chính năm 2021",
        ],
    ],
)
def test_a_title_is_broken_where_a_phrase_begins(lines: list[str]) -> None:
    assert title_lines(" ".join(lines), WIDTH, 14, Face.BOLD) == lines


def test_a_title_takes_no_more_lines_than_it_needs_and_loses_no_word() -> None:
    text = "Kết quả thực hiện nhiệm vụ cải cách hành chính trong năm 2025 của các đơn vị " * 3
    lines = title_lines(text.strip(), WIDTH, 14, Face.BOLD)
    assert " ".join(lines) == text.strip()
    assert all(text_width_mm(line, 14, Face.BOLD) <= WIDTH for line in lines)


@pytest.mark.parametrize("text", ["Rà soát " * 20, "Sở Kế hoạch và Đầu tư " * 8, "a\nb tại c"])
def test_where_no_phrase_begins_the_title_stays_as_it_is(text: str) -> None:
    assert title_lines(text.strip(), WIDTH, 14, Face.BOLD) == text.strip().split("\n")
