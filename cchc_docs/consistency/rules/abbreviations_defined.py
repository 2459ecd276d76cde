"""An abbreviation is explained where it is first used: «cải cách hành chính (CCHC)».

Reads subject, headings, paragraphs and captions. A hit: three capitals or more, in no list of
everyday abbreviations, never explained, or explained only further down. Not one: numbers of
documents, recipients, signatures, lines in capitals, names of companies and products, codes.

One finding a text. It warns where a reader has nothing to go by; where the words are well known or
stand in full elsewhere in the text, it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.abbreviations import (
    READ,
    Use,
    explanations,
    is_in_name,
    uses,
)
from cchc_docs.consistency.reading.initials import spelt_in
from cchc_docs.consistency.reading.misspelt import misspelt
from cchc_docs.consistency.registry.abbreviations import everyday, meaning, of_office
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_CITES = "Căn cứ"  # titles of other documents, as they are
_PROSE = READ - {Part.CELL}
_MOST = 15  # in the message
_PLACES = 50


def judge_text(subject: Subject) -> Iterator[Finding]:
    """What is not explained, and what is explained too late."""
    text, registry = subject.text, subject.registry
    explained = explanations(text)
    common = {*everyday(), *of_office(registry), *misspelt(text, registry)}
    missing: dict[str, Use] = {}
    late: dict[str, Use] = {}
    for use in uses(text.parts(*_PROSE)):
        if use.key in common or is_in_name(use.mention):
            continue
        passage = use.mention.passage
        where = explained.get(use.key)
        if where is None:
            missing.setdefault(use.key, use)
        elif (passage.number, use.mention.start) < where and _is_own(passage):
            late.setdefault(use.key, use)
    if missing or late:
        yield _finding(subject, missing, late)


def _is_own(passage: Passage) -> bool:
    """Whether it says what this document says: no title, no heading, no basis."""
    return passage.part is Part.BODY and not passage.text.lstrip().startswith(_CITES)


def _finding(subject: Subject, missing: dict[str, Use], late: dict[str, Use]) -> Finding:
    meant = {key: meaning(key, subject.registry) for key in missing}
    meant |= spelt_in(subject.text, [key for key, words in meant.items() if not words])
    is_clear = all(meant.values())
    places = sorted(
        (use.mention for use in (*missing.values(), *late.values())),
        key=lambda mention: (mention.passage.number, mention.start),
    )
    return Finding(
        message="; ".join(_said(missing, late)),
        fix=_fix({key: words for key, words in meant.items() if words}),
        at=places[0],
        also=tuple(places[1:_PLACES]),
        severity=Severity.NOTE if is_clear else Severity.WARNING,
    )


def _said(missing: dict[str, Use], late: dict[str, Use]) -> Iterator[str]:
    if missing:
        yield _("used without being explained: {tokens}").format(tokens=_listed(missing))
    if late:
        yield _("explained only after its first use: {tokens}").format(tokens=_listed(late))


def _listed(found: dict[str, Use]) -> str:
    tokens = [use.mention.words for use in found.values()]
    return ", ".join(tokens[:_MOST]) + (" …" if len(tokens) > _MOST else "")


def _fix(meant: dict[str, str]) -> str:
    advice = _("Write the words in full at the first use, the abbreviation behind them in brackets")
    guesses = ", ".join(f"{words} ({key})" for key, words in list(meant.items())[:4])
    if not guesses:
        return advice
    return _("{advice}; perhaps: {guesses}").format(advice=advice, guesses=guesses)


RULE = Rule(
    name="abbreviations.defined",
    title=later("An abbreviation is explained at its first use"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
