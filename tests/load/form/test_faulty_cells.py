"""What clerks do to a form: read all the same, or told at its cell with the mend."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.form.layout import LISTS, MAIN
from cchc_docs.load.form.notice import load_form
from cchc_docs.load.notice import Notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml

from ...cases import ISSUED
from .conftest import Open
from .filling import Form

CRITERIA, REMEDIES = "tieu_chi", "tieu_chi/huong_khac_phuc"


@pytest.fixture
def form(open_form: Open) -> Form:
    """The issued notice in a form, without fault."""
    made = open_form("thong-bao-ket-luan-chi-so")
    data = {**read_yaml(ISSUED).data, **read_yaml(ISSUED.with_name("ho-so.yml")).data}
    made.fill({**data, "bao_gom": "co-quan.yml"})
    return made


Load = Callable[[Form], Notice]


@pytest.fixture
def load(office: Path) -> Load:
    """Save the form and read it."""
    return lambda form: load_form(form.save(office / "a.xlsx"), find_workspace(office))


def faults(load: Load, form: Form) -> list[str]:
    """What is told, as «Văn bản!C7: …»."""
    with pytest.raises(DiagnosticError) as caught:
        load(form)
    return [
        f"{str(d.place).removeprefix('a.xlsx: ')}: {d.message}" for d in caught.value.diagnostics
    ]


def test_the_form_has_no_fault_to_begin_with(form: Form, load: Load) -> None:
    assert load(form).model.number == "476"


@pytest.mark.parametrize(
    "typed",
    ["16/3/2022", "ngày 16 tháng 3 năm 2022", datetime.date(2022, 3, 16), "2022-03-16"],
)
def test_a_day_is_a_day_or_a_text(form: Form, load: Load, typed: Any) -> None:
    form.write(MAIN, "ngay", typed)
    assert load(form).model.issued == datetime.date(2022, 3, 16)


@pytest.mark.parametrize("typed", ["0,76", 0.76, "0,76 "])
def test_a_number_is_a_number_or_a_text(form: Form, load: Load, typed: Any) -> None:
    form.write(CRITERIA, "diem", typed, 2)
    assert str(load(form).model.criteria[2].points) == "0.76"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("key", "path", "row", "typed", "told"),
    [
        (MAIN, "ngay", 0, "30/2/2022", "«30/2/2022» is a day that does not exist"),
        (MAIN, "ngay", 0, "hôm qua", "«hôm qua» is not a date"),
        (MAIN, "trich_yeu", 0, None, "«trich_yeu» is missing (Trích yếu)"),
        (MAIN, "muc_do_khan", 0, "Gấp", "«Gấp» is not one of: Khẩn, Thượng khẩn, Hỏa tốc"),
        (MAIN, "co_quan", 0, "kktt", "«kktt» is not in the shared files"),
        (MAIN, "bao_gom", 0, "x.yml", "there is no file «x.yml» beside this one"),
        (MAIN, "chi_so.nam", 0, "hai nghìn", "«hai nghìn» is not a whole number"),
        (MAIN, "so", 0, datetime.date(2022, 3, 1), "Excel has made a date of what was typed"),
        (MAIN, "so", 0, "=1+1", "the formula of this cell has no result"),
        (MAIN, "so", 0, "#REF!", "the formula of this cell has no result"),
        (MAIN, "trich_yeu", 0, "Kết luận\ue000", "the character"),
        (LISTS, "noi_nhan", 1, "Lưu: VT", "«Lưu: VT» belongs under «luu»"),
        (CRITERIA, "ma", 2, 1.1, "Excel has made a number of what was typed here: 1,1; 1.10"),
        (CRITERIA, "diem", 0, "nhiều", "«nhiều» is not a number"),
        (CRITERIA, "diem", 0, 3, "3 points are more than the maximum, 02"),
        (CRITERIA, "ly_do.loai", 1, "gì đó", "«gì đó» is not one of: ket_qua, y_kien_hoi_dong"),
        (CRITERIA, "ten", 3, None, "«ten» is missing (Tên tiêu chí)"),
        (CRITERIA, "#", 1, 1, None),
        (REMEDIES, "^", 0, 77, "«3 Tiêu chí mất điểm» has no row 77, or nothing is written"),
        (REMEDIES, "^", 0, None, "to which row of «3 Tiêu chí mất điểm» this row belongs is not"),
        (REMEDIES, "nhiem_vu", 0, None, "«nhiem_vu» is missing (Nhiệm vụ)"),
        (REMEDIES, "chu_tri", 0, "Phòng Lạ", "«Phòng Lạ» is no division of the issuing agency"),
        (REMEDIES, "chu_tri", 0, "van_phong\nPhòng Lạ", "«Phòng Lạ» is no division of the"),
        (REMEDIES, "thoi_gian.han", 1, "31/9/2022", "«31/9/2022» is a day that does not exist"),
        ("luu_y/chi_dao", "@", 0, "Kiến nghị", "«Kiến nghị» is not one of: Chỉ đạo, Đề nghị"),
        ("luu_y/chi_dao", "@", 0, None, "in which list this row stands is not said"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell(
    form: Form, load: Load, key: str, path: str, row: int, typed: Any, told: str | None
) -> None:
    place = form.write(key, path, typed, row)
    if told is None:  # the number of the row before: which of the two is meant, nobody knows
        told = "number 1 stands on another row too"
    found = [fault for fault in faults(load, form) if fault.startswith(f"{place}: ")]
    assert len(found) == 1
    assert told in found[0]


def test_everything_is_told_at_once(form: Form, load: Load) -> None:
    places = [
        form.write(MAIN, "ngay", "30/2/2022"),
        form.write(CRITERIA, "ma", 1.1, 2),
        form.write(REMEDIES, "nhiem_vu", None, 3),
    ]
    # in the order in which a clerk goes through the workbook
    assert [fault.split(": ")[0] for fault in faults(load, form)] == places


def test_an_empty_form_tells_every_cell_that_must_be_filled(open_form: Open, load: Load) -> None:
    form = open_form("van-ban")
    form.write(MAIN, "bao_gom", "co-quan.yml")
    needed = [
        f"{form.sheet(key).title}!{form.cell(key, path).coordinate}"
        for key, path in [
            (MAIN, "co_quan"),
            (MAIN, "trich_yeu"),
            (MAIN, "ten_loai"),
            (MAIN, "noi_dung"),
            (LISTS, "luu.noi_luu"),
        ]
    ]
    assert sorted(fault.split(": ")[0] for fault in faults(load, form)) == sorted(needed)


def test_the_example_may_stay_or_go(form: Form, load: Load) -> None:
    before = load(form).model
    sheet = form.sheet(CRITERIA)
    sheet.delete_rows(form.columns(CRITERIA)[0] - 1)
    sheet.unmerge_cells(str(next(iter(sheet.merged_cells.ranges))))
    assert load(form).model == before


def test_an_example_that_was_written_over_is_never_passed_over(form: Form, load: Load) -> None:
    sheet = form.sheet(CRITERIA)
    first, columns = form.columns(CRITERIA)
    sheet.cell(first - 1, columns["ten"]).value = "Một tiêu chí"
    told = [f"{sheet.title}!A{first - 1}: this row is filled in, and still says «Ví dụ»"]
    assert [fault.split(": it is")[0] for fault in faults(load, form)] == told


def test_a_moved_column_and_a_new_title_are_read(form: Form, load: Load) -> None:
    before = load(form).model
    sheet = form.sheet("hai_long")
    for row in sheet.iter_rows(min_row=2):
        row[1].value, row[2].value = row[2].value, row[1].value
    sheet.title = "Khảo sát"
    form.sheet(MAIN).title = "Tờ chính"
    assert load(form).model == before


def test_sheets_in_another_order_are_read(form: Form, load: Load) -> None:
    before = load(form).model
    form.book.move_sheet(form.sheet(REMEDIES), offset=-4)
    assert load(form).model == before


def test_rows_between_and_below_may_be_empty(form: Form, load: Load) -> None:
    before = load(form).model
    form.sheet(CRITERIA).insert_rows(form.columns(CRITERIA)[0] + 1, 2)
    form.write(CRITERIA, "ten", "   ", 60)
    assert load(form).model == before


def test_three_hundred_rows(form: Form, load: Load) -> None:
    for row in range(300):
        form.write(LISTS, "noi_nhan", f"Sở thứ {row}", row)
    assert len(load(form).model.recipients or ()) == 300


def test_names_with_quotes_and_line_breaks(form: Form, load: Load) -> None:
    form.write(LISTS, "noi_nhan", '="Sở" & "Nội vụ"'[1:], 0)
    form.write(MAIN, "trich_yeu", "Kết luận\ntại “Hội nghị” 'x'")
    model = load(form).model
    assert (model.recipients or ())[0] == '"Sở" & "Nội vụ"'
    assert model.subject == "Kết luận tại “Hội nghị” 'x'"


def test_markdown_is_read_line_for_line(open_form: Open, load: Load) -> None:
    form = open_form("van-ban")
    for path, value in {
        "bao_gom": "co-quan.yml",
        "co_quan": "Ban Quản lý Khu kinh tế Vân Phong",
        "ten_loai": "Báo cáo",
        "trich_yeu": "Kết quả",
        "noi_dung": "## 1. Một\n\nĐoạn **đậm**.\n\n- a\n- b",
    }.items():
        form.write(MAIN, path, value)
    form.write(LISTS, "luu.noi_luu", "VT")
    model = load(form).model
    assert model.agency.symbol == "KKT"
    assert model.content == "## 1. Một\n\nĐoạn **đậm**.\n\n- a\n- b"  # type: ignore[attr-defined]


def test_names_of_the_drop_downs_stand_for_their_keys(form: Form, load: Load) -> None:
    before = load(form).model
    form.write(MAIN, "co_quan", "Ban Quản lý Khu kinh tế Vân Phong")
    form.write(MAIN, "hoi_nghi.chu_tri", "Nguyễn Trọng Hoàng")
    assert load(form).model == before


def test_a_person_may_be_written_in_full(form: Form, load: Load) -> None:
    line = "Kính xưng: bà | Họ tên: Lê Thị Hoa | Chức vụ: Phó Trưởng Ban | Vai trò: a | Vai trò: b"
    form.write(MAIN, "hoi_nghi.chu_tri", line)
    chair = load(form).model.meeting.chair  # type: ignore[attr-defined]
    assert (chair.honorific, chair.name, chair.roles) == ("bà", "Lê Thị Hoa", ("a", "b"))


def test_lines_of_a_cell_are_items_of_its_list(form: Form, load: Load) -> None:
    before = load(form).model.recipients
    first, second = (form.cell(LISTS, "noi_nhan", row).value for row in (0, 1))
    form.write(LISTS, "noi_nhan", f"{first}\n{second}", 0)
    form.write(LISTS, "noi_nhan", None, 1)
    assert load(form).model.recipients == before


def test_a_person_may_be_written_by_the_labels_of_the_form(form: Form, load: Load) -> None:
    form.write(MAIN, "hoi_nghi.chu_tri", "Họ và tên: Lê Văn An | Kính xưng: ông | Chức vụ: a")
    chair = load(form).model.meeting.chair  # type: ignore[attr-defined]
    assert chair.introduced == "ông Lê Văn An - a"


@pytest.mark.parametrize(
    ("key", "path", "typed", "mend"),
    [
        (REMEDIES, "chu_tri", "Ủy ban khác", "write «Tên: …» for one outside it"),
        (MAIN, "muc_do_khan", "Gấp", "write one of: Khẩn, Thượng khẩn, Hỏa tốc"),
    ],
)
def test_the_mend_of_a_cell_is_in_words_of_the_form(
    form: Form, load: Load, key: str, path: str, typed: str, mend: str
) -> None:
    form.write(key, path, typed)
    with pytest.raises(DiagnosticError) as caught:
        load(form)
    assert any(fault.fix.endswith(mend) for fault in caught.value.diagnostics)


def test_merged_cells_are_told(form: Form, load: Load) -> None:
    sheet = form.sheet(CRITERIA)
    first, columns = form.columns(CRITERIA)
    name = sheet.cell(first, columns["ten"]).column_letter
    sheet.merge_cells(f"{name}{first}:{name}{first + 1}")
    told = [f for f in faults(load, form) if "merged" in f]
    assert told == [
        f"{sheet.title}!{name}{first}: these cells are merged: whose value this is cannot be told"
    ]


def test_a_parent_merged_over_its_rows_is_read_in_each(form: Form, load: Load) -> None:
    sheet = form.sheet("hai_long/bien_phap")
    first, columns = form.columns("hai_long/bien_phap")
    before = load(form).model
    parents = [sheet.cell(first + row, columns["^"]).value for row in range(3)]
    assert parents == [1, 1, 1]
    sheet.merge_cells(f"A{first}:A{first + 2}")
    assert load(form).model == before


def test_columns_and_sheets_of_ones_own_are_told(form: Form, load: Load) -> None:
    sheet = form.sheet("hai_long")
    sheet["L9"] = "nhớ hỏi lại"
    form.book.create_sheet("Nháp")["B2"] = "tạm"
    form.book.create_sheet("Trống")
    found = faults(load, form)
    assert [fault.split(": ")[0] for fault in found] == [f"{sheet.title}!L9", "Nháp"]


def test_a_copied_sheet_is_told(form: Form, load: Load) -> None:
    first = form.sheet("hai_long")
    first.title = "Hài lòng"
    form.book.copy_worksheet(first).title = "Chép"
    assert faults(load, form) == ["Chép: this sheet is a copy of «Hài lòng»"]


def test_without_its_hidden_row_a_sheet_is_told(form: Form, load: Load) -> None:
    sheet = form.sheet("hai_long")
    sheet.delete_rows(form.columns("hai_long")[0] - 2)
    assert f"{sheet.title}: this sheet is no part of the form" in "\n".join(faults(load, form))


GONE = "a.xlsx: the main sheet of the form, «Văn bản», is gone, or its hidden row or column"


def test_without_the_main_sheet_nothing_else_is_told(form: Form, load: Load) -> None:
    del form.book["Văn bản"]
    assert faults(load, form) == [GONE]


@pytest.mark.parametrize("column", [1, 3])
def test_without_a_column_the_main_sheet_cannot_be_read(
    form: Form, load: Load, column: int
) -> None:
    form.sheet(MAIN).delete_cols(column)
    assert faults(load, form) == [GONE]


def test_what_a_column_held_is_missed_where_each_row_begins(form: Form, load: Load) -> None:
    sheet = form.sheet(CRITERIA)
    first, columns = form.columns(CRITERIA)
    sheet.delete_cols(columns["ten"])
    sheet.unmerge_cells(str(next(iter(sheet.merged_cells.ranges))))
    missed = "«ten» is missing (Tên tiêu chí)"
    places = [fault.split(": ")[0] for fault in faults(load, form) if missed in fault]
    assert places == [f"{sheet.title}!A{first + row}" for row in range(7)]


def test_another_workbook_is_no_form(form: Form, load: Load) -> None:
    del form.book["cchc-docs"]
    assert faults(load, form) == ["a.xlsx: this workbook is no form of a document"]


@pytest.mark.parametrize(
    ("cell", "value", "told"),
    [
        ("C1", 99, "this form was written by a later version of the program"),
        ("B1", "van-bản", "there is no kind «van-bản»"),
    ],
)
def test_a_form_of_another_program_is_told(
    form: Form, load: Load, cell: str, value: object, told: str
) -> None:
    form.book["cchc-docs"][cell] = value
    assert faults(load, form) == [f"a.xlsx: {told}"]
