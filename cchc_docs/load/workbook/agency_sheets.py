"""The scores of many agencies in one workbook (điểm của các cơ quan): a sheet each, or one for all.

A sheet of one agency says whose it is above the heading, «Cơ quan: Sở Tài chính», or by its own
name. A sheet of all says it in a column, where a blank cell stands for the agency above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.columns import Column, recognised
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.load.workbook.repeated import repeated
from cchc_docs.load.workbook.score_sheet import ScoreSheet, read_score_sheet
from cchc_docs.load.workbook.table import Row, Table, find_table
from cchc_docs.vietnamese.text import fold

NEEDED = (Column.NAME, Column.MAXIMUM)
_BLOCK = re.compile(r"Khối\s*:?\s*(?P<name>\S.*)", re.IGNORECASE)
_NAMELESS = re.compile(
    r"(?:sheet|trang_tinh|trang|bang|phieu|table)?_?(?:(?:cham|tong|tinh)_)?(?:diem)?_?\d*"
)


class AgencyScores(NamedTuple):
    """The score sheet of one agency, and the cell that names it."""

    name: str
    place: CellPlace
    block: str
    scores: ScoreSheet


class AllScores(NamedTuple):
    """Every score sheet of a workbook in order, and what is wrong besides the scores themselves."""

    agencies: tuple[AgencyScores, ...] = ()
    faults: tuple[Diagnostic, ...] = ()


def read_agency_scores(
    sheets: Iterable[Sheet], mapping: Mapping[str, Column] | None = None
) -> AllScores:
    """The scores of every agency; sheets without criteria and points are passed over.

    An agency that stands twice is told: which of the two counts, nobody can know.
    """
    found: list[AgencyScores] = []
    faults: list[Diagnostic] = []
    for sheet in sheets:
        table = find_table(sheet, NEEDED, mapping)
        if table is None:
            continue
        if Column.AGENCY in table.columns:
            found += _of_many(table, faults)
        else:
            found += _of_one(table, faults)
    faults += repeated(found)
    return AllScores(tuple(found), tuple(faults))


def _of_one(table: Table, faults: list[Diagnostic]) -> Iterator[AgencyScores]:
    owner = _owner(table)
    if owner is None:
        message = _("the sheet «{name}» does not say whose scores these are")
        fix = _("write «Cơ quan: …» above the heading, or give the sheet the name of the agency")
        place = CellPlace(table.sheet.path, table.sheet.name)
        found = message.format(name=table.sheet.name)
        faults.append(Diagnostic("scores.nameless", Severity.ERROR, place, found, fix))
        return
    name, place = owner
    block = next((m["name"] for c in table.above if (m := _BLOCK.fullmatch(c.text))), "")
    yield AgencyScores(name, place, block, read_score_sheet(table))


def _owner(table: Table) -> tuple[str, CellPlace] | None:
    after = (*table.above[1:], None)
    for cell, beside in zip(table.above, after, strict=False):
        label, colon, name = cell.text.partition(":")
        if not colon or recognised(label) is not Column.AGENCY:
            continue
        if name.strip():
            return name.strip(), cell.place
        if beside is not None:  # «Cơ quan:» in one cell, the name in the next
            return beside.text, beside.place
    if _NAMELESS.fullmatch(fold(table.sheet.name)):
        return None
    return table.sheet.name, CellPlace(table.sheet.path, table.sheet.name)


def _of_many(table: Table, faults: list[Diagnostic]) -> Iterator[AgencyScores]:
    groups: dict[str, list[Row]] = {}
    owners: dict[str, Cell] = {}
    current: Cell | None = None
    for row in table.rows:
        cell = row.cells[Column.AGENCY]
        current = current if cell.is_blank else cell
        if current is None:
            message = _("this row names no agency, and none stands above it")
            fix = _("write the agency into this cell")
            faults.append(Diagnostic("scores.nameless", Severity.ERROR, cell.place, message, fix))
            continue
        key = fold(current.text)
        owners.setdefault(key, current)
        groups.setdefault(key, []).append(row)
    for key, rows in groups.items():
        own = table._replace(rows=tuple(rows))
        block = next((text for row in rows if (text := row.text(Column.BLOCK))), "")
        block = named["name"] if (named := _BLOCK.fullmatch(block)) else block
        owner = owners[key]
        yield AgencyScores(owner.text, owner.place, block, read_score_sheet(own))
