"""One shape for everything that can be wrong, from a tab in YAML to a missing slot in Word.

A diagnostic says what was found, where, and how to mend it. Its message and its mend are already in
the reader's language; its rule name is the same everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Severity(StrEnum):
    """How much it matters: an error stops the document, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class FilePlace(NamedTuple):
    """A place in a text file. Lines and columns count from 1; 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([self.path, *numbers])


class WordPlace(NamedTuple):
    """A place in a Word file, in words that lead a person there: «bảng 1, hàng 2, ô 1, đoạn 3»."""

    path: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.where}" if self.where else self.path


class CellPlace(NamedTuple):
    """A cell of a workbook, as Excel names it: «diem.xlsx: Điểm!D7»; no cell means the sheet."""

    path: str
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        where = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{self.path}: {where}" if where else self.path


ValuePlace = FilePlace | CellPlace
"""Where a value of the data stands."""
Place = ValuePlace | WordPlace


class Diagnostic(NamedTuple):
    """What is wrong (`message`), where (`place`), by which rule, and how to mend it (`fix`)."""

    rule: str
    severity: Severity
    place: Place
    message: str
    fix: str = ""


class DiagnosticError(Exception):
    """Bad input. Carries every diagnostic found, never only the first."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(f"{d.place}: {d.message}" for d in self.diagnostics))


def collected(works: Iterable[Callable[[], T]]) -> list[T]:
    """What each of them gives; raises what is wrong with any of them, together and once."""
    found: list[T] = []
    faults: list[Diagnostic] = []
    for work in works:
        try:
            found.append(work())
        except DiagnosticError as error:
            faults += (fault for fault in error.diagnostics if fault not in faults)
    if faults:
        raise DiagnosticError(faults)
    return found
