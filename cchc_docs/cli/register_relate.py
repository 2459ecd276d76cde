"""`cchc-docs register relate`: what amends, replaces or corrects an issued document."""

from __future__ import annotations

import click

from cchc_docs.cli.number import Number
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

_WORDS = {
    "replaced_by": "Được thay thế bởi",
    "amended_by": "Được sửa đổi, bổ sung bởi",
    "corrected_by": "Được đính chính bởi",
}
"""What the book says, in Vietnamese whatever the language of the messages."""


@click.command(
    "relate",
    help=_(
        "Note on an issued document which other one replaces or amends it, for faults of content, "
        "or corrects it, for faults of form (article 18, clause 3). Both are in the register."
    ),
    epilog=_("Example: cchc-docs register relate 476/TB-KKT --replaced-by 512/TB-KKT"),
)
@click.argument("number", metavar=_("NUMBER"))
@click.option("--replaced-by", metavar=_("NUMBER"), help=_("A document of the same form."))
@click.option("--amended-by", metavar=_("NUMBER"), help=_("A document of the same form."))
@click.option("--corrected-by", metavar=_("NUMBER"), help=_("A letter of the issuer."))
@click.option(
    "--other-year",
    type=Number(1945, 9999),
    metavar=_("YEAR"),
    help=_("The year of the other document, if not the same."),
)
@agency_option
@year_option
@register_option
def command(
    *,
    number: str,
    agency: str,
    year: int | None,
    other_year: int | None,
    named: str | None,
    **others: str | None,
) -> None:
    """Write the note."""
    said = [(name, other) for name, other in others.items() if other]
    if len(said) != 1:
        raise click.UsageError(_("say one of --replaced-by, --amended-by, --corrected-by"))
    with reported():
        from cchc_docs.register.settle import relate

        register = opened(named, here())
        old = entry_named(register, number, agency, year)
        (name, other) = said[0]
        new = entry_named(register, other, agency or old.series.agency, other_year or year)
        entry = relate(register, old, new, _WORDS[name])
    click.echo(f"{entry.notation}: {entry.facts.note}")
