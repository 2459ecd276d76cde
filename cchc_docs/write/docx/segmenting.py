"""Split marked XML into segments (tách đoạn): literals, prototypes, places for blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.write.docx.cutting import Pages
from cchc_docs.write.docx.look import StyleSheet
from cchc_docs.write.docx.marking import MarkedPart
from cchc_docs.write.docx.segments import BlockSlot, FrameSection, Hole, Mark, Segment
from cchc_docs.write.docx.wordml import XML_DECLARATION

_MARKER = re.compile(r"<\?cchc (\w+) (\d+)\?>")


def story_segments(part: MarkedPart) -> tuple[Segment, ...]:
    """A header or a footer."""
    return (XML_DECLARATION, *_segments(part))


def section_of(pages: Pages, sheet: StyleSheet) -> FrameSection:
    """Pages that were cut apart; their elements are marked."""
    segments: list[Segment] = []
    settings = ""
    found = _segments(MarkedPart(pages.part, sheet, pages.settings))
    for segment in found:
        match segment:
            case Mark.CUT:
                segments.clear()  # what repeated pages stand in is written by the document
            case Mark.SETTINGS | Mark.ANNEXES:
                settings = str(next(found))
                segments += [segment] if segment is Mark.ANNEXES else []
            case Mark.CLOSE if Mark.ANNEXES not in segments:
                break
            case Mark.CLOSE:
                continue
            case _:
                segments.append(segment)
    return FrameSection(tuple(segments), settings, pages.breaks)


def _segments(part: MarkedPart) -> Iterator[Segment]:
    start, *marked = _MARKER.split(part.xml)
    yield start
    pieces: list[str | Hole | Mark] | None = None
    for kind, number, literal in zip(marked[::3], marked[1::3], marked[2::3], strict=True):
        match kind:
            case "begin":
                pieces = []
            case "hole" if pieces is not None:
                pieces.append(part.holes[int(number)])
            case "indents" if pieces is not None:
                pieces.append(Mark.INDENTS)
            case "end" if pieces is not None:
                yield part.makers[int(number)](pieces=tuple(pieces))
                pieces = None
            case "blocks":
                yield BlockSlot(part.blocks[int(number)])
            case _:
                yield Mark(kind)
        if literal and pieces is None:
            yield literal
        elif literal and pieces is not None:
            pieces.append(literal)
