"""Workbooks as forms (biểu mẫu Excel): made from the records of a kind, filled in, read as data."""
