"""Entries, registers and old workbooks to test with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from cchc_docs.diagnostic import CellPlace
from cchc_docs.register.enter import OldEntry, Origin, Outcome, enter
from cchc_docs.register.entry import Facts, SeriesKey, State
from cchc_docs.register.store import Register

AGENCY = "Ban Quản lý Khu kinh tế Vân Phong"
PARENT = "Ủy ban nhân dân tỉnh Khánh Hòa"
BOOK = SeriesKey(AGENCY, 2026, "chung", "chung", PARENT)
HEADING = (
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)


def entry(number: int, subject: str = "Kết luận cuộc họp", **said: Any) -> OldEntry:
    """An entry; what is said of it is facts, or parts of the entry itself."""
    own = {name: said.pop(name) for name in tuple(said) if name in OldEntry._fields}
    facts = Facts(**{"symbol": "TB-KKT", "document_type": "Thông báo", "subject": subject, **said})
    known = {
        "series": BOOK,
        "number": number,
        "suffix": "",
        "state": State.ISSUED,
        "issued": date(2026, 1, 5),
        "facts": facts,
        "place": CellPlace("so.xlsx", "Sổ", f"A{number}"),
    }
    return OldEntry(**(known | own))


def entered(register: Register, *entries: OldEntry, name: str = "so.xlsx") -> list[Outcome]:
    """A register that holds these entries."""
    return enter(register, entries, Origin(name, name))


def workbook(file: Path, *sheets: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> Path:
    """A workbook of these sheets, each a list of rows; the first has merged cells."""
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    book.save(file)
    return file
