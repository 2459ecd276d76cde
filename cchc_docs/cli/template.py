"""`cchc-docs template`: what kinds there are, what they may name, and whether they are sound."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.diagnostic import Diagnostic, DiagnosticError
from cchc_docs.document.kind import Kind
from cchc_docs.language import _
from cchc_docs.load.kinds import FAMILY_FRAMES, kind_names, load_kind, read_frame
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, find_workspace


@click.group(
    "template",
    help=_("List kinds, show what a wording may name, prove templates sound."),
)
def command() -> None:
    """Commands about templates."""


@command.command("list", help=_("List the kinds of document."))
def list_kinds() -> None:
    """A line for each kind."""
    with reported():
        workspace = find_workspace(Path.cwd())
        for name in kind_names(workspace):
            kind = load_kind(name, workspace)
            click.echo(f"{name}\n    {kind.title}. {kind.description}")


@command.command(
    "vars",
    help=_("List the names that the wording of a kind may use, and the slots of frames."),
)
@click.argument("kind", metavar=_("KIND"))
def variables(kind: str) -> None:
    """Every name with its Vietnamese title; below, the slots of a frame."""
    from cchc_docs.document.vetting import names_of
    from cchc_docs.write.docx.regions import described_slots
    from cchc_docs.write.docx.tags import written

    with reported():
        loaded = load_kind(kind, find_workspace(Path.cwd()))
        click.echo(_("In the wording, body.md:"))
        for name, title, note in names_of(loaded.model):
            click.echo(f"  {name:<44} {title}{f' – {note}' if note else ''}".rstrip())
        click.echo(_("In the frame, a Word file:"))
        for name, description in described_slots().items():
            click.echo(f"  {written(name):<44} {_(description)}")


@command.command(
    "check",
    help=_("Prove wordings and frames before anything is rendered."),
)
@click.argument("kinds", nargs=-1, metavar=_("[KIND]…"))
def check(kinds: tuple[str, ...]) -> None:
    """Check the named kinds, or all; end with 1 where one is not sound."""
    from cchc_docs.document.vetting import vet_wording

    with reported():
        workspace = find_workspace(Path.cwd())
        found: list[Diagnostic] = []
        frames: set[str] = set()
        for name in kinds or kind_names(workspace):
            try:
                kind = load_kind(name, workspace)
                found += vet_wording(kind)
                frames.update(_frames(kind))
            except DiagnosticError as error:
                found += error.diagnostics
        for frame in sorted(frames):
            found += _check_frame(frame, workspace)
        show(found)
        if not found:
            click.echo(
                _("sound: {names}").format(
                    names=", ".join([*(kinds or kind_names(workspace)), *sorted(frames)])
                )
            )
        raise click.exceptions.Exit(exit_code(found))


def _frames(kind: Kind) -> tuple[str, ...]:
    return (kind.frame,) if kind.frame else FAMILY_FRAMES


def _check_frame(name: str, workspace: Workspace) -> list[Diagnostic]:
    from cchc_docs.write.docx.inspect import check_frame

    try:
        data = read_frame(name, workspace)
    except DiagnosticError as error:
        return list(error.diagnostics)
    path = workspace.template(name)
    return check_frame(data, shown(path) if path else name)
