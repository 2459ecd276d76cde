"""T7. Numbers in more than one style: «01 điểm» and «1 điểm», «84.2%», «(2011-2015)».

Read: whole numbers under ten before one unit, with and without a zero; decimals with a point;
counts with a comma between thousands; the dash in spans of years. Different numbers in different
ways («01 người», «9 người») and dashes are notes. One finding a kind for a text. No hit:
«0,76 điểm» beside «01 điểm», «0 điểm», dates, numbers of documents, articles and levels.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Pattern

from cchc_docs.consistency.reading.masks import without_dates_and_documents
from cchc_docs.consistency.reading.number_styles import COMMA, COUNTED, DIGIT, POINT, YEARS
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import PROSE, Mention, Passage
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.language import _, later

_Place = tuple[Passage, str]


def judge(subject: Subject) -> list[Finding]:
    """Kind by kind."""
    places = [
        (passage, without_dates_and_documents(passage))
        for passage in subject.text.parts(*PROSE)
        if DIGIT.search(passage.text)
    ]
    return [
        *_padding(places, made=subject.record is not None),
        *_wrong(
            _mentions(places, POINT),
            _("a decimal point, where Vietnamese has a comma: {words}"),
            _("Write a comma, as «84,2%»"),
        ),
        *_wrong(
            _mentions(places, COMMA),
            _("a comma between thousands, where Vietnamese has a point: {words}"),
            _("Write a point, as «12.552»"),
        ),
        *_dashes(_mentions(places, YEARS)),
    ]


def _mentions(places: list[_Place], pattern: Pattern[str]) -> list[Mention]:
    return [
        Mention(passage, *found.span())
        for passage, text in places
        for found in pattern.finditer(text)
    ]


def _wrong(found: list[Mention], message: str, fix: str) -> Iterator[Finding]:
    if found:
        yield Finding(message.format(words=_listed(found)), fix, found[0], tuple(found[1:]))


def _padding(places: list[_Place], *, made: bool) -> Iterator[Finding]:
    """Units that stand with and without a zero before a number under ten.

    It points at the rarer way, and in a document `made` from data at the one that was typed.
    """
    styles: dict[str, dict[bool, list[Mention]]] = {}
    for passage, text in places:
        for found in COUNTED.finditer(text):
            with_zero = styles.setdefault(found["unit"], {})
            with_zero.setdefault(bool(found["zero"]), []).append(Mention(passage, *found.span()))
    mixed = [style for style in styles.values() if len(style) > 1]
    plain = any(_values(style[True]) & _values(style[False]) for style in mixed)
    if not mixed:
        return
    shown = [style[zero][0] for style in mixed for zero in (True, False)]
    shown_first = _is_composed if made else _is_any
    rarer = [min(style.values(), key=lambda f: (shown_first(f[0]), len(f))) for style in mixed]
    first, *others = sorted((m for mentions in rarer for m in mentions), key=shown_first)
    yield Finding(
        _("numbers under ten with and without a zero before one unit: {words}").format(
            words=_listed(shown)
        ),
        _("Choose one way for a unit in the whole text"),
        first,
        tuple(others),
        None if plain else Severity.NOTE,
    )


def _values(found: list[Mention]) -> set[str]:
    return {mention.words.split()[0].lstrip("0") for mention in found}


def _is_any(_mention: Mention) -> bool:
    return False


def _is_composed(mention: Mention) -> bool:
    place = mention.place
    return isinstance(place, FilePlace) and place.line == 0


def _dashes(found: list[Mention]) -> Iterator[Finding]:
    """Spans of years with more than one dash."""
    by_dash: dict[str, list[Mention]] = {}
    for mention in found:
        by_dash.setdefault(mention.words[4:-4].replace("\u00a0", " "), []).append(mention)
    if len(by_dash) < 2:
        return
    rarest = min(by_dash.values(), key=len)
    yield Finding(
        _("spans of years with different dashes: {words}").format(
            words=_listed([mentions[0] for mentions in by_dash.values()])
        ),
        _("Choose one dash, with or without spaces, in the whole text"),
        rarest[0],
        tuple(rarest[1:]),
        Severity.NOTE,
    )


def _listed(found: list[Mention]) -> str:
    return ", ".join(dict.fromkeys(f"«{mention.words}»" for mention in found[:6]))


RULE = Rule(
    name="text.number-style",
    title=later("Numbers in more than one style"),
    severity=Severity.WARNING,
    judge_text=judge,
)
