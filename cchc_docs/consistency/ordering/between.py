"""The order of days between the documents of a case (trình tự giữa các văn bản của hồ sơ)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cchc_docs.consistency.ordering.breach import Bound, Breach, early_report
from cchc_docs.consistency.ordering.in_text import dated
from cchc_docs.consistency.reading.documents import DocumentMention, documents
from cchc_docs.consistency.reading.events import events_of, inspected, same_topic
from cchc_docs.consistency.reading.inspections import brought_by_inspection, inspection_reports
from cchc_docs.consistency.reading.own import Own, own
from cchc_docs.consistency.rule import Case, Subject, Where
from cchc_docs.consistency.text import Part
from cchc_docs.language import _
from cchc_docs.model.citation import Citation
from cchc_docs.model.inspection import InspectionDay
from cchc_docs.vietnamese.dates import date_in_digits


class _Known(NamedTuple):
    """A document of the case with what it says of itself, and of inspections."""

    subject: Subject
    itself: Own
    inspected: list[tuple[date, str]]  # days of inspections, and of what


def breaches_between(case: Case) -> Iterator[Breach]:
    """What the documents of a case contradict in each other."""
    known = [_Known(s, own(s.text), list(_inspections(s))) for s in case.subjects]
    for one in known:
        others = [other for other in known if other is not one]
        yield from _cited(one, others)
        yield from _inspected(one, others)


def _inspections(subject: Subject) -> Iterator[tuple[date, str]]:
    """The days of inspections that a document tells of, or its data know."""
    for event in events_of(subject.text):
        if event.inspected and not event.speaks_of_future:
            yield event.value, event.inspected
    if subject.record is not None:
        topic = inspected(subject.record.model.subject)
        for _path, one in subject.record.all(InspectionDay):
            if topic:
                yield one.day, topic


def _cited(one: _Known, others: list[_Known]) -> Iterator[Breach]:
    """A document of the case, cited by another."""
    days = {
        other.itself.number.number: other.itself.first_day
        for other in others
        if other.itself.number and other.itself.first_day == other.itself.last_day
    }
    for passage in one.subject.text.passages:
        for cited in documents(passage):
            day = days.get(cited.number)
            if day is None:
                continue
            if cited.issued and cited.issued != day and _is_slip(cited.issued, day):
                message = _("«{found}»: the document itself is dated {day}").format(
                    found=dated(cited).words, day=date_in_digits(day)
                )
                yield Breach(message, _where(one.subject, cited), day)
            issued = one.itself.last_day
            if cited.issued is None and issued and day > issued and _is_of_one(cited):
                message = _("«{found}» is dated after the document that cites it, of {day}").format(
                    found=f"{cited.number}, {date_in_digits(day)}", day=date_in_digits(issued)
                )
                yield Breach(message, cited.mention)


def _is_of_one(cited: DocumentMention) -> bool:
    """Whether the symbol tells its issuer: many agencies number their documents «…-UBND»."""
    return "UBND" not in cited.symbol and "HĐND" not in cited.symbol


def _is_slip(one: date, other: date) -> bool:
    """Whether only day, month or year differ: else it is another document of that number."""
    pairs = ((one.day, other.day), (one.month, other.month), (one.year, other.year))
    return sum(a == b for a, b in pairs) == 2


def _inspected(one: _Known, others: list[_Known]) -> Iterator[Breach]:
    for passage in one.subject.text.passages:
        for cited, topic, year in inspection_reports(passage):
            bound = _first_day(others, topic, year)
            if bound and cited.issued and cited.issued < bound.day:
                at = _where(one.subject, cited)
                issued = one.itself.last_day
                yield early_report(
                    dated(cited).words, cited.issued, (topic, year), bound, issued, at
                )
    if one.itself.first_day is None:
        return
    for passage in one.subject.text.parts(Part.SUBJECT):
        told = brought_by_inspection(passage.text)
        bound = _first_day(others, *told) if told else None
        if told and bound and one.itself.first_day < bound.day:
            day, at = one.itself.placed[0], one.itself.placed[0].mention
            yield early_report(day.mention.words, one.itself.first_day, told, bound, None, at)


def _first_day(others: list[_Known], topic: str, year: int) -> Bound | None:
    days = [
        (day, other.subject.text.name)
        for other in others
        for day, inspected_topic in other.inspected
        if day.year == year and same_topic(inspected_topic, topic)
    ]
    if not days:
        return None
    day, name = min(days)
    why = _("the inspection was on {day} ({name})").format(day=date_in_digits(day), name=name)
    return Bound(day, why)


def _where(subject: Subject, cited: DocumentMention) -> Where:
    """Where the data give the day, else where the text has it."""
    if subject.record is not None:
        for path, one in subject.record.all(Citation):
            if (one.number, one.issued) == (cited.number, cited.issued) and cited.issued:
                return subject.record.at((*path, "ngay"), date_in_digits(cited.issued))
    return dated(cited)
