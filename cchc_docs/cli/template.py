"""`cchc-docs template`: what kinds there are, what they may name, and whether they are sound."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli import candidates
from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.language import _
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.workspace import find_workspace


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
@click.argument("kind", metavar=_("KIND"), shell_complete=candidates.kinds)
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
@click.argument("kinds", nargs=-1, metavar=_("[KIND]…"), shell_complete=candidates.kinds)
def check(kinds: tuple[str, ...]) -> None:
    """Check the named kinds, or all; end with 1 where one is not sound."""
    from cchc_docs.doctor.templates import prove

    with reported():
        workspace = find_workspace(Path.cwd())
        proof = prove(kinds or kind_names(workspace), workspace)
        show(proof.found)
        if not proof.found:
            click.echo(_("sound: {names}").format(names=", ".join(proof.names)))
        raise click.exceptions.Exit(exit_code(proof.found))
