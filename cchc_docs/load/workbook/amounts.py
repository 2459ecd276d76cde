"""Numbers in cells (số trong ô), typed as numbers or as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.workbook.columns import Column
from cchc_docs.load.workbook.grid import Cell
from cchc_docs.vietnamese.numbers import parse_decimal

_NO_NUMBER = frozenset({"", "-", "–", "x", "/"})


class CellError(ValueError):
    """A cell that does not hold what its column asks for; carries its diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def number_in(cell: Cell) -> Decimal | None:
    """The number of a cell, «0,76» as text too; nothing where it is blank or a dash.

    Raises `CellError`: a formula nobody has calculated, a text that is no number.
    """
    _require_result(cell)
    match cell.held:
        case None:
            return None
        case bool() | date():
            raise _fault(cell, _("«{found}» is no number"), _("format the cell as a number"))
        case Decimal():
            return cell.held
    text = cell.held.removesuffix("điểm").strip()
    if text in _NO_NUMBER:
        return None
    try:
        return parse_decimal(text.removesuffix("%").strip())
    except ValueError:
        raise _fault(cell, _("«{found}» is no number"), _("write it as 0,76")) from None


def is_dash(cell: Cell) -> bool:
    """Whether a mark says that there is no number: «-», «x»."""
    held = cell.held
    return isinstance(held, str) and held.removesuffix("điểm").strip() in _NO_NUMBER


def numbers_in(
    cells: Mapping[Column, Cell], columns: Iterable[Column], faults: list[Diagnostic]
) -> dict[Column, Decimal]:
    """The numbers of a row, by column; what is no number is added to the faults."""
    numbers: dict[Column, Decimal] = {}
    for column in columns:
        cell = cells.get(column)
        if cell is None:
            continue
        try:
            number = number_in(cell)
        except CellError as error:
            faults.append(error.diagnostic)
        else:
            if number is not None:
                numbers[column] = number
    return numbers


def _require_result(cell: Cell) -> None:
    if cell.is_formula_without_result:
        message = _("the formula of this cell has no result")
        fix = _("open the workbook in Excel, mend the formula if it shows an error, and save it")
        raise _fault(cell, message, fix)


def _fault(cell: Cell, message: str, fix: str) -> CellError:
    found = message.format(found=cell.text)
    return CellError(Diagnostic("workbook.cell", Severity.ERROR, cell.place, found, fix))
