"""The form of every kind: complete, the same every time, and with its drop-downs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from cchc_docs.load.explain import records_in
from cchc_docs.load.form.items import Entry
from cchc_docs.load.form.layout import LISTS, MAIN, Layout, layout_of
from cchc_docs.load.form.marks import LIST, PARENT, SIGN, VALUE, read_mark
from cchc_docs.load.form.shape import Sort
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model
from cchc_docs.model.references import Owner

from ...cases import NOTICES
from .conftest import Open
from .filling import Form

WORKSPACE = find_workspace(NOTICES)
KINDS = kind_names(WORKSPACE)


def paths(record: type[Model], before: str = "") -> Iterator[str]:
    """Every value that data of a record may hold, lists or not."""
    for info in record.model_fields.values():
        path = f"{before}.{info.alias}".lstrip(".")
        inner = [r for r in records_in(info.annotation) if r is not Agency]
        if not inner or inner == [Owner] or (inner[0].has_short_form and path.count(".") > 8):
            yield path
        for one in inner if inner != [Owner] else ():
            yield from paths(one, path)


def asked(layout: Layout) -> set[str]:
    """Every value that a form asks for."""
    found = {".".join(entry.path) for entry in (*layout.rows, *layout.lists)}
    places: dict[str, list[str]] = {MAIN: [""]}
    for plan in layout.sheets:
        places[plan.key] = [
            f"{before}.{'.'.join(rows.path)}".lstrip(".")
            for before in places[plan.parent]
            for rows in plan.lists
        ]
        found |= {f"{p}.{'.'.join(e.path)}" for p in places[plan.key] for e in plan.entries}
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_data_may_hold_is_left_out(kind: str) -> None:
    loaded = load_kind(kind, WORKSPACE)
    places = asked(layout_of(loaded))
    # a cell may hold a whole record on one line
    assert [
        p for p in paths(loaded.model) if not any(p == a or p.startswith(f"{a}.") for a in places)
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_form_opens_and_is_the_same_every_time(
    kind: str, open_form: Open, tmp_path: Path
) -> None:
    first, second = open_form(kind), open_form(kind)
    assert first.data == second.data
    titles = first.book.sheetnames
    assert titles[:3] == ["Hướng dẫn", "Văn bản", "Danh sách"]
    assert len(titles) == len(first.layout.sheets) + 4
    assert first.book[SIGN].sheet_state == "hidden"
    assert all(len(title) <= 31 for title in titles)


@pytest.mark.parametrize("kind", KINDS)
def test_choices_and_names_are_offered_where_they_are_typed(kind: str, open_form: Open) -> None:
    form = open_form(kind)
    wanted = {
        (key, ".".join(entry.path)): entry
        for key, entries in entries_of(form).items()
        for entry in entries
        if entry.shape.choices or entry.shape.sort in {Sort.AGENCY, Sort.PERSON, Sort.UNIT}
    }
    assert wanted
    for (key, path), entry in wanted.items():
        offered = drop_down(form, key, path)
        if entry.shape.choices:
            assert offered == list(entry.shape.choices), (key, path)
        else:
            assert (
                "Ban Quản lý Khu kinh tế Vân Phong" in offered
                or "Văn phòng" in offered
                or ("Nguyễn Trọng Hoàng" in offered)
            )


def entries_of(form: Form) -> dict[str, tuple[Entry, ...]]:
    """What is typed on each sheet."""
    layout = form.layout
    return {MAIN: layout.rows, LISTS: layout.lists, **{p.key: p.entries for p in layout.sheets}}


def drop_down(form: Form, key: str, path: str) -> list[str]:
    """The words that a cell of the form offers."""
    cell = form.cell(key, path)
    for validation in form.sheet(key).data_validations.dataValidation:
        if validation.type == "list" and cell.coordinate in validation.sqref:
            cells = form.book.defined_names[validation.formula1.lstrip("=")].attr_text
            sheet, _bang, area = cells.rpartition("!")
            book_sheet = form.book[sheet.strip("'=")]
            return [row[0].value for row in book_sheet[area.replace("$", "")]]
    raise AssertionError(f"nothing is offered at {key} {path}")


def test_a_row_chooses_the_row_it_belongs_to_and_its_list(open_form: Open) -> None:
    form = open_form("thong-bao-ket-luan-kiem-tra")
    for key in ("don_vi_kiem_tra/tu_bao_cao", "don_vi_kiem_tra/tu_bao_cao/so_lieu/trong_do"):
        assert drop_down(form, key, PARENT) == list(range(1, 31))
    findings = drop_down(form, "don_vi_kiem_tra/tu_bao_cao", LIST)
    assert findings[:2] == ["Đơn vị tự báo cáo", "Kết quả, ưu điểm"]


def test_codes_are_texts_and_days_are_days(open_form: Open) -> None:
    form = open_form("thong-bao-ket-luan-chi-so")
    sheet = form.sheet("tieu_chi")
    columns = form.columns("tieu_chi")[1]
    formats = {
        says: dimension.number_format
        for says, column in columns.items()
        for dimension in sheet.column_dimensions.values()
        if dimension.min <= column <= dimension.max
    }
    assert formats["ma"] == "@"
    assert formats["ly_do.giai_trinh.tai.ngay"] == "dd/mm/yyyy"
    assert form.cell(MAIN, "ngay").number_format == "dd/mm/yyyy"
    assert sheet.freeze_panes is not None


def test_marks_are_hidden(open_form: Open) -> None:
    form = open_form("van-ban")
    assert form.sheet(MAIN).column_dimensions["A"].hidden
    assert form.columns(MAIN)[1][VALUE] == 3
    for key in (LISTS, *(plan.key for plan in form.layout.sheets)):
        row = form.columns(key)[0] - 2
        assert read_mark(form.sheet(key).cell(row, 1).value)
        assert form.sheet(key).row_dimensions[row].hidden


def test_required_headings_are_bold_with_a_star(open_form: Open) -> None:
    form = open_form("van-ban")
    head = form.sheet("kem_theo").cell(form.columns("kem_theo")[0] - 3, 3)
    assert (head.value, head.font.bold) == ("Trích yếu *", True)


def test_a_heading_says_what_it_means(open_form: Open) -> None:
    form = open_form("van-ban")
    row = form.columns("can_cu")[0] - 3
    column = form.columns("can_cu")[1]["so"]
    comment = form.sheet("can_cu").cell(row, column).comment
    assert comment is not None
    assert comment.text == "Luật, Pháp lệnh thì không ghi. Ví dụ: 107/QĐ-UBND"


def test_openpyxl_reads_what_it_saved(open_form: Open, tmp_path: Path) -> None:
    form = open_form("van-ban")
    before = {s.title: len(s.data_validations.dataValidation) for s in form.book.worksheets}
    book = openpyxl.load_workbook(form.save(tmp_path / "a.xlsx"))
    assert {s.title: len(s.data_validations.dataValidation) for s in book.worksheets} == before
