"""A second pair of eyes: finished documents read back with python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.section import Section
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

TWIPS_PER_MM = 1440 / 25.4


def opened(package: bytes) -> docx.document.Document:
    return docx.Document(BytesIO(package))


def paragraphs(package: bytes) -> list[Paragraph]:
    """Every paragraph in reading order: in each section header of its first page, body, footer."""
    return [
        paragraph
        for section in opened(package).sections
        for paragraph in (
            *section.first_page_header.paragraphs,
            *_inside(section),
            *section.first_page_footer.paragraphs,
        )
    ]


def _inside(container: Section | _Cell) -> Iterator[Paragraph]:
    for item in container.iter_inner_content():
        if isinstance(item, Table):
            for row in item.rows:
                for cell in dict.fromkeys(row.cells):  # python-docx repeats a cell that spans
                    yield from _inside(cell)
        else:
            yield item


def lines(package: bytes) -> list[str]:
    """What a reader sees, line by line; an empty paragraph is no line."""
    text = "\n".join(paragraph.text for paragraph in paragraphs(package))
    return [line for line in text.split("\n") if line]


def styled(package: bytes, style: str) -> list[Paragraph]:
    return [paragraph for paragraph in paragraphs(package) if paragraph.style.name == style]


def texts(package: bytes, style: str) -> list[str]:
    return [paragraph.text for paragraph in styled(package, style)]


@dataclass(frozen=True)
class Drawn:
    """A drawn line or box, in millimetres from the left edge of its cell or of the text."""

    left: float
    length: float

    @property
    def middle(self) -> float:
        return self.left + self.length / 2


def drawn(package: bytes, style: str, margins: float = 0) -> Drawn:
    (paragraph,) = styled(package, style)
    room = _room(paragraph, package) - margins
    settings = paragraph.paragraph_format
    assert settings.first_line_indent == 0
    return Drawn(settings.left_indent.mm, room - settings.left_indent.mm - settings.right_indent.mm)


def _room(paragraph: Paragraph, package: bytes) -> float:
    cells = paragraph._p.xpath("ancestor::w:tc/w:tcPr/w:tcW/@w:w")
    if cells:
        return int(cells[0]) / TWIPS_PER_MM
    section = opened(package).sections[0]
    return section.page_width.mm - section.left_margin.mm - section.right_margin.mm
