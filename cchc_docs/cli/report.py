"""Diagnostics for a person: place, severity, sentence, rule; below it the mend. All on stderr."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

import click

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import shown

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


class ExitCode(IntEnum):
    """What the caller learns from the end of a command."""

    DONE = 0
    FAULTY = 1  # data, wording or frame are wrong
    USAGE = 2  # the command line is wrong (click's own)
    ENVIRONMENT = 3  # a file cannot be written, or was edited by hand
    PARTLY = 4  # some documents of a batch were made, others not


def show(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics on stderr."""
    words = {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.NOTE: _("note")}
    for diagnostic in diagnostics:
        severity = click.style(words[diagnostic.severity], fg=_COLOURS[diagnostic.severity])
        place = diagnostic.place._replace(path=shown(Path(diagnostic.place.path)))
        line = f"{place}: {severity}: {diagnostic.message} [{diagnostic.rule}]"
        click.echo(line, err=True)
        if diagnostic.fix:
            click.echo(f"    → {diagnostic.fix}", err=True)


def exit_code(diagnostics: Iterable[Diagnostic]) -> ExitCode:
    """The code that a run with these diagnostics ends with."""
    errors = [d.rule for d in diagnostics if d.severity is Severity.ERROR]
    if not errors:
        return ExitCode.DONE
    outside = all(rule.startswith(("output.", "store.")) for rule in errors)
    return ExitCode.ENVIRONMENT if outside else ExitCode.FAULTY


@contextmanager
def reported() -> Iterator[None]:
    """Turn a `DiagnosticError` into its report and exit code."""
    try:
        yield
    except DiagnosticError as error:
        show(error.diagnostics)
        raise click.exceptions.Exit(exit_code(error.diagnostics)) from None
