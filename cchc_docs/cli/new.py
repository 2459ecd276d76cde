"""`cchc-docs new`: a commented data file to begin with."""

from __future__ import annotations

import os
from pathlib import Path

import click

from cchc_docs.cli.report import ExitCode, reported
from cchc_docs.language import _
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.schema import schema_file, schema_text
from cchc_docs.load.skeleton import agency_skeleton, skeleton
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, find_workspace
from cchc_docs.write.files import replace_file

SHARED_FILE = "co-quan.yml"


@click.command(
    "new",
    help=_("Write a data file of a kind, with every key explained."),
    epilog=_("Example: cchc-docs new van-ban -o cong-van-moi-hop.yml"),
)
@click.argument("kind", metavar=_("KIND"))
@click.option(
    "-o",
    "--output",
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("The name of the new file; without it, the name of the kind."),
)
def command(kind: str, output: Path | None) -> None:
    """Write the file beside its schema; a file that is there is never replaced."""
    target = output or Path(f"{kind}.yml")
    with reported():
        workspace = find_workspace(target)
        loaded = load_kind(kind, workspace)
        if os.path.lexists(target):
            click.echo(
                _("{path} is there already; choose another name with -o").format(path=target),
                err=True,
            )
            raise click.exceptions.Exit(ExitCode.ENVIRONMENT)
        shared = _nearest_shared(target, workspace)
        if not shared.exists():
            replace_file(shared, agency_skeleton("kkt").encode())
            click.echo(shown(shared))
        schema = workspace.root / schema_file(kind)
        text = skeleton(
            loaded,
            schema=_from(target, schema),
            shared=_from(target, shared),
        )
        replace_file(schema, schema_text(loaded).encode())
        replace_file(target, text.encode())
    click.echo(target)


def _from(file: Path, target: Path) -> str:
    """The path of a target as it is written in a file."""
    return Path(os.path.relpath(target.resolve(), file.resolve().parent)).as_posix()


def _nearest_shared(file: Path, workspace: Workspace) -> Path:
    """The shared file of agencies nearest above a data file, within the workspace."""
    folder = file.resolve().parent
    for candidate in (folder, *folder.parents):
        if (candidate / SHARED_FILE).is_file() and candidate.is_relative_to(workspace.root):
            return candidate / SHARED_FILE
    return folder / SHARED_FILE
