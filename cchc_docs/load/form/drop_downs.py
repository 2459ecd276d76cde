"""What Excel itself checks while a form is filled in (kiểm tra nhập liệu): lists, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_docs.load.form.hidden import OfferedLists
from cchc_docs.load.form.items import Entry
from cchc_docs.load.form.shape import Sort
from cchc_docs.load.workbook.cell_names import cell_name

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def restrict(
    sheet: Worksheet, entry: Entry, place: tuple[int, int, int, int], offered: OfferedLists
) -> None:
    """A drop-down, or a look at the day, for the cells of an entry: first row, column, last ones.

    A list of fixed words refuses others. Keys may be written in full too, and several on lines of
    their own, so those lists only offer.
    """
    shape = entry.shape
    source = offered.range_for(shape)
    if source:
        strict = bool(shape.choices) and not shape.many
        sheet.data_validation(
            *place,
            {
                "validate": "list",
                "source": source,
                "show_error": strict,
                "error_title": "Chọn trong danh sách",
                "error_message": "Bấm mũi tên bên phải ô rồi chọn một trong các mục có sẵn.",
            },
        )
    elif shape.sort is Sort.DAY and not shape.many:
        cell = cell_name(place[0], place[1])
        sheet.data_validation(
            *place,
            {
                "validate": "custom",
                # a day of Excel, or one typed as text: «16/3/2022», «ngày 16 tháng 3 năm 2022»
                "value": f"=IF(ISNUMBER({cell}),{cell}>=DATE(1945,1,1),LEN({cell})>=8)",
                "error_type": "warning",
                "error_title": "Ngày",
                "error_message": "Ghi ngày như 16/3/2022.",
            },
        )
