"""`cchc-docs init`: a folder to work in: settings, templates, an example, editor settings."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from cchc_docs.cli.report import reported
from cchc_docs.language import _
from cchc_docs.load.common_data import fits_batches
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.schema import (
    OTHER_SCHEMAS,
    VOCABULARY,
    common_schema_file,
    common_schema_text,
    other_schema_text,
    schema_file,
    schema_text,
)
from cchc_docs.load.skeleton import vocabulary_skeleton
from cchc_docs.load.workspace import SETTINGS_FILE, VOCABULARY_FILE, find_workspace, package_folder
from cchc_docs.write.files import replace_file

_EDITOR = ".vscode/settings.json"
_UNSAFE = re.compile(r"[^\w@%+=:,./-]")
_EXAMPLE = "thong-bao-476-tb-kkt"
_STARTING = ("co-quan.yml", f"{_EXAMPLE}/*", "hang-loat-vi-du/*")
"""Of the examples of the package, what a new workspace begins with."""


@click.command(
    "init",
    help=_("Set up a folder to work in; what is there already stays as it is."),
    epilog=_("Example: cchc-docs init cchc-2026"),
)
@click.argument(
    "folder", default=".", metavar=_("[FOLDER]"), type=click.Path(file_okay=False, path_type=Path)
)
def command(folder: Path) -> None:
    """Write what is missing, and say of every file whether it was written."""
    with reported():
        for name, data in _files():
            target = folder / name
            if target.exists():
                click.echo(f"{target}  ({_('kept')})")
            else:
                replace_file(target, data)
                click.echo(f"{target}  ({_('written')})")
    example = folder / _EXAMPLE / "thong-bao.yml"
    click.echo(_("Try: cchc-docs render {path}").format(path=_typed(example)))


def _typed(path: Path) -> str:
    """A path as it is typed in a command line here, in quotes where it has spaces."""
    if sys.platform == "win32":
        return f'"{path}"' if " " in str(path) else str(path)
    # shlex.quote would put quotes around every Vietnamese letter
    return shlex.quote(str(path)) if _UNSAFE.search(str(path)) else str(path)


def _files() -> Iterator[tuple[str, bytes]]:
    """Every file of a new workspace, settings first."""
    notices, templates = package_folder("notices"), package_folder("templates")
    yield SETTINGS_FILE, (notices / SETTINGS_FILE).read_bytes()
    yield VOCABULARY_FILE, vocabulary_skeleton(schema_file(VOCABULARY)).encode()
    for pattern in _STARTING:
        for file in sorted(notices.glob(pattern)):
            yield file.relative_to(notices).as_posix(), file.read_bytes()
    for file in sorted(path for path in templates.rglob("*") if path.is_file()):
        if not any(part.startswith(".") for part in file.relative_to(templates).parts):
            yield f"templates/{file.relative_to(templates).as_posix()}", file.read_bytes()
    package = find_workspace(notices)
    for name in kind_names(package):
        kind = load_kind(name, package)
        yield schema_file(name), schema_text(kind).encode()
        if fits_batches(kind.model):
            yield common_schema_file(name), common_schema_text(kind).encode()
    for name in OTHER_SCHEMAS:
        yield schema_file(name), other_schema_text(name).encode()
    yield _EDITOR, _editor_settings().encode()


def _editor_settings() -> str:
    """VS Code: two spaces, no tabs, Unicode; the schemas are named in the data files themselves."""
    settings = {
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2, "editor.wordWrap": "on"},
        "files.encoding": "utf8",
        "files.eol": "\n",
    }
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
