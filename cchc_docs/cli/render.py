"""`cchc-docs render`: data files in, documents out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from cchc_docs.cli.candidates import files_ending
from cchc_docs.cli.comment_form import comment_form
from cchc_docs.cli.formats import formats_option
from cchc_docs.cli.report import exit_code, show
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.examined import grave_in
from cchc_docs.language import _, ngettext
from cchc_docs.load.files import SUFFIXES, DataFile, data_files
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import ANNOTATED, FORMS
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import FORMATS, notes, render
from cchc_docs.write.files import Outcome, require_ours, write_document

_MOST_PLACES = 3


@click.command(
    "render",
    help=_("Make documents from data files, or from every data file in a folder."),
    epilog=_("Example: cchc-docs render notices -o van-ban --format docx,html"),
)
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    metavar=_("PATH…"),
    type=click.Path(exists=True, path_type=Path),
    shell_complete=files_ending(SUFFIXES | FORMS),
)
@click.option(
    "-o",
    "--output",
    metavar=_("FOLDER"),
    type=click.Path(path_type=Path),
    help=_("Where the documents go; with one document and one format also a file name."),
)
@formats_option
@click.option(
    "--force",
    is_flag=True,
    help=_("Write although the data have errors, and replace what was edited by hand."),
)
@click.option("--check", is_flag=True, help=_("Check the form of each Word file that was made."))
@click.option(
    "--annotate",
    is_flag=True,
    help=_("Beside a faulty form of Excel, write a copy with a comment at each wrong cell."),
)
def command(
    *,
    paths: tuple[Path, ...],
    output: Path | None,
    formats: tuple[str, ...],
    force: bool,
    check: bool,
    annotate: bool,
) -> None:
    """Render what can be rendered, report the rest."""
    faults: list[Diagnostic] = []
    noted: set[Diagnostic] = set()
    files = _found(paths, faults)
    taken: dict[str, Path] = {}
    for file in files:
        try:
            targets = _targets(file, output, formats, alone=len(files) == 1)
            _refuse_taken(file, targets, taken)
            _make(file, targets, noted, force=force)
            if check:
                faults += _check(targets)
        except DiagnosticError as error:
            # a fault of the settings or of a shared file is met again with every document
            show(fault for fault in error.diagnostics if fault not in faults)
            faults += error.diagnostics
            if annotate and file.path.suffix.lower() in FORMS:
                faults += _annotated(file.path, error.diagnostics)
    if len(files) > 1:
        count = len(files)
        click.echo(
            ngettext("{count} data file read", "{count} data files read", count).format(
                count=count
            ),
            err=True,
        )
    raise click.exceptions.Exit(exit_code(faults))


def _annotated(form: Path, found: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """Write the copy beside the form, «don-vi.loi.xlsx»; gives what stands in its way."""
    target = form.with_name(f"{form.stem}{ANNOTATED}{form.suffix}")
    try:
        comment_form(form, target, found, to_stderr=True)
    except DiagnosticError as error:
        show(error.diagnostics)
        return error.diagnostics
    return ()


def _found(paths: tuple[Path, ...], faults: list[Diagnostic]) -> list[DataFile]:
    files: list[DataFile] = []
    for path in paths:
        try:
            files += data_files(path)
        except DiagnosticError as error:
            faults += error.diagnostics
            show(error.diagnostics)
    return list({os.path.realpath(file.path): file for file in files}.values())


def _targets(
    file: DataFile, output: Path | None, formats: tuple[str, ...], *, alone: bool
) -> dict[str, Path]:
    """Where each format of a document goes."""
    ending = output.suffix[1:].lower() if output is not None and not output.is_dir() else ""
    if output is not None and ending in FORMATS:
        if alone and formats == (ending,):
            return {ending: output}
        message = _("-o names a file, but there is more than one document or another format")
        raise click.UsageError(message)
    if ending in {"pdf", "doc", "odt", "txt", "htm"}:
        message = _("«{name}» is no format; known: {known}")
        raise click.UsageError(message.format(name=ending, known=", ".join(FORMATS)))
    folder = output or find_workspace(file.path).output
    return {name: folder / file.within / f"{file.path.stem}.{name}" for name in formats}


def _refuse_taken(file: DataFile, targets: dict[str, Path], taken: dict[str, Path]) -> None:
    """Two data files of one name never write to the same document."""
    for target in targets.values():
        first = taken.setdefault(os.path.normcase(os.path.realpath(target)), file.path)
        if first is not file.path:
            message = _("the document of {file} goes to {target} already")
            message = message.format(file=shown(first), target=shown(target))
            fix = _("rename one of the two, or render the folder that holds both")
            place = FilePlace(shown(file.path))
            raise DiagnosticError([Diagnostic("output.same", Severity.ERROR, place, message, fix)])


def _make(file: DataFile, targets: dict[str, Path], noted: set[Diagnostic], *, force: bool) -> None:
    """Render every format of a document before any of them is written."""
    workspace = find_workspace(file.path)
    notice = load_notice(file.path, workspace)
    _require_consistent(notice, noted, force=force)
    rendered = render(notice, workspace, tuple(targets))
    # what a shared file deserves is said once, not with every document that includes it
    new = [note for note in notes(notice) if note not in noted]
    noted.update(new)
    show(new)
    for name, data in () if force else rendered.items():
        require_ours(targets[name], data)  # of all formats before one of them is written
    for name, data in rendered.items():
        outcome = write_document(targets[name], data, force=force)
        mark = _("unchanged") if outcome is Outcome.UNCHANGED else _("written")
        click.echo(f"{targets[name]}  ({mark})")


def _require_consistent(notice: Notice, noted: set[Diagnostic], *, force: bool) -> None:
    """Show what the data contradict in themselves; errors stop the document unless forced."""
    name = shown(notice.file)
    found = grave_in(notice)
    errors = [fault for fault in found if fault.severity is Severity.ERROR]
    # what a shared file deserves is said once, not with every document that includes it
    new = [fault for fault in found if fault not in noted]
    noted.update(new)
    if not errors or force:
        show(new)
        return
    count = len(errors)
    message = ngettext(
        "not written: {count} error in the data, at {places}",
        "not written: {count} errors in the data, at {places}",
        count,
    ).format(count=count, places=_places(errors))
    fix = _(
        "mend the data; or let the finding stand with «bo_qua» and a reason; or use --force, which "
        "also replaces what was edited by hand"
    )
    refusal = Diagnostic("data.inconsistent", Severity.ERROR, FilePlace(name), message, fix)
    raise DiagnosticError([*new, refusal])


def _places(faults: list[Diagnostic]) -> str:
    """The first few places; the faults of a shared file were told with the first document."""
    places = list(dict.fromkeys(str(fault.place) for fault in faults))
    more = "…" if len(places) > _MOST_PLACES else ""
    return "; ".join(places[:_MOST_PLACES]) + more


def _check(targets: dict[str, Path]) -> list[Diagnostic]:
    """Judge the Word file as `cchc-docs check` does; what departs from the decree counts."""
    from cchc_docs.check.verdict import departures

    if "docx" not in targets:
        return []
    found = departures(targets["docx"])
    show(found)
    return found
