"""The lines of a text file around a place (đoạn tệp quanh chỗ sai), beside a finding."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import DiagnosticError, FilePlace
from cchc_docs.load.text_file import read_text
from cchc_docs.load.workspace import Workspace

_AROUND = 3
"""Lines shown on either side."""
_LONGEST = 400
"""Characters of a line: a file without line ends is no excerpt."""


class Line(NamedTuple):
    """A line of a file, numbered from 1; `marked` where a diagnostic points."""

    number: int
    text: str
    marked: bool


def excerpt(place: FilePlace, workspace: Workspace) -> tuple[Line, ...]:
    """The line of a place with those around it.

    Nothing where the place is a file as a whole, where the file cannot be read any more, or where
    it lies neither in the workspace nor among the templates.
    """
    file = Path(place.path)
    if not place.line or not _may_show(file, workspace):
        return ()
    try:
        lines = read_text(file).split("\n")
    except DiagnosticError:
        return ()
    first = max(place.line - 1 - _AROUND, 0)
    return tuple(
        Line(number, text[:_LONGEST], number == place.line)
        for number, text in enumerate(lines[first : place.line + _AROUND], first + 1)
    )


def _may_show(file: Path, workspace: Workspace) -> bool:
    real = file.resolve()
    folders = (workspace.root, *workspace.templates)
    return any(real.is_relative_to(folder.resolve()) for folder in folders)
