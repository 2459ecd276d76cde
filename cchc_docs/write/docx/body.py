"""Blocks as WordprocessingML (nội dung văn bản): each kind in the style that the frame binds to it.

Markers and numbers are typed text and one space: Word knows no Vietnamese order of letters, and a
list that Word numbers by itself changes when somebody edits it.
"""

from __future__ import annotations

from functools import lru_cache

from cchc_docs.document.blocks import (
    Article,
    Block,
    Division,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Table,
    Text,
)
from cchc_docs.write.docx.paragraphs import KEEP_NEXT, ParagraphWriter
from cchc_docs.write.docx.styles import (
    AFTER_TABLE,
    ARTICLE,
    BODY_TEXT,
    DIVISION_LABEL,
    DIVISION_TITLE,
    HEADINGS,
    MARKERS,
    OTHER_MARKER,
    PARAGRAPH_STYLES,
    ROLES,
    TABLE_CELL,
    TABLE_HEADER,
    BodyStyles,
)
from cchc_docs.write.docx.tables import TableWriter

_NESTING = 357  # twips a level: 6.3 mm
_REMEMBERED = 512
"""Paragraphs, headings, items. Tables are not kept: few come twice, and 512 of 90 KB are 46 MB."""


Paragraphs = Heading | Division | Article | Paragraph | ListItem
"""Every block but a table."""


class BodyWriter:
    """Writes blocks in the styles of one frame; remembers all but tables: notices share many."""

    def __init__(self, styles: BodyStyles, width: int) -> None:
        self._styles = {name: ParagraphWriter(styles, name) for name in PARAGRAPH_STYLES}
        self._tables = TableWriter(self._styles[TABLE_HEADER], self._styles[TABLE_CELL], width)
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._block)

    def pieces(self, blocks: tuple[Block, ...], *, keep_last: bool = True) -> list[str]:
        """All blocks; the last one stays on the page of what follows it, unless nothing does.

        A table before the last words stays with them: «./.» never opens a page alone.
        """
        if not blocks:
            return []
        *before, last = blocks
        out: list[str] = []
        for place, block in enumerate(before, 1):
            if isinstance(block, Table):
                out += self._table(block, keep=place == len(before))
            else:
                out.append(self._remembered(block))
        if isinstance(last, Table):
            return [*out, *self._table(last, keep=keep_last)]
        return [*out, self._block(last, keep=keep_last)]

    def _table(self, table: Table, *, keep: bool) -> list[str]:
        after = self._styles[AFTER_TABLE].xml((), KEEP_NEXT if keep else "")
        return [*self._tables.pieces(table, keep=keep), after]

    def _block(self, block: Paragraphs, *, keep: bool = False) -> str:
        kept = KEEP_NEXT if keep else ""
        match block:
            case ListItem(marker=marker, inlines=inlines, level=level):
                # «+» is the second level by itself: its style has the first step.
                steps = level - 1 if marker == "+" else level
                indents = f'<w:ind w:left="{steps * _NESTING}"/>' if steps > 0 else ""
                style = self._styles[MARKERS.get(marker, OTHER_MARKER)]
                return style.xml(_marked(marker, inlines), kept + indents)
            case Paragraph(inlines=inlines, role=role):
                return self._styles[ROLES[role]].xml(inlines, kept)
            case Heading(level=level, number=number, inlines=inlines):
                style = self._styles[HEADINGS[min(max(level, 1), len(HEADINGS))]]
                return style.xml(_marked(number, inlines), kept)
            case Division(inlines=inlines):
                label = self._styles[DIVISION_LABEL].xml((Text(block.label),), kept)
                return label + (self._styles[DIVISION_TITLE].xml(inlines, kept) if inlines else "")
            case Article(inlines=inlines, titled=True):
                return self._styles[ARTICLE].xml(_marked(block.label, inlines), kept)
            case Article(inlines=inlines):
                words = (Text(block.label, bold=True), Text(" "), *inlines)
                return self._styles[BODY_TEXT].xml(words, kept)


def _marked(marker: str, inlines: Inlines) -> Inlines:
    """The marker in the first run where that is plain, else in a run of its own."""
    if not marker:
        return inlines
    match inlines:
        case (Text(text=text, bold=False, italic=False), *rest):
            return (Text(f"{marker} {text}"), *rest)
        case _:
            return (Text(f"{marker} "), *inlines)
