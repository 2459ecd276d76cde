"""`cchc-docs render`: data files in, documents out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from cchc_docs.cli.candidates import files_ending
from cchc_docs.cli.comment_form import comment_form
from cchc_docs.cli.formats import formats_option
from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.cli.targets import files_named, refuse_taken, targets_of
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.examined import grave_in
from cchc_docs.language import _, ngettext
from cchc_docs.load.files import SUFFIXES, DataFile
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import ANNOTATED, FORMS
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import notes, render, sources
from cchc_docs.write.files import Outcome, require_ours, write_document

_MOST_PLACES = 3


@click.command(
    "render",
    help=_("Make documents from data files, or from every data file in a folder."),
    epilog=_("Example: cchc-docs render notices -o van-ban --format docx,pdf"),
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
    with reported():
        if "pdf" in formats:
            from cchc_docs.convert.program import require_office

            require_office()  # before anything is written
    files = files_named(paths, faults)
    taken: dict[str, Path] = {}
    words: dict[Path, bytes] = {}
    for file in files:
        try:
            targets = targets_of(file, output, formats, alone=len(files) == 1)
            refuse_taken(file, targets, taken)
            word = _make(file, targets, noted, force=force)
            if "pdf" in targets:
                words[targets["pdf"]] = word
            if check:
                faults += _check(targets)
        except DiagnosticError as error:
            # a fault of the settings or of a shared file is met again with every document
            show(fault for fault in error.diagnostics if fault not in faults)
            faults += error.diagnostics
            if annotate and file.path.suffix.lower() in FORMS:
                faults += _annotated(file.path, error.diagnostics)
    if words:
        from cchc_docs.cli.pdf_files import print_own

        faults += print_own(words, force=force, check=check)
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


def _make(
    file: DataFile, targets: dict[str, Path], noted: set[Diagnostic], *, force: bool
) -> bytes:
    """Render every format of a document before any of them is written; gives its Word file.

    A PDF is printed from that, together with those of the other documents.
    """
    workspace = find_workspace(file.path)
    notice = load_notice(file.path, workspace)
    _require_consistent(notice, noted, force=force)
    rendered = render(notice, workspace, sources(tuple(targets)))
    # what a shared file deserves is said once, not with every document that includes it
    new = [note for note in notes(notice) if note not in noted]
    noted.update(new)
    show(new)
    wanted = {name: data for name, data in rendered.items() if name in targets}
    for name, data in () if force else wanted.items():
        require_ours(targets[name], data)  # of all formats before one of them is written
    if "pdf" in targets and not force:
        require_ours(targets["pdf"], b"")
    for name, data in wanted.items():
        outcome = write_document(targets[name], data, force=force)
        mark = _("unchanged") if outcome is Outcome.UNCHANGED else _("written")
        click.echo(f"{targets[name]}  ({mark})")
    return rendered.get("docx", b"")


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
