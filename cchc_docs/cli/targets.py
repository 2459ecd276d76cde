"""Which data files a command line means, and where their documents go."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from cchc_docs.cli.report import show
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.files import DataFile, data_files
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import FORMATS


def files_named(paths: Iterable[Path], faults: list[Diagnostic]) -> list[DataFile]:
    """The data files of paths, each once; what is wrong is shown and added to `faults`."""
    files: list[DataFile] = []
    for path in paths:
        try:
            files += data_files(path)
        except DiagnosticError as error:
            faults += error.diagnostics
            show(error.diagnostics)
    return list({os.path.realpath(file.path): file for file in files}.values())


def targets_of(
    file: DataFile, output: Path | None, formats: tuple[str, ...], *, alone: bool
) -> dict[str, Path]:
    """Where each format of a document goes."""
    ending = output.suffix[1:].lower() if output is not None and not output.is_dir() else ""
    if output is not None and ending in FORMATS:
        if alone and formats == (ending,):
            return {ending: output}
        message = _("-o names a file, but there is more than one document or another format")
        raise click.UsageError(message)
    if ending in {"doc", "odt", "txt", "htm"}:
        message = _("«{name}» is no format; known: {known}")
        raise click.UsageError(message.format(name=ending, known=", ".join(FORMATS)))
    folder = output or find_workspace(file.path).output
    return {name: folder / file.within / f"{file.path.stem}.{name}" for name in formats}


def name_anywhere(target: Path) -> str:
    """A file as Windows tells it from others: there «X.docx» and «x.docx» are one."""
    return os.path.realpath(target).casefold()


def refuse_taken(file: DataFile, targets: dict[str, Path], taken: dict[str, Path]) -> None:
    """Two data files of one name never write to the same document."""
    for target in targets.values():
        first = taken.setdefault(name_anywhere(target), file.path)
        if first is not file.path:
            message = _("the document of {file} goes to {target} already")
            message = message.format(file=shown(first), target=shown(target))
            fix = _("rename one of the two, or render the folder that holds both")
            place = FilePlace(shown(file.path))
            raise DiagnosticError([Diagnostic("output.same", Severity.ERROR, place, message, fix)])
