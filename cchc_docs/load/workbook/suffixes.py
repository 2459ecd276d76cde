"""Endings of workbooks (đuôi tệp bảng tính), known without the library that reads them."""

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"})
FORMS = WORKBOOKS - {".csv"}
"""What a form to fill in may be saved as: it has several sheets."""
ANNOTATED = ".loi"
"""«form.loi.xlsx»: the copy of a form with its faults, passed over where a folder is read."""
