"""The order of days within a text (trình tự trong một văn bản)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from cchc_docs.consistency.ordering.breach import (
    Bound,
    Breach,
    early_report,
    proposed,
    usual_beginning,
)
from cchc_docs.consistency.reading.documents import DocumentMention, documents
from cchc_docs.consistency.reading.events import Event, events, same_topic
from cchc_docs.consistency.reading.inspections import inspection_reports, planned_year
from cchc_docs.consistency.reading.letters import CAPITALS
from cchc_docs.consistency.reading.own import Own, own
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.text import Mention, Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _
from cchc_docs.model.citation import Citation
from cchc_docs.vietnamese.dates import date_in_digits

# What is to come, and what a later hand has added: a document cannot know who amends it.
_NOT_YET = re.compile(
    r"\b(?:sẽ|dự kiến|dự định|sắp|hợp nhất|(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)"
    r"(?:,? bổ sung)? (?:bởi|theo|tại)|hiệu lực)\b",
    re.IGNORECASE,
)
# «Triển khai Kết luận số 49-KL/TW» concludes nothing itself.
_CONCLUDES = re.compile(
    r"\s*(?:(?:V/v|Về việc)\s+)?(?:thông báo\s+)?(?:ý kiến\s+)?kết luận\b(?!\s+số)", re.IGNORECASE
)
_MET = re.compile(
    r"\b(?:chủ trì|họp|hội nghị|làm việc|kiểm tra|thanh tra|tiếp công dân)\b", re.IGNORECASE
)
_ORDERED = re.compile(r"\s*(?:Thực hiện|Căn cứ|Theo)\s", re.IGNORECASE)
# Somebody did it: «ngày 04/11/2021, Tổ kiểm tra số 1 … đã kiểm tra».
_CARRIED_OUT = re.compile(
    rf"\s*,?\s*[{CAPITALS}].*\b(?:đã|tiến hành|tổ chức|đi kiểm tra|làm việc|chủ trì)\b"
)
_SEVERAL = 3
_SENTENCE = 600  # characters: an order stands this near to what it orders
_OPENING = 4  # passages of prose: a notice begins with its meeting


def breaches_in_text(subject: Subject) -> Iterator[Breach]:
    """What a text says in the wrong order of days."""
    text, itself = subject.text, own(subject.text)
    told = [(passage, tuple(events(passage))) for passage in text.prose]
    typed = _of_data(subject)
    yield from _cited_later(text, itself, typed)
    yield from _told_later(text, itself, told)
    for passage, events_here in told:
        yield from _before_its_order(passage, events_here)
    yield from _reported_early(text, itself, [e for _passage, here in told for e in here], typed)


def _of_data(subject: Subject) -> frozenset[tuple[str | None, date | None]]:
    """What stands in the data as a citation is judged there."""
    if subject.record is None:
        return frozenset()
    return frozenset((one.number, one.issued) for _path, one in subject.record.all(Citation))


_Typed = frozenset[tuple[str | None, date | None]]


def _cited_later(text: Text, itself: Own, typed: _Typed) -> Iterator[Breach]:
    issued = itself.last_day or itself.posted_day
    if issued is None:
        return
    later = {
        cited.number: cited
        for passage in reversed(text.passages)
        for cited in reversed(documents(passage))
        if cited.issued and cited.issued > issued and (cited.number, cited.issued) not in typed
        if not _is_itself(cited, itself) and not _not_yet(cited)
    }
    severity = None if itself.last_day else Severity.WARNING  # a page is changed after its posting
    where = [dated(cited) for cited in reversed(later.values())]
    if len(where) >= _SEVERAL:  # then the day of the document itself is the likely slip
        message = _("{count} documents cited here are dated after {day}, as {found}").format(
            count=len(where), day=date_in_digits(issued), found=f"«{where[0].words}»"
        )
        yield Breach(message, where[0], None, severity, tuple(where[1:]))
        return
    for cited in reversed(later.values()):
        message = _("«{found}» is dated after the document that cites it, of {day}").format(
            found=dated(cited).words, day=date_in_digits(issued)
        )
        assert cited.issued is not None  # noqa: S101 – for mypy; looked at above
        yield Breach(message, dated(cited), proposed(cited.issued, high=issued), severity)


def dated(cited: DocumentMention) -> Mention:
    """The citation up to its day: «Báo cáo số 280/BC-ĐKT ngày 28/01/2021»."""
    end = cited.dated.end if cited.dated else cited.mention.end
    return Mention(cited.mention.passage, cited.start, end)


def _is_itself(cited: DocumentMention, itself: Own) -> bool:
    return itself.number is not None and cited.number == itself.number.number


def _not_yet(cited: DocumentMention) -> bool:
    words = cited.mention.passage.text
    low, high = sentence_at(words, cited.start)
    return (
        _NOT_YET.search(words, max(low, cited.start - 200), min(high, cited.end + 80)) is not None
    )


def _told_later(
    text: Text, itself: Own, told: list[tuple[Passage, tuple[Event, ...]]]
) -> Iterator[Breach]:
    issued = itself.last_day
    if issued is None:
        return
    concludes = any(_CONCLUDES.match(p.text) for p in text.parts(Part.SUBJECT))
    for position, (_passage, here) in enumerate(told):
        for event in here:
            if event.value <= issued or event.speaks_of_future:
                continue
            met = concludes and position < _OPENING and _MET.search(event.words)
            if met or event.is_past:
                message = _("{day} is told as past, but the document is of {issued}").format(
                    day=event.day.mention.words, issued=date_in_digits(issued)
                )
                proposal = proposed(event.value, high=issued)
                grade = None if met else Severity.WARNING
                yield Breach(message, event.day.mention, proposal, grade)


def _before_its_order(passage: Passage, here: tuple[Event, ...]) -> Iterator[Breach]:
    """«Thực hiện Quyết định số … ngày …, ngày … Đoàn đã kiểm tra …»."""
    ordered = [
        event
        for event in here
        if _ORDERED.match(passage.text, event.low)
        and _MET.search(event.words)
        and _CARRIED_OUT.match(event.words)
    ]
    cites = documents(passage) if ordered else ()
    for event in ordered:
        low = max(event.low, event.day.start - _SENTENCE)
        first = bisect_left(cites, low, key=lambda one: one.start)
        last = bisect_left(cites, event.day.start, key=lambda one: one.start)
        for cited in cites[first:last]:
            if cited.issued and cited.issued > event.value and not event.speaks_of_future:
                message = _("«{found}» is dated after {day}, when it was carried out").format(
                    found=dated(cited).words, day=event.day.mention.words
                )
                yield Breach(message, dated(cited), proposed(cited.issued, high=event.value))
                break


def _reported_early(text: Text, itself: Own, told: list[Event], typed: _Typed) -> Iterator[Breach]:
    for passage in text.passages:
        for cited, topic, year in inspection_reports(passage):
            if (cited.number, cited.issued) in typed or cited.issued is None:
                continue
            bound = first_of_round(told, topic, year) or _plan(text, year) or usual_beginning(year)
            usual = usual_beginning(year)
            if cited.issued < usual.day and cited.issued < bound.day:
                words, issued = dated(cited).words, itself.last_day or itself.posted_day
                yield early_report(words, cited.issued, (topic, year), bound, issued, dated(cited))


def first_of_round(told: list[Event], topic: str, year: int) -> Bound | None:
    """The first day on which something of that topic was inspected in that year."""
    days = [
        event.value
        for event in told
        if event.value.year == year and event.inspected and same_topic(event.inspected, topic)
    ]
    if not days:
        return None
    day = date_in_digits(min(days))
    return Bound(min(days), _("the inspection was on {day}").format(day=day))


def _plan(text: Text, year: int) -> Bound | None:
    days = [
        cited.issued
        for passage in text.passages
        for cited in documents(passage)
        if cited.issued and cited.issued.year == year and planned_year(cited) == year
    ]
    if not days:
        return None
    day = date_in_digits(min(days))
    return Bound(min(days), _("its plan is of {day}").format(day=day))
