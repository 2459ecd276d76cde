"""What is printed (chữ và nét in ra): characters with their look, and lines."""

from __future__ import annotations

from typing import Literal, NamedTuple

LineKind = Literal["border", "shape", "underscores"]
Position = Literal["", "superscript", "subscript"]


class Look(NamedTuple):
    """How characters look (định dạng chữ), once all styles have had their say."""

    font: str = "Times New Roman"  # the family: faces such as «Times New Roman Bold» are its cuts
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    small_caps: bool = False
    color: str = "000000"  # six hexadecimal digits; automatic is black
    hidden: bool = False
    position: Position = ""
    strike: bool = False


class Run(NamedTuple):
    """Characters that look alike (đoạn chữ); `field` names the field that wrote them: `PAGE`."""

    text: str
    look: Look
    field: str = ""

    @property
    def shown(self) -> str:
        """The characters as printed: capitals where the look asks for them."""
        return self.text.upper() if self.look.caps or self.look.small_caps else self.text


class Line(NamedTuple):
    """A part of a paragraph between typed line breaks (dòng)."""

    text: str
    runs: tuple[Run, ...]

    @property
    def shown(self) -> str:
        """The text as printed."""
        return "".join(run.shown for run in self.runs)


class DrawnLine(NamedTuple):
    """A horizontal line (đường kẻ): a border, a shape, or typed underscores or hyphens.

    `style` is Word's name of the border or dash (`single`, `double`, `dash`), or the typed
    character. `left_mm` and `top_mm` tell where a shape begins, from the text area (or cell) and
    from its own paragraph, where the file says so.
    """

    length_mm: float | None
    kind: LineKind
    style: str = "single"
    left_mm: float | None = None
    top_mm: float | None = None


class TabStop(NamedTuple):
    """A place where a tab ends (điểm dừng tab)."""

    position_mm: float
    align: str
