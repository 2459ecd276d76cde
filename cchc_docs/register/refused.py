"""Why a document gets no number (lý do không cấp số), each with what to do about it."""

from __future__ import annotations

from datetime import date

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.model.numbering import SHARED
from cchc_docs.register.book import Book
from cchc_docs.register.entry import Entry, SeriesKey
from cchc_docs.register.request import Request
from cchc_docs.vietnamese.dates import date_in_digits


def has_another_number(request: Request, entry: Entry) -> DiagnosticError:
    """The register gave the document one number, its data say another."""
    message = _("this document has the number {number}, and its data say {found}")
    message = message.format(number=entry.serial, found=request.number)
    fix = _("write the number {number}, or leave «so» blank").format(number=entry.serial)
    return _refusal("register.number", request, message, fix)


def was_issued(request: Request, entry: Entry) -> DiagnosticError:
    """What was issued does not change any more."""
    message = _("{notation} was issued on {day}, and its data have changed since")
    message = message.format(notation=entry.notation, day=date_in_digits(entry.issued))
    fix = _(
        "an issued document is amended or replaced by a new one of its kind, with a number of "
        "its own (Điều 18 khoản 3): write it in a file of its own; or take the change back"
    )
    return _refusal("register.issued", request, message, fix)


def not_between(
    request: Request, entry: Entry, day: date, before: date | None, after: date | None
) -> DiagnosticError:
    """A kept number stands between others, and its day must too."""
    message = _("{notation} stands between {before} and {after}, and cannot be of {day}")
    message = message.format(
        notation=entry.notation,
        before=date_in_digits(before) if before else "…",
        after=date_in_digits(after) if after else "…",
        day=date_in_digits(day),
    )
    fix = _("numbers go in the order of issue (Điều 15 khoản 1): correct «ngay»")
    return _refusal("register.order", request, message, fix)


def out_of_year(request: Request, entry: Entry) -> DiagnosticError:
    """A kept number belongs to the book of its year."""
    message = _("the number {number} was kept in the book of {year}")
    message = message.format(number=entry.serial, year=entry.series.year)
    fix = _("void it with a reason, and take a number of the new year")
    return _refusal("register.year", request, message, fix)


def is_of_another_series(request: Request, entry: Entry) -> DiagnosticError:
    """A number does not go over to another series with its document."""
    message = _("the number {number} is of the series «{found}»; the document is of «{wanted}»")
    message = message.format(number=entry.serial, found=entry.series.name, wanted=request.series)
    fix = _("void it with a reason, and issue the document: it takes a number of its own series")
    return _refusal("register.series", request, message, fix)


def note_of_its_day(request: Request, entry: Entry, day: date) -> Diagnostic:
    """A kept number that is used late is of an earlier day than it is signed on."""
    message = _("{notation} was kept, and later numbers are out: the document is of {day}")
    message = message.format(notation=entry.notation, day=date_in_digits(day))
    fix = _("where it must be of today, void this number and take the next one")
    return Diagnostic("register.kept", Severity.WARNING, request.place, message, fix)


def stands_twice(request: Request, other: Request) -> DiagnosticError:
    """Two files of one command say the same."""
    message = _("this is the same document as «{file}»").format(file=other.place.path)
    fix = _("where a second one is meant, run the command with --again")
    return _refusal("register.twin", request, message, fix)


def was_voided(request: Request, entry: Entry) -> DiagnosticError:
    """A number out of use stays out of use."""
    message = _("the number {number} was voided: {reason}")
    message = message.format(number=entry.serial, reason=entry.facts.note)
    fix = _("a number is never used again: leave «so» and «ngay» blank for a new one")
    return _refusal("register.void", request, message, fix)


def belongs_to_another(request: Request, entry: Entry) -> DiagnosticError:
    """The number that the data say is that of another document."""
    message = _("the number {number} belongs to another document: «{subject}», {day}")
    message = message.format(
        number=entry.serial,
        subject=entry.facts.subject or entry.source.path or _("kept for later"),
        day=date_in_digits(entry.issued),
    )
    fix = _("leave «so» blank: the next free number is taken")
    return _refusal("register.taken", request, message, fix)


def says_the_same(request: Request, twin: Entry) -> DiagnosticError:
    """The same words were issued before, from another file."""
    message = _("the same document was issued as {notation} on {day}, from «{file}»")
    message = message.format(
        notation=twin.notation, day=date_in_digits(twin.issued), file=twin.source.path
    )
    fix = _("where a second one is meant, run the command with --again")
    return _refusal("register.twin", request, message, fix)


def clock_is_behind(request: Request, book: Book) -> DiagnosticError:
    """The clock of the machine was set back."""
    message = _("the clock is behind the last number, which was taken at {moment} UTC")
    message = message.format(moment=book.last_taken[:16].replace("T", " "))
    fix = _(
        "set the clock of the machine right; if it is right now, void the number that was taken "
        "while it was wrong"
    )
    return _refusal("store.clock", request, message, fix)


def is_to_come(request: Request, day: date) -> DiagnosticError:
    """No number is taken for a day to come."""
    message = _("{day} is still to come").format(day=date_in_digits(day))
    fix = _("a number is taken on the day of issue; --reserve keeps one until then")
    return _refusal("register.future", request, message, fix)


def is_before_the_last(request: Request, book: Book, day: date, last: date) -> DiagnosticError:
    """The last number of the book is of a later day."""
    message = _("the last number of this book, {number}, is of {last}; this one is of {day}")
    message = message.format(
        number=f"{book.last_number:02}", last=date_in_digits(last), day=date_in_digits(day)
    )
    fix = _(
        "numbers go in the order of issue (Điều 15 khoản 1): leave «ngay» blank for today, "
        "or use a number that was kept for this day with --reserve"
    )
    return _refusal("register.order", request, message, fix)


def not_open(request: Request, series: SeriesKey) -> DiagnosticError:
    """Nobody has said yet what was numbered on paper before."""
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


def not_the_next(request: Request, book: Book) -> DiagnosticError:
    """The data say a number that is not the next one."""
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
