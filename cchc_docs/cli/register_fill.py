"""`cchc-docs register fill`: what is known of a document only after it was issued."""

from __future__ import annotations

from typing import Any

import click

from cchc_docs.cli.register_columns import column_options, columns_said
from cchc_docs.cli.register_option import (
    agency_option,
    entry_named,
    here,
    opened,
    register_option,
    year_option,
)
from cchc_docs.cli.report import reported
from cchc_docs.language import _


@click.command(
    "fill",
    help=_(
        "Fill in or correct columns of an entry: copies, when and to whom it went, pages. What "
        "stood there before stays in the audit. Number and day cannot be changed."
    ),
    epilog=_("Example: cchc-docs register fill 476/TB-KKT --copies 12 --sent 16/3/2026"),
)
@click.argument("number", metavar=_("NUMBER"))
@column_options
@agency_option
@year_option
@register_option
def command(
    *, number: str, agency: str, year: int | None, named: str | None, **columns: Any
) -> None:
    """Write what was said."""
    said = columns_said(columns)
    if not said:
        raise click.UsageError(_("say at least one column, such as --copies 12"))
    with reported():
        from cchc_docs.register.settle import fill_in

        register = opened(named, here())
        entry = fill_in(register, entry_named(register, number, agency, year), said)
    click.echo(_("{notation}: filled in").format(notation=entry.notation))
