"""`cchc-docs register find`: entries by words, day, signer, recipient."""

from __future__ import annotations

from datetime import date

import click

from cchc_docs.cli.day import Day
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
    "find",
    help=_(
        "Find entries. Every word must stand in number, type, subject, signer or recipients; "
        "accents and capitals do not matter."
    ),
    epilog=_("Example: cchc-docs register find cai cach hanh chinh --from 1/3/2026"),
)
@click.argument("words", nargs=-1, metavar=_("[WORD…]"))
@click.option("--from", "first_day", type=Day(), metavar=_("DAY"), help=_("Issued then or later."))
@click.option("--to", "last_day", type=Day(), metavar=_("DAY"), help=_("Issued then or before."))
@click.option("--signer", default="", metavar=_("NAME"), help=_("Signed by."))
@click.option("--recipient", default="", metavar=_("NAME"), help=_("Sent to."))
@agency_option
@year_option
@register_option
def command(
    *,
    words: tuple[str, ...],
    first_day: date | None,
    last_day: date | None,
    signer: str,
    recipient: str,
    agency: str,
    year: int | None,
    named: str | None,
) -> None:
    """Show what is found; exit code 1 where nothing is."""
    with reported():
        from cchc_docs.cli.register_lines import show_entries
        from cchc_docs.register.find import Wanted, find
        from cchc_docs.register.store import reading

        wanted = Wanted(
            words=words,
            agency=agency,
            year=year,
            first_day=first_day,
            last_day=last_day,
            signer=signer,
            recipient=recipient,
        )
        with reading(opened(named, here())) as connection:
            found = find(connection, wanted)
        show_entries(found)
    if not found:
        raise click.exceptions.Exit(1)
