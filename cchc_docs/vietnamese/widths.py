"""Widths of lines (độ rộng chữ) in Times New Roman, to know where Word will break them.

Advance widths alone, without kerning, as Word sets text by default. The table is made by
`tools/font_widths.py` from a font with the metrics of Times New Roman.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from itertools import pairwise

from cchc_docs.vietnamese.text import nfc

_WORD = re.compile(r"( *)([^ ]+)")  # ordinary spaces only: Word does not break at a no-break space
_MM_PER_POINT = 25.4 / 72
_TABLE = "times_widths.json"


class Face(StrEnum):
    """The four cuts of the typeface (kiểu chữ)."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold-italic"


class _Advances(dict[str, int]):
    """Advance widths by character (bề rộng chữ), in units of the em."""

    def __missing__(self, char: str) -> int:
        """Nothing for marks and invisible characters, the width of `n` for strangers."""
        return 0 if unicodedata.category(char) in {"Mn", "Me", "Cf"} else self["n"]


@cache
def _table() -> tuple[int, dict[Face, _Advances]]:
    """Load units per em, and the advance widths of each face (bảng bề rộng chữ)."""
    import json  # here, so that a command which measures nothing does not wait for it
    from pathlib import Path

    table = json.loads(Path(__file__).with_name(_TABLE).read_text(encoding="utf-8"))
    faces = {
        Face(face): _Advances(
            {char: int(width) for width, chars in widths.items() for char in chars}
        )
        for face, widths in table["faces"].items()
    }
    return table["units_per_em"], faces


def _units(text: str, face: Face) -> int:
    """Measure in units of the em: whole numbers, so that the parts add up to the whole."""
    return sum(map(_table()[1][face].__getitem__, nfc(text)))


def _millimetres(units: int, size_pt: float) -> float:
    return units * size_pt * _MM_PER_POINT / _table()[0]


def text_width_mm(text: str, size_pt: float, face: Face) -> float:
    """Measure a line of text (độ rộng dòng chữ) in millimetres."""
    return _millimetres(_units(text, face), size_pt)


def wrap(text: str, width_mm: float, size_pt: float, face: Face) -> list[str]:
    """Break a paragraph as Word does (ngắt dòng): each line takes as many words as it can.

    Breaks come at ordinary spaces, which then do not count, and at every newline; a word wider
    than the line has a line of its own. An empty text is one empty line.
    """
    return [
        line
        for paragraph in text.split("\n")
        for line in _Paragraph(paragraph, width_mm, size_pt, face).greedy()
    ]


def balanced_lines(text: str, width_mm: float, size_pt: float, face: Face) -> list[str]:
    """Break a heading evenly (ngắt dòng cân đối): as few lines as `wrap`, the longest least long.

    So the name of an office does not end in a lone word. Newlines stay as breaks.
    """
    return [
        line
        for paragraph in text.split("\n")
        for line in _Paragraph(paragraph, width_mm, size_pt, face).balanced()
    ]


class _Paragraph:
    """Measured words that are to be broken into lines (đoạn văn)."""

    def __init__(self, text: str, width_mm: float, size_pt: float, face: Face) -> None:
        self._width_mm = width_mm
        self._size_pt = size_pt
        self._words = _WORD.findall(text)
        self._gaps = [_units(gap, face) for gap, _ in self._words]
        self._ends = [0]  # where each word ends on one endless line
        for gap, (_, word) in zip(self._gaps, self._words, strict=True):
            self._ends.append(self._ends[-1] + gap + _units(word, face))

    def greedy(self) -> list[str]:
        """Fill one line after the other."""
        starts = [0]
        for word in range(1, len(self._words)):
            if not self._fits(starts[-1], word + 1):
                starts.append(word)
        return self._lines([*starts, len(self._words)])

    def balanced(self) -> list[str]:
        """Choose the breaks with the least longest line; among those, the most even lines."""
        count = len(self.greedy())
        # For each end of a line: longest line, sum of squares, breaks so far. One round, one line.
        best: dict[int, tuple[int, int, tuple[int, ...]]] = {0: (0, 0, (0,))}
        for _ in range(count):
            following: dict[int, tuple[int, int, tuple[int, ...]]] = {}
            for start, (longest, squares, breaks) in best.items():
                for end in range(start + 1, len(self._words) + 1):
                    if not self._fits(start, end):
                        break
                    units = self._line_units(start, end)
                    way = (max(longest, units), squares + units * units, (*breaks, end))
                    following[end] = min(following.get(end, way), way)
            best = following
        return self._lines(best[len(self._words)][2]) if best else [""]

    def _line_units(self, start: int, end: int) -> int:
        """Measure a line of these words: spaces at a break have no width, those of an indent do."""
        return self._ends[end] - self._ends[start] - (self._gaps[start] if start else 0)

    def _fits(self, start: int, end: int) -> bool:
        alone = end == start + 1
        return alone or _millimetres(self._line_units(start, end), self._size_pt) <= self._width_mm

    def _lines(self, breaks: list[int] | tuple[int, ...]) -> list[str]:
        lines = []
        for start, end in pairwise(breaks):
            line = "".join(gap + word for gap, word in self._words[start:end])
            lines.append(line.lstrip(" ") if start else line)
        return lines
