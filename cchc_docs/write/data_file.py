"""Number and day back into the data file that asked for them (ghi số, ngày vào tệp dữ liệu).

YAML keeps every other letter, a form of Excel every other cell.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml

from cchc_docs.diagnostic import (
    CellPlace,
    Diagnostic,
    DiagnosticError,
    FilePlace,
    Severity,
    ValuePlace,
)
from cchc_docs.language import _
from cchc_docs.write.cells import UnfitWorkbookError, with_cells
from cchc_docs.write.replace import replace_file
from cchc_docs.write.yaml_values import Path as KeyPath
from cchc_docs.write.yaml_values import UnfitError, as_written, with_values

_ABOVE = ("trich_yeu",)
_WITH_CELLS = frozenset({".xlsx", ".xlsm"})
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def write_values(file: Path, values: Mapping[KeyPath, str]) -> None:
    """Put values at keys of a YAML file. Raises `DiagnosticError`; the file is then as it was."""
    target = Path(os.path.realpath(file))
    data = target.read_bytes()
    mark, encoding = _encoding(data)
    text = data[len(mark) :].decode(encoding)
    try:
        made = with_values(text, values, _ABOVE)
    except (UnfitError, yaml.YAMLError):
        raise _by_hand(file, as_written(values)) from None
    replace_file(target, mark + made.encode(encoding), lasting=True)


def write_cells(file: Path, values: Mapping[CellPlace, str]) -> None:
    """Put texts into cells of a form. Raises `DiagnosticError`; the file is then as it was."""
    require_cells(file, values)
    target = Path(os.path.realpath(file))
    texts = {(place.sheet, place.cell): text for place, text in values.items()}
    try:
        made = with_cells(target.read_bytes(), texts)
    except (UnfitWorkbookError, OSError):
        pairs = ", ".join(f"{place.cell}: {text}" for place, text in values.items())
        raise _by_hand(file, pairs) from None
    replace_file(target, made, lasting=True)


def require_cells(file: Path, places: Iterable[ValuePlace | None]) -> None:
    """Raise `DiagnosticError` where a form has no cells that `write_cells` could write.

    The row of the number or of the day may be gone: its place is then the sheet.
    """
    if not all(isinstance(place, CellPlace) and place.cell for place in places):
        renew = _("write a new form with «cchc-docs new KIND --excel», and copy the data to it")
        raise _unfit(file, renew)
    if file.suffix.lower() not in _WITH_CELLS:
        raise _unfit(file, _("open it in Excel and save it as .xlsx"))


def _encoding(data: bytes) -> tuple[bytes, str]:
    for mark, name in _UTF16.items():
        if data.startswith(mark):
            return mark, name
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark, "utf-8"


def _by_hand(file: Path, pairs: str) -> DiagnosticError:
    fix = _("write it yourself: «{pairs}»; then run the command again").format(pairs=pairs)
    return _unfit(file, fix)


def _unfit(file: Path, fix: str) -> DiagnosticError:
    message = _("number and day cannot be put into this file")
    place = FilePlace(str(file))
    return DiagnosticError([Diagnostic("issue.write-back", Severity.ERROR, place, message, fix)])
