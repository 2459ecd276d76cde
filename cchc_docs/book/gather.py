"""Which books are printed (chọn sổ để in): the series of an agency and year, secret ones never.

Secret documents are registered by the law on state secrets, in a book of its own form (Phụ lục IV,
Mục I).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cchc_docs.book.agencies import Whose, distinct
from cchc_docs.book.printed import Cover, PrintedBook, lines
from cchc_docs.language import _
from cchc_docs.model.numbering import SECRET, SHARED
from cchc_docs.register.entry import Entry, SeriesKey
from cchc_docs.register.fault import fault
from cchc_docs.register.find import Open, Wanted, find, series
from cchc_docs.register.store import Register, reading
from cchc_docs.vietnamese.text import capitalise, fold


class Wish(NamedTuple):
    """What is to be printed; what is not said is not narrowed down. Both days belong to it."""

    whose: Whose = Whose("")
    year: int | None = None
    series: str = ""
    first_day: date | None = None
    last_day: date | None = None
    volume: int | None = None


class Gathered(NamedTuple):
    """The books, and whether a secret series was left out."""

    books: tuple[PrintedBook, ...]
    leaves_out_secret: bool


def gather(register: Register, wish: Wish) -> Gathered:
    """The books of an agency and a year, by default the last year that the register knows.

    Raises `DiagnosticError`: a secret series, no such series, several agencies and none named.
    """
    if fold(wish.series) == fold(SECRET):
        message = _("secret documents are not printed in this form")
        fix = _("their book is that of the law on state secrets (Phụ lục IV Mục I)")
        raise fault("register.secret", register.shown, message, fix)
    with reading(register) as connection:
        found = _of_year(_of_agency(series(connection), wish, register.shown), wish.year)
        chosen = [one for one in found if _is_wanted(one, wish.series)]
        if not chosen:
            raise _none_such(register.shown, found)
        # two agencies of one name are looked up together
        entries = {one.key: find(connection, _place_of(one.key)) for one in in_order(chosen)}
    books = tuple(
        _printed(book, [one for one in entries[book.key] if one.series.same == book.key.same], wish)
        for book in in_order(chosen)
    )
    return Gathered(books, any(_is_secret(one) for one in found) and not wish.series)


def in_order(books: Iterable[Open]) -> list[Open]:
    """The series of all types first, then the others by name."""
    return sorted(books, key=lambda one: (one.key.name != SHARED, fold(one.key.name)))


def _of_agency(books: Sequence[Open], wish: Wish, place: str) -> Sequence[Open]:
    """The books of the agency that is meant; one above it need not be in the register."""
    named = [book for book in books if _whose(book).is_meant(wish.whose.name, "")]
    found = [book for book in named if _whose(book).is_meant(*wish.whose)]
    found = found or [book for book in named if not book.key.parent]
    agencies = distinct(map(_whose, found))
    if len(agencies) > 1:
        message = _("the register has books of several agencies: {names}")
        message = message.format(names="; ".join(sorted(map(str, agencies))))
        fix = _("name one with --agency, and the agency above it with --parent")
        raise fault("register.agency", place, message, fix)
    return found


def _whose(book: Open) -> Whose:
    return Whose(book.key.agency, book.key.parent)


def _of_year(books: Sequence[Open], year: int | None) -> Sequence[Open]:
    wanted = year or max((book.key.year for book in books), default=0)
    return [book for book in books if book.key.year == wanted]


def _is_secret(book: Open) -> bool:
    return fold(book.key.name) == fold(SECRET)


def _is_wanted(book: Open, name: str) -> bool:
    return not _is_secret(book) and fold(name) in {"", fold(book.key.name)}


def _none_such(place: str, found: Sequence[Open]) -> Exception:
    if found:
        message = _("there is no such book in {year}; there are: {names}")
        names = ", ".join(f"«{one.key.name}»" for one in in_order(found) if not _is_secret(one))
        message = message.format(year=found[0].key.year, names=names or "…")
    else:
        message = _("the register has no book of this agency and year")
    return fault("register.no-book", place, message, _("see «cchc-docs register list»"))


def _place_of(key: SeriesKey) -> Wanted:
    return Wanted(agency=key.agency, year=key.year, series=key.name)


def _printed(book: Open, entries: Sequence[Entry], wish: Wish) -> PrintedBook:
    first, last = wish.first_day or date.min, wish.last_day or date.max
    shown = [entry for entry in entries if first <= entry.issued <= last]
    absent = list(_absent(book, entries))
    if shown and len(shown) < len(entries):  # a part: what is absent before and after is elsewhere
        part = range(shown[0].number, shown[-1].number)
        absent = [numbers for numbers in absent if numbers.start in part]
    days = [entry.issued for entry in shown]
    cover = Cover(
        parent=book.key.parent,
        agency=book.key.agency,
        series="" if book.key.name == SHARED else capitalise(book.key.name),
        year=book.key.year,
        first_day=wish.first_day or min(days, default=None),
        last_day=wish.last_day or max(days, default=None),
        first=shown[0].serial if shown else "",
        last=shown[-1].serial if shown else "",
        volume=f"{wish.volume:02}" if wish.volume else "",
        before=book.before if len(shown) == len(entries) else 0,
    )
    return PrintedBook(cover, tuple(lines(shown, absent)), len(shown))


def _absent(book: Open, entries: Sequence[Entry]) -> Iterator[range]:
    """The numbers of the book that no entry has, as ranges."""
    expected = book.before + 1
    for entry in entries:
        if entry.number > expected:
            yield range(expected, entry.number)
        expected = max(expected, entry.number + 1)
    if book.last_number >= expected:
        yield range(expected, book.last_number + 1)
