"""The words of a page (chữ trên trang), from the handful of operators that LibreOffice writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from cchc_docs.pdf.fonts import Lettering
from cchc_docs.pdf.model import MM_PER_POINT, Text

_NOTHING = -1  # no marked content: a header, a footer, what is drawn

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)


class Marked(NamedTuple):
    """A text and the marked content that it belongs to."""

    mark: int
    text: Text


class Words:
    """Reads the operators of one page. The state is that of PDF 32000-1, 8.4 and 9.3."""

    def __init__(self, page: int, height_pt: float, fonts: Mapping[str, Lettering]) -> None:
        self.found: list[Marked] = []
        self.has_pictures = False
        self._page, self._height, self._fonts = page, height_pt, fonts
        self._matrix: Matrix = _SAME
        self._saved: list[Matrix] = []
        self._line: Matrix = _SAME
        self._here: Matrix = _SAME
        self._font: Lettering | None = None
        self._size = self._leading = self._spacing = self._word_spacing = 0.0
        self._stretch = 1.0
        self._marks: list[int] = []

    def read(self, operations: Iterable[tuple[Any, bytes]]) -> None:
        """Take in the operators in order."""
        for operands, operator in operations:
            match operator:
                case b"q":
                    self._saved.append(self._matrix)
                case b"Q":
                    self._matrix = self._saved.pop() if self._saved else _SAME
                case b"cm":
                    self._matrix = _times(_matrix(operands), self._matrix)
                case b"Do" | b"INLINE IMAGE":
                    self.has_pictures = True
                case b"BDC":
                    about = operands[1]
                    mark = about.get("/MCID", _NOTHING) if hasattr(about, "get") else _NOTHING
                    self._marks.append(int(mark))
                case b"BMC":
                    self._marks.append(_NOTHING)
                case b"EMC":
                    del self._marks[-1:]
                case _:
                    self._text(operator, operands)

    def _text(self, operator: bytes, operands: Any) -> None:
        match operator:
            case b"BT":
                self._line = self._here = _SAME
            case b"Tf":
                self._font = self._fonts.get(operands[0])
                self._size = float(operands[1])
            case b"Td" | b"TD":
                x, y = map(float, operands)
                self._leading = -y if operator == b"TD" else self._leading
                self._move(x, y)
            case b"T*":
                self._move(0, -self._leading)
            case b"Tm":
                self._line = self._here = _matrix(operands)
            case b"TL":
                self._leading = float(operands[0])
            case b"Tc":
                self._spacing = float(operands[0])
            case b"Tw":
                self._word_spacing = float(operands[0])
            case b"Tz":
                self._stretch = float(operands[0]) / 100
            case b"Tj":
                self._show(operands)
            case b"TJ":
                self._show(operands[0])

    def _move(self, x: float, y: float) -> None:
        self._line = self._here = _times((1, 0, 0, 1, x, y), self._line)

    def _show(self, parts: Iterable[Any]) -> None:
        """Strings and the gaps between them, in thousandths of the size."""
        font = self._font
        if font is None:
            return
        said: list[str] = []
        at, first, last = 0.0, None, 0.0
        for part in parts:
            if isinstance(part, int | float):
                at -= float(part) / 1000 * self._size * self._stretch
                continue
            for code in font.codes(_bytes(part)):
                character = font.characters.get(code, "\ufffd")
                wide = font.widths.get(code, font.default_width) / 1000 * self._size
                wide += self._spacing + (self._word_spacing if character == " " else 0)
                if character.strip():
                    first = at if first is None else first
                    last = at + wide * self._stretch
                said.append(character)
                at += wide * self._stretch
        if first is not None:
            self._add("".join(said), first, last)
        self._here = _times((1, 0, 0, 1, at, 0), self._here)

    def _add(self, said: str, first: float, last: float) -> None:
        whole = _times(self._here, self._matrix)
        x1, y1 = _place(whole, first)
        x2, y2 = _place(whole, last)
        text = Text(
            page=self._page,
            text=said.strip(),
            left_mm=min(x1, x2) * MM_PER_POINT,
            right_mm=max(x1, x2) * MM_PER_POINT,
            baseline_mm=(self._height - y1) * MM_PER_POINT,
            size_pt=self._size * (whole[2] ** 2 + whole[3] ** 2) ** 0.5,
            upright=abs(y2 - y1) < 1 and whole[0] > 0,
        )
        mark = next((own for own in reversed(self._marks) if own != _NOTHING), _NOTHING)
        self.found.append(Marked(mark, text))


def _matrix(numbers: Any) -> Matrix:
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)  # fmt: skip


def _place(matrix: Matrix, x: float) -> tuple[float, float]:
    return matrix[0] * x + matrix[4], matrix[1] * x + matrix[5]


def _bytes(part: Any) -> bytes:
    original: bytes = part.original_bytes if hasattr(part, "original_bytes") else bytes(part)
    return original
