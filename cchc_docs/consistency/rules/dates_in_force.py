"""What a document cites or calls by name was in force on its day.

Reads the day of the document, the texts of its legal bases and those it says it follows, the terms
of its prose, the agencies of its address and recipient lines, and a dated list of what was replaced
(`registry/validity.yml`). A hit is a decree cited as a basis, a term or an addressee after the day
on which another took its place.

No hit: a document without a day; a text that is only told of, in a sentence that says that it was
replaced, amended, or followed in an earlier year; a term in a quotation, or with an earlier year or
`trước đây` beside it; anything that the list does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from cchc_docs.consistency.reading.dates import dates
from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.reading.history import tells_of_earlier
from cchc_docs.consistency.reading.own import own
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.registry.validity import Replaced, validity
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.dates import date_in_digits

_BASIS = re.compile(r"\s*[-–]?\s*Căn cứ\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"\b(?:theo|tại|thực hiện|căn cứ)(?: đúng)?(?: quy định| các quy định)?"
                       r"(?: của| tại| theo)?\s*\Z", re.IGNORECASE)  # fmt: skip
_NEAR = 20  # characters between the name of a law and its day
_SOON = timedelta(days=180)
_ADDRESS = (Part.ADDRESSEE, Part.RECIPIENT)


def _judge_text(subject: Subject) -> list[Finding]:
    itself = own(subject.text)
    day = itself.first_day or itself.posted_day
    if day is None:
        return []
    return first_of_each(_all(subject.text, day), lambda finding: finding.fix)


def _all(text: Text, day: date) -> Iterator[Finding]:
    known = validity()
    ended = {one.number: one for one in known.documents if one.until <= day}
    laws = [one for one in ended.values() if one.name]
    terms = [one for one in known.terms if one.until <= day]
    receivers = [one for one in known.receivers if one.until <= day]
    for passage in text.prose:
        yield from _texts(passage, ended, day)
        if _BASIS.match(passage.text):
            yield from _laws(passage, laws, day)
        yield from _names(passage, terms, day)
    for passage in text.parts(*_ADDRESS):
        yield from _names(passage, receivers, day)


def _texts(passage: Passage, ended: dict[str, Replaced], day: date) -> Iterator[Finding]:
    for cited in documents(passage):
        one = ended.get(cited.number)
        if one is None or is_quoted(cited.mention):
            continue
        before = passage.text[max(0, cited.start - 40) : cited.start]
        basis = _BASIS.match(passage.text) is not None
        told = tells_of_earlier(cited.mention, day, in_clause=True)
        if not told and (basis or _FOLLOWED.search(before)):
            yield _finding(cited.mention, one, day)


def _laws(passage: Passage, laws: list[Replaced], day: date) -> Iterator[Finding]:
    for one in laws:
        low = passage.text.find(one.name)
        for named in dates(passage) if low >= 0 else ():
            if named.value == one.day and 0 <= named.start - low - len(one.name) < _NEAR:
                at = Mention(passage, low, named.end)
                if not tells_of_earlier(at, day, in_clause=True):
                    yield _finding(at, one, day)


def _names(passage: Passage, ended: list[Replaced], day: date) -> Iterator[Finding]:
    for one in ended:
        assert one.pattern is not None  # noqa: S101 – terms and receivers have one
        for found in one.pattern.finditer(passage.text):
            at = Mention(passage, *found.span())
            if not is_quoted(at) and not tells_of_earlier(at, day):
                yield _finding(at, one, day)


def _finding(at: Mention, one: Replaced, day: date) -> Finding:
    message = _("«{found}» no longer holds since {until} ({source})").format(
        found=at.words, until=date_in_digits(one.until), source=one.source
    )
    fix = _("Please see whether «{now}» is meant").format(now=one.now)
    # a habit takes some months to change, and a report may still speak of the months before
    soon = one.pattern is not None and day - one.until < _SOON
    return Finding(message, fix, at, severity=Severity.NOTE if soon else None)


RULE = Rule(
    name="dates.in-force",
    title=later("What a document cites or names is in force on its day"),
    severity=Severity.WARNING,
    judge_text=_judge_text,
)
