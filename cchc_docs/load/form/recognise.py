"""Which workbooks are forms (nhận ra biểu mẫu): those with our hidden sheet."""

from __future__ import annotations

from pathlib import Path

from cchc_docs.load.form.marks import SIGN
from cchc_docs.load.workbook.suffixes import FORMS


def is_form(file: Path) -> bool:
    """Whether a file is a form; a workbook that cannot be read is none."""
    if file.suffix.lower() not in FORMS:
        return False
    # the reader of workbooks is loaded where there is a workbook
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with CalamineWorkbook.from_path(file) as workbook:
            return SIGN in workbook.sheet_names
    except (CalamineError, OSError):
        return False
