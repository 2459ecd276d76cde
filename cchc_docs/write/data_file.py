"""Number and day back into the data file that asked for them (ghi số, ngày vào tệp dữ liệu).

YAML keeps every other letter, a form of Excel every other cell.
"""

from __future__ import annotations

import codecs
import io
import os
import warnings
from collections.abc import Mapping
from pathlib import Path

import yaml

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.write.files import replace_file
from cchc_docs.write.yaml_values import Path as KeyPath
from cchc_docs.write.yaml_values import UnfitError, with_values

_ABOVE = ("trich_yeu",)
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
        raise _by_hand(file, values) from None
    _replace(target, mark + made.encode(encoding))


def write_cells(file: Path, values: Mapping[CellPlace, str]) -> None:
    """Put texts into cells of a form. Raises `DiagnosticError`; the file is then as it was."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl cannot keep, such as drawings
            book = openpyxl.load_workbook(file, keep_vba=file.suffix.lower() == ".xlsm")
        for place, text in values.items():
            book[place.sheet][place.cell].value = text
    except (InvalidFileException, OSError, KeyError, ValueError):
        raise _by_hand(file, {(place.cell,): text for place, text in values.items()}) from None
    made = io.BytesIO()
    book.save(made)
    _replace(Path(os.path.realpath(file)), made.getvalue())


def _replace(target: Path, data: bytes) -> None:
    mode = target.stat().st_mode & 0o777
    replace_file(target, data)
    target.chmod(mode)


def _encoding(data: bytes) -> tuple[bytes, str]:
    for mark, name in _UTF16.items():
        if data.startswith(mark):
            return mark, name
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark, "utf-8"


def _by_hand(file: Path, values: Mapping[KeyPath, str]) -> DiagnosticError:
    message = _("number and day cannot be put into this file")
    pairs = ", ".join(f"{path[-1]}: {value}" for path, value in values.items())
    fix = _("write it yourself: «{pairs}»; then run the command again").format(pairs=pairs)
    place = FilePlace(str(file))
    return DiagnosticError([Diagnostic("issue.write-back", Severity.ERROR, place, message, fix)])
