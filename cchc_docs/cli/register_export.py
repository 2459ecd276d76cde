"""`cchc-docs register export`: the register as a book, to be printed in full and bound."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cchc_docs.cli.day import Day
from cchc_docs.cli.number import Number
from cchc_docs.cli.register_option import (
    agency_option,
    here,
    opened,
    register_option,
    year_option,
)
from cchc_docs.cli.report import reported, show
from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _, ngettext

_SUFFIXES = (".docx", ".xlsx")


def _file(_ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() not in _SUFFIXES:
        raise click.BadParameter(_("the name of the book ends in .docx or .xlsx"))
    return value


@click.command(
    "export",
    help=_(
        "Print the register: a cover and the ten columns of the decree, as a Word file or a "
        "workbook. Without --series all books of the agency's year, one after the other; "
        "secret documents are never among them."
    ),
    epilog=_("Example: cchc-docs register export -o so-2026.docx --year 2026"),
)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_file,
    help=_("A .docx or .xlsx file."),
)
@agency_option
@year_option
@click.option("--series", default="", metavar=_("SERIES"), help=_("Only this series of numbers."))
@click.option("--from", "first_day", type=Day(), metavar=_("DAY"), help=_("Issued then or later."))
@click.option("--to", "last_day", type=Day(), metavar=_("DAY"), help=_("Issued then or before."))
@click.option(
    "--volume",
    type=Number(1, 999),
    metavar=_("NUMBER"),
    help=_("Which volume it is; without it, to be written by hand."),
)
@click.option(
    "--parent",
    default="",
    metavar=_("AGENCY"),
    help=_("The agency above it; without it, that of the register or of co-quan.yml."),
)
@click.option("--force", is_flag=True, help=_("Replace the file even where it was edited by hand."))
@register_option
def command(
    *,
    output: Path,
    agency: str,
    year: int | None,
    series: str,
    first_day: date | None,
    last_day: date | None,
    volume: int | None,
    parent: str,
    force: bool,
    named: str | None,
) -> None:
    """Gather, write, and say what is in it."""
    if first_day is not None and last_day is not None and last_day < first_day:
        raise click.UsageError(_("--to lies before --from"))
    with reported():
        from cchc_docs.book.agencies import Whose, known_agencies, record_of
        from cchc_docs.book.gather import Wish, gather
        from cchc_docs.write.files import write_document

        workspace = here()
        known = known_agencies(workspace.root)
        meant = record_of(Whose(agency, parent), known) if agency else None
        wanted = Whose(meant.name if meant else agency, parent)
        wish = Wish(wanted, year, series, first_day, last_day, volume)
        gathered = gather(opened(named, workspace), wish)
        cover = gathered.books[0].cover
        found = record_of(Whose(cover.agency, cover.parent), known)
        above = parent or cover.parent or (found.parent.name if found and found.parent else "")
        books = [book._replace(cover=book.cover._replace(parent=above)) for book in gathered.books]
        if output.suffix.lower() == ".docx":
            from cchc_docs.book.word import word_file as written
        else:
            from cchc_docs.book.excel import workbook_file as written
        write_document(output, written(books), force=force)
        show(_notes(str(output), found is None and not above, gathered.leaves_out_secret))
    for book in books:
        message = ngettext(
            "{file}: {name}, {year}: {count} document, {first}–{last}",
            "{file}: {name}, {year}: {count} documents, {first}–{last}",
            book.entries,
        )
        cover = book.cover
        click.echo(
            message.format(
                file=output,
                name=": ".join(filter(None, (cover.agency, cover.series))),
                year=cover.year,
                count=book.entries,
                first=cover.first or "…",
                last=cover.last or "…",
            )
        )


def _notes(file: str, lacks_parent: bool, leaves_out_secret: bool) -> list[Diagnostic]:  # noqa: FBT001
    notes = []
    if lacks_parent:
        message = _("the cover names no agency above: this one is not in co-quan.yml")
        fix = _("name it with --parent, or write the agency and its «chu_quan» there")
        notes.append(Diagnostic("book.parent", Severity.NOTE, FilePlace(file), message, fix))
    if leaves_out_secret:
        message = _("secret documents are not in it")
        fix = _("their book is that of the law on state secrets (Phụ lục IV Mục I)")
        notes.append(Diagnostic("register.secret", Severity.NOTE, FilePlace(file), message, fix))
    return notes
