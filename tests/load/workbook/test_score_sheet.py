"""Score sheets in the shapes that offices keep them in: the right criteria, or the right cell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_docs.diagnostic import CellPlace, DiagnosticError
from cchc_docs.load.workbook.columns import Column, headings, recognised
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.load.workbook.score_row import RowKind
from cchc_docs.load.workbook.score_sheet import ScoreSheet, read_score_sheet
from cchc_docs.load.workbook.table import Table, find_table
from tests.load.workbook.sheets import HEAD, Value, write

NEEDED = (Column.NAME, Column.MAXIMUM)
pytestmark = pytest.mark.usefixtures("english")


def table(file: Path, mapping: dict[str, Column] | None = None) -> Table:
    (sheet, *_others) = read_workbook(file).visible
    found = find_table(sheet, NEEDED, mapping)
    assert found is not None
    return found


def scores(file: Path) -> ScoreSheet:
    return read_score_sheet(table(file))


def leaves(sheet: ScoreSheet) -> list[tuple[str, str, str]]:
    return [(row.section, row.code, str(row.lost)) for row in sheet.leaves()]


def faults(sheet: ScoreSheet) -> list[tuple[str, str]]:
    found = []
    for fault in sheet.faults:
        assert isinstance(fault.place, CellPlace)
        assert fault.fix
        found.append((fault.rule, fault.place.cell))
    return found


def rows(*body: Sequence[Value]) -> list[Sequence[Value]]:
    return [HEAD, *body]


def test_a_plain_sheet(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 2, 2, 1.5], ["1.2", "Báo cáo", 1, 1, 1])
    )
    sheet = scores(file)
    assert leaves(sheet) == [("", "1.1", "0.5"), ("", "1.2", "0")]
    assert not sheet.faults


def test_titles_stand_above_the_heading(tmp_path: Path) -> None:
    above = [["BẢNG CHẤM ĐIỂM NĂM 2021"], ["Đơn vị: Sở Nội vụ"], []]
    file = write(tmp_path / "a.xlsx", [*above, *rows(["1.1", "Kế hoạch", 2, 2, 1.5])])
    found = table(file)
    assert [cell.text for cell in found.above] == ["BẢNG CHẤM ĐIỂM NĂM 2021", "Đơn vị: Sở Nội vụ"]
    assert leaves(read_score_sheet(found)) == [("", "1.1", "0.5")]


def test_a_heading_of_two_rows_and_a_row_of_numbers(tmp_path: Path) -> None:
    body: list[Sequence[Value]] = [
        ["STT", "Lĩnh vực/Tiêu chí/TCTP", "Điểm tối đa (năm 2021)", None, None, "Ghi chú"],
        [None, None, None, "Lần 1", "Lần 2", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["1.1", "Kế hoạch", 2, 1, 1.5, None],
    ]
    merged = [("A1:A2", "STT"), ("B1:B2", "Lĩnh vực/Tiêu chí/TCTP"), ("D1:E1", "Điểm thẩm định")]
    file = write(tmp_path / "a.xlsx", body, merged=merged)
    found = table(file)
    assert [heading.column for heading in found.headings] == [
        Column.CODE, Column.NAME, Column.MAXIMUM, Column.FIRST, Column.FINAL, Column.NOTE,
    ]  # fmt: skip
    assert leaves(read_score_sheet(found)) == [("", "1.1", "0.5")]


def test_codes_that_are_texts_stay_texts(tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", rows(["1.1", "Một", 1, 1, 1], ["1.10", "Mười", 1, 1, 0]))
    assert [code for _section, code, _lost in leaves(scores(file))] == ["1.1", "1.10"]


def test_a_code_typed_as_a_number_that_is_another_code_is_told(tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", rows([1.1, "Một", 1, 1, 1], [1.10, "Mười", 1, 1, 0]))
    assert faults(scores(file)) == [("scores.code-twice", "A3")]


def test_codes_of_one_number_in_two_sections_are_two_criteria(tmp_path: Path) -> None:
    body = rows(
        ["I", "CHỈ ĐẠO", None, None, None],
        ["6", "Sáng kiến", 2, 2, 1],
        ["II", "KẾT QUẢ", None, None, None],
        ["6", "Hiện đại hóa", 3, 3, 3],
    )
    sheet = scores(write(tmp_path / "a.xlsx", body))
    assert leaves(sheet) == [("I", "6", "1"), ("II", "6", "0")]
    assert not sheet.faults


@pytest.mark.parametrize("typed", ["0,76", "0.76", "0,76 điểm", " 0,76 "])
def test_points_typed_as_text_are_points(tmp_path: Path, typed: str) -> None:
    sheet = scores(write(tmp_path / "a.xlsx", rows(["5.3", "Giải ngân", 1, 1, typed])))
    assert sheet.leaves()[0].final == Decimal("0.76")


def test_points_that_binary_cannot_hold_are_exact(tmp_path: Path) -> None:
    sheet = scores(write(tmp_path / "a.xlsx", rows(["1", "Một", 1, 0.1 + 0.2, 0.35])))
    assert sheet.leaves()[0].points[Column.SELF] == Decimal("0.3")


def test_sums_are_verified_and_told_at_their_cell(tmp_path: Path) -> None:
    body = rows(
        ["1", "Chỉ đạo", 3, 3, 3],
        ["1.1", "Kế hoạch", 2, 2, 1.5],
        ["1.2", "Báo cáo", 1, 1, 1],
        [None, "Tổng điểm", 3, 3, 2.5],
    )
    sheet = scores(write(tmp_path / "a.xlsx", body))
    assert [row.kind for row in sheet.rows] == [
        RowKind.SUM,
        RowKind.LEAF,
        RowKind.LEAF,
        RowKind.TOTAL,
    ]
    assert faults(sheet) == [("scores.sum", "E2")]


def test_a_dash_adds_nothing_to_a_sum(tmp_path: Path) -> None:
    body = rows(
        ["1", "Chỉ đạo", 3, 3, 1], ["1.1", "Kế hoạch", 2, 2, "-"], ["1.2", "Báo cáo", 1, 1, 1]
    )
    assert not scores(write(tmp_path / "a.xlsx", body)).faults


@pytest.mark.parametrize(
    ("maximum", "points", "wrong"),
    [(10, 6.5, []), (7, 6.5, []), (10, 9.5, ["E5"]), (9, 6.5, ["C5"]), (9, 8.5, ["C5", "E5"])],
)
def test_a_total_counts_the_maximum_of_what_is_not_assessed_or_leaves_it_out(
    tmp_path: Path, maximum: float, points: float, wrong: list[str]
) -> None:
    body = rows(
        ["1.1", "Kế hoạch", 4, 4, 4],
        ["1.2", "Báo cáo", 3, 3, "-"],
        ["1.3", "Kiểm tra", 3, 3, 2.5],
        [None, "Tổng cộng", maximum, None, points],
    )
    sheet = scores(write(tmp_path / "a.xlsx", body))
    assert faults(sheet) == [("scores.sum", cell) for cell in wrong]


def test_a_sum_over_a_blank_is_not_judged(tmp_path: Path) -> None:
    body = rows(["1", "Chỉ đạo", 3, 3, 3], ["1.1", "Kế hoạch", 2, 2], ["1.2", "Báo cáo", 1, 1, 1])
    assert faults(scores(write(tmp_path / "a.xlsx", body))) == [("scores.blank", "E3")]


def test_bonuses_and_penalties_stand_outside_of_the_total(tmp_path: Path) -> None:
    body = rows(
        ["1.1", "Kế hoạch", 2, 2, 2],
        [None, "Điểm thưởng", None, None, None],
        ["4", "Hồ sơ trực tuyến", 0.5, 0.5, 0],
        [None, "Điểm phạt", None, None, None],
        ["5", "Chậm báo cáo", None, None, -0.5],
        [None, "Tổng điểm", 2, 2, 2],
        [None, "Chỉ số (%)", None, None, "100%"],
        [None, "Xếp loại", None, None, None],
    )
    sheet = scores(write(tmp_path / "a.xlsx", body))
    kinds = {row.name: row.kind for row in sheet.rows}
    assert kinds["Hồ sơ trực tuyến"] is RowKind.BONUS
    assert kinds["Chậm báo cáo"] is RowKind.PENALTY
    assert kinds["Chỉ số (%)"] is RowKind.RESULT
    assert [row.name for row in sheet.leaves()] == ["Kế hoạch"]
    assert not sheet.faults


def test_points_above_the_maximum_are_told(tmp_path: Path) -> None:
    sheet = scores(write(tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 1, 1, 1.2])))
    assert faults(sheet) == [("scores.over-maximum", "E2")]


def test_a_word_among_the_points_is_told(tmp_path: Path) -> None:
    sheet = scores(write(tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 1, 1, "đạt"])))
    assert faults(sheet) == [("workbook.cell", "E2")]


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 1, 1, None]), formulas=[("E2", "=D2*0.5")]
    )
    assert faults(scores(file)) == [("workbook.cell", "E2")]


def test_hidden_sheets_are_passed_over(tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 1, 1, 1]), hidden=["Nháp"])
    book = read_workbook(file)
    assert [sheet.name for sheet in book.visible] == ["Điểm"]
    assert [sheet.name for sheet in book.sheets] == ["Điểm", "Nháp"]


def test_empty_rows_at_the_end_are_no_rows(tmp_path: Path) -> None:
    body = [*rows(["1.1", "Kế hoạch", 1, 1, 1]), *([[None, " ", None]] * 50)]
    assert len(table(write(tmp_path / "a.xlsx", body)).rows) == 1


def test_a_heading_in_no_list_is_shown_not_guessed(tmp_path: Path) -> None:
    head = (*HEAD, "Điểm của tổ giúp việc")
    found = table(write(tmp_path / "a.xlsx", [head, ["1.1", "Kế hoạch", 1, 1, 1, 0.5]]))
    assert [heading.text for heading in found.unrecognised] == ["Điểm của tổ giúp việc"]


def test_an_office_maps_its_own_headings(tmp_path: Path) -> None:
    head = ("Số hiệu", "Việc phải làm", "Mức trần", "Kết quả chốt")
    mapping = {
        "so_hieu": Column.CODE,
        "viec_phai_lam": Column.NAME,
        "muc_tran": Column.MAXIMUM,
        "ket_qua_chot": Column.FINAL,
    }
    file = write(tmp_path / "a.xlsx", [head, ["1.1", "Kế hoạch", 1, 0.5]])
    assert leaves(read_score_sheet(table(file, mapping))) == [("", "1.1", "0.5")]


def test_two_columns_of_one_heading_are_told(tmp_path: Path) -> None:
    head = (*HEAD, "Điểm thẩm định")
    found = table(write(tmp_path / "a.xlsx", [head, ["1.1", "Kế hoạch", 1, 1, 1, 0.5]]))
    assert [heading.cell.place.cell for heading in found.unrecognised] == ["F1"]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_as_excel_saves_it(tmp_path: Path, mark: str, encoding: str) -> None:
    points = '"0,76"' if mark == "," else "0,76"
    lines = [mark.join(HEAD), mark.join(["1.10", "Giải ngân", "1", "1", points]), mark * 4]
    file = tmp_path / "diem.csv"
    file.write_bytes("\r\n".join(lines).encode(encoding))
    assert leaves(scores(file)) == [("", "1.10", "0.24")]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 broken"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(content)
    with pytest.raises(DiagnosticError) as caught:
        read_workbook(file)
    (fault,) = caught.value.diagnostics
    assert fault.rule == "workbook.readable"
    assert fault.fix


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DiagnosticError, match="no such file"):
        read_workbook(tmp_path / "a.xlsx")


def test_a_sheet_without_a_table_has_none(tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", [["Ghi chú"], ["một", "hai", "ba"]])
    (sheet,) = read_workbook(file).visible
    assert find_table(sheet, NEEDED) is None


def test_every_heading_names_one_column() -> None:
    known = headings()
    assert {Column(column) for column in known.values()} == set(Column)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("ĐIỂM TỐI ĐA", Column.MAXIMUM),
        ("Xếp hạng năm 2021", Column.RANK),
        ("Chỉ số (%)", Column.PERCENT),
        ("Tăng/giảm", Column.CHANGE),
        ("Điểm số ấn tượng", None),
    ],
)
def test_a_heading_is_known_whatever_its_case_marks_and_year(
    heading: str, column: Column | None
) -> None:
    assert recognised(heading) is column


def test_a_blank_appraisal_is_told_and_never_taken_from_the_agency_itself(tmp_path: Path) -> None:
    sheet = scores(write(tmp_path / "a.xlsx", rows(["1.1", "Kế hoạch", 2, 2, None])))
    assert faults(sheet) == [("scores.blank", "E2")]
    assert sheet.leaves()[0].final is None


def test_what_is_not_assessed_twice_counts_as_it_was_assessed_first(tmp_path: Path) -> None:
    head = ("STT", "Tiêu chí", "Điểm tối đa", "Thẩm định lần 1", "Thẩm định lần 2")
    file = write(tmp_path / "a.xlsx", [head, ["1.1", "Kế hoạch", 2, 1.5, None]])
    assert leaves(scores(file)) == [("", "1.1", "0.5")]
    assert not scores(file).faults


def test_signatures_under_the_table_are_no_rows(tmp_path: Path) -> None:
    body = rows(
        ["1.1", "Kế hoạch", 2, 2, 2],
        [None, "Tổng cộng", 2, 2, 2],
        [],
        [None, None, None, None, "Hà Nội, ngày 5 tháng 1 năm 2026"],
        [None, "Người lập biểu", None, None, "GIÁM ĐỐC"],
        [None, "Nguyễn Văn A", None, None, "Trần B"],
    )
    sheet = scores(write(tmp_path / "a.xlsx", body))
    assert not sheet.faults
    assert len(sheet.rows) == 2


def test_a_total_may_count_bonus_and_penalty(tmp_path: Path) -> None:
    body = rows(
        ["1.1", "Kế hoạch", 2, 2, 2],
        [None, "Điểm trừ", None, None, None],
        ["2", "Chậm báo cáo", None, None, -0.5],
        [None, "Tổng điểm", 2, 2, 1.5],
    )
    assert not scores(write(tmp_path / "a.xlsx", body)).faults


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Nguyên nhân mất điểm", Column.REASON), ("Nguyên nhân chưa đạt", Column.REASON),
        ("Lý do mất điểm", Column.REASON), ("Nội dung khắc phục", Column.REMEDY),
        ("Giải pháp/Biện pháp khắc phục", Column.REMEDY), ("Thời hạn thực hiện", Column.DEADLINE),
        ("Thời hạn khắc phục", Column.DEADLINE), ("Cơ quan, đơn vị thực hiện", Column.LEAD),
        ("Cơ quan/đơn vị phối hợp", Column.SUPPORT),
    ],
)  # fmt: skip
def test_headings_of_reasons_and_remedies(heading: str, column: Column) -> None:
    assert recognised(heading) is column


def test_the_guide_names_every_column() -> None:
    page = Path(__file__).parents[3] / "docs/huong-dan/ngay-cong-bo-diem.md"
    text = page.read_text("utf-8")
    assert [column for column in Column if f"`{column}`" not in text] == []
