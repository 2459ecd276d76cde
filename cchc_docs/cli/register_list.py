"""`cchc-docs register list`: the books and their entries."""

from __future__ import annotations

import json

import click

from cchc_docs.cli.register_option import (
    agency_option,
    here,
    opened,
    register_option,
    year_option,
)
from cchc_docs.cli.report import reported
from cchc_docs.language import _


@click.command(
    "list",
    help=_("Show the books of the register; with --entries every entry."),
    epilog=_("Example: cchc-docs register list --year 2026 --entries"),
)
@click.option("--entries", is_flag=True, help=_("Every entry, not only the books."))
@click.option("--json", "as_json", is_flag=True, help=_("As JSON, for other programs."))
@agency_option
@year_option
@register_option
def command(
    *, entries: bool, as_json: bool, agency: str, year: int | None, named: str | None
) -> None:
    """Show books, or entries."""
    with reported():
        from cchc_docs.cli.register_lines import show_entries
        from cchc_docs.register.find import Wanted, find, series
        from cchc_docs.register.store import reading

        with reading(opened(named, here())) as connection:
            if entries:
                found = find(connection, Wanted(agency=agency, year=year))
                if as_json:
                    from cchc_docs.cli.register_show import as_record

                    click.echo(json.dumps([as_record(e) for e in found], ensure_ascii=False))
                else:
                    show_entries(found)
                return
            books = series(connection)
        if as_json:
            rows = [
                {**one.key._asdict(), "before": one.before, "last": one.last_number}
                for one in books
            ]
            click.echo(json.dumps(rows, ensure_ascii=False))
            return
        for one in books:
            message = _("{agency}, {year}, series «{name}»: last number {last}")
            click.echo(
                message.format(
                    agency=one.key.agency,
                    year=one.key.year,
                    name=one.key.name,
                    last=f"{one.last_number:02}" if one.last_number else "–",
                )
            )
        if not books:
            click.echo(_("the register is empty"), err=True)
