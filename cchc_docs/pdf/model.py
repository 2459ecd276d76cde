"""A PDF as plain values (tệp PDF). Lengths are millimetres from the top left corner of a page."""

from __future__ import annotations

from typing import NamedTuple

MM_PER_POINT = 25.4 / 72
_SAME_LINE_MM = 0.5


class Text(NamedTuple):
    """Words that stand on one line (chữ), without spaces at their ends; `page` counts from 1."""

    page: int
    text: str
    left_mm: float
    right_mm: float
    baseline_mm: float
    size_pt: float
    upright: bool = True


class Block(NamedTuple):
    """A paragraph of the structure tree (đoạn), `role` as the PDF names it; text in its order."""

    role: str
    texts: tuple[Text, ...]

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(text.text for text in self.texts)

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it stands on."""
        return tuple(sorted({text.page for text in self.texts}))

    @property
    def lines(self) -> tuple[tuple[Text, ...], ...]:
        """Its lines from top to bottom."""
        found: list[list[Text]] = []
        for text in self.texts:
            last = found[-1][-1] if found else None
            if (
                last is not None
                and last.page == text.page
                and abs(last.baseline_mm - text.baseline_mm) < _SAME_LINE_MM
            ):
                found[-1].append(text)
            else:
                found.append([text])
        return tuple(map(tuple, found))


class Standing(NamedTuple):
    """A paragraph of the structure tree by its place alone (chỗ đứng): its role and its pages."""

    role: str
    pages: tuple[int, ...]

    @property
    def is_heading(self) -> bool:
        """Whether it heads what follows (đề mục): a paragraph with an outline level in Word."""
        return self.role.startswith("H")


class Page(NamedTuple):
    """A page (trang): its sheet, all words on it, those of headers and footers too."""

    width_mm: float
    height_mm: float
    texts: tuple[Text, ...]
    has_pictures: bool

    @property
    def lies(self) -> bool:
        """Whether the sheet lies (trang ngang)."""
        return self.width_mm > self.height_mm


class Font(NamedTuple):
    """A font that the PDF writes in (phông chữ); `missing` are the characters it has no sign for.

    A family has no spaces in a PDF: «LiberationSerif».
    """

    family: str
    embedded: bool
    missing: str = ""


class Print(NamedTuple):
    """What a print is before anybody reads it (bản in): pages, fonts, the level of PDF/A."""

    pages: int
    fonts: tuple[Font, ...]
    level: str = ""  # «2B»


class Laid(NamedTuple):
    """Text laid out on pages (bản dàn trang): the pages, and the paragraphs in reading order."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
