"""Lines under a text (đường kẻ dưới dòng chữ): is there one, is it solid, how long is it.

The decree gives their length as a share of the line of text, and does not say which line of a name
or subject of several lines is meant: what any of its lines allows is right.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece, UnderLine
from cchc_docs.check.lettering import SURE, is_seen, shares
from cchc_docs.check.rule import Finding, Judgement, NotJudged
from cchc_docs.check.view.page import DrawnLine, Look, Table, paragraphs
from cchc_docs.check.view.typed_lines import width_mm
from cchc_docs.check.wording import decimal, millimetres, name_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _
from cchc_docs.vietnamese.widths import Face, wrap

_BROKEN = ("dash", "dot", "wave", "dsh")  # in the names that Word gives to borders and dashes
_SURE_LINE = 0.8  # of a line: below that it may stand under its neighbour
_NEAR = 8  # blocks of the body in which a line of the head may hang
_MAY_FIT = 1.15  # of the room: a table may have grown, letters may be condensed
_FONT = "Times New Roman"  # the only font whose widths are known


class Ruling(NamedTuple):
    """What a line must be, and the clauses that say so."""

    low: float  # the least share of the text
    high: float
    tolerance: float  # of the share
    length_clause: str
    style_clause: str


def judge_ruling(
    document: Document, pieces: tuple[Piece, ...], under: Iterable[Component], form: Ruling
) -> Judgement:
    """Judge the line under these pieces; it may hang on any of the components `under`."""
    if min(piece.confidence for piece in pieces) < SURE:
        return NotJudged(_("it is not certain which line it is"))
    lines = [line for component in under for line in document.lines_under(component)]
    if not lines:
        underlined = _underlined(pieces, form)
        if underlined is None and _may_be_elsewhere(document):
            return NotJudged(_("there is a line, but it is not certain what it stands under"))
        return (underlined or _missing(pieces, form),)
    verdicts = [_judge_one(pieces, line, form) for line in lines]
    return min(verdicts, key=lambda verdict: (verdict != (), isinstance(verdict, NotJudged)))


def _judge_one(pieces: tuple[Piece, ...], under: UnderLine, form: Ruling) -> Judgement:
    line = under.line
    if line.kind == "underscores":
        return (_typed(pieces, under, form),)
    if any(part in line.style.lower() for part in _BROKEN):
        return (_broken(pieces, under, form),)
    widths = text_widths(pieces, wraps=form.low != form.high)
    if line.length_mm is None or not widths or under.confidence < _SURE_LINE:
        return NotJudged(_("the length of the line cannot be read from the file"))
    low = min(widths) * (form.low - form.tolerance)
    high = max(widths) * (form.high + form.tolerance)
    if low <= line.length_mm <= high:
        return ()
    return (_wrong_length(pieces, line, widths, form),)


def _may_be_elsewhere(document: Document) -> bool:
    """Whether the head has a line of which anatomy is not sure, or what may be read as one."""
    if any(line.confidence < _SURE_LINE for line in document.under_lines):
        return True
    tables = (block for block in document.letterhead.blocks if isinstance(block, Table))
    if any("bottom" in cell.edges for table in tables for row in table.rows for cell in row.cells):
        return True
    known = {id(under.line) for under in document.under_lines}
    near = (*document.letterhead.blocks, *(piece.paragraph for piece in document.pieces[:_NEAR]))
    return any(
        paragraph.pictures or any(id(line) not in known for line in paragraph.drawings)
        for paragraph in paragraphs((*near, *document.body[:_NEAR]))
    )


def natural_width(piece: Piece) -> float | None:
    """The width of a text on one line; `None` where the widths of its font are not known."""
    text = piece.shown.strip()
    runs = [run for run in piece.runs if is_seen(run)]
    if not runs or any(run.look.font != _FONT for run in runs):
        return None
    if text == piece.shown:
        return sum(width_mm(run.text, run.look) for run in piece.runs)
    return _width(text, shares(runs, lambda look: look)[0][0])


def text_widths(pieces: Iterable[Piece], *, wraps: bool = True) -> list[float]:
    """The widths of the printed lines; none where one of them is not known.

    A line that is a little wider than its room may wrap or not: both readings count.
    """
    widths: list[float] = []
    for piece in pieces:
        whole = natural_width(piece)
        if whole is None:
            return []
        room = piece.paragraph.room_mm
        inner = room - piece.paragraph.left_mm - piece.paragraph.right_mm if room else whole
        if not wraps or whole <= inner * _MAY_FIT:
            widths.append(whole)
        if wraps and whole > inner:
            look = shares(piece.runs, lambda look: look)[0][0]
            lines = wrap(piece.shown.strip(), inner, look.size, _face(look))
            widths.extend(_width(line, look) for line in lines)
    return widths


def _width(text: str, look: Look) -> float:
    return width_mm(text.strip(), look._replace(caps=False))


def _face(look: Look) -> Face:
    if look.bold:
        return Face.BOLD_ITALIC if look.italic else Face.BOLD
    return Face.ITALIC if look.italic else Face.REGULAR


def _missing(pieces: tuple[Piece, ...], form: Ruling) -> Finding:
    return Finding(
        message=_("{what} has no line below it").format(what=name_of(pieces[0].component)),
        found=_("no line"),
        required=required_length(form),
        fix=_draw(),
        spot=pieces[-1].paragraph.place,
        clauses=(form.style_clause,),
    )


def _underlined(pieces: tuple[Piece, ...], form: Ruling) -> Finding | None:
    if not any(run.look.underline and is_seen(run) for piece in pieces for run in piece.runs):
        return None
    return Finding(
        message=_("{what} is underlined, where a line of its own is required").format(
            what=name_of(pieces[0].component)
        ),
        found=_("underlined letters"),
        required=required_length(form),
        fix=_draw(),
        spot=pieces[-1].paragraph.place,
        clauses=(form.style_clause,),
        severity=Severity.WARNING,
    )


def _typed(pieces: tuple[Piece, ...], under: UnderLine, form: Ruling) -> Finding:
    return Finding(
        message=_("{what}: the line below is typed, not drawn").format(
            what=name_of(pieces[0].component)
        ),
        found=_("typed characters"),
        required=_("a drawn line"),
        fix=_draw(),
        spot=under.anchor.place,
        clauses=(form.style_clause,),
        severity=Severity.WARNING,
    )


def _broken(pieces: tuple[Piece, ...], under: UnderLine, form: Ruling) -> Finding:
    return Finding(
        message=_("{what}: the line below is not solid").format(what=name_of(pieces[0].component)),
        found=under.line.style,
        required=_("a solid line"),
        fix=_("In Word: click the line; Shape Format, Shape Outline, Dashes; choose the solid one"),
        spot=under.anchor.place,
        clauses=(form.style_clause,),
    )


def _wrong_length(
    pieces: tuple[Piece, ...], line: DrawnLine, widths: list[float], form: Ruling
) -> Finding:
    length = line.length_mm or 0
    low, high = min(widths) * form.low, max(widths) * form.high
    right = millimetres(low) if form.low == form.high else f"{decimal(low)}–{millimetres(high)}"
    required = f"{required_length(form)} ({right})"
    return Finding(
        message=_("{what}: the line below is {found} long, not {required}").format(
            what=name_of(pieces[0].component), found=millimetres(length), required=required
        ),
        found=millimetres(length),
        required=required,
        fix=_("In Word: click the line; Shape Format, Size, Width; set it to {length}").format(
            length=right
        ),
        spot=pieces[-1].paragraph.place,
        clauses=(form.length_clause,),
    )


def required_length(form: Ruling) -> str:
    """The length in words."""
    if form.low == form.high:
        return _("as long as the text")
    return _("1/3 to 1/2 of the text")


def _draw() -> str:
    return _("In Word: Insert, Shapes, Line; draw it below the text, holding Shift")
