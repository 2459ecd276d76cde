"""The scores of many agencies in one workbook (điểm của các cơ quan): a sheet each, or one for all.

A sheet of one agency says whose it is above the heading, «Cơ quan: Sở Tài chính», or by its own
name. A sheet of all says it in a column, where a blank cell stands for the agency above it, or has
the agencies side by side, a column of points for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.blocks import bare_block, block_in
from cchc_docs.load.workbook.columns import Column, recognised
from cchc_docs.load.workbook.grid import Cell, Sheet
from cchc_docs.load.workbook.repeated import repeated
from cchc_docs.load.workbook.score_row import SCORES
from cchc_docs.load.workbook.score_sheet import ScoreSheet, read_score_sheet
from cchc_docs.load.workbook.table import Row, Table, find_table
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

NEEDED = (Column.NAME, Column.MAXIMUM)
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
        if (fault := _two_of_one(table)) is not None:
            faults.append(fault)
            continue
        if table.agencies:
            found += _side_by_side(table)
        elif Column.AGENCY in table.columns:
            found += _of_many(table, faults)
        else:
            found += _of_one(table, faults)
    faults += repeated(found)
    return AllScores(tuple(found), tuple(faults))


def _two_of_one(table: Table) -> Diagnostic | None:
    """Two columns of points under one heading: whose points each has, the table does not say."""
    for heading in table.headings:
        if heading.repeats in SCORES:
            message = _("two columns have the heading «{found}»: which of them counts?")
            fix = _(
                "keep one; or, of agencies side by side, one column each, with «Cơ quan, đơn vị» "
                "over their names"
            )
            found = message.format(found=heading.text)
            place = heading.cell.place
            return Diagnostic("scores.heading-twice", Severity.ERROR, place, found, fix)
    return None


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
    block = next(filter(None, (block_in(cell.text) for cell in table.above)), "")
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


def _side_by_side(table: Table) -> Iterator[AgencyScores]:
    every = [(row, row.all) for row in table.rows]
    block = next(filter(None, (block_in(cell.text) for cell in table.above)), "")
    for heading in table.agencies:
        at = heading.cell.column
        rows = (row._replace(cells={**row.cells, Column.FINAL: cells[at]}) for row, cells in every)
        scores = read_score_sheet(table._replace(rows=tuple(rows)))
        scores = scores._replace(shares_maximum=True)
        yield AgencyScores(heading.text, heading.cell.place, block, scores)


def _of_many(table: Table, faults: list[Diagnostic]) -> Iterator[AgencyScores]:
    groups: dict[tuple[str, str], list[Row]] = {}
    owners: dict[tuple[str, str], tuple[Cell, str]] = {}
    current: Cell | None = None
    block = ""
    for row in table.rows:
        cell = row.cells[Column.AGENCY]
        current = current if cell.is_blank else cell
        block = bare_block(row.text(Column.BLOCK)) or block
        if current is None:
            message = _("this row names no agency, and none stands above it")
            fix = _("write the agency into this cell")
            faults.append(Diagnostic("scores.nameless", Severity.ERROR, cell.place, message, fix))
            continue
        key = fold(block), agency_key(current.text)
        owners.setdefault(key, (current, block))
        groups.setdefault(key, []).append(row)
    for key, rows in groups.items():
        owner, block = owners[key]
        own = table._replace(rows=tuple(rows))
        yield AgencyScores(owner.text, owner.place, block, read_score_sheet(own))
