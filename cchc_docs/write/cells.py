"""Put texts into cells of a workbook without touching anything else (ghi vào ô của bảng tính).

Only the cells themselves are exchanged, in the part of their sheet; all other parts are copied as
they lie. So formulas keep their results, which openpyxl would drop, and pictures stay. What comes
out is read again, and must be what was there and the new texts, or nothing is changed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from cchc_docs.zipped.repack import repacked
from cchc_docs.zipped.sheets import MAIN, sheet_parts

Cell = tuple[str, str]
"""The name of a sheet, and of a cell: «C7»."""
_NAME = re.compile(r"([A-Z]+)([1-9][0-9]*)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class UnfitWorkbookError(ValueError):
    """The workbook is none that a text can be put into; it is as it was."""


def with_cells(data: bytes, texts: Mapping[Cell, str]) -> bytes:
    """The workbook (.xlsx) with texts in cells. Raises `UnfitWorkbookError`."""
    try:
        made = repacked(data, _parts(data, texts))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise UnfitWorkbookError(str(error)) from None
    _require_equal(data, made, texts)
    return made


def _parts(data: bytes, texts: Mapping[Cell, str]) -> dict[str, bytes]:
    """The parts of the sheets that change."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    made: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = dict(sheet_parts(package))
        for name in {sheet for sheet, _cell in texts}:
            root = etree.fromstring(package.read(parts[name]), parser)
            for (sheet, cell), text in texts.items():
                if sheet == name:
                    _put(root, cell, text)
            tree = root.getroottree()
            made[parts[name]] = etree.tostring(tree, encoding="UTF-8", standalone=True)
    return made


def _put(root: Any, name: str, text: str) -> None:
    match = _NAME.fullmatch(name)
    row = None if match is None else root.find(f"{MAIN}sheetData/{MAIN}row[@r='{match[2]}']")
    if match is None or row is None:
        raise UnfitWorkbookError(name)
    cell = row.find(f"{MAIN}c[@r='{name}']")
    if cell is None:
        cell = _new_cell(root, row, name, match[1])
    if cell.find(f"{MAIN}f") is not None:
        raise UnfitWorkbookError(f"{name} has a formula")
    for child in list(cell):
        cell.remove(child)
    for attribute in set(cell.attrib) - {"r", "s"}:
        del cell.attrib[attribute]
    cell.set("t", "inlineStr")
    said = etree.SubElement(etree.SubElement(cell, f"{MAIN}is"), f"{MAIN}t")
    said.text = text
    said.set(_SPACE, "preserve")


def _new_cell(root: Any, row: Any, name: str, letters: str) -> Any:
    """A cell that nobody has written in, at its place in the row, as Excel would show it."""
    cell = etree.Element(f"{MAIN}c", r=name)
    column = _number(letters)
    style = row.get("s") if row.get("customFormat") in {"1", "true"} else None
    for columns in root.iterfind(f"{MAIN}cols/{MAIN}col"):
        if style is None and int(columns.get("min")) <= column <= int(columns.get("max")):
            style = columns.get("style")
    if style is not None:
        cell.set("s", style)
    before = [one for one in row.iterfind(f"{MAIN}c") if _column_of(one) < column]
    row.insert(len(before), cell)
    row.attrib.pop("spans", None)  # a hint, and no longer true
    return cell


def _column_of(cell: Any) -> int:
    match = _NAME.fullmatch(cell.get("r", ""))
    if match is None:
        raise UnfitWorkbookError("cells without names")
    return _number(match[1])


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _require_equal(old: bytes, new: bytes, texts: Mapping[Cell, str]) -> None:
    """Both are read with the reader of forms."""
    expected = _values(old)
    for (sheet, name), text in texts.items():
        match = _NAME.fullmatch(name)
        if match is not None:
            expected[sheet, int(match[2]) - 1, _number(match[1]) - 1] = text
    if _values(new) != expected:
        raise UnfitWorkbookError("not the same data")


def _values(data: bytes) -> dict[tuple[str, int, int], object]:
    from python_calamine import CalamineError, CalamineWorkbook

    found: dict[tuple[str, int, int], object] = {}
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            for name in workbook.sheet_names:
                rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
                for row, values in enumerate(rows):
                    own = ((name, row, column) for column in range(len(values)))
                    found |= {
                        at: value for at, value in zip(own, values, strict=True) if value != ""
                    }
    except CalamineError as error:
        raise UnfitWorkbookError(str(error)) from None
    return found
