"""The lost criteria of an agency as data (tiêu chí mất điểm): points, reason, what to do.

The reason is what the sheet says of it; the directions are those of the sheet's row, of a plan in
the workbook, or of the library, in this order. What nobody says stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from cchc_docs.batch.results import AgencyResult
from cchc_docs.load.common_data import ADDRESSED
from cchc_docs.load.located import Located, Path
from cchc_docs.load.tree import Tree
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Cell
from cchc_docs.load.workbook.remedies import Remedy
from cchc_docs.load.workbook.score_row import RowKind, ScoreRow
from cchc_docs.load.workbook.table import Row
from cchc_docs.model.agency import Agency
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.dates import parse_date
from cchc_docs.vietnamese.numbers import decimal_text
from cchc_docs.vietnamese.text import decapitalise

_COUNCIL = "Hội đồng thẩm định"
_BULLET = re.compile(r"^(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s+")
_UNTIL = re.compile(r"^(?:Trước|Hoàn thành trước|Chậm nhất)?\s*(?:ngày\s+)?", re.IGNORECASE)


class Directions:
    """Where directions come from besides the row itself: plans, then the library."""

    def __init__(self, remedies: Iterable[Remedy], library: Located | None) -> None:
        self._by_code: dict[str, list[Remedy]] = {}
        self._by_name: list[Remedy] = []
        for remedy in remedies:
            if remedy.code:
                self._by_code.setdefault(remedy.code, []).append(remedy)
            else:
                self._by_name.append(remedy)
        self.library = library
        self._places = dict(_library_places(library)) if library else {}

    def planned(self, agency: str, score: ScoreRow) -> list[Row]:
        """The rows of a plan that are about a criterion of an agency."""
        near = [*self._by_code.get(score.code, ()), *self._by_name]
        return [remedy.row for remedy in near if remedy.fits(agency, score)]

    def in_library(self, score: ScoreRow) -> Path | None:
        """The path of a criterion's directions within the library."""
        place = self._places.get((score.section, score.code))
        return place or self._places.get(("", score.code))


def _library_places(library: Located) -> Iterator[tuple[tuple[str, str], Path]]:
    criteria = library.data["tieu_chi"]
    for position, one in enumerate(criteria if isinstance(criteria, list) else [criteria]):
        at: Path = ("tieu_chi", position) if isinstance(criteria, list) else ("tieu_chi",)
        yield (str(one.get("muc", "")), str(one["ma"])), (*at, "huong_khac_phuc")


def lost_criteria(result: AgencyResult) -> list[ScoreRow]:
    """The criteria below their maximum; a bonus counts where the sheet says why it was missed."""
    rows = result.scores.rows if result.scores else ()
    return [
        row
        for row in rows
        if row.lost is not None
        and row.lost > 0
        and (row.kind is RowKind.LEAF or (row.kind is RowKind.BONUS and _why(row) is not None))
    ]


def put_criteria(
    tree: Tree, result: AgencyResult, directions: Directions, issuer: Agency | None
) -> list[str]:
    """Fill in `tieu_chi`. Gives the codes of the criteria that keep an open place."""
    still_open: list[str] = []
    own = issuer if _is_own(tree, result, issuer) else None
    for position, score in enumerate(lost_criteria(result)):
        at: Path = ("tieu_chi", position)
        _put_score(tree, at, score)
        has_reason = _put_reason(tree, at, score)
        has_directions = _put_directions(tree, at, result.name, score, directions, own)
        if not (has_reason and has_directions):
            still_open.append(score.code or score.name)
    return still_open


def _is_own(tree: Tree, result: AgencyResult, issuer: Agency | None) -> bool:
    """Whether a sheet is of the issuer or of a division of it: then «Văn phòng» is the issuer's."""
    if issuer is None or not tree.has((ADDRESSED,)):
        return True
    names = map(agency_key, (issuer.name, issuer.short_name))
    return agency_key(result.name) in names or issuer.unit(result.name) is not None


def _put_score(tree: Tree, at: Path, score: ScoreRow) -> None:
    cells = score.row.cells
    name = cells[Column.NAME]
    if score.section:
        tree.put((*at, "muc"), score.section, cells.get(Column.SECTION, name).place)
    if score.code:
        tree.put((*at, "ma"), score.code, cells[Column.CODE].place)
    tree.put((*at, "ten"), score.name.rstrip(". "), name.place)
    tree.put((*at, "diem"), decimal_text(score.final or Decimal(0)), _final(score).place)
    maximum = cells[Column.MAXIMUM]
    tree.put((*at, "diem_toi_da"), decimal_text(score.points[Column.MAXIMUM]), maximum.place)
    if score.kind is RowKind.BONUS:
        tree.put((*at, "diem_thuong"), "có", name.place)


def _final(score: ScoreRow) -> Cell:
    order = (Column.FINAL, Column.FIRST, Column.SELF)
    return score.row.cells[next(column for column in order if column in score.points)]


def _why(score: ScoreRow) -> Column | None:
    order = (Column.REASON, Column.OPINION)
    return next((column for column in order if score.row.text(column)), None)


def _put_reason(tree: Tree, at: Path, score: ScoreRow) -> bool:
    column = _why(score)
    if column is None:
        return False
    cell = score.row.cells[column]
    words = cell.text.rstrip(". ")
    if column is Column.REASON:
        tree.put((*at, "ly_do", "loai"), "ket_qua", cell.place)
        tree.put((*at, "ly_do", "noi_dung"), decapitalise(words), cell.place)
    else:
        tree.put((*at, "ly_do", "loai"), "y_kien_hoi_dong", cell.place)
        tree.put((*at, "ly_do", "hoi_dong"), _COUNCIL, cell.place)
        tree.put((*at, "ly_do", "y_kien"), words, cell.place)
    return True


def _put_directions(
    tree: Tree,
    at: Path,
    agency: str,
    score: ScoreRow,
    directions: Directions,
    issuer: Agency | None,
) -> bool:
    into = (*at, "huong_khac_phuc")
    rows = [score.row] if score.row.text(Column.REMEDY) else directions.planned(agency, score)
    if rows:
        _put_rows(tree, into, rows, issuer)
        return True
    within = directions.in_library(score)
    if within is None or directions.library is None:
        return False
    tree.graft(into, directions.library, within)
    return True


def _put_rows(tree: Tree, at: Path, rows: Sequence[Row], issuer: Agency | None) -> None:
    """A direction for each line of each row: offices write several measures into one cell."""
    number = 0
    for row in rows:
        cell = row.cells[Column.REMEDY]
        for line in cell.lines:
            task = _BULLET.sub("", line).rstrip(".; ")
            if not task:
                continue
            into = (*at, number)
            tree.put((*into, "nhiem_vu"), decapitalise(task), cell.place)
            _put_owners(tree, (*into, "chu_tri"), row.cells.get(Column.LEAD), issuer)
            _put_owners(tree, (*into, "phoi_hop"), row.cells.get(Column.SUPPORT), issuer)
            _put_time(tree, (*into, "thoi_gian"), row.cells.get(Column.DEADLINE))
            product = row.cells.get(Column.PRODUCT)
            if product and product.text:
                tree.put((*into, "san_pham"), product.text.rstrip("."), product.place)
            number += 1


def _put_owners(tree: Tree, at: Path, cell: Cell | None, issuer: Agency | None) -> None:
    """Units by their names: a division of the issuer where the sheet is its own and it has one."""
    if cell is None:
        return
    if not cell.text:
        tree.leave_blank(at, cell.place)
        return
    names = (part for line in cell.lines for part in line.split(";"))
    bare = (_BULLET.sub("", name.strip()).rstrip(".,; ") for name in names)
    for number, name in enumerate(filter(None, bare)):
        key = "don_vi" if issuer is not None and issuer.unit(name) else "ten"
        tree.put((*at, number, key), name, cell.place)


def _put_time(tree: Tree, at: Path, cell: Cell | None) -> None:
    """A day where the cell holds one, else the words of the cell: «quý II/2026»."""
    if cell is None or not cell.text:
        return
    words = cell.text.rstrip(". ")
    day = _UNTIL.sub("", words)
    try:
        parse_date(day)
    except ValueError:
        tree.put((*at, "bang_loi"), words, cell.place)
    else:
        tree.put((*at, "han"), day, cell.place)
