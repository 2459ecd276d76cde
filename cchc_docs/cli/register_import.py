"""`cchc-docs register import`: the book that an office kept in Excel comes into the register."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.number import Number
from cchc_docs.cli.register_option import begun, here, opened, register_option
from cchc_docs.cli.report import reported, show
from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cchc_docs.book.agencies import Whose
    from cchc_docs.book.old_book import OldBook
    from cchc_docs.load.workspace import Workspace
    from cchc_docs.model.agency import Agency
    from cchc_docs.register.enter import Outcome
    from cchc_docs.register.store import Register


@click.command(
    "import",
    help=_(
        "Take the register that the office kept in Excel into this one: every entry, or none. "
        "Columns may stand in any order under the headings that offices use. Numbers that the old "
        "book does not hold stay open and are told."
    ),
    epilog=_("Example: cchc-docs register import so-2026.xlsx --dry-run"),
)
@click.argument(
    "file", metavar=_("FILE"), type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--agency", metavar=_("AGENCY"), default="", help=_("Whose book it is."))
@click.option("--parent", metavar=_("AGENCY"), default="", help=_("The agency above it."))
@click.option(
    "--year",
    type=Number(1945, 9999),
    metavar=_("YEAR"),
    help=_("Of which year it is; without it, what its cover and days say."),
)
@click.option("--dry-run", is_flag=True, help=_("Check everything and say what would be entered."))
@register_option
def command(
    *,
    file: Path,
    agency: str,
    parent: str,
    year: int | None,
    dry_run: bool,
    named: str | None,
) -> None:
    """Read, check, enter, tell."""
    with reported():
        from cchc_docs.book.agencies import Whose, known_agencies
        from cchc_docs.book.old_book import find_book, read_book
        from cchc_docs.book.old_series import Numbering
        from cchc_docs.load.workbook.read import read_workbook
        from cchc_docs.register.enter import Origin, enter, rehearse, rehearse_new

        workspace = here()
        book = find_book(read_workbook(file))
        register = _register(named, workspace)
        known = known_agencies(workspace.root)
        whose = _whose(Whose(agency, parent), known, register, book)
        of_year = year or book.year or _no_year(book)
        numbering = Numbering(*whose, of_year, _rule(whose, of_year, known, register))
        entries, notes = read_book(book, numbering)
        show(notes)
        origin = Origin(file.name, sha256(file.read_bytes()).hexdigest())
        if not dry_run:
            outcomes = enter(register or begun(named, workspace), entries, origin)
        elif register is None:
            outcomes = rehearse_new(entries)
        else:
            outcomes = rehearse(register, entries, origin)
        show(_gaps(outcomes, book.file))
    for outcome in outcomes:
        click.echo(_told(outcome))
    if dry_run:
        click.echo(_("nothing was entered: this was a trial"), err=True)


def _register(named: str | None, workspace: Workspace) -> Register | None:
    """The register, or none where there is none yet."""
    try:
        return opened(named, workspace)
    except DiagnosticError as error:
        if {fault.rule for fault in error.diagnostics} == {"store.none"}:
            return None
        raise


def _whose(
    wanted: Whose, known: Mapping[str, Agency], register: Register | None, book: OldBook
) -> Whose:
    """The agency that is named; else the only one of the register, or of the office."""
    from cchc_docs.book.agencies import distinct, record_of, whose

    registered = distinct(_registered(register))
    record = record_of(wanted, known) if wanted.name else None
    if record is not None:
        return whose(record)
    found = [one for one in registered if one.is_meant(*wanted)]
    if wanted.name and not found:
        return wanted
    if not registered:
        found = [one for one in map(whose, known.values()) if one.is_meant(*wanted)]
    if len(found) == 1:
        return found[0]
    message = _("whose book is it?")
    fix = _("name the agency with --agency: {names}")
    fix = fix.format(names="; ".join(map(str, found or registered)) or "…")
    raise DiagnosticError(
        [Diagnostic("book.agency", Severity.ERROR, CellPlace(book.file), message, fix)]
    )


def _registered(register: Register | None) -> list[Whose]:
    from cchc_docs.book.agencies import Whose
    from cchc_docs.register.find import series
    from cchc_docs.register.store import reading

    if register is None:
        return []
    with reading(register) as connection:
        return [Whose(one.key.agency, one.key.parent) for one in series(connection)]


def _no_year(book: OldBook) -> int:
    message = _("of which year is this book? neither its cover nor its days say")
    fix = _("name the year with --year")
    raise DiagnosticError(
        [Diagnostic("book.year", Severity.ERROR, CellPlace(book.file), message, fix)]
    )


def _rule(whose: Whose, year: int, known: Mapping[str, Agency], register: Register | None) -> str:
    """How the agency numbers: by its record, else as the register has it."""
    from cchc_docs.book.agencies import record_of
    from cchc_docs.model.numbering import SHARED
    from cchc_docs.register.numbering_rule import rule_of_year
    from cchc_docs.register.store import reading

    found = record_of(whose, known)
    if found is not None:
        return "; ".join(found.numbering)
    if register is None:
        return SHARED
    with reading(register) as connection:
        return rule_of_year(connection, *whose, year)


def _gaps(outcomes: Sequence[Outcome], file: str) -> Iterator[Diagnostic]:
    from cchc_docs.vietnamese.spans import spans

    for outcome in outcomes:
        if outcome.gaps:
            message = _("series «{name}»: the book does not hold the numbers {numbers}")
            message = message.format(name=outcome.key.name, numbers=spans(outcome.gaps))
            fix = _("they stay open; enter them from another file, or let them be")
            yield Diagnostic("book.missing", Severity.WARNING, CellPlace(file), message, fix)


def _told(outcome: Outcome) -> str:
    message = ngettext(
        "{agency}, {year}, series «{name}»: {count} entry; the last number is {last}",
        "{agency}, {year}, series «{name}»: {count} entries; the last number is {last}",
        outcome.entries,
    )
    return message.format(
        agency=outcome.key.agency,
        year=outcome.key.year,
        name=outcome.key.name,
        count=outcome.entries,
        last=f"{outcome.last:02}",
    )
