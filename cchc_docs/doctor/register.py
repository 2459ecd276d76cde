"""The register of numbers (sổ đăng ký văn bản đi): whether it can be reached, and what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.doctor.finding import Finding, sound
from cchc_docs.issue.where import register_address
from cchc_docs.language import _, ngettext
from cchc_docs.load.workspace import find_workspace
from cchc_docs.register.find import series
from cchc_docs.register.store import open_register, reading

PATIENCE_S = 5


def probe(folder: Path) -> Iterator[Finding]:
    """Open it as `issue` would; an office without one is well, too. Raises `DiagnosticError`."""
    address = register_address(find_workspace(folder))
    try:
        register = open_register(address, PATIENCE_S)
        with reading(register) as connection:
            books = len(series(connection))
    except DiagnosticError as error:
        if {found.rule for found in error.diagnostics} != {"store.none"}:
            raise
        yield sound(_("no register of numbers yet: {place}").format(place=address.shown))
        return
    message = ngettext(
        "the register is open, with {count} book: {place}",
        "the register is open, with {count} books: {place}",
        books,
    )
    yield sound(message.format(count=books, place=register.shown))
