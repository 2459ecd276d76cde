"""The first sheet of a form (trang hướng dẫn): how to fill it in, and what stands where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cchc_docs.load.form.layout import LISTS, MAIN, Layout, SheetPlan
from cchc_docs.load.form.looks import Looks, height_of
from cchc_docs.load.form.marks import GUIDE, Mark

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_LINES = """
1. Điền trang «Văn bản» trước, mỗi mục một dòng. Mục in đậm có dấu * là bắt buộc; mục nào không có
thì để trống.

2. Mỗi trang có số là một danh sách, mỗi dòng một mục. Trang 3.1 thuộc trang 3: cột «Thuộc dòng số»
ghi số thứ tự của dòng ở trang 3. Dòng «Ví dụ» không được đọc, xóa hay để lại đều được.

3. Ngày ghi như 16/3/2022, số thập phân ghi bằng dấu phẩy như 0,76; ô có mũi tên thì chọn trong danh
sách. Muốn xuống dòng trong một ô thì bấm Alt+Enter.

4. Ô nhận nhiều nội dung thì mỗi nội dung một dòng trong ô. Đơn vị, người có trong danh bạ thì chọn
tên; cần ghi đủ thì viết như «Đơn vị: Văn phòng | Nguyên văn: Văn phòng (bộ phận Một cửa)».

5. Lưu tệp rồi chạy «cchc-docs render» với tên tệp này. Chỗ nào sai, chương trình báo tên trang, tên
ô và cách sửa.
"""
_WIDTHS = (36, 64, 24)


def write_guide(sheet: Worksheet, layout: Layout, titles: Mapping[str, str], looks: Looks) -> None:
    """Five lines, then every sheet with a link to it."""
    sheet.hide_gridlines(2)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, str(Mark(GUIDE, "")))
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(1, 0, f"Biểu mẫu: {layout.kind.title}", looks["title"])
    sheet.set_row(1, 30)
    whole = sum(_WIDTHS)
    lines = [line.replace("\n", " ") for line in _LINES.strip().split("\n\n")]
    for number, line in enumerate(lines, 2):
        sheet.merge_range(number, 0, number, len(_WIDTHS) - 1, line, looks["plain"])
        sheet.set_row(number, height_of((line, whole)))
    top = 3 + len(lines)
    sheet.write_row(top, 0, ["Trang", "Ghi những gì", "Bắt buộc"], looks["band"])
    rows = [
        (titles[MAIN], layout.kind.description or layout.kind.title, "có"),
        (titles[LISTS], ", ".join(entry.title for entry in layout.lists), "cột có dấu *"),
        *((titles[plan.key], _content(plan), _needed(plan, layout)) for plan in layout.sheets),
    ]
    for number, (name, content, needed) in enumerate(rows, top + 1):
        sheet.write_url(number, 0, f"internal:'{name}'!A1", looks["link"], name)
        sheet.write_string(number, 1, content, looks["label"])
        sheet.write_string(number, 2, needed, looks["label"])
        sheet.set_row(number, height_of((name, _WIDTHS[0]), (content, _WIDTHS[1])))


def _content(plan: SheetPlan) -> str:
    return "; ".join(" › ".join((*one.around, one.title)) for one in plan.lists)


def _needed(plan: SheetPlan, layout: Layout) -> str:
    if not plan.is_required:
        return ""
    if plan.parent == MAIN:
        return "có"
    number = next(one.number for one in layout.sheets if one.key == plan.parent)
    return f"có, cho mỗi dòng của trang {number}"
