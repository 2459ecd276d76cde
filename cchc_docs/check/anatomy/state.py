"""Draft or issued (dự thảo, đã ban hành), and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece, SignatureBlock, State, StateFound
from cchc_docs.language import _

_SERIAL = re.compile(r"so ?:? ?\d")
_BARE_SERIAL = re.compile(r"\d")
_DATE = re.compile(r"ngay ?(\d{1,2}) ?thang ?(\d{1,2}) ?nam ?(\d{4})")
_SHORT_DATE = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})")


def issue_date(pieces: Sequence[Piece]) -> date | None:
    """The date in the line of place and date, where it is complete and real."""
    for piece in pieces:
        if piece.component is not Component.PLACE_DATE:
            continue
        key = folded(tidy(piece.shown))
        found = _DATE.search(key) or _SHORT_DATE.search(key)
        if found:
            day, month, year = (int(number) for number in found.groups())
            try:
                return date(year, month, day)
            except ValueError:
                return None
    return None


def find_state(pieces: Sequence[Piece], signatures: Sequence[SignatureBlock]) -> StateFound:
    """The state of a document: a blank number or day, a mark, or no name make a draft."""
    evidence = []
    by_component = {piece.component: piece for piece in reversed(pieces)}
    mark = by_component.get(Component.DRAFT_MARK)
    if mark is not None:
        evidence.append(_('it says "{text}"').format(text=tidy(mark.shown)))
    number = by_component.get(Component.NUMBER_NOTATION)
    if number is not None and not _has_serial(number):
        evidence.append(_("the number is blank"))
    place = by_component.get(Component.PLACE_DATE)
    if place is not None and not _has_date(place):
        evidence.append(_("the day of issue is blank"))
    if not any(block.name for block in signatures):
        evidence.append(_("nobody's name stands under it"))
    if evidence:
        return StateFound(State.DRAFT, tuple(evidence))
    return StateFound(State.ISSUED, tuple(_filled(number, place)))


def _filled(number: Piece | None, place: Piece | None) -> list[str]:
    evidence = [_("a name stands under it")]
    if number is not None:
        evidence.append(_('it has a number: "{text}"').format(text=tidy(number.shown)))
    if place is not None:
        evidence.append(_('it has a date: "{text}"').format(text=tidy(place.shown)))
    return evidence


def _has_serial(piece: Piece) -> bool:
    key = folded(tidy(piece.shown))
    return (_SERIAL if key.startswith("so") else _BARE_SERIAL).match(key) is not None


def _has_date(piece: Piece) -> bool:
    key = folded(tidy(piece.shown))
    return _DATE.search(key) is not None or _SHORT_DATE.search(key) is not None
