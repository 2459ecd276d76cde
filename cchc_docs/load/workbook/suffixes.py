"""Endings of workbooks (đuôi tệp bảng tính), known without the library that reads them."""

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"})
