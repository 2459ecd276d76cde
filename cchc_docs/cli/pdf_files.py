"""PDF files for a command (ghi tệp PDF): printed together, verified, written or told why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import click

from cchc_docs.batch.pool import usable_processes
from cchc_docs.cli.batch_progress import watcher
from cchc_docs.cli.report import show
from cchc_docs.convert.pdf import Failure, Standard, ready_printer
from cchc_docs.convert.printed import faults, refused, strictly
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import shown
from cchc_docs.pages.kept import print_like_word
from cchc_docs.write.files import require_ours, write_document
from cchc_docs.write.made_from import is_made_from, remember_source

Judge = Callable[[Iterable[Diagnostic]], list[Diagnostic]]
"""How grave the faults of a print are."""


class Sheet(NamedTuple):
    """A Word file to print, and where its PDF goes."""

    word: bytes
    target: Path


class Order(NamedTuple):
    """What to print, and how."""

    standard: Standard
    processes: int
    judge: Judge
    force: bool


def print_own(words: Mapping[Path, bytes], *, force: bool, check: bool) -> list[Diagnostic]:
    """Print documents of this program, by where each PDF goes; judged strictly, being ours."""
    sheets = [Sheet(word, target) for target, word in words.items()]
    order = Order(Standard.PLAIN, usable_processes(), strictly, force)
    told = print_sheets(sheets, order)
    return [*told, *(check_pages(sheets, order) if check else ())]


def print_sheets(sheets: Sequence[Sheet], order: Order) -> list[Diagnostic]:
    """Print what has changed since the last time; what is wrong is shown, and given back."""
    told: list[Diagnostic] = []
    due: dict[int, Sheet] = {}
    for number, sheet in enumerate(sheets):
        if is_made_from(sheet.target, _source(sheet, order)):
            click.echo(f"{sheet.target}  ({_('unchanged')})")
            continue
        try:
            if not order.force:
                require_ours(sheet.target, b"")
            due[number] = sheet
        except DiagnosticError as error:
            told += _shown(error.diagnostics)
    if not due:
        return told
    printer = ready_printer(order.standard, order.processes)
    with watcher() as watching:
        watching.begin(_("converting"), len(due))
        documents = ((number, sheet.word) for number, sheet in due.items())
        for number, data in print_like_word(documents, printer):
            told += _shown(_put(due[number], data, order))
            watching.advance(shown(due[number].target))
    return told


def check_pages(sheets: Iterable[Sheet], order: Order) -> list[Diagnostic]:
    """What the pages show that they should not, of the PDF files that stand as they were made."""
    from cchc_docs.pages.judge import faults_on_paper

    told: list[Diagnostic] = []
    for sheet in sheets:
        if is_made_from(sheet.target, _source(sheet, order)):
            data = sheet.target.read_bytes()
            told += _shown(faults_on_paper(sheet.word, data, str(sheet.target)))
    return told


def _put(sheet: Sheet, data: bytes | Failure, order: Order) -> list[Diagnostic]:
    path = str(sheet.target)
    if isinstance(data, Failure):
        return [refused(data, path)]
    found = order.judge(faults(data, order.standard, path))
    if any(fault.severity is Severity.ERROR for fault in found) and not order.force:
        return found
    try:
        write_document(sheet.target, data, force=order.force)
        remember_source(sheet.target, data, _source(sheet, order))
    except DiagnosticError as error:
        return [*found, *error.diagnostics]
    click.echo(f"{sheet.target}  ({_('written')})")
    return found


def _source(sheet: Sheet, order: Order) -> str:
    """The fingerprint of what the PDF is made from."""
    return sha256(order.standard.value.encode() + sheet.word).hexdigest()


def _shown(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    told = list(found)
    show(told)
    return told
