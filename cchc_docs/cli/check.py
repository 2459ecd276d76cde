"""`cchc-docs check`: form by the decree, and content that agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

import click

from cchc_docs.check.package import file_bytes
from cchc_docs.check.verdict import rows
from cchc_docs.cli.candidates import rules
from cchc_docs.cli.check_copies import (
    Checked,
    Copies,
    checked,
    make_copies,
    require_copies_possible,
)
from cchc_docs.cli.check_report import FORMATS, print_report
from cchc_docs.cli.comment_form import comment_form
from cchc_docs.cli.number import Number
from cchc_docs.cli.report import reported, show
from cchc_docs.cli.rule_names import known_rules
from cchc_docs.convert.office import CONVERTED, as_docx
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.examined import Examined, as_one_case, examine_data
from cchc_docs.examine.files import examine_text, examine_word
from cchc_docs.examine.gather import WORD, Gathered, gather, has_data
from cchc_docs.language import _
from cchc_docs.load.text_file import shown

_ZIP = b"PK"  # how a Word file begins, whatever its name


class CheckExit(IntEnum):
    """How a check ends."""

    CLEAN = 0
    FINDINGS = 1
    UNREADABLE = 3  # a file cannot be read, or a copy not be made


@click.command(
    "check",
    help=_(
        "Check documents: the form of Word files by the decree, and whether figures, dates, names "
        "and duties agree, in Word files, texts (.txt, .md) and data files."
    ),
    epilog=_("Example: cchc-docs check thong-bao.docx; cchc-docs check notices --format html"),
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
@click.option(
    "--all",
    "--notes",
    "notes",
    is_flag=True,
    help=_("Show notes too, and what «bo_qua» lets stand, with the reasons."),
)
@click.option(
    "--ignore",
    "ignored",
    multiple=True,
    metavar=_("RULE"),
    callback=known_rules,
    shell_complete=rules,
    help=_("Leave this rule out; several by commas. «cchc-docs rules» lists the names."),
)
@click.option(
    "--case",
    "as_case",
    is_flag=True,
    help=_("The Word files and texts speak of one case: hold them against each other too."),
)
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
    help=_("Write a copy of a Word file or a form, a comment at each finding that --fix leaves."),
)
@click.option(
    "--pages",
    "on_paper",
    is_flag=True,
    help=_(
        "Lay Word files out with LibreOffice, and check what only pages show: a signature or a "
        "heading alone, a row cut in two, a blank page, text in the margins."
    ),
)
@click.option(
    "--most-pages",
    "most",
    type=Number(1),
    metavar=_("NUMBER"),
    help=_("Check the pages too; more than so many are an error."),
)
def command(
    paths: tuple[Path, ...],
    form: str,
    ignored: tuple[str, ...],
    mended: Path | None,
    commented: Path | None,
    most: int | None,
    *,
    notes: bool,
    as_case: bool,
    on_paper: bool,
) -> None:
    """Check every file, print the report, end with 1 where something was found."""
    copies = Copies(mended, commented)
    require_copies_possible(paths, copies)
    files = gather(paths)
    if not any(files):
        message = _("no Word file, text or data file in {folders}")
        if any(map(has_data, paths)):
            message = _(
                "only shared files in {folders}: they are checked with the documents that include "
                "them"
            )
        raise click.UsageError(message.format(folders=", ".join(map(str, paths))))
    if commented is not None and files.cases:
        results = _form(files, paths[0], commented, ignored, to_stderr=form != "text")
    elif any(copies):
        results = [_copied(paths[0], copies, ignored, to_stderr=form != "text")]
    else:
        results = list(_results(files, ignored))
    if on_paper or most is not None:
        from cchc_docs.cli.check_pages import with_pages

        with reported():
            results = with_pages(results, most, ignored)
    if as_case:
        results = as_one_case(results, ignored)
    print_report(results, form, notes=notes)
    # a fault of a shared file is met with every document that includes it
    unreadable = dict.fromkeys(fault for result in results for fault in result.unreadable)
    if unreadable and form == "text":
        show(unreadable)
    raise click.exceptions.Exit(_exit(results))


def _results(files: Gathered, ignored: Sequence[str]) -> Iterator[Examined]:
    yield from (_word(path, ignored) for path in files.words)
    yield from (examine_text(path, ignored) for path in files.texts)
    if files.workbooks:
        from cchc_docs.examine.workbooks import examine_workbook

        yield from map(examine_workbook, files.workbooks)
    for case in files.cases:
        try:
            yield from examine_data(case.files, case.name, ignored)
        except DiagnosticError as error:
            yield Examined(case.name, unreadable=error.diagnostics)


def _read(path: Path, ignored: Sequence[str]) -> Checked:
    is_foreign = path.suffix.lower() in CONVERTED
    if path.suffix.lower() not in WORD and not file_bytes(path).startswith(_ZIP):
        message = _("this is no Word file, text or data file")
        fix = _("check .docx, .txt, .md or .yml; a PDF or a scan cannot be checked")
        place = FilePlace(shown(path))
        raise DiagnosticError([Diagnostic("file.kind", Severity.ERROR, place, message, fix)])
    return checked(as_docx(path) if is_foreign else file_bytes(path), str(path), ignored)


def _word(path: Path, ignored: Sequence[str]) -> Examined:
    try:
        return examine_word(_read(path, ignored).result, ignored)
    except DiagnosticError as error:
        return Examined(str(path), unreadable=error.diagnostics)


def _form(
    files: Gathered, path: Path, target: Path, ignored: Sequence[str], *, to_stderr: bool
) -> list[Examined]:
    """A form, with a copy that tells at its cells what was found."""
    results = list(_results(files, ignored))
    found = [fault for result in results for fault in result.unreadable]
    found += [remark.diagnostic for result in results for remark in result.remarks]
    with _ended_where_unwritable():
        comment_form(path, target, found, to_stderr=to_stderr)
    return results


@contextmanager
def _ended_where_unwritable() -> Iterator[None]:
    try:
        yield
    except DiagnosticError as error:
        show(error.diagnostics)
        raise click.exceptions.Exit(CheckExit.UNREADABLE) from None


def _copied(path: Path, copies: Copies, ignored: Sequence[str], *, to_stderr: bool) -> Examined:
    try:
        file = _read(path, ignored)
    except DiagnosticError as error:
        return Examined(str(path), unreadable=error.diagnostics)
    with _ended_where_unwritable():
        return examine_word(make_copies(file, copies, ignored, to_stderr=to_stderr), ignored)


def _exit(results: Sequence[Examined]) -> CheckExit:
    if any(result.unreadable for result in results):
        return CheckExit.UNREADABLE
    grave = any(
        row.severity is not Severity.NOTE
        for result in results
        if result.form is not None
        for document in result.form.documents
        for row in rows(document)
    ) or any(
        remark.diagnostic.severity is not Severity.NOTE
        for result in results
        for remark in result.remarks
    )
    return CheckExit.FINDINGS if grave else CheckExit.CLEAN
