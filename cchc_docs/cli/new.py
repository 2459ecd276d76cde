"""`cchc-docs new`: a commented data file to begin with, or a form to fill in with Excel."""

from __future__ import annotations

import os
from pathlib import Path

import click

from cchc_docs.cli.candidates import kinds
from cchc_docs.cli.report import ExitCode, reported
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.kind import Kind
from cchc_docs.language import _
from cchc_docs.load.common_data import fits_batches
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.schema import (
    common_schema_file,
    common_schema_text,
    schema_file,
    schema_text,
)
from cchc_docs.load.skeleton import agency_skeleton, common_skeleton, skeleton
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import COMMON_FILE, Workspace, find_workspace
from cchc_docs.write.files import replace_file

SHARED_FILE = "co-quan.yml"
_FORM = ".xlsx"


@click.command(
    "new",
    help=_("Write a data file of a kind, with every key explained; or a form for Excel."),
    epilog=_("Example: cchc-docs new van-ban -o cong-van.yml; cchc-docs new van-ban --excel"),
)
@click.argument("kind", metavar=_("KIND"), shell_complete=kinds)
@click.option(
    "-o",
    "--output",
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("The name of the new file; without it, the name of the kind."),
)
@click.option("--excel", is_flag=True, help=_("A workbook to fill in, instead of a YAML file."))
@click.option(
    "--common", is_flag=True, help=_("What the documents of a batch have in common: chung.yml.")
)
def command(kind: str, output: Path | None, *, excel: bool, common: bool) -> None:
    """Write the file; one that is there is never replaced."""
    if excel and common:
        raise click.UsageError(_("--excel and --common do not go together"))
    target = output or Path(COMMON_FILE if common else f"{kind}{_FORM if excel else '.yml'}")
    if (target.suffix.lower() == _FORM) is not excel:
        message = _("a form of Excel, written with --excel, ends in .xlsx, and nothing else does")
        raise click.UsageError(message)
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
        if excel:
            from cchc_docs.load.form.new import new_form

            data = new_form(loaded, target, _from(target, shared), workspace)
        elif common:
            data = _common(loaded, target, shared, workspace)
        else:
            data = _beside_its_schema(loaded, target, shared, workspace)
        replace_file(target, data)
    click.echo(target)


def _beside_its_schema(kind: Kind, target: Path, shared: Path, workspace: Workspace) -> bytes:
    """A YAML file; the schema that its editor reads is written where it expects it."""
    schema = workspace.root / schema_file(kind.name)
    replace_file(schema, schema_text(kind).encode())
    text = skeleton(kind, schema=_from(target, schema), shared=_from(target, shared))
    return text.encode()


def _common(kind: Kind, target: Path, shared: Path, workspace: Workspace) -> bytes:
    """The common data of a batch, beside their schema."""
    if not fits_batches(kind.model):
        message = _("documents of the kind «{name}» say nothing about scores")
        fix = _("choose a kind such as cong-van-khac-phuc")
        place = FilePlace(shown(target))
        found = message.format(name=kind.name)
        raise DiagnosticError([Diagnostic("batch.kind", Severity.ERROR, place, found, fix)])
    schema = workspace.root / common_schema_file(kind.name)
    replace_file(schema, common_schema_text(kind).encode())
    text = common_skeleton(kind, schema=_from(target, schema), shared=_from(target, shared))
    return text.encode()


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
