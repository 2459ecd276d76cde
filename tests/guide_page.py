"""A page of the guide as something that is done: files to write, forms to fill in, commands to run.

What a page asks its reader to do stands in plain Markdown:

- ` ```console `: lines that begin with `$` (or `>` on Windows) are typed, the lines below them are
  what the program says. `…` stands for anything, a line of nothing but `…` for any lines. Behind
  the word `console` may stand `mã=1`, the exit code where it is not 0.
- ` ```yaml tep.yml `: the reader writes this file.
- ` ```diff tep.yml `: the reader replaces the lines with `-` by those with `+`; others are around.
- `<!-- điền bieu-mau.xlsx -->` above a table with the columns «Trang», «Ô», «Mục», «Điền»: the
  reader fills in these cells; the words of «Mục» stand in the row or the column of the cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from typing import NamedTuple

_PIECE = re.compile(
    r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$|"
    r"^<!-- điền (?P<form>\S+) -->\n+(?P<table>(?:^\|[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)
_PROMPTS = ("$ ", "> ")
ANYTHING = "…"


class Command(NamedTuple):
    """A line that is typed, what it says, and with which code it ends."""

    line: str
    output: str
    code: int = 0

    def says(self, found: str) -> bool:
        """Whether this is what the page promises."""
        return _holds(self.output.splitlines(), found.rstrip("\n").splitlines())


class File(NamedTuple):
    """A file that the reader writes."""

    name: str
    text: str


class Change(NamedTuple):
    """Lines of a file that the reader replaces."""

    name: str
    old: str
    new: str


class Filling(NamedTuple):
    """Cells of a form that the reader fills in: sheet, cell, name of the row or column, words."""

    name: str
    cells: tuple[tuple[str, str, str, str], ...]


Step = Command | File | Change | Filling


def steps(text: str) -> list[Step]:
    """All that a page asks its reader to do, in order."""
    return [step for piece in _PIECE.finditer(text) for step in _steps_of(piece)]


def accepted(text: str, said: Mapping[int, str]) -> str:
    """The page with what the program says now to its commands, by their number on the page."""
    numbers = count()

    def block(piece: re.Match[str]) -> str:
        if not (piece["info"] or "").startswith("console"):
            return piece[0]
        lines = []
        for command, prompt in zip(_commands(piece), _prompts(piece["body"]), strict=True):
            found = said.get(next(numbers), command.output)
            lines += [f"{prompt}{command.line}", found.rstrip("\n")]
        typed = "\n".join(line for line in lines if line)
        return f"```{piece['info']}\n{typed}\n```"

    return _PIECE.sub(block, text)


def languages(text: str) -> set[str]:
    """The language of every fenced block."""
    return {(piece["info"] or "").split(" ")[0] for piece in _PIECE.finditer(text) if piece["body"]}


def other_blocks(text: str) -> str:
    """What stands in fenced blocks that nobody runs."""
    pieces = (piece for piece in _PIECE.finditer(text) if piece["body"])
    return "\n".join(p["body"] for p in pieces if not p["info"].startswith("console"))


def _steps_of(piece: re.Match[str]) -> list[Step]:
    if piece["form"]:
        return [Filling(piece["form"], _cells(piece["table"]))]
    language, _space, name = piece["info"].partition(" ")
    if language == "console":
        return list(_commands(piece))
    if language == "diff":
        lines = piece["body"].splitlines(keepends=True)
        old, new = ("".join(line[1:] for line in lines if line[0] in sign) for sign in (" -", " +"))
        return [Change(name, old, new)]
    return [File(name, piece["body"])] if name else []


def _commands(piece: re.Match[str]) -> list[Command]:
    code = re.search(r"mã=(\d)", piece["info"])
    found: list[Command] = []
    for line in piece["body"].splitlines():
        if line.startswith(_PROMPTS):
            found.append(Command(line[2:], "", int(code[1]) if code else 0))
        else:
            found[-1] = found[-1]._replace(output=f"{found[-1].output}{line}\n")
    return found


def _prompts(body: str) -> list[str]:
    return [line[:2] for line in body.splitlines() if line.startswith(_PROMPTS)]


def _holds(promised: list[str], said: list[str]) -> bool:
    """Whether lines are those that were promised; «…» alone stands for as many as there are."""
    if not promised:
        return not said
    first, *rest = promised
    if first == ANYTHING:
        return any(_holds(rest, said[start:]) for start in range(len(said) + 1))
    if not said:
        return False
    pattern = ".*".join(map(re.escape, first.rstrip().split(ANYTHING)))
    return bool(re.fullmatch(pattern, said[0].rstrip())) and _holds(rest, said[1:])


def _cells(table: str) -> tuple[tuple[str, str, str, str], ...]:
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines()]
    places = [rows[0].index(name) for name in ("Trang", "Ô", "Mục", "Điền")]
    found = [[row[place].strip("`«»") for place in places] for row in rows[2:]]
    return tuple((sheet, cell, item, text) for sheet, cell, item, text in found)


def read(path: Path) -> str:
    """The text of a page."""
    return path.read_text("utf-8")
