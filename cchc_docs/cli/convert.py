"""`cchc-docs convert`: Word files in, PDF files out."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.batch.pool import usable_processes
from cchc_docs.cli.pdf_files import Order, Sheet, print_sheets
from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.cli.targets import name_anywhere
from cchc_docs.cli.word_bytes import word_bytes
from cchc_docs.convert.pdf import Standard
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.gather import WORD
from cchc_docs.language import _
from cchc_docs.load.text_file import shown


@click.command(
    "convert",
    help=_(
        "Make PDF files of Word files, made by anybody, with LibreOffice; a folder means all Word "
        "files in it. What has not changed since the last time is not converted again."
    ),
    epilog=_("Example: cchc-docs convert van-ban -o ban-pdf --pdfa"),
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar=_("PATH…"),
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "-o",
    "--output",
    metavar=_("FOLDER"),
    type=click.Path(file_okay=False, path_type=Path),
    help=_("Where the PDF files go; without it, each beside its Word file."),
)
@click.option("--pdfa", is_flag=True, help=_("Make PDF/A-2b, the form for archives."))
@click.option(
    "--force", is_flag=True, help=_("Replace PDF files that are not from this program, too.")
)
def command(*, paths: tuple[Path, ...], output: Path | None, pdfa: bool, force: bool) -> None:
    """Convert what can be converted, report the rest."""
    told: list[Diagnostic] = []
    sheets: list[Sheet] = []
    taken: dict[str, Path] = {}
    for source, target in _pairs(paths, output):
        try:
            _refuse_taken(source, target, taken)
            sheets.append(Sheet(word_bytes(source), target))
        except DiagnosticError as error:
            show(error.diagnostics)
            told += error.diagnostics
    standard = Standard.ARCHIVE if pdfa else Standard.PLAIN
    with reported():
        told += print_sheets(sheets, Order(standard, usable_processes(), list, force))
    raise click.exceptions.Exit(exit_code(told))


def _pairs(paths: tuple[Path, ...], output: Path | None) -> list[tuple[Path, Path]]:
    """Each Word file once, and where its PDF goes; folders keep their shape."""
    found: dict[Path, tuple[Path, Path]] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            within = file.relative_to(path) if path.is_dir() else Path(file.name)
            if path.is_dir() and (file.suffix.lower() not in WORD or _is_hidden(within)):
                continue
            target = (output / within if output else file).with_suffix(".pdf")
            found.setdefault(file.resolve(), (file, target))
    if not found:
        message = _("no Word file in {folders}")
        raise click.UsageError(message.format(folders=", ".join(map(str, paths))))
    return list(found.values())


def _is_hidden(within: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in within.parts)


def _refuse_taken(source: Path, target: Path, taken: dict[str, Path]) -> None:
    """Two Word files never write to one PDF."""
    first = taken.setdefault(name_anywhere(target), source)
    if first is not source:
        message = _("the PDF of {file} goes to {target} already")
        message = message.format(file=shown(first), target=shown(target))
        fix = _("rename one of the two, or convert them to different folders with -o")
        place = FilePlace(shown(source))
        raise DiagnosticError([Diagnostic("output.same", Severity.ERROR, place, message, fix)])
