"""Which number a document gets (cấp số): its own where it has one, else the next of its series.

Decided under the eyes of a transaction; what is decided here is written down by `take`, or only
shown, as projected, by `project`. Clauses: Điều 15 khoản 1 (from 01 on 1 January, one number one
document, in order of issue), khoản 2 (the next working day at the latest).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection

from cchc_docs.diagnostic import Diagnostic, Severity, collected
from cchc_docs.language import _
from cchc_docs.register import refused
from cchc_docs.register.book import Book, begin_series, begun_by_itself, find_book
from cchc_docs.register.entry import Entry, SeriesKey, State
from cchc_docs.register.moment import Clock, moment, read, today
from cchc_docs.register.numbering_rule import require_rule
from cchc_docs.register.request import Request
from cchc_docs.register.rows import entry_numbered, neighbours, same_content, standing_of
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.vietnamese.text import fold

_SLOW_CLOCK = timedelta(seconds=60)
"""Machines differ by so much; a clock that is further behind was set back."""


class Assigned(NamedTuple):
    """The number and day of a document; `standing` is its entry where it has one already."""

    request: Request
    series: SeriesKey
    number: int
    day: date
    standing: Entry | None
    notes: tuple[Diagnostic, ...] = ()


class Assignment(NamedTuple):
    """What a transaction has decided, and the books as they stand after it."""

    assigned: tuple[Assigned, ...]
    books: tuple[Book, ...]
    now: str


def assign(
    connection: Connection, requests: Sequence[Request], clock: Clock, *, locked: bool
) -> Assignment:
    """The number of each document, in their order. Raises `DiagnosticError` with every fault."""
    desk = _Desk(connection, clock, locked=locked)
    if locked:
        desk.close_books(requests)
    found = collected(partial(desk.serve, request) for request in requests)
    return Assignment(tuple(found), tuple(desk.books.values()), desk.now)


class _Desk:
    """Serves the requests of one transaction, one after the other."""

    def __init__(self, connection: Connection, clock: Clock, *, locked: bool) -> None:
        self.connection = connection
        self.locked = locked
        self.now = moment(connection, clock)
        self.today = today(lambda: read(self.now))
        self.books: dict[SeriesKey, Book] = {}
        self.served: dict[tuple[str, ...], Request] = {}  # by agency and content

    def close_books(self, requests: Sequence[Request]) -> None:
        """Keep other writers from all series of the command, in the one order that all keep to.

        A series of a new year is begun before it is looked at: of those who come first in January
        one begins it, the others wait for it.
        """
        wanted = {key.same: key for key in map(self._key, requests)}
        for _same, key in sorted(wanted.items()):
            book = find_book(self.connection, key, locked=True)
            if book is None and begun_by_itself(self.connection, key):
                begin_series(self.connection, key, 0)

    def serve(self, request: Request) -> Assigned:
        series = self._key(request)
        standing = standing_of(self.connection, request.source, request.number, series)
        if standing is not None and not (request.again and standing.state is State.ISSUED):
            return self._its_own(request, standing)
        book = self._book(series, request)
        if request.number is not None:
            there = entry_numbered(self.connection, book.id, request.number)
            if there is not None:
                return self._entered_before(request, there)
        elif not request.again:
            self._refuse_twin(request)
        return self._next(request, book, request.day or self.today)

    def _key(self, request: Request) -> SeriesKey:
        year = (request.day or self.today).year
        return SeriesKey(request.agency, year, request.series, request.rule, request.parent)

    def _its_own(self, request: Request, entry: Entry) -> Assigned:
        """The number that the document has been given before."""
        if request.number not in {None, entry.number}:
            raise refused.has_another_number(request, entry)
        if entry.state is State.ISSUED:
            self._require_unchanged(request, entry)
            return Assigned(request, entry.series, entry.number, request.day or entry.issued, entry)
        if self._key(request)._replace(year=entry.series.year).same != entry.series.same:
            raise refused.is_of_another_series(request, entry)
        day, notes = self._day_of(request, entry)
        if day != entry.issued:
            self._require_between(request, entry, day)
        return Assigned(request, entry.series, entry.number, day, entry, tuple(notes))

    def _day_of(self, request: Request, entry: Entry) -> tuple[date, list[Diagnostic]]:
        """The day of a number that was taken before: of one that was kept it is today, if it may.

        Where later numbers are of earlier days already, the document is of the day it was kept on.
        """
        if request.day is not None and request.day > self.today:
            raise refused.is_to_come(request, request.day)
        if request.day is not None or entry.state is not State.RESERVED:
            return request.day or entry.issued, []
        before, after = neighbours(self.connection, entry)
        if self.today.year == entry.series.year and (after is None or self.today <= after):
            return self.today, []
        day = max(entry.issued, before or entry.issued)
        return day, [] if day == self.today else [refused.note_of_its_day(request, entry, day)]

    def _require_unchanged(self, request: Request, entry: Entry) -> None:
        changed = request.source.content != entry.source.content and entry.source.content
        if not changed and request.day in {None, entry.issued}:
            return
        raise refused.was_issued(request, entry)

    def _require_between(self, request: Request, entry: Entry, day: date) -> None:
        before, after = neighbours(self.connection, entry)
        if day.year != entry.series.year:
            raise refused.out_of_year(request, entry)
        if (before and day < before) or (after and day > after):
            raise refused.not_between(request, entry, day, before, after)

    def _entered_before(self, request: Request, entry: Entry) -> Assigned:
        """An entry that was imported or written by hand, and is this very document."""
        if entry.state is State.VOID:
            raise refused.was_voided(request, entry)
        same = (
            not entry.source.path
            and fold(entry.facts.subject) == fold(request.facts.subject)
            and request.day in {None, entry.issued}
        )
        if not same:
            raise refused.belongs_to_another(request, entry)
        return Assigned(request, entry.series, entry.number, entry.issued, entry)

    def _refuse_twin(self, request: Request) -> None:
        content = request.source.content
        other = self.served.setdefault((*self._key(request).same[:2], content), request)
        if content and other is not request:
            raise refused.stands_twice(request, other)
        twin = same_content(self.connection, request.agency, request.source)
        if twin is not None:
            raise refused.says_the_same(request, twin)

    def _book(self, series: SeriesKey, request: Request) -> Book:
        if series not in self.books:
            require_rule(self.connection, series, request.place.path)
            found = find_book(self.connection, series, locked=self.locked)
            found = found or begun_by_itself(self.connection, series)
            if found is None:
                raise refused.not_open(request, series)
            self._require_clock(found, request)
            self.books[series] = found
        return self.books[series]

    def _require_clock(self, book: Book, request: Request) -> None:
        """Numbers go in the order of time: a clock that was set back would break it unseen."""
        if not book.last_taken or self.now >= book.last_taken:
            return
        if read(book.last_taken) - read(self.now) > _SLOW_CLOCK:
            raise refused.clock_is_behind(request, book)
        self.now = book.last_taken

    def _next(self, request: Request, book: Book, day: date) -> Assigned:
        number = book.last_number + 1
        if request.number not in {None, number}:
            raise refused.not_the_next(request, book)
        if day > self.today:
            raise refused.is_to_come(request, day)
        if book.last_day is not None and day < book.last_day:
            raise refused.is_before_the_last(request, book, day, book.last_day)
        book.last_number, book.last_day, book.last_taken = number, day, self.now
        notes = tuple(self._late(request, day))
        return Assigned(request, book.key, number, day, None, notes)

    def _late(self, request: Request, day: date) -> Iterator[Diagnostic]:
        """A number is given on the day, or on the next working day (Điều 15 khoản 2)."""
        due = day + timedelta(days=1)
        while due.weekday() >= 5:
            due += timedelta(days=1)
        if self.today > due:
            message = _("the document is of {day}; its number was due on {due} at the latest")
            message = message.format(day=date_in_digits(day), due=date_in_digits(due))
            fix = _("after holidays this is in order; else see Điều 15 khoản 2")
            yield Diagnostic("register.late", Severity.NOTE, request.place, message, fix)
