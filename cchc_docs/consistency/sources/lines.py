"""The lines of a plain or Markdown file, marks taken off, wrapped ones joined (dòng, đoạn)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(\S.*)\Z")
_WHOLLY = (("***", "bold italic"), ("**", "bold"), ("__", "bold"), ("*", "italic"), ("_", "italic"))
_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,300}\*\*")
_SOME = 3  # lines with bold words: a text copied with its marks
_BULLET = re.compile(r"[ \t]*[*•·●▪][ \t]+")
_QUOTE = re.compile(r"\A[ \t]*>[ \t]?")
_TABLE = re.compile(r"\s*\|.*(?<!\\)\|\s*\Z")
_CELL_EDGE = re.compile(r"(?<!\\)\|")
_RULING = frozenset("-*_=")
_TABLE_RULING = frozenset("|:-")
_FENCE = re.compile(r"(?:```|~~~)\w*\Z|<!--[^>]*-->\Z")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_HIDDEN = re.compile("[\U000f0000-\U000f007f]")  # escaped signs, out of the way of the marks
_INLINE = (
    re.compile(r"\*\*(?=[^\s*])([^*]*(?:\*(?!\*)[^*]*)*)(?<=[^\s*])\*\*"),
    re.compile(r"(?<!\w)__(?=[^\s_])([^_]*(?:_(?!_)[^_]*)*)(?<=[^\s_])__(?!\w)"),
    re.compile(r"(?<![\w*])\*(?=[^\s*)])([^*]*)(?<=[^\s*(])\*(?![\w*])"),
    re.compile(r"(?<!\w)_(?=[^\s_])([^_]*)(?<=[^\s_])_(?!\w)"),
    re.compile(r"~~(?=\S)([^~]+)(?<=\S)~~"),
    re.compile(r"`([^`]+)`"),
    re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)"),
    re.compile(r"<((?:https?://|mailto:)[^<>\s]*)>"),
    re.compile(r"\A[ \t]*\*\*(?=\S)()"),  # opened here and closed behind a hard break
    re.compile(r"(?<=\S)()\*\*[ \t]*\Z"),
)
_NEW_BLOCK = re.compile(
    r"\s*(?:[-+*•–]\s|#{1,6}\s|\||\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s|>|Điều \d|Nơi nhận|"
    r"Kính gửi|Căn cứ|Số:)"
)
_ENDED = re.compile(r"[.;:!?…]['\"”»)*_]*\s*\Z")
_FULL = 0.72  # of the width: a wrapped line is nearly full
_WIDTHS = (40, 110)  # characters: nobody's mail or web page wraps narrower or wider
_MOST = 0.95  # of the lines are no wider than the width: one long line is no width


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
    width, broken within sentences. Then a line goes on that is nearly full or stops short.
    """
    raw = text.split("\n")
    bold = sum(_BOLD.search(line) is not None for line in raw)
    marked = markdown or bold >= _SOME or any(_HEADING.match(line) for line in raw)
    width = 0 if markdown else _wrapped_at(raw)
    if markdown:
        raw = _without_front_matter(raw)
    return tuple(_lines(raw, marked=marked, joins=markdown or width > 0, full=_FULL * width))


def _without_front_matter(raw: list[str]) -> list[str]:
    """The lines, those of a YAML head left blank: places stay as they are."""
    if raw[0].strip() == "---" and "---" in raw[1:]:
        end = raw.index("---", 1) + 1
        return [""] * end + raw[end:]
    return raw


def _lines(raw: Sequence[str], *, marked: bool, joins: bool, full: float) -> Iterator[Line]:
    block: list[str] = []
    first = 0
    loose = True
    for number, line in enumerate((*raw, ""), 1):
        is_text = not _is_ruler(line.strip())
        if block and joins and is_text and _goes_on(block[-1], line, full):
            block.append(line)
            continue
        if block:
            yield _line(block, first, marked=marked, loose=loose)
            loose = False
        block, first = ([line], number) if is_text else ([], 0)
        loose = loose or not line.strip()


def _is_ruler(line: str) -> bool:
    """Whether a line is blank, or no text: a row of dashes, a fence, a comment."""
    if not line or _FENCE.match(line):
        return True
    signs = set(line) - {" ", "\t"}
    if len(signs) == 1:
        return signs <= _RULING and len(line) >= 3
    return "--" in line and signs <= _TABLE_RULING


def _goes_on(line: str, following: str, full: float) -> bool:
    """Whether a paragraph goes on in the next line of a wrapped file."""
    return not (
        _NEW_BLOCK.match(following)
        or _HEADING.match(line)
        or _TABLE.match(line)
        or line.endswith(("  ", "\\"))
        or (len(line.rstrip()) < full and not _breaks_off(line, following))
    )


def _breaks_off(line: str, following: str) -> bool:
    """Whether a line stops within a sentence: words that must not be parted wrap a line early."""
    return following.lstrip()[:1].islower() and not _ENDED.search(line)


def _line(block: list[str], first: int, *, marked: bool, loose: bool) -> Line:
    whole = " ".join(part.strip(" \t") if len(block) > 1 else part.strip("\t\r") for part in block)
    if not marked:
        return Line(whole, "", first, tuple(block), (), loose)
    text, look = _unmarked(whole)
    cells: tuple[str, ...] = ()
    if _TABLE.match(whole):
        cells = tuple(_plain(cell).strip() for cell in _CELL_EDGE.split(whole.strip())[1:-1])
    return Line(text, look, first, tuple(block), cells, loose)


def _unmarked(text: str) -> tuple[str, str]:
    """The words of a Markdown line, and how it is set as a whole."""
    looks = []
    text = _QUOTE.sub("", text)
    found = _HEADING.match(text)
    if found:
        looks.append(f"h{len(found[1])}")
        text = found[2].rstrip(" \t").rstrip("#").rstrip(" \t")
    bullet = _BULLET.match(text)
    if bullet:
        text = f"- {text[bullet.end() :]}"
    text = text.removesuffix("\\").rstrip(" \t")
    for mark, look in _WHOLLY:
        inner = text.strip()
        if inner.startswith(mark) and inner.endswith(mark) and len(inner) > 2 * len(mark):
            inside = inner[len(mark) : -len(mark)]
            if mark not in inside and inside == inside.strip():
                looks.append(look)
                text = inside
                break
    return _plain(text), " ".join(looks)


def _plain(text: str) -> str:
    """The words without marks within the line; a sign behind a backslash is a sign."""
    text = _ESCAPED.sub(lambda found: chr(0xF0000 + ord(found[1])), text)
    for pattern in _INLINE:
        text = pattern.sub(r"\1", text)
    return _HIDDEN.sub(lambda found: chr(ord(found[0]) - 0xF0000), text)


def _wrapped_at(raw: Sequence[str]) -> int:
    """The width at which a plain file was wrapped; 0 where its lines are its paragraphs."""
    widths = sorted(len(line.rstrip()) for line in raw if line.strip())
    width = widths[int((len(widths) - 1) * _MOST)] if widths else 0
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        return 0
    broken = sum(
        len(one.rstrip()) >= _FULL * width and _breaks_off(one, two) and not _NEW_BLOCK.match(two)
        for one, two in pairwise(raw)
    )
    return width if broken >= max(3, len(widths) // 6) else 0
