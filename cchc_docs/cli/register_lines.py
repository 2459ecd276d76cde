"""Entries of the register as lines of a terminal (dòng sổ trên màn hình)."""

from __future__ import annotations

from collections.abc import Iterable

import click

from cchc_docs.language import _, ngettext
from cchc_docs.register.entry import Entry, SeriesKey, State
from cchc_docs.vietnamese.dates import date_in_digits


def state_word(state: State) -> str:
    """What has become of a number, in a word."""
    return {
        State.RESERVED: _("reserved"),
        State.TAKEN: _("not finished"),
        State.ISSUED: _("issued"),
        State.VOID: _("void"),
    }[state]


def book_name(key: SeriesKey) -> str:
    """«Sở Nội vụ (UBND tỉnh …), 2026, chung»."""
    parent = f" ({key.parent})" if key.parent else ""
    return f"{key.agency}{parent}, {key.year}, {key.name}"


def show_entries(entries: Iterable[Entry]) -> None:
    """A line an entry, book by book, and how many there were."""
    count = 0
    book: tuple[str, str, int, str] | None = None
    for entry in entries:
        if entry.series.same != book:
            book = entry.series.same
            click.echo(click.style(book_name(entry.series), bold=True))
        count += 1
        click.echo(_line(entry))
    click.echo(ngettext("{count} entry", "{count} entries", count).format(count=count), err=True)


def _line(entry: Entry) -> str:
    facts = entry.facts
    words = " ".join(part for part in (facts.document_type, facts.subject) if part)
    state = "" if entry.state is State.ISSUED else f"  [{state_word(entry.state)}]"
    return f"{entry.notation:<16} {date_in_digits(entry.issued)}  {words}{state}"
