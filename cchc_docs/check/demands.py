"""What a clause demands of the look of a component (yêu cầu kiểu chữ), and what departs from it.

A departure that runs through many lines is one finding: how many, and the first of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cchc_docs.check import looks
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.lettering import SURE
from cchc_docs.check.rule import Finding, spot_of
from cchc_docs.check.view.page import Look
from cchc_docs.check.wording import points
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_QUOTED = 60
_SEEN = 0.3  # a share of characters that a reader notices in a line


class Demand(NamedTuple):
    """The look of a component; what is None is free. `clauses` are by property."""

    part: str  # what the reader calls it, marked by `later`
    clauses: Mapping[str, str]
    sizes: tuple[float, ...] | None = None
    bold: bool | None = None
    italic: bool | None = None
    upper: bool | None = None
    centred: bool = False


class Departure(NamedTuple):
    """What was found against what is required, in words, and the mend in Word."""

    found: str
    required: str
    fix: str


def quoted(text: str) -> str:
    """The beginning of a text, as a message shows it."""
    text = tidy(text)
    return f"«{text}»" if len(text) <= _QUOTED else f"«{text[: _QUOTED - 1].rstrip()}…»"


def departing(
    pieces: Sequence[Piece],
    part: str,
    clauses: tuple[str, ...],
    judge: Callable[[Piece], Departure | None],
    severity: Severity | None = None,
) -> Iterator[Finding]:
    """One finding for all pieces that depart, if any do: the commonest departure speaks."""
    found = [(piece, departure) for piece in pieces if (departure := judge(piece))]
    if not found:
        return
    common = Counter(departure for _piece, departure in found).most_common(1)[0][0]
    first = next(piece for piece, departure in found if departure == common)
    sentence = (
        _("{part}: {found}, must be {required}: {text}")
        if len(found) == 1
        else _("{part}: {found}, must be {required}; {count} places, the first: {text}")
    )
    yield Finding(
        message=sentence.format(
            part=_(part), found=common.found, required=common.required, count=len(found),
            text=quoted(first.shown),
        ),
        found=common.found,
        required=common.required,
        fix=common.fix,
        spot=spot_of(first),
        clauses=clauses,
        severity=severity,
    )  # fmt: skip


def look_findings(pieces: Iterable[Piece], demand: Demand) -> Iterator[Finding]:
    """What departs from a demand, a finding for each property."""
    pieces = [piece for piece in pieces if piece.text.strip() and piece.confidence >= SURE]
    for name, judge in _JUDGES.items():
        if name in demand.clauses:
            yield from departing(
                pieces,
                demand.part,
                (demand.clauses[name],),
                lambda piece, judge=judge: judge(piece, demand),  # type: ignore[misc]
            )


def _size(piece: Piece, demand: Demand) -> Departure | None:
    if demand.sizes is None:
        return None
    share, size = looks.of_other_size(piece.runs, demand.sizes)
    if share < _SEEN:
        return None
    required, found = f"{'–'.join(f'{wanted:g}' for wanted in demand.sizes)} pt", points(size)
    return Departure(
        found,
        required,
        _("Select the text; Home, Font Size: choose {required}").format(required=required),
    )


class _Word(NamedTuple):
    """How a property is named, there and not there, and its button."""

    on: str
    off: str
    button: str


_BOLD = _Word(later("bold"), later("not bold"), later("Bold (Ctrl+B)"))
_ITALIC = _Word(later("italic"), later("upright"), later("Italic (Ctrl+I)"))


def _toggle(
    piece: Piece, words: _Word, holds: Callable[[Look], bool], *, wanted: bool | None
) -> Departure | None:
    if wanted is None or (looks.share(piece.runs, holds) > 0.5) is wanted:
        return None
    on, off = _(words.on), _(words.off)
    fix = _("Select the text; Home, press {button} to switch it on")
    if not wanted:
        fix = _("Select the text; Home, press {button} to switch it off")
    return Departure(*((off, on) if wanted else (on, off)), fix.format(button=_(words.button)))


def _bold(piece: Piece, demand: Demand) -> Departure | None:
    return _toggle(piece, _BOLD, lambda look: look.bold, wanted=demand.bold)


def _italic(piece: Piece, demand: Demand) -> Departure | None:
    return _toggle(piece, _ITALIC, lambda look: look.italic, wanted=demand.italic)


def _case(piece: Piece, demand: Demand) -> Departure | None:
    if demand.upper is None or looks.is_upper(piece.shown) is demand.upper:
        return None
    upper, sentence = _("capital letters"), _("small letters with a capital first letter")
    if demand.upper:
        return Departure(sentence, upper, _("Select the text; Home, Change Case: UPPERCASE"))
    if sum(letter.isalpha() for letter in piece.shown) < 3:  # an abbreviation
        return None
    return Departure(upper, sentence, _("Type the text again in small letters"))


def _centred(piece: Piece, demand: Demand) -> Departure | None:
    if not demand.centred or looks.is_centred(piece.paragraph):
        return None
    return Departure(_("not centred"), _("centred"), _("Click in the line; Home, Center (Ctrl+E)"))


_JUDGES: dict[str, Callable[[Piece, Demand], Departure | None]] = {
    "size": _size,
    "bold": _bold,
    "italic": _italic,
    "case": _case,
    "centred": _centred,
}
