"""Where a line stands from left to right (vị trí ngang): centred, or centred under another line.

A line that is centred in its own cell is centred. Any other is measured: its middle against that of
the line above, by the metrics of Times New Roman. What tabs and frames do is not measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, NotJudged, Subject
from cchc_docs.check.view.page import Block, Paragraph
from cchc_docs.check.view.typed_lines import width_mm
from cchc_docs.check.wording import name_of
from cchc_docs.language import _

_OFF_MM = 4.0  # a reader does not see less
_INDENTED_MM = 7.0  # nor half of the indent of a first line, in a line that is set as centred
_BLANK = " \u00a0"


def judge_centred(
    subject: Subject, component: Component, under: Iterable[Component], clause: str
) -> Judgement:
    """Judge each line of a component against the first that is found of those above it.

    Of `under` nothing, it is the page.
    """
    document = subject.document
    pieces = document.all(component)
    if not pieces:
        return look_elsewhere(document, component)
    under = tuple(under)
    above = next((piece for wanted in under if (piece := document.first(wanted))), None)
    if under and above is None:
        return NotApplicable()
    lefts = cell_lefts(document.letterhead.blocks)
    findings = []
    for piece in {id(piece.paragraph): piece for piece in reversed(pieces)}.values():
        off = _is_off(document, piece, above, lefts)
        if off is None:
            return NotJudged(_("where the line stands cannot be measured"))
        if off:
            findings.append(_finding(piece, above, clause))
    return tuple(reversed(findings))


def _finding(piece: Piece, above: Piece | None, clause: str) -> Finding:
    required = (
        _("centred under: {above}").format(above=name_of(above.component))
        if above
        else _("centred on the page")
    )
    return Finding(
        message=_("{what} is not centred").format(what=name_of(piece.component)),
        found=_("not centred"),
        required=required,
        fix=_("In Word: click into the line; Home, Center (Ctrl+E); remove indents and spaces"),
        spot=piece.paragraph.place,
        clauses=(clause,),
    )


def _is_off(
    document: Document, piece: Piece, above: Piece | None, lefts: dict[int, float]
) -> bool | None:
    paragraph = piece.paragraph
    if _shares_line(piece):
        return None
    if is_centred(paragraph):
        return False
    if paragraph.framed or paragraph.place.in_box:
        return None
    if paragraph.align != "center" and _wraps(piece):
        return paragraph.room_mm is not None
    middle = _middle(piece, lefts)
    if above is None:
        wanted: float | None = document.sections[0].text_width_mm / 2 if document.sections else None
    else:
        wanted = _middle(above, lefts)
    if middle is None or wanted is None:
        return None
    return abs(middle - wanted) > _OFF_MM


def is_centred(paragraph: Paragraph) -> bool:
    """Whether a paragraph is set in the middle of its room."""
    text = paragraph.text.strip("\n")
    lead = len(text) - len(text.lstrip(_BLANK))
    shift = (paragraph.left_mm + paragraph.first_line_mm - paragraph.right_mm) / 2 + lead / 2
    is_set = paragraph.align in ("center", "distribute") and "\t" not in text
    return is_set and abs(shift) < _INDENTED_MM


def _shares_line(piece: Piece) -> bool:
    """Whether something else stands on the line, across a tab or a run of blanks."""
    lines = piece.paragraph.lines
    whole = lines[piece.line].text if piece.line < len(lines) else piece.paragraph.text
    return piece.text.strip() != whole.strip()


def _wraps(piece: Piece) -> bool:
    room = _room(piece.paragraph)
    return room is not None and "\t" not in piece.text and _width(piece) > room


def _room(paragraph: Paragraph) -> float | None:
    if paragraph.room_mm is None:
        return None
    return paragraph.room_mm - paragraph.first_left_mm - paragraph.right_mm


def _width(piece: Piece) -> float:
    trailing = len(piece.text) - len(piece.text.rstrip(_BLANK))
    total = sum(width_mm(run.text, run.look) for run in piece.runs)
    return total - trailing * (width_mm(" ", piece.runs[-1].look) if piece.runs else 0)


def _middle(piece: Piece, lefts: dict[int, float]) -> float | None:
    """The middle of the letters of a line, from the left of the text area."""
    paragraph, room = piece.paragraph, _room(piece.paragraph)
    outer = lefts.get(id(paragraph), 0.0 if paragraph.in_cell is None else None)
    if room is None or outer is None or not piece.runs or "\t" in piece.text:
        return None
    width = min(_width(piece), room)
    lead = len(piece.text) - len(piece.text.lstrip(_BLANK))
    blank = lead * width_mm(" ", piece.runs[0].look)
    left = outer + paragraph.first_left_mm
    match paragraph.align:
        case "center" | "distribute":
            start = left + (room - width) / 2
        case "right":
            start = left + room - width
        case _:
            start = left
    return start + (width + blank) / 2


def cell_lefts(blocks: Iterable[Block], left_mm: float = 0.0) -> dict[int, float]:
    """Where the text of each paragraph's cell begins, by the identity of the paragraph."""
    return dict(_lefts(blocks, left_mm))


def _lefts(blocks: Iterable[Block], left_mm: float) -> Iterator[tuple[int, float]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield id(block), left_mm
            continue
        for row in block.rows:
            edge: float | None = left_mm + block.left_mm
            for cell in row.cells:
                if edge is None or cell.width_mm is None:
                    edge = None
                    continue
                room = next((p.room_mm for p in cell.blocks if isinstance(p, Paragraph)), None)
                padding = (cell.width_mm - room) / 2 if room is not None else 0
                yield from _lefts(cell.blocks, edge + padding)
                edge += cell.width_mm
