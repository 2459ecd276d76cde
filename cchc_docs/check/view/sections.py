"""Sections (phần): the page each is printed on, its headers and footers, its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.ooxml import (
    MM_PER_TWIP,
    OFFICE_RELATIONS,
    Element,
    child,
    is_on,
    twips,
    value,
    w,
    whole,
)
from cchc_docs.check.parts import Package
from cchc_docs.check.view.context import Context, Sheet
from cchc_docs.check.view.page import Margins, Paragraph, Section, paragraphs
from cchc_docs.check.view.spot import Story
from cchc_docs.check.view.story import StoryReader, block_elements

_ID = f"{{{OFFICE_RELATIONS}}}id"
# Word's own page where a file says nothing: Letter, an inch all round.
_PAGE = {"w": 12240.0, "h": 15840.0}
_MARGINS = {
    "top": 1440.0, "bottom": 1440.0, "left": 1440.0, "right": 1440.0,
    "header": 720.0, "footer": 720.0, "gutter": 0.0,
}  # fmt: skip
_KINDS = ("default", "first", "even")
_COLUMN_GAP = 720.0


class Options(NamedTuple):
    """What the settings of a file say of all its pages."""

    even_and_odd: bool
    mirrored: bool
    gutter_at_top: bool


class _Part(NamedTuple):
    """The blocks of a section before they are read, and its settings."""

    elements: tuple[Element, ...]
    settings: Element | None


def _cut(body: Element) -> Iterator[_Part]:
    """The settings of a section stand in its last paragraph, those of the last after the body."""
    elements: list[Element] = []
    for element in block_elements(body):
        elements.append(element)
        settings = child(element, "pPr", "sectPr")
        if settings is not None:
            yield _Part(tuple(elements), settings)
            elements = []
    yield _Part(tuple(elements), child(body, "sectPr"))


def read_sections(
    package: Package, body: Element, sheet: Sheet, options: Options
) -> Iterator[Section]:
    """Every section in order; a header that it does not name is that of the section before."""
    reader = StoryReader(sheet, package.main, "body")
    targets = {relation.id: relation.target for relation in package.relations(package.main)}
    margins = _MarginReader(package, sheet)
    named: dict[tuple[str, str], str] = {}
    first = True
    for part in _cut(body):
        starts = value(child(part.settings, "type")) or "nextPage"
        if not first and starts != "continuous":
            reader.end_page()
        first = False
        for story in ("header", "footer"):
            for reference in (
                () if part.settings is None else part.settings.iterfind(w(f"{story}Reference"))
            ):
                kind = value(reference, "type") or "default"
                named[story, kind] = targets.get(reference.get(_ID, ""), "")
        page = _page(part.settings, options, starts)
        room, columns = _columns(part.settings, page.text_width_mm)
        yield page._replace(
            columns=columns,
            blocks=reader.blocks(part.elements, Context(room)),
            headers=margins.read("header", named, page.text_width_mm),
            footers=margins.read("footer", named, page.text_width_mm),
        )


class _MarginReader:
    """Reads headers and footers, each once for each width of text."""

    def __init__(self, package: Package, sheet: Sheet) -> None:
        self._package = package
        self._sheet = sheet
        self._read: dict[tuple[str, float], tuple[Paragraph, ...]] = {}

    def read(self, story: Story, named: dict[tuple[str, str], str], room: float) -> Margins:
        """The headers or footers of a section."""
        return Margins(*(self._part(story, named.get((story, kind), ""), room) for kind in _KINDS))

    def _part(self, story: Story, name: str, room: float) -> tuple[Paragraph, ...]:
        root = self._package.tree(name)
        if root is None:
            return ()
        if (name, room) not in self._read:
            reader = StoryReader(self._sheet, name, story)
            blocks = reader.blocks(block_elements(root), Context(room))
            self._read[name, room] = tuple(paragraphs(blocks))
        return self._read[name, room]


def _page(settings: Element | None, options: Options, starts: str) -> Section:
    size, margin = child(settings, "pgSz"), child(settings, "pgMar")
    width, height = (_length(size, name, default) for name, default in _PAGE.items())
    top, bottom, left, right, header, footer, gutter = (
        _length(margin, name, default) for name, default in _MARGINS.items()
    )
    numbering = child(settings, "pgNumType")
    # A negative margin is one that a tall header may not push down (17.6.11).
    return Section(
        width_mm=width,
        height_mm=height,
        landscape=width > height,
        top_mm=abs(top) + (gutter if options.gutter_at_top else 0.0),
        bottom_mm=abs(bottom),
        left_mm=left + (0.0 if options.gutter_at_top else gutter),
        right_mm=right,
        header_distance_mm=header,
        footer_distance_mm=footer,
        title_page=is_on(child(settings, "titlePg")),
        even_and_odd=options.even_and_odd,
        page_number_start=whole(value(numbering, "start")),
        page_number_format=value(numbering, "fmt") or "decimal",
        headers=Margins(),
        footers=Margins(),
        blocks=(),
        starts=starts,
        mirrored=options.mirrored,
    )


def _length(element: Element | None, name: str, default: float) -> float:
    found = twips(value(element, name))
    return (default if found is None else found) * MM_PER_TWIP


def _columns(settings: Element | None, width_mm: float) -> tuple[float, int]:
    """The width of the first column, and how many there are."""
    columns = child(settings, "cols")
    own = [] if columns is None else [_length(column, "w", 0.0) for column in columns]
    if own and not _are_equal(columns):
        return own[0] or width_mm, len(own)
    count = max(whole(value(columns, "num")) or 1, 1)
    gap = _length(columns, "space", _COLUMN_GAP)
    return (width_mm - gap * (count - 1)) / count, count


def _are_equal(columns: Element | None) -> bool:
    """Whether the columns of a section are equally wide, which they are unless it is denied."""
    return value(columns, "equalWidth") not in ("0", "false", "off")
