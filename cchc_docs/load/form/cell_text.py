"""What a cell of a form holds, as the text that a YAML file would give (nội dung ô)."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.workbook.amounts import CellError
from cchc_docs.load.workbook.grid import held
from cchc_docs.vietnamese.text import describe_character, readable, unfit_character


def text_in(value: object, shape: Shape, place: CellPlace) -> str:
    """The text of a cell, its lines kept; nothing where it is blank.

    Raises `CellError`: Excel has made a number or a day of a text, and what was typed is lost; a
    character that no document may hold.
    """
    match value:
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case time():
            return f"{value.hour}:{value.minute:02}"
        case datetime() | date():
            return _day(value, shape, place)
        case int() | float():
            return _number(value, shape, place)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", "")
    unfit = unfit_character(text)
    if unfit is not None:
        message = _("the character {name} cannot stand in a document")
        message = message.format(name=describe_character(unfit))
        raise fault_at(place, message, _("delete it and type the text again"))
    lines = readable(text).strip("\n").rstrip()
    return lines if shape.sort is Sort.MARKDOWN else lines.strip()


def fault_at(place: CellPlace, message: str, fix: str) -> CellError:
    """A cell that cannot be read."""
    return CellError(Diagnostic("form.cell", Severity.ERROR, place, message, fix))


def _day(value: date, shape: Shape, place: CellPlace) -> str:
    text = f"{value.day:02}/{value.month:02}/{value.year}"
    if shape.sort is Sort.DAY or shape.many or shape.records:
        return text
    message = _("Excel has made a date of what was typed here: {found}").format(found=text)
    raise fault_at(place, message, _("format the cell as text, then type it again"))


def _number(value: float, shape: Shape, place: CellPlace) -> str:
    number = held(value)
    assert isinstance(number, Decimal)  # noqa: S101 – what a number becomes
    text = format(number, "f").replace(".", ",")
    if shape.sort is not Sort.TEXT or shape.records or number == number.to_integral_value():
        return text
    message = _("Excel has made a number of what was typed here: {found}; 1.10 has become 1.1")
    message = message.format(found=text)
    raise fault_at(place, message, _("format the cell as text, then type it again"))
