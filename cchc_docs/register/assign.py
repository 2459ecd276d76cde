"""Which number a document gets (cấp số): its own where it has one, else the next of its series.

Decided under the eyes of a transaction; what is decided here is written down by `take`, or only
shown, as projected, by `project`. Clauses: Điều 15 khoản 1 (from 01 on 1 January, one number one
document, in order of issue), khoản 2 (the next working day at the latest).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, ValuePlace
from cchc_docs.language import _
from cchc_docs.model.numbering import SHARED
from cchc_docs.register.book import Book, begun_by_itself, find_book, require_rule
from cchc_docs.register.entry import Entry, Facts, SeriesKey, Source, State
from cchc_docs.register.moment import Clock, moment, read, today
from cchc_docs.register.rows import entry_numbered, neighbours, same_content, standing_of
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.vietnamese.text import fold

_SLOW_CLOCK = timedelta(seconds=60)
"""Machines differ by so much; a clock that is further behind was set back."""


@dataclass(frozen=True, slots=True)
class Request:
    """A document that asks for a number. What the data leave open is None."""

    agency: str
    parent: str
    series: str
    rule: str
    facts: Facts
    source: Source
    place: ValuePlace
    number: int | None = None
    day: date | None = None
    document: str = ""  # where its Word file goes
    again: bool = False  # a second document with the same words is meant


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
    found: list[Assigned] = []
    faults: list[Diagnostic] = []
    for request in requests:
        try:
            found.append(desk.serve(request))
        except DiagnosticError as error:
            faults += (fault for fault in error.diagnostics if fault not in faults)
    if faults:
        raise DiagnosticError(faults)
    return Assignment(tuple(found), tuple(desk.books.values()), desk.now)


class _Desk:
    """Serves the requests of one transaction, one after the other."""

    def __init__(self, connection: Connection, clock: Clock, *, locked: bool) -> None:
        self.connection = connection
        self.locked = locked
        self.now = moment(connection, clock)
        self.today = today(lambda: read(self.now))
        self.books: dict[SeriesKey, Book] = {}

    def serve(self, request: Request) -> Assigned:
        standing = standing_of(self.connection, request.source, request.number)
        if standing is not None:
            return self._its_own(request, standing)
        day = request.day or self.today
        series = SeriesKey(request.agency, day.year, request.series, request.rule, request.parent)
        book = self._book(series, request)
        if request.number is not None:
            there = entry_numbered(self.connection, book.id, request.number)
            if there is not None:
                return self._entered_before(request, there)
        elif not request.again:
            self._refuse_twin(request)
        return self._next(request, book, day)

    def _its_own(self, request: Request, entry: Entry) -> Assigned:
        """The number that the document has been given before."""
        if request.number not in {None, entry.number}:
            message = _("this document has the number {number}, and its data say {found}")
            message = message.format(number=entry.serial, found=request.number)
            fix = _("write the number {number}, or leave «so» blank").format(number=entry.serial)
            raise _refusal("register.number", request, message, fix)
        day = request.day or entry.issued
        if entry.state is State.ISSUED:
            self._require_unchanged(request, entry)
        elif day != entry.issued:
            self._require_between(request, entry, day)
        return Assigned(request, entry.series, entry.number, day, entry)

    def _require_unchanged(self, request: Request, entry: Entry) -> None:
        changed = request.source.content != entry.source.content and entry.source.content
        if not changed and request.day in {None, entry.issued}:
            return
        message = _("{notation} was issued on {day}, and its data have changed since")
        message = message.format(notation=entry.notation, day=date_in_digits(entry.issued))
        fix = _(
            "an issued document is amended or replaced by a new one of its kind, with a number of "
            "its own (Điều 18 khoản 3): write it in a file of its own; or take the change back"
        )
        raise _refusal("register.issued", request, message, fix)

    def _require_between(self, request: Request, entry: Entry, day: date) -> None:
        before, after = neighbours(self.connection, entry)
        if day.year != entry.series.year:
            raise self._out_of_year(request, entry)
        if (before and day < before) or (after and day > after):
            message = _("{notation} stands between {before} and {after}, and cannot be of {day}")
            message = message.format(
                notation=entry.notation,
                before=date_in_digits(before) if before else "…",
                after=date_in_digits(after) if after else "…",
                day=date_in_digits(day),
            )
            fix = _("numbers go in the order of issue (Điều 15 khoản 1): correct «ngay»")
            raise _refusal("register.order", request, message, fix)

    def _out_of_year(self, request: Request, entry: Entry) -> DiagnosticError:
        message = _("the number {number} was kept in the book of {year}")
        message = message.format(number=entry.serial, year=entry.series.year)
        fix = _("void it with a reason, and take a number of the new year")
        return _refusal("register.year", request, message, fix)

    def _entered_before(self, request: Request, entry: Entry) -> Assigned:
        """An entry that was imported or written by hand, and is this very document."""
        if entry.state is State.VOID:
            message = _("the number {number} was voided: {reason}")
            message = message.format(number=entry.serial, reason=entry.facts.note)
            fix = _("a number is never used again: leave «so» and «ngay» blank for a new one")
            raise _refusal("register.void", request, message, fix)
        same = (
            not entry.source.path
            and fold(entry.facts.subject) == fold(request.facts.subject)
            and request.day in {None, entry.issued}
        )
        if not same:
            message = _("the number {number} belongs to another document: «{subject}», {day}")
            message = message.format(
                number=entry.serial,
                subject=entry.facts.subject or entry.source.path or _("kept for later"),
                day=date_in_digits(entry.issued),
            )
            fix = _("leave «so» blank: the next free number is taken")
            raise _refusal("register.taken", request, message, fix)
        return Assigned(request, entry.series, entry.number, entry.issued, entry)

    def _refuse_twin(self, request: Request) -> None:
        twin = same_content(self.connection, request.agency, request.source)
        if twin is None:
            return
        message = _("the same document was issued as {notation} on {day}, from «{file}»")
        message = message.format(
            notation=twin.notation, day=date_in_digits(twin.issued), file=twin.source.path
        )
        fix = _("where a second one is meant, run the command with --again")
        raise _refusal("register.twin", request, message, fix)

    def _book(self, series: SeriesKey, request: Request) -> Book:
        if series not in self.books:
            require_rule(self.connection, series, request.place.path)
            found = find_book(self.connection, series, locked=self.locked)
            found = found or begun_by_itself(self.connection, series)
            if found is None:
                raise _not_open(series, request)
            self._require_clock(found, request)
            self.books[series] = found
        return self.books[series]

    def _require_clock(self, book: Book, request: Request) -> None:
        """Numbers go in the order of time: a clock that was set back would break it unseen."""
        if not book.last_taken or self.now >= book.last_taken:
            return
        if read(book.last_taken) - read(self.now) > _SLOW_CLOCK:
            message = _("the clock is behind the last number, which was taken at {moment} UTC")
            message = message.format(moment=book.last_taken[:16].replace("T", " "))
            fix = _("set the clock of the machine right, and run the command again")
            raise _refusal("store.clock", request, message, fix)
        self.now = book.last_taken

    def _next(self, request: Request, book: Book, day: date) -> Assigned:
        number = book.last_number + 1
        if request.number not in {None, number}:
            raise _not_next(request, book)
        if day > self.today:
            message = _("{day} is still to come").format(day=date_in_digits(day))
            fix = _("a number is taken on the day of issue; --reserve keeps one until then")
            raise _refusal("register.future", request, message, fix)
        if book.last_day is not None and day < book.last_day:
            message = _(
                "the last number of this book, {number}, is of {last}; this one is of {day}"
            )
            message = message.format(
                number=f"{book.last_number:02}",
                last=date_in_digits(book.last_day),
                day=date_in_digits(day),
            )
            fix = _(
                "numbers go in the order of issue (Điều 15 khoản 1): leave «ngay» blank for today, "
                "or use a number that was kept for this day with --reserve"
            )
            raise _refusal("register.order", request, message, fix)
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


def _not_open(series: SeriesKey, request: Request) -> DiagnosticError:
    message = _("the book of «{agency}» for {year}, series «{name}», is not open yet")
    message = message.format(agency=series.agency, year=series.year, name=series.name)
    fix = _(
        "say what was numbered on paper before: «{command} N», with 0 where nothing was"
    ).format(command=_opening(series))
    return _refusal("register.not-open", request, message, fix)


def _opening(series: SeriesKey) -> str:
    """The command that opens a series, but for the last number."""
    said = {"agency": series.agency, "parent": series.parent, "year": str(series.year)}
    if series.name != SHARED:
        said["series"] = series.name
    if series.rule != SHARED:
        said["rule"] = series.rule
    options = " ".join(f'--{name} "{text}"' for name, text in said.items() if text)
    return f"cchc-docs register open {options} --last"


def _not_next(request: Request, book: Book) -> DiagnosticError:
    number = request.number or 0
    following = f"{book.last_number + 1:02}"
    if number <= book.before:
        message = _("the number {found} was given before this register was begun, at {first}")
        message = message.format(found=number, first=f"{book.before + 1:02}")
        fix = _("enter it with «cchc-docs register import», or leave «so» blank")
        return _refusal("register.before", request, message, fix)
    message = _("the next number of the book is {next}; the data say {found}")
    message = message.format(next=following, found=number)
    fix = _("leave «so» blank: the program takes the number and writes it there")
    return _refusal("register.gap", request, message, fix)


def _refusal(rule: str, request: Request, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, request.place, message, fix)])
