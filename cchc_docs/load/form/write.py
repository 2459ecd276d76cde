"""A form as the bytes of a workbook (tạo biểu mẫu): the same bytes for the same records."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from cchc_docs.load.form.guide import write_guide
from cchc_docs.load.form.hidden import OfferedLists
from cchc_docs.load.form.layout import LISTS, MAIN, Layout
from cchc_docs.load.form.looks import Looks, sheet_name
from cchc_docs.load.form.marks import GUIDE, SIGN
from cchc_docs.load.form.names import Names
from cchc_docs.load.form.write_main import Given, write_main
from cchc_docs.load.form.write_rows import write_lists, write_rows

_MADE = datetime(2024, 1, 1)  # noqa: DTZ001 – any day, always the same; workbooks know no zones


def form_bytes(layout: Layout, names: Names, given: Given) -> bytes:
    """The form of a kind; `given` is what is known before the clerk begins."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.set_properties({"title": layout.kind.title, "created": _MADE})
    looks = Looks(book)
    titles = {
        GUIDE: "Hướng dẫn",
        MAIN: "Văn bản",
        LISTS: "Danh sách",
        **{plan.key: sheet_name(plan.number, plan.title) for plan in layout.sheets},
    }
    sheets = {key: book.add_worksheet(title) for key, title in titles.items()}
    hidden = book.add_worksheet(SIGN)
    hidden.hide()
    offered = OfferedLists(book, hidden, layout.kind.name, names)
    write_guide(sheets[GUIDE], layout, titles, looks)
    write_main(sheets[MAIN], layout, titles, looks, offered, given)
    write_lists(sheets[LISTS], layout, looks, offered)
    for plan in layout.sheets:
        write_rows(sheets[plan.key], plan, titles, looks, offered)
    book.close()
    return made.getvalue()
