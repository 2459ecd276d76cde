"""`cchc-docs register show`: one entry, with everything that was done with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

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
from cchc_docs.vietnamese.dates import date_in_digits

if TYPE_CHECKING:
    from cchc_docs.register.entry import Entry


@click.command(
    "show",
    help=_("Show an entry of the register, and who did what with it."),
    epilog=_("Example: cchc-docs register show 476/TB-KKT"),
)
@click.argument("number", metavar=_("NUMBER"))
@click.option("--json", "as_json", is_flag=True, help=_("As JSON, for other programs."))
@agency_option
@year_option
@register_option
def command(
    *, number: str, as_json: bool, agency: str, year: int | None, named: str | None
) -> None:
    """Show everything that is known."""
    with reported():
        from cchc_docs.cli.register_deeds import deed_line
        from cchc_docs.register.audit import deeds_on
        from cchc_docs.register.store import reading

        register = opened(named, here())
        entry = entry_named(register, number, agency, year)
        with reading(register) as connection:
            deeds = deeds_on(connection, entry.id)
        if as_json:
            record = {**as_record(entry), "audit": [deed._asdict() for deed in deeds]}
            click.echo(json.dumps(record, ensure_ascii=False))
            return
        for title, text in _pairs(entry):
            if text:
                click.echo(f"{click.style(title, bold=True)}: {text}")
        click.echo()
        for deed in deeds:
            click.echo(deed_line(deed))


def as_record(entry: Entry) -> dict[str, Any]:
    """An entry for other programs; the names are those of the columns of the register."""
    return {
        "agency": entry.series.agency,
        "year": entry.series.year,
        "series": entry.series.name,
        "number": entry.number,
        "suffix": entry.suffix,
        "state": str(entry.state),
        "taken": entry.taken,
        "issued": entry.issued.isoformat(),
        **asdict(entry.facts),
        "source": entry.source.path,
        "document": entry.document,
        "sha256": entry.sha256,
    }


def _pairs(entry: Entry) -> Iterator[tuple[str, str]]:
    from cchc_docs.cli.register_deeds import day_text
    from cchc_docs.cli.register_lines import state_word

    facts = entry.facts
    signer = " ".join(part for part in (facts.signer_title, facts.signer_name) if part)
    yield _("Number and notation"), entry.notation
    yield _("Day"), date_in_digits(entry.issued)
    yield _("Agency"), entry.series.agency
    yield _("Type and subject"), f"{facts.document_type} {facts.subject}".strip()
    yield _("State"), state_word(entry.state)
    yield _("Signer"), signer
    yield _("Recipients"), "; ".join(facts.recipients)
    yield _("File copy with"), facts.filed_with
    yield _("Copies"), facts.copies
    yield _("Sent on"), day_text(facts.sent)
    yield _("Received by"), facts.received_by
    yield _("Note"), facts.note
    yield _("Urgency"), facts.urgency
    yield _("Secrecy"), facts.secrecy
    yield _("Pages"), facts.pages
    yield _("Answer due"), day_text(facts.due)
    yield _("File code"), facts.file_notation
    yield _("Data file"), entry.source.path
    yield _("Word file"), entry.document
    yield "SHA-256", entry.sha256
