"""`cchc-docs check`: whether a Word file is in the form that the decree demands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from pathlib import Path

import click

from cchc_docs import __version__
from cchc_docs.check.judge import FileResult
from cchc_docs.check.package import file_bytes
from cchc_docs.check.report.data import Unreadable
from cchc_docs.check.rules import all_rules
from cchc_docs.check.verdict import rows
from cchc_docs.cli.check_copies import (
    Checked,
    Copies,
    checked,
    make_copies,
    require_copies_possible,
)
from cchc_docs.cli.report import show
from cchc_docs.convert.office import CONVERTED, as_docx
from cchc_docs.diagnostic import DiagnosticError, Severity
from cchc_docs.language import _

FORMATS = ("text", "json", "sarif", "html")
_SUFFIXES = (".docx", ".docm", *CONVERTED)


class CheckExit(IntEnum):
    """How a check ends."""

    CLEAN = 0
    FINDINGS = 1
    UNREADABLE = 3  # a file cannot be read, or a copy not be made


@click.command(
    "check",
    help=_("Check the form of Word files, made by this program or by anybody, by the decree."),
    epilog=_("Example: cchc-docs check thong-bao.docx; cchc-docs check van-ban --format html"),
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar=_("PATH…"),
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=_("For a clerk (text), a program (json, sarif), a browser (html)."),
)
@click.option("--notes", is_flag=True, help=_("Show notes too: what is custom, not demanded."))
@click.option(
    "--fix",
    "mended",
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("Write a copy with the form mended where that is safe; the words stay as they are."),
)
@click.option(
    "--annotate",
    "commented",
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("Write a copy with a comment of Word at each finding; after --fix, at what is left."),
)
def command(
    paths: tuple[Path, ...],
    form: str,
    mended: Path | None,
    commented: Path | None,
    *,
    notes: bool,
) -> None:
    """Check every file, print the report, end with 1 where something was found."""
    copies = Copies(mended, commented)
    require_copies_possible(paths, copies)
    files = list(_files(paths))
    if not files:
        raise click.UsageError(
            _("no Word file in {folders}").format(folders=", ".join(map(str, paths)))
        )
    if any(copies):
        results = [_copied(paths[0], copies, to_stderr=form != "text")]
    else:
        results = [_result(path) for path in files]
    _print(results, form, notes=notes)
    unreadable = [result for result in results if isinstance(result, Unreadable)]
    if unreadable and form == "text":
        show(diagnostic for result in unreadable for diagnostic in result.diagnostics)
    raise click.exceptions.Exit(_exit(results))


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those of the folders named; Word's own locks are passed over."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            if file.suffix.lower() in _SUFFIXES and not file.name.startswith("~$"):
                yield file


def _read(path: Path) -> Checked:
    is_foreign = path.suffix.lower() in CONVERTED
    return checked(as_docx(path) if is_foreign else file_bytes(path), str(path))


def _result(path: Path) -> FileResult | Unreadable:
    try:
        return _read(path).result
    except DiagnosticError as error:
        return Unreadable(str(path), error.diagnostics)


def _copied(path: Path, copies: Copies, *, to_stderr: bool) -> FileResult | Unreadable:
    try:
        file = _read(path)
    except DiagnosticError as error:
        return Unreadable(str(path), error.diagnostics)
    try:
        return make_copies(file, copies, to_stderr=to_stderr)
    except DiagnosticError as error:
        show(error.diagnostics)
        raise click.exceptions.Exit(CheckExit.UNREADABLE) from None


def _print(results: list[FileResult | Unreadable], form: str, *, notes: bool) -> None:
    match form:
        case "json":
            from cchc_docs.check.report.data import json_report

            click.echo(json_report(results, __version__), nl=False)
        case "sarif":
            from cchc_docs.check.report.sarif import sarif_report

            click.echo(sarif_report(results, all_rules(), __version__), nl=False)
        case "html":
            from cchc_docs.check.report.page import html_report

            click.echo(html_report(results), nl=False)
        case _:
            from cchc_docs.check.report.text import file_report, folder_report

            read = [result for result in results if isinstance(result, FileResult)]
            for result in read:
                for line in file_report(result, notes=notes):
                    click.echo(line)
            if len(results) > 1:
                for line in folder_report(read):
                    click.echo(line)


def _exit(results: list[FileResult | Unreadable]) -> CheckExit:
    if any(isinstance(result, Unreadable) for result in results):
        return CheckExit.UNREADABLE
    read = [result for result in results if isinstance(result, FileResult)]
    grave = any(
        row.severity is not Severity.NOTE
        for result in read
        for document in result.documents
        for row in rows(document)
    )
    return CheckExit.FINDINGS if grave else CheckExit.CLEAN
