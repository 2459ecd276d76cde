"""`cchc-docs doctor`: is this machine fit for the work, and what is to be mended."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import click

from cchc_docs import __version__
from cchc_docs.doctor.examination import examine
from cchc_docs.doctor.finding import Finding, Level
from cchc_docs.language import _, later, ngettext

_WORDS = {
    Level.OK: (later("good"), "green"),
    Level.WARNING: (later("warning"), "yellow"),
    Level.FAULT: (later("fault"), "red"),
}
_WIDTH = 10
"""Of the first column; «cảnh báo» is the longest word in it."""


@click.command(
    "doctor",
    help=_(
        "Examine this machine and the folder to work in, and say what to mend. "
        "Ends with 1 where there is a fault, with 0 where there are warnings at most."
    ),
    epilog=_("Example: cchc-docs doctor cchc-2026; cchc-docs doctor --format json"),
)
@click.argument(
    "folder",
    default=".",
    metavar=_("[FOLDER]"),
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help=_("For a person (text) or a program (json)."),
)
def command(folder: Path, form: str) -> None:
    """Examine, print, end with 1 where there is a fault."""
    found = examine(folder)
    levels = _print_data(folder, found) if form == "json" else _print_text(found)
    raise click.exceptions.Exit(int(Level.FAULT in levels))


def _print_text(found: Iterable[tuple[str, Finding]]) -> list[Level]:
    """A line for each finding as it comes, for a trial conversion takes a while; then the sum."""
    levels = []
    for _probe, finding in found:
        word, colour = _WORDS[finding.level]
        click.echo(f"{click.style(f'{_(word):<{_WIDTH}}', fg=colour)}{finding.message}")
        if finding.fix:
            click.echo(f"{'':<{_WIDTH}}→ {finding.fix}")
        levels.append(finding.level)
    faults, warnings = levels.count(Level.FAULT), levels.count(Level.WARNING)
    first = ngettext("{count} fault", "{count} faults", faults).format(count=faults)
    second = ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings)
    click.echo(f"{first}, {second}")
    return levels


def _print_data(folder: Path, found: Iterable[tuple[str, Finding]]) -> list[Level]:
    findings = list(found)
    data = {
        "tool": {"name": "cchc-docs", "version": __version__},
        "folder": str(folder.resolve()),
        "findings": [
            {"probe": probe, "level": one.level, "message": one.message, "fix": one.fix}
            for probe, one in findings
        ],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    return [finding.level for _probe, finding in findings]
