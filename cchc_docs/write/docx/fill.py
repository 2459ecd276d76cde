"""Fill a frame with a document (điền khung): every part that holds a slot, as bytes."""

from __future__ import annotations

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.document.tree import Document
from cchc_docs.language import _
from cchc_docs.write.docx.complete import missing_slot
from cchc_docs.write.docx.frame import Frame
from cchc_docs.write.docx.lines import balanced, box_indents, line_indents
from cchc_docs.write.docx.segments import BodySlot, DrawnLine, Hole, Mark, Prototype, Segment
from cchc_docs.write.docx.slots import RECIPIENTS, SLOTS, Lines
from cchc_docs.write.docx.wordml import has_forbidden_character, text_xml

MOST_WHOLE = 40
"""Recipients beyond this would push signature and list to a page that they then do not fit."""

_WHOLE_ROW = "<w:cantSplit/>"
_EMPTY_PARAGRAPH = "<w:p/>"


def fill(frame: Frame, document: Document) -> dict[str, bytes]:
    """The filled parts by name."""
    values = {name: slot.read(document) for name, slot in SLOTS.items()}
    place = WordPlace(document.frame)
    homeless = [name for name, lines in values.items() if any(lines) and name not in frame.slots]
    if homeless:
        raise DiagnosticError([missing_slot(name, place) for name in homeless])
    body = frame.body.xml(document.body)
    return {
        name: encoded(_PartFiller(values, body).xml(segments), document)
        for name, segments in frame.parts.items()
    }


def encoded(xml: str, document: Document) -> bytes:
    """The XML as bytes that Word can read."""
    try:
        content = xml.encode()
    except UnicodeEncodeError:
        content = b"\0"
    if has_forbidden_character(content):
        raise DiagnosticError(
            [
                Diagnostic(
                    "text.control-character",
                    Severity.ERROR,
                    WordPlace(document.frame),
                    _("The document holds a character that no Word file may hold."),
                    _("Look in the data for invisible characters, and type the text again."),
                )
            ]
        )
    return content


class _PartFiller:
    """Fills one part; knows what it has put where, for lines are measured by it."""

    def __init__(self, values: dict[str, Lines], body: str) -> None:
        self._values = values
        self._body = body
        self._filled: dict[int, tuple[str, ...]] = {}

    def xml(self, segments: tuple[Segment, ...]) -> str:
        """The whole part."""
        out: list[str] = []
        opened = 0
        for segment in segments:
            match segment:
                case str():
                    out.append(segment)
                case Prototype():
                    out += self._paragraphs(segment)
                case DrawnLine():
                    out += self._line(segment)
                case BodySlot():
                    out.append(self._body)
                case Mark.WHOLE:
                    out.append(_WHOLE_ROW if len(self._values[RECIPIENTS]) <= MOST_WHOLE else "")
                case Mark.OPEN:
                    opened = len(out)
                case Mark.KEEP:
                    if not "".join(out[opened:]).strip():
                        out.append(_EMPTY_PARAGRAPH)
        return "".join(out)

    def _paragraphs(self, prototype: Prototype) -> list[str]:
        """One paragraph a line; none if no slot of it has any."""
        values = {name: self._lines(name, prototype) for name in prototype.slots}
        count = max(map(len, values.values()))
        rows = [
            {name: _line_at(lines, number) for name, lines in values.items()}
            for number in range(count)
        ]
        self._filled[prototype.number] = tuple(
            "".join(_word(word, row) for word in prototype.words) for row in rows
        )
        return [
            "".join(self._piece(piece, prototype, row, text) for piece in prototype.pieces)
            for row, text in zip(rows, self._filled[prototype.number], strict=True)
        ]

    def _lines(self, name: str, prototype: Prototype) -> Lines:
        lines = self._values[name]
        if SLOTS[name].balanced and prototype.column is not None:
            return tuple(balanced(line, prototype.column, prototype.look) for line in lines)
        return lines

    def _piece(
        self, piece: str | Hole | Mark, prototype: Prototype, row: dict[str, str], text: str
    ) -> str:
        match piece:
            case Hole():
                return text_xml(_word(piece, row))
            case Mark.INDENTS if prototype.column is not None:
                return box_indents(text, prototype.box, prototype.column, prototype.look).xml()
            case str():
                return piece
            case _:
                return ""

    def _line(self, line: DrawnLine) -> list[str]:
        rows = self._filled[line.above]
        if not rows:
            return []
        indents = ""
        if line.column is not None:
            indents = line_indents(rows, line.rule, line.column, line.look).xml()
        return [piece if isinstance(piece, str) else indents for piece in line.pieces]


def _line_at(lines: Lines, number: int) -> str:
    """A line; the last one for a slot that has fewer lines than its neighbour."""
    return lines[min(number, len(lines) - 1)] if lines else ""


def _word(word: str | Hole, row: dict[str, str]) -> str:
    if isinstance(word, str):
        return word
    return word.lead + row[word.slot] if row[word.slot] else ""
