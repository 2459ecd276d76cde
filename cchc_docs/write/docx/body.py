"""Blocks as WordprocessingML (nội dung văn bản): each kind in the style that the frame binds to it.

Markers and numbers are typed text and one space: Word knows no Vietnamese order of letters, and a
list that Word numbers by itself changes when somebody edits it.
"""

from __future__ import annotations

from collections.abc import Iterable
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
from cchc_docs.write.docx.styles import (
    AFTER_TABLE,
    ARTICLE,
    BODY_TEXT,
    DIVISION_LABEL,
    DIVISION_TITLE,
    HEADINGS,
    MARKERS,
    OTHER_MARKER,
    ROLES,
    BlockStyle,
    BodyStyles,
)
from cchc_docs.write.docx.tables import TableWriter
from cchc_docs.write.docx.wordml import text_xml

_NESTING = 357  # twips a level: 6.3 mm
_KEEP_NEXT = "<w:keepNext/>"
_REMEMBERED = 512  # blocks; a long table takes 50 KB


class BodyWriter:
    """Writes blocks in the styles of one frame; remembers blocks, for notices share many."""

    def __init__(self, styles: BodyStyles, width: int) -> None:
        self._styles = styles
        self._tables = TableWriter(self._paragraph, width)
        self._remembered = lru_cache(maxsize=_REMEMBERED)(self._block)

    def xml(self, blocks: tuple[Block, ...], *, keep_last: bool = True) -> str:
        """All blocks; the last one stays on the page of what follows it, unless nothing does."""
        if not blocks:
            return ""
        *before, last = blocks
        return "".join(map(self._remembered, before)) + self._remembered(last, keep=keep_last)

    def _block(self, block: Block, *, keep: bool = False) -> str:
        match block:
            case Heading(level=level, number=number, inlines=inlines):
                style = HEADINGS[min(max(level, 1), len(HEADINGS))]
                return self._paragraph(style, inlines, marker=number, keep=keep)
            case Division(inlines=inlines):
                label = self._paragraph(DIVISION_LABEL, (Text(block.label),), keep=keep)
                return label + (
                    self._paragraph(DIVISION_TITLE, inlines, keep=keep) if inlines else ""
                )
            case Article(inlines=inlines, titled=True):
                return self._paragraph(ARTICLE, inlines, marker=block.label, keep=keep)
            case Article(inlines=inlines):
                words = (Text(block.label, bold=True), Text(" "), *inlines)
                return self._paragraph(BODY_TEXT, words, keep=keep)
            case Paragraph(inlines=inlines, role=role):
                return self._paragraph(ROLES[role], inlines, keep=keep)
            case ListItem(marker=marker, inlines=inlines, level=level):
                style = MARKERS.get(marker, OTHER_MARKER)
                # «+» is the second level by itself: its style has the first step.
                steps = level - 1 if marker == "+" else level
                return self._paragraph(style, inlines, marker=marker, keep=keep, steps=steps)
            case Table():
                after = self._paragraph(AFTER_TABLE, (), keep=keep)
                return self._tables.xml(block, keep=keep) + after

    def _paragraph(
        self,
        style_name: str,
        inlines: Inlines,
        *,
        marker: str = "",
        keep: bool = False,
        steps: int = 0,
        align: str = "",
    ) -> str:
        style = self._styles.paragraphs[style_name]
        indents = f'<w:ind w:left="{steps * _NESTING}"/>' if steps > 0 else ""
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/>{_KEEP_NEXT if keep else ""}{indents}'
            f"{align}</w:pPr>{self._runs(style, inlines, marker)}</w:p>"
        )

    def _runs(self, style: BlockStyle, inlines: Inlines, marker: str) -> str:
        if marker:
            inlines = _after_marker(f"{marker} ", inlines)
        return "".join(self._run_pieces(style, inlines))

    def _run_pieces(self, style: BlockStyle, inlines: Inlines) -> Iterable[str]:
        for inline in inlines:
            if not isinstance(inline, Text):
                yield "<w:r><w:br/></w:r>"
                continue
            emphasis = self._styles.emphasis(style, bold=inline.bold, italic=inline.italic)
            look = f'<w:rPr><w:rStyle w:val="{emphasis}"/></w:rPr>' if emphasis else ""
            yield f"<w:r>{look}{text_xml(inline.text)}</w:r>"


def _after_marker(marker: str, inlines: Inlines) -> Inlines:
    """The marker in the first run where that is plain, else in a run of its own."""
    match inlines:
        case (Text(text=text, bold=False, italic=False), *rest):
            return (Text(marker + text), *rest)
        case _:
            return (Text(marker), *inlines)
