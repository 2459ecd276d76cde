"""Formulas without a result (công thức chưa tính, bị lỗi): they read as empty cells.

A program that writes workbooks leaves the result to Excel; until Excel has saved the file once,
there is none. Only .xlsx says which cells these are.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from cchc_docs.load.workbook.cell_names import position
from cchc_docs.zipped.sheets import MAIN, sheet_parts


def formulas_without_result(file: Path) -> Mapping[str, frozenset[tuple[int, int]]]:
    """For each sheet the cells, by row and column from 0, whose formula has none or an error."""
    if file.suffix.lower() not in {".xlsx", ".xlsm"}:
        return {}
    try:
        with zipfile.ZipFile(file) as package:
            parts = sheet_parts(package)
            return {name: frozenset(_in_sheet(package, part)) for name, part in parts}
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return {}  # its reader says what is wrong


def _in_sheet(package: zipfile.ZipFile, part: str) -> Iterator[tuple[int, int]]:
    with package.open(part) as stream:
        for _event, cell in etree.iterparse(stream, tag=f"{MAIN}c", resolve_entities=False):
            formula, value = cell.find(f"{MAIN}f"), cell.findtext(f"{MAIN}v")
            name = cell.get("r", "")
            is_failed = cell.get("t") == "e"  # «#REF!»
            if name and (is_failed or (formula is not None and not value)):
                yield position(name)
            cell.clear()
