r"""Text as Markdown that reads back as it was, character for character.

What keeps it so:

- Only what a reader of Markdown would take for markup gets a backslash; the rest stays as typed.
- White space at the ends of a line, which readers drop, is written as entities (`&nbsp;`).
- Lines directly under each other are one paragraph with hard breaks (`\` at the end of a line);
  a heading or a table cell is one line of Markdown: there a break is `<br>`.
- Emphasis never begins or ends with a space. Where the flanking rules would refuse it (`a**“x”**`)
  the letter outside becomes an entity, since `&` and `;` count as punctuation. Two looks that
  touch are both bold: no delimiter run has to close and to open. Bold in a heading is not marked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from string import punctuation

from cchc_docs.document.blocks import Inlines, LineBreak, Text

_Run = tuple[str, str]  # emphasis mark ("", "*", "**" or "***") and characters

_MARKUP = re.compile(
    r"""
      [\\`]
    | (?<!\s)[*~] | [*~](?!\s)                 # between two spaces they delimit nothing,
    | (?<![^\W_])_(?!\s) | (?<!\s)_(?![^\W_])  # nor does a low line there or inside a word
    | \](?=\()
    | <(?=[A-Za-z/!?])
    | &(?=\#?[0-9A-Za-z]{1,40};)
    """,
    re.VERBOSE,
)
_ESCAPED = r"\\\g<0>"
_LINE_START = re.compile(
    r"^(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|-[-:|]|:-|[>|\[]|=+$|#{1,6}(?:\s|$)))"
)


def paragraph(inlines: Inlines, indent: str = "") -> str:
    """A paragraph, its lines directly under each other."""
    lines = [_line(runs, at_start=True) for runs in _lines(inlines)]
    while lines and not lines[-1]:
        lines.pop()
    return f"\\\n{indent}".join(lines)


def one_line(inlines: Inlines) -> str:
    """A text that must stay on one line of source: a heading, a cell."""
    return "<br>".join(_line(runs, at_start=False) for runs in _lines(inlines))


def _lines(inlines: Inlines) -> Iterator[list[_Run]]:
    """The runs of each line; a newline in a text is a line break too."""
    line: list[_Run] = []
    for inline in inlines:
        text = Text("\n") if isinstance(inline, LineBreak) else inline
        mark = "*" * (2 * text.bold + text.italic)
        first, *others = text.text.split("\n")
        line.append((mark, first))
        for other in others:
            yield _settled(line)
            line = [(mark, other)]
    yield _settled(line)


def _settled(line: list[_Run]) -> list[_Run]:
    """No empty run, no emphasised one with space at an end, no two emphasised ones that touch."""
    runs: list[_Run] = []
    for mark, text in _merged(line):
        words = text.strip()
        before, _, after = text.partition(words) if words else (text, "", "")
        runs += [("", before), (mark, words), ("", after)]
    runs = _merged(runs)
    marks = ["", *(mark for mark, _ in runs), ""]
    return _merged(
        ("**" if mark and (marks[n] or marks[n + 2]) else mark, text)
        for n, (mark, text) in enumerate(runs)
    )


def _merged(runs: Iterable[_Run]) -> list[_Run]:
    alike = groupby((run for run in runs if run[1]), key=lambda run: run[0])
    return [(mark, "".join(text for _, text in group)) for mark, group in alike]


def _line(runs: list[_Run], *, at_start: bool) -> str:
    """One line of source. `at_start`: it begins where Markdown looks for block markers."""
    whole = "".join(text for _, text in runs)
    words = whole.strip()
    lead, _, trail = whole.partition(words) if words else (whole, "", "")
    out = _entities(lead)
    for n, (mark, text) in enumerate(runs):
        if mark:
            out += f"{mark}{_MARKUP.sub(_ESCAPED, text)}{mark}"
            continue
        first, last = n == 0, n == len(runs) - 1
        text = text.lstrip() if first else text
        text = text.rstrip() if last else text
        head = "" if first or _may_touch(runs[n - 1][1][-1], text[:1]) else text[:1]
        text = text[len(head) :]
        tail = "" if last or _may_touch(runs[n + 1][1][0], text[-1:]) else text[-1:]
        source = _MARKUP.sub(_ESCAPED, text[: len(text) - len(tail)])
        if at_start and not out:
            source = _LINE_START.sub(r"\g<0>\\", source)
        out += _entities(head) + source + _entities(tail)
    return out + _entities(trail)


def _entities(text: str) -> str:
    return "".join("&nbsp;" if c == "\N{NO-BREAK SPACE}" else f"&#{ord(c)};" for c in text)


def _may_touch(inner: str, outer: str) -> bool:
    """Whether readers see emphasis that begins or ends between the two characters."""
    if unicodedata.category(inner)[0] in "LMN" or outer.isspace() or outer in punctuation:
        return True
    # CommonMark 0.31 made punctuation of symbols («°», «€»): by either reading, the worse case.
    return unicodedata.category(outer).startswith("P")
