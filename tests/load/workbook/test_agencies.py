"""Scores of many agencies, publication tables, plans, in the shapes that offices keep them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError
from cchc_docs.load.workbook.agency_sheets import AllScores, read_agency_scores
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.mapping import read_mapping
from cchc_docs.load.workbook.publication import Publication, read_publication
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.load.workbook.remedies import Remedy, read_remedies
from tests.load.workbook.sheets import HEAD, Value, write, write_sheets

pytestmark = pytest.mark.usefixtures("english")
PUBLISHED = ("STT", "Cơ quan, đơn vị", "Điểm", "Chỉ số (%)", "Xếp loại", "Xếp hạng")
BODY: Sequence[Sequence[Value]] = (["1.1", "Kế hoạch", 2, 2, 1.5], ["1.2", "Báo cáo", 1, 1, 1])


def scores(file: Path) -> AllScores:
    return read_agency_scores(read_workbook(file).visible)


def publication(file: Path) -> Publication:
    return read_publication(read_workbook(file).visible)


def places(faults: Sequence[Diagnostic]) -> list[tuple[str, str]]:
    found = []
    for fault in faults:
        assert isinstance(fault.place, CellPlace)
        assert fault.fix
        found.append((fault.rule, f"{fault.place.sheet}!{fault.place.cell}"))
    return found


def owners(found: AllScores) -> list[tuple[str, str]]:
    return [(one.block, one.name) for one in found.agencies]


# one sheet for each agency


def test_a_sheet_is_named_by_the_cell_above_its_heading(tmp_path: Path) -> None:
    above: list[Sequence[Value]] = [
        ["BẢNG CHẤM ĐIỂM"],
        ["Cơ quan: Sở Y tế"],
        ["Khối: Sở, ban, ngành"],
    ]
    file = write_sheets(tmp_path / "a.xlsx", {"Sheet1": [*above, HEAD, *BODY]})
    found = scores(file)
    assert owners(found) == [("Sở, ban, ngành", "Sở Y tế")]
    assert found.agencies[0].place.cell == "A2"


def test_the_name_may_stand_in_the_cell_beside_its_label(tmp_path: Path) -> None:
    file = write_sheets(
        tmp_path / "a.xlsx", {"Sheet1": [["Tên đơn vị:", None, "Xã Ninh Hải"], HEAD, *BODY]}
    )
    assert owners(scores(file)) == [("", "Xã Ninh Hải")]


def test_a_sheet_is_named_by_itself_where_nothing_stands_above(tmp_path: Path) -> None:
    file = write_sheets(
        tmp_path / "a.xlsx", {"Sở Y tế": [HEAD, *BODY], "Sở “Công” & Tư": [HEAD, *BODY]}
    )
    assert owners(scores(file)) == [("", "Sở Y tế"), ("", "Sở “Công” & Tư")]


@pytest.mark.parametrize("name", ["Sheet1", "Trang tính2", "Điểm", "Bảng chấm điểm"])
def test_a_sheet_without_a_name_is_told(tmp_path: Path, name: str) -> None:
    found = scores(write_sheets(tmp_path / "a.xlsx", {name: [HEAD, *BODY]}))
    assert places(found.faults) == [("scores.nameless", f"{name}!")]


def test_sheets_of_other_things_are_passed_over(tmp_path: Path) -> None:
    file = write_sheets(
        tmp_path / "a.xlsx", {"Hướng dẫn": [["Cách chấm"]], "Sở Y tế": [HEAD, *BODY]}
    )
    assert owners(scores(file)) == [("", "Sở Y tế")]


def test_one_agency_in_two_sheets_is_told(tmp_path: Path) -> None:
    file = write_sheets(
        tmp_path / "a.xlsx",
        {"Sở Y tế": [HEAD, *BODY], "Sở Y Tế (2)": [["Cơ quan: SỞ Y TẾ"], HEAD, *BODY]},
    )
    assert places(scores(file).faults) == [("scores.agency-twice", "Sở Y Tế (2)!A1")]


def test_an_agency_in_merged_cells_stands_in_the_first_of_them(tmp_path: Path) -> None:
    rows = [[], HEAD, *BODY]
    file = write(tmp_path / "a.xlsx", rows, merged=[("A1:E1", "Đơn vị: Sở Y tế")])
    (one,) = scores(file).agencies
    assert str(one.place).endswith("!A1")


# one sheet for all


ALL = ("Cơ quan", *HEAD)


def test_one_sheet_for_all_with_the_agency_in_every_row(tmp_path: Path) -> None:
    rows = [[name, *row] for name in ("Sở Y tế", "Sở Tư pháp") for row in BODY]
    found = scores(write(tmp_path / "a.xlsx", [ALL, *rows]))
    assert owners(found) == [("", "Sở Y tế"), ("", "Sở Tư pháp")]
    assert [len(one.scores.leaves()) for one in found.agencies] == [2, 2]
    assert not any(one.scores.faults for one in found.agencies)


def test_a_blank_agency_is_that_of_the_row_above(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        ["Sở Y tế", *BODY[0]], [None, *BODY[1]], ["Sở Tư pháp", *BODY[0]], [None, *BODY[1]],
    ]  # fmt: skip
    found = scores(write(tmp_path / "a.xlsx", [ALL, *rows]))
    assert [len(one.scores.leaves()) for one in found.agencies] == [2, 2]


def test_a_merged_agency_is_that_of_all_its_rows(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [[None, *row] for row in (*BODY, *BODY)]
    merged = [("A2:A3", "Sở Y tế"), ("A4:A5", "Sở Tư pháp")]
    found = scores(write(tmp_path / "a.xlsx", [ALL, *rows], merged=merged))
    assert owners(found) == [("", "Sở Y tế"), ("", "Sở Tư pháp")]


def test_a_row_before_the_first_agency_is_told(tmp_path: Path) -> None:
    found = scores(write(tmp_path / "a.xlsx", [ALL, [None, *BODY[0]], ["Sở Y tế", *BODY[1]]]))
    assert places(found.faults) == [("scores.nameless", "Điểm!A2")]
    assert owners(found) == [("", "Sở Y tế")]


def test_the_block_of_an_agency_is_a_column(tmp_path: Path) -> None:
    rows = [["Khối xã", "Xã Ninh Hải", *row] for row in BODY]
    found = scores(write(tmp_path / "a.xlsx", [("Khối", *ALL), *rows]))
    assert owners(found) == [("xã", "Xã Ninh Hải")]


def test_rows_of_an_agency_need_not_stand_together(tmp_path: Path) -> None:
    rows = [["Sở Y tế", *BODY[0]], ["Sở Tư pháp", *BODY[0]], ["Sở Y tế", *BODY[1]]]
    found = scores(write(tmp_path / "a.xlsx", [ALL, *rows]))
    assert [(one.name, len(one.scores.leaves())) for one in found.agencies] == [
        ("Sở Y tế", 2), ("Sở Tư pháp", 1),
    ]  # fmt: skip


# agencies side by side


WIDE: Sequence[Sequence[Value]] = [
    ["BẢNG TỔNG HỢP ĐIỂM"],
    ["STT", "Tiêu chí", "Điểm tối đa", None, None, None],
    [None, None, None, "Sở Y tế", "Sở Tư pháp", "Sở “C” & D"],
    ["1", "Chỉ đạo", 3, 2.5, 3, "2,25"],
    ["1.1", "Kế hoạch", 2, 1.5, 2, "1,25"],
    ["1.2", "Báo cáo", 1, 1, 1, 1],
]
SIDE_BY_SIDE = [
    ("A2:A3", "STT"), ("B2:B3", "Tiêu chí"), ("C2:C3", "Điểm tối đa"), ("D2:F2", "Cơ quan, đơn vị"),
]  # fmt: skip


def test_agencies_side_by_side_have_a_column_of_points_each(tmp_path: Path) -> None:
    found = scores(write(tmp_path / "a.xlsx", WIDE, merged=SIDE_BY_SIDE))
    lost = {one.name: [str(row.lost) for row in one.scores.leaves()] for one in found.agencies}
    assert lost == {"Sở Y tế": ["0.5", "0"], "Sở Tư pháp": ["0", "0"], "Sở “C” & D": ["0.75", "0"]}
    assert not any(one.scores.faults for one in found.agencies)
    assert [one.place.cell for one in found.agencies] == ["D3", "E3", "F3"]


def test_a_wrong_sum_of_one_of_them_is_told_in_its_column(tmp_path: Path) -> None:
    rows = [list(row) for row in WIDE]
    rows[3][4] = 2
    found = scores(write(tmp_path / "a.xlsx", rows, merged=SIDE_BY_SIDE))
    told = [places(one.scores.faults) for one in found.agencies]
    assert told == [[], [("scores.sum", "Điểm!E4")], []]


def test_a_heading_of_two_rows_over_points_names_no_agencies(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        ["STT", "Tiêu chí", "Điểm tối đa", None, None],
        [None, None, None, "Lần 1", "Lần 2"],
        ["1.1", "Kế hoạch", 2, 1, 1.5],
    ]
    merged = [
        ("A1:A2", "STT"),
        ("B1:B2", "Tiêu chí"),
        ("C1:C2", "Điểm tối đa"),
        ("D1:E1", "Điểm thẩm định"),
    ]
    found = scores(write(tmp_path / "a.xlsx", rows, merged=merged, sheet="Sở Y tế"))
    assert owners(found) == [("", "Sở Y tế")]


# the publication table


def test_a_publication_table_with_blocks_as_rows(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        ["BẢNG CÔNG BỐ CHỈ SỐ NĂM 2021"], PUBLISHED,
        ["I", "CÁC SỞ, BAN, NGÀNH"], [1, "Sở Y tế", 90.5, 90.5, "Tốt", 1],
        [2, "Sở Tư pháp", "89,25", "89,25%", "Tốt", 2],
        ["II", "UBND CẤP XÃ"], [1, "Xã Ninh Hải", 70, 70, "Khá", 1],
    ]  # fmt: skip
    found = publication(write(tmp_path / "a.xlsx", rows))
    assert [(one.block, one.name, one.figures[Column.PERCENT]) for one in found.agencies] == [
        ("CÁC SỞ, BAN, NGÀNH", "Sở Y tế", Decimal("90.5")),
        ("CÁC SỞ, BAN, NGÀNH", "Sở Tư pháp", Decimal("89.25")),
        ("UBND CẤP XÃ", "Xã Ninh Hải", Decimal(70)),
    ]
    assert not found.faults


def test_a_block_merged_over_the_whole_row(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [PUBLISHED, [None] * 6, [1, "Sở Y tế", 90, 90, "Tốt", 1]]
    file = write(tmp_path / "a.xlsx", rows, merged=[("A2:F2", "A. Khối các sở, ban, ngành")])
    assert [(one.block, one.name) for one in publication(file).agencies] == [
        ("các sở, ban, ngành", "Sở Y tế")
    ]


def test_a_block_named_by_the_title_of_its_sheet(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        ["Bảng xếp hạng khối UBND cấp xã"],
        PUBLISHED,
        [1, "Xã A", 90, 90, "Tốt", 1],
    ]
    (one,) = publication(write(tmp_path / "a.xlsx", rows)).agencies
    assert one.block == "UBND cấp xã"


def test_a_cell_formatted_as_a_percentage_is_what_people_see(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [PUBLISHED, [1, "Sở Y tế", 87.12, 0.8712, "Tốt", 1]]
    (one,) = publication(write(tmp_path / "a.xlsx", rows)).agencies
    assert one.figures[Column.PERCENT] == Decimal("87.12")


def test_totals_and_empty_rows_are_no_agencies(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        PUBLISHED,
        [1, "Sở Y tế", 90, 90, "Tốt", 1],
        [],
        [None, "Tổng cộng", 90, 90, None, None],
    ]
    assert [one.name for one in publication(write(tmp_path / "a.xlsx", rows)).agencies] == [
        "Sở Y tế"
    ]


def test_an_index_that_is_no_number_is_told_at_its_cell(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [PUBLISHED, [1, "Sở Y tế", 90, "cao", "Tốt", 1]]
    assert places(publication(write(tmp_path / "a.xlsx", rows)).faults) == [
        ("workbook.cell", "Điểm!D2")
    ]


def test_two_communes_of_one_name_are_told_apart_by_their_block(tmp_path: Path) -> None:
    head = ("STT", "Khối", "Đơn vị", "Chỉ số")
    rows: list[Sequence[Value]] = [
        head,
        [1, "Vùng 1", "Xã Tân Lập", 90],
        [2, "Vùng 2", "Xã Tân Lập", 80],
        [3, "Vùng 2", "Xã Tân Lập", 70],
    ]
    found = publication(write(tmp_path / "a.xlsx", rows))
    assert places(found.faults) == [("scores.agency-twice", "Điểm!C4")]


# plans of remedies


PLAN = (
    "TT",
    "Tiêu chí, TCTP (mã)",
    "Điểm đạt/tối đa",
    "Giải pháp khắc phục",
    "Đơn vị chủ trì",
    "Thời gian hoàn thành",
)


def plans(file: Path) -> tuple[Remedy, ...]:
    return read_remedies(read_workbook(file).visible)


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("TCTP 1.3.3 tại Mục II: Lập danh mục", ("II", "1.3.3")),
        ("1.2. Kế hoạch", ("", "1.2")),
        ("Kế hoạch cải cách (1.10)", ("", "1.10")),
        ("Tiêu chí 6 thuộc mục iv", ("IV", "6")),
    ],
)
def test_a_plan_names_the_criterion_in_words(
    tmp_path: Path, words: str, key: tuple[str, str]
) -> None:
    rows: list[Sequence[Value]] = [
        PLAN,
        [1, words, "0/1", "Rà soát", "Văn phòng", date(2026, 6, 30)],
    ]
    (one,) = plans(write(tmp_path / "a.xlsx", rows))
    assert (one.section, one.code) == key


def test_a_row_without_a_criterion_belongs_to_the_one_above(tmp_path: Path) -> None:
    rows: list[Sequence[Value]] = [
        PLAN,
        [1, "TCTP 1.2", "0/1", "Rà soát"],
        [None, None, None, "Báo cáo"],
    ]
    assert [one.code for one in plans(write(tmp_path / "a.xlsx", rows))] == ["1.2", "1.2"]


def test_a_score_sheet_is_no_plan(tmp_path: Path) -> None:
    rows = [(*HEAD, "Giải pháp"), [*BODY[0], "Rà soát"]]
    assert plans(write(tmp_path / "a.xlsx", rows)) == ()


# what the headings of an office mean


def test_a_mapping_file_says_what_headings_mean(tmp_path: Path) -> None:
    file = tmp_path / "cot.yml"
    file.write_text("Điểm chốt: diem\nViệc: ten\n", "utf-8")
    assert read_mapping(file) == {"diem_chot": Column.FINAL, "viec": Column.NAME}


def test_a_column_that_there_is_not_is_told(tmp_path: Path) -> None:
    file = tmp_path / "cot.yml"
    file.write_text("Điểm chốt: diem_cuoi\nMức: diem_toi_d\n", "utf-8")
    with pytest.raises(DiagnosticError) as caught:
        read_mapping(file)
    assert [fault.place for fault in caught.value.diagnostics] != []
    assert "did you mean «diem_toi_da»?" in [fault.fix for fault in caught.value.diagnostics]


# other formats


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_other_formats_are_read_as_xlsx_is(ending: str) -> None:
    """The files were saved by LibreOffice Calc from the sheet that the first test makes."""
    file = Path(__file__).parent / "files" / f"so-y-te.{ending}"
    found = scores(file)
    assert owners(found) == [("Sở, ban, ngành", "Sở Y tế")]
    (one,) = found.agencies
    assert [(row.code, row.lost) for row in one.scores.leaves()] == [
        ("1.1", Decimal("0.5")),
        ("1.10", 0),
    ]
