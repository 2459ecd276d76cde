"""Paragraphs of plain and Markdown files: marks off, wrapped lines joined, places kept."""

import pytest

from cchc_docs.consistency.sources.lines import Line, read_lines
from cchc_docs.consistency.sources.residue import is_residue


def texts(text: str, *, markdown: bool = True) -> list[str]:
    return [line.text for line in read_lines(text, markdown=markdown)]


def only(text: str, *, markdown: bool = True) -> Line:
    (line,) = read_lines(text, markdown=markdown)
    return line


@pytest.mark.parametrize(
    ("typed", "text", "look"),
    [
        ("## THÔNG BÁO", "THÔNG BÁO", "h2"),
        ("## Mục 1 ##", "Mục 1", "h2"),
        ("### *2.3. Về sự phục vụ:*", "2.3. Về sự phục vụ:", "h3 italic"),
        ("## **3. Một số điểm**", "3. Một số điểm", "h2 bold"),
        ("**Hướng khắc phục:** Văn phòng lưu ý.", "Hướng khắc phục: Văn phòng lưu ý.", ""),
        ("**- TCTP 6:** đạt **0 điểm/01 điểm**.", "- TCTP 6: đạt 0 điểm/01 điểm.", ""),
        ("__đậm__", "đậm", "bold"),
        ("***đậm nghiêng***", "đậm nghiêng", "bold italic"),
        ("* một ý", "- một ý", ""),
        ("  • một ý", "- một ý", ""),
        ("> lời trích", "lời trích", ""),
        ("5 \\* 3 và 2 * 4 \\_x\\_", "5 * 3 và 2 * 4 _x_", ""),
        ("1\\. không phải danh sách", "1. không phải danh sách", ""),
        ("xem [Cổng](https://a.vn) và <https://b.vn>", "xem Cổng và https://b.vn", ""),
        ("Họ tên: ______ tệp ten__tep_a", "Họ tên: ______ tệp ten__tep_a", ""),
        ("(*) chú thích, `mã` và ~~bỏ~~", "(*) chú thích, mã và bỏ", ""),
        ("dấu ** đứng riêng", "dấu ** đứng riêng", ""),
    ],
)
def test_marks_of_markdown(typed: str, text: str, look: str) -> None:
    line = only(typed)
    assert (line.text, line.look) == (text, look)


def test_a_hard_break_ends_a_line_and_a_bold_run_over_it_loses_its_marks() -> None:
    assert texts("**TL.TRƯỞNG BAN  \nCHÁNH VĂN PHÒNG**") == ["TL.TRƯỞNG BAN", "CHÁNH VĂN PHÒNG"]
    assert texts("dòng một\\\ndòng hai") == ["dòng một", "dòng hai"]


def test_a_paragraph_of_markdown_goes_on_till_a_blank_line_or_another_block() -> None:
    typed = "một đoạn\nvẫn đoạn ấy\n- một ý\n  vẫn ý ấy\n\nđoạn khác\n## Đề mục\nđoạn cuối"
    assert texts(typed) == [
        "một đoạn vẫn đoạn ấy",
        "- một ý vẫn ý ấy",
        "đoạn khác",
        "Đề mục",
        "đoạn cuối",
    ]


def test_lines_know_where_they_stand() -> None:
    lines = read_lines("\n\nmột\nhai\n\nba\n", markdown=True)
    assert [(line.number, line.raw, line.loose) for line in lines] == [
        (3, ("một", "hai"), True),
        (6, ("ba",), True),
    ]


def test_a_table_has_cells_and_an_escaped_bar_is_text() -> None:
    lines = read_lines("| a | **b** |\n| :-- | --: |\n| x \\| y | |\n|| z |", markdown=True)
    assert [line.cells for line in lines] == [("a", "b"), ("x | y", ""), ("", "z")]


@pytest.mark.parametrize(
    "ruler", ["---", "-----", "* * *", "___", "=====", "|---|---|", "```", "<!-- x -->"]
)
def test_rulers_fences_and_comments_are_no_text(ruler: str) -> None:
    assert texts(f"một\n\n{ruler}\n\nhai") == ["một", "hai"]


def test_the_head_of_a_markdown_file_is_no_text_and_places_stay() -> None:
    (line,) = read_lines("---\ntitle: x\n---\nmột", markdown=True)
    assert (line.text, line.number) == ("một", 4)


WRAPPED = """\
Trong những năm qua, trên cơ sở quy định của Nhà
nước về chính sách, pháp luật đối với đội ngũ nhà giáo và cán bộ quản lý giáo
dục, Ủy ban nhân dân các cấp, các ngành chức năng đã triển khai thực hiện kịp
thời các chế độ, chính sách.
Kết quả đã góp phần ổn định đời sống của nhà giáo và nâng cao chất lượng dạy
học trong toàn tỉnh.
- Một ý của danh sách
"""


def test_a_wrapped_plain_file_is_joined() -> None:
    first, second, third = texts(WRAPPED, markdown=False)
    assert first.startswith("Trong những")
    assert first.endswith("chế độ, chính sách.")
    assert second.startswith("Kết quả")
    assert second.endswith("toàn tỉnh.")
    assert third == "- Một ý của danh sách"


def test_a_plain_file_with_a_paragraph_a_line_is_read_line_by_line() -> None:
    long = "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành báo cáo kết quả thực hiện " * 3
    assert texts(f"{long}\nngắn\nhai", markdown=False) == [long, "ngắn", "hai"]
    poem = "\n".join(["Đường lên dốc đá nửa đêm trăng tà nhớ câu"] * 9)
    assert len(texts(poem, markdown=False)) == 9


@pytest.mark.parametrize("text", ["", "\n\n", "x", "*", "|", "# ", "\\", "**", "---"])
def test_next_to_nothing(text: str) -> None:
    for markdown in (True, False):
        read_lines(text, markdown=markdown)


@pytest.mark.parametrize(
    "line",
    [
        *("21.jpg (55 KB)", "| |", "Xem với cỡ chữ : A- A A+", "Các tin khác", "1140780"),
        *("Đang online: 26", "Lượt xem: 1.234", "Bản in", "Chia sẻ"),
    ],
)
def test_what_a_web_page_leaves(line: str) -> None:
    assert is_residue(line)


@pytest.mark.parametrize("line", ["", "Báo cáo.pdf", "2021", "Kèm theo: a.pdf (55 KB)", "| a |"])
def test_what_it_does_not(line: str) -> None:
    assert not is_residue(line)
