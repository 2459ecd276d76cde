"""A frame, read once and ready to be filled many times (khung văn bản đã dịch)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cchc_docs.diagnostic import DiagnosticError, Severity
from cchc_docs.write.docx.body import BodyWriter
from cchc_docs.write.docx.complete import incomplete
from cchc_docs.write.docx.marking import MarkedPart
from cchc_docs.write.docx.package import Package
from cchc_docs.write.docx.room import room
from cchc_docs.write.docx.segments import BodySlot, Hole, Mark, Segment
from cchc_docs.write.docx.slots import BODY
from cchc_docs.write.docx.styles import body_styles
from cchc_docs.write.docx.survey import survey
from cchc_docs.write.docx.wordml import XML_DECLARATION, w

_MARKER = re.compile(r"<\?cchc (\w+) (\d+)\?>")


@dataclass(frozen=True, eq=False, slots=True)
class Frame:
    """The parts to be filled, as segments; all others as they are in the package."""

    package: Package
    parts: dict[str, tuple[Segment, ...]]
    slots: frozenset[str]
    body: BodyWriter


@lru_cache(maxsize=16)
def compile_frame(data: bytes, path: str) -> Frame:
    """The frame in these bytes; raises all that `check_frame` calls an error."""
    found = survey(data, path)
    errors = [
        diagnostic
        for diagnostic in (*found.diagnostics, *incomplete(found, path))
        if diagnostic.severity is Severity.ERROR
    ]
    if errors:
        raise DiagnosticError(errors)
    section = found.parts[0].root.find(f"{w('body')}/{w('sectPr')}")
    body = next(slot.element for slot, tag in found.slots() if tag.name == BODY)
    writer = BodyWriter(body_styles(found.sheet), room(body, found.sheet, section) or 0)
    slots = frozenset(tag.name for _slot, tag in found.slots())
    marked = {part.name: MarkedPart(part, found.sheet, section) for part in found.parts}
    parts = {name: tuple(_segments(part)) for name, part in marked.items() if not part.is_static}
    return Frame(found.package, parts, slots, writer)


def _segments(part: MarkedPart) -> Iterator[Segment]:
    start, *marked = _MARKER.split(part.xml)
    yield XML_DECLARATION + start
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
            case "body":
                yield BodySlot()
            case _:
                yield Mark(kind)
        if literal and pieces is None:
            yield literal
        elif literal and pieces is not None:
            pieces.append(literal)
