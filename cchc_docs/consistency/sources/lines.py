"""The lines of a plain or Markdown file, marks taken off, wrapped ones joined (dòng, đoạn)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*\Z")
_WHOLLY = (("***", "bold italic"), ("**", "bold"), ("__", "bold"), ("*", "italic"), ("_", "italic"))
_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
_SOME = 3  # lines with bold words: a text copied with its marks
_INLINE = re.compile(r"(\*\*|__|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*]))")
_BULLET = re.compile(r"[ \t]*[*•·●▪]\s+")
_TABLE = re.compile(r"\s*\|.*\|\s*\Z")
_RULER = re.compile(r"\s*\|?[\s:|-]*-{3,}[\s:|-]*\|?\s*\Z|\s*([-*_=]\s*){3,}\Z")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>-])")
_NEW_BLOCK = re.compile(
    r"\s*(?:[-+*•–]\s|#{1,6}\s|\||\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s|>|Điều \d|Nơi nhận|"
    r"Kính gửi|Căn cứ|Số:)"
)
_ENDED = re.compile(r"[.;:!?…]['\"”»)*_]*\s*\Z")
_FULL = 0.72  # of the longest line: a wrapped line is nearly full
_MOST_WRAPPED = 110  # characters: nobody's mail or web page wraps wider


class Line(NamedTuple):
    """A paragraph of a file: its words without marks, how it is set, and its first line."""

    text: str
    look: str
    number: int  # of its line in the file, from 1
    raw: tuple[str, ...]  # the lines it was read from
    cells: tuple[str, ...] = ()  # of a row of a table
    loose: bool = True  # a blank line or the end of the file stands before it


def read_lines(text: str, *, markdown: bool) -> tuple[Line, ...]:
    """The paragraphs of a file. In Markdown a line goes on till a blank one or the next block.

    A plain file is read line by line, unless its lines were plainly wrapped: nearly all of one
    length, broken within sentences.
    """
    raw = text.split("\n")
    bold = sum(_BOLD.search(line) is not None for line in raw)
    marked = markdown or bold >= _SOME or any(_HEADING.match(line) for line in raw)
    joins = markdown or _is_wrapped(raw)
    return tuple(_lines(raw, marked=marked, joins=joins))


def _lines(raw: Sequence[str], *, marked: bool, joins: bool) -> Iterator[Line]:
    block: list[str] = []
    first = 0
    loose = True
    for number, line in enumerate((*raw, ""), 1):
        goes_on = block and joins and line.strip() and not _NEW_BLOCK.match(line)
        if goes_on and not _stands_alone(block[-1]):
            block.append(line)
            continue
        if block:
            yield _line(block, first, marked=marked, loose=loose)
            loose = False
        block, first = ([line], number) if line.strip() and not _RULER.match(line) else ([], 0)
        loose = loose or not line.strip()


def _stands_alone(line: str) -> bool:
    """A heading, a row of a table, or a line that ends with a hard break."""
    return bool(_HEADING.match(line) or _TABLE.match(line) or line.endswith(("  ", "\\")))


def _line(block: list[str], first: int, *, marked: bool, loose: bool) -> Line:
    whole = " ".join(part.strip(" \t") if len(block) > 1 else part.strip("\t\r") for part in block)
    look = ""
    cells: tuple[str, ...] = ()
    if marked:
        whole, look = _unmarked(whole)
        if _TABLE.match(whole):
            cells = tuple(cell.strip() for cell in whole.strip().strip("|").split("|"))
    return Line(whole, look, first, tuple(block), cells, loose)


def _unmarked(text: str) -> tuple[str, str]:
    """The words of a Markdown line, and how it is set as a whole."""
    looks = []
    found = _HEADING.match(text.strip())
    if found:
        looks.append(f"h{len(found[1])}")
        text = found[2]
    bullet = _BULLET.match(text)
    if bullet:
        text = f"- {text[bullet.end() :]}"
    bare = text.rstrip("\\ ") if text.endswith("\\") else text
    for mark, look in _WHOLLY:
        inner = bare.strip()
        if inner.startswith(mark) and inner.endswith(mark) and len(inner) > 2 * len(mark):
            inside = inner[len(mark) : -len(mark)]
            if mark not in inside:
                looks.append(look)
                bare = inside
                break
    return _ESCAPED.sub(r"\1", _INLINE.sub("", bare)), " ".join(looks)


def _is_wrapped(raw: Sequence[str]) -> bool:
    """Whether a plain file was wrapped: long lines of nearly one length, broken in sentences."""
    lines = [line.rstrip() for line in raw if line.strip()]
    longest = max(map(len, lines), default=0)
    if not 40 <= longest <= _MOST_WRAPPED:
        return False
    pairs = list(pairwise(raw))
    broken = sum(
        len(one.rstrip()) >= _FULL * longest
        and not _ENDED.search(one)
        and bool(two.strip())
        and not _NEW_BLOCK.match(two)
        for one, two in pairs
    )
    return broken >= max(3, len(lines) // 4)
