"""Whether the register can be relied on (kiểm tra sổ): order, gaps, numbers given once, the audit.

Finds what no command of this program leaves behind: a database that was edited by hand, a restored
backup that is behind the documents, a damaged disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sqlalchemy import Connection, select, text

from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.register.enter import known_gaps
from cchc_docs.register.entry import Entry, State
from cchc_docs.register.find import Open, series
from cchc_docs.register.rows import IN_ORDER, ROWS, entries
from cchc_docs.register.schema import AUDIT
from cchc_docs.register.store import Register
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.vietnamese.spans import spans


def verify(register: Register, connection: Connection) -> Iterator[Diagnostic]:
    """What is wrong with the books; nothing where all is well."""
    place = FilePlace(register.shown)
    yield from _sound(connection, place)
    found = entries(connection, ROWS.order_by(*IN_ORDER))
    for one in series(connection):
        own = [entry for entry in found if entry.series.same == one.key.same]
        where = FilePlace(f"{register.shown}: {one.key.agency}, {one.key.year} ({one.key.name})")
        yield from _gaps(one, own, known_gaps(connection, one.id), where)
        yield from _order(own, where)
    yield from _unfinished(found, place)
    yield from _without_deed(connection, found, place)


def _sound(connection: Connection, place: FilePlace) -> Iterator[Diagnostic]:
    """The file is whole, and the audit is still guarded."""
    if connection.dialect.name == "sqlite":
        state = connection.scalar(text("PRAGMA integrity_check"))
        if state != "ok":
            message = _("the file of the register is damaged: {reason}").format(reason=state)
            fix = _("put the last backup in its place: «cchc-docs register restore FILE»")
            yield _error("store.broken", place, message, fix)
        guards = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
        )
        wanted = 2
    else:
        guards = connection.execute(
            text(
                "SELECT tgname FROM pg_trigger "
                "WHERE tgrelid = 'audit'::regclass AND NOT tgisinternal"
            )
        )
        wanted = 1
    if len(guards.all()) < wanted:
        message = _("the audit is not guarded any more against being changed")
        fix = _("somebody has altered the database: compare it with the last backup")
        yield _error("register.audit", place, message, fix)


def _gaps(
    book: Open, own: Sequence[Entry], expected: frozenset[int], place: FilePlace
) -> Iterator[Diagnostic]:
    """Numbers that nobody can account for; an imported book may be `expected` to lack some."""
    known = {entry.number for entry in own}
    missing = sorted(set(range(book.before + 1, book.last_number + 1)) - known - expected)
    if missing:
        message = _("numbers are missing that nobody has voided: {numbers}")
        fix = _("look into the last backup; a number that was not used is voided with a reason")
        yield _error("register.missing", place, message.format(numbers=spans(missing)), fix)
    beyond = sorted(number for number in known if number > book.last_number)
    if beyond:
        message = _("there are numbers above the last one that the book knows, {last}: {numbers}")
        message = message.format(last=book.last_number, numbers=spans(beyond))
        fix = _("the database was altered by hand: compare it with the last backup")
        yield _error("register.beyond", place, message, fix)


def _order(own: Sequence[Entry], place: FilePlace) -> Iterator[Diagnostic]:
    standing = [entry for entry in own if entry.state is not State.VOID and not entry.suffix]
    for before, after in pairwise(standing):
        if after.issued < before.issued:
            message = _("{after} is of {late}, and {before} before it is of {early}")
            message = message.format(
                after=after.notation,
                late=date_in_digits(after.issued),
                before=before.notation,
                early=date_in_digits(before.issued),
            )
            fix = _("numbers go in the order of issue (Điều 15 khoản 1): check both documents")
            imported = not after.source.path or not before.source.path
            severity = Severity.WARNING if imported else Severity.ERROR
            yield Diagnostic("register.order", severity, place, message, fix)
        if after.source.path and before.source.path and after.taken < before.taken:
            message = _("{after} was taken before {before}")
            message = message.format(after=after.notation, before=before.notation)
            fix = _("the database was altered by hand: compare it with the last backup")
            yield _error("register.order", place, message, fix)


def _unfinished(found: Sequence[Entry], place: FilePlace) -> Iterator[Diagnostic]:
    for entry in found:
        if entry.state is State.TAKEN:
            message = _("{notation} was taken for «{file}», and its document is not written yet")
            message = message.format(notation=entry.notation, file=entry.source.path)
            fix = _("run «cchc-docs issue» for that file again, or void the number")
            yield Diagnostic("register.unfinished", Severity.WARNING, place, message, fix)
        if entry.state is State.RESERVED:
            message = _("{notation} is kept since {day} for «{file}»")
            message = message.format(
                notation=entry.notation, day=date_in_digits(entry.issued), file=entry.source.path
            )
            fix = _("issue the document, or void the number")
            yield Diagnostic("register.reserved", Severity.NOTE, place, message, fix)


def _without_deed(
    connection: Connection, found: Sequence[Entry], place: FilePlace
) -> Iterator[Diagnostic]:
    """Every entry is in the audit from its beginning."""
    noted = set(connection.scalars(select(AUDIT.c.entry_id).where(AUDIT.c.entry_id.is_not(None))))
    strangers = [entry.notation for entry in found if entry.id not in noted]
    if strangers:
        message = _("entries that no command has made: {numbers}")
        fix = _("the database was altered by hand: compare it with the last backup")
        yield _error("register.audit", place, message.format(numbers=", ".join(strangers)), fix)


def _error(rule: str, place: FilePlace, message: str, fix: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, place, message, fix)
