"""Formulas without a result (công thức chưa tính, bị lỗi): they read as empty cells.

A program that writes workbooks leaves the result to Excel; until Excel has saved the file once,
there is none. Only .xlsx says which cells these are.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from lxml import etree

from cchc_docs.load.workbook.cell_names import position

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def formulas_without_result(file: Path) -> Mapping[str, frozenset[tuple[int, int]]]:
    """For each sheet the cells, by row and column from 0, whose formula has none or an error."""
    if file.suffix.lower() not in {".xlsx", ".xlsm"}:
        return {}
    try:
        with zipfile.ZipFile(file) as package:
            return {name: frozenset(_in_sheet(package, part)) for name, part in _parts(package)}
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return {}  # its reader says what is wrong


def _parts(package: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    book = etree.fromstring(package.read("xl/workbook.xml"), parser)
    links = etree.fromstring(package.read("xl/_rels/workbook.xml.rels"), parser)
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    for sheet in book.iter(f"{_MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target.lstrip("/") if target.startswith("/") else str(PurePosixPath("xl", target))
        if part in package.namelist():
            yield sheet.get("name", ""), part


def _in_sheet(package: zipfile.ZipFile, part: str) -> Iterator[tuple[int, int]]:
    with package.open(part) as stream:
        for _event, cell in etree.iterparse(stream, tag=f"{_MAIN}c", resolve_entities=False):
            formula, value = cell.find(f"{_MAIN}f"), cell.findtext(f"{_MAIN}v")
            name = cell.get("r", "")
            is_failed = cell.get("t") == "e"  # «#REF!»
            if name and (is_failed or (formula is not None and not value)):
                yield position(name)
            cell.clear()
