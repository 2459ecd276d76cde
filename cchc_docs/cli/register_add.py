"""`cchc-docs register add`: a number for a document that was made elsewhere, or for a copy."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from cchc_docs.cli.day import Day
from cchc_docs.cli.register_columns import column_options, columns_said
from cchc_docs.cli.register_option import here, opened, register_option
from cchc_docs.cli.report import reported
from cchc_docs.language import _
from cchc_docs.vietnamese.dates import date_in_digits


@click.command(
    "add",
    help=_(
        "Give the next number to a document that this program has not made, or to a copy "
        "of one, and enter it. TYPE is a type of document or a form of copy."
    ),
    epilog=_('Example: cchc-docs register add "Sao y" --symbol SY-KKT --subject "476/TB-KKT"'),
)
@click.argument("document_type", metavar=_("TYPE"))
@click.option("--symbol", required=True, metavar=_("SYMBOL"), help=_("Such as «TB-KKT»."))
@click.option("--agency", metavar=_("AGENCY"), default="", help=_("Whose number, if of several."))
@click.option(
    "--date", "day", type=Day(), metavar=_("DAY"), help=_("The day of issue, if not today.")
)
@click.option("--secret", "secrecy", metavar=_("LEVEL"), default="", help=_("Degree of secrecy."))
@column_options
@register_option
def command(
    *,
    document_type: str,
    symbol: str,
    agency: str,
    day: date | None,
    secrecy: str,
    named: str | None,
    **columns: Any,
) -> None:
    """Enter it, and say its number."""
    with reported():
        from cchc_docs.register.by_hand import agency_of, enter, type_named
        from cchc_docs.register.entry import Facts

        said: dict[str, Any] = columns_said(columns)
        said["recipients"] = columns["recipients"]
        facts = Facts(
            symbol=symbol, document_type=type_named(document_type).name, secrecy=secrecy, **said
        )
        register = opened(named, here())
        entry = enter(register, agency_of(register, agency), facts, day)
    click.echo(f"{entry.notation}  {date_in_digits(entry.issued)}")
