"""What may stand next on a command line (gợi ý khi bấm Tab): kinds, rules, files of an ending."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Set
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.diagnostic import DiagnosticError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Offers = list[CompletionItem[str]] | list[str]

Candidates = Callable[[click.Context, click.Parameter, str], "Offers"]
_PLAIN_NAME = re.compile(r"[\w./-]+")
"""A name that no shell reads otherwise than it is written."""


def kinds(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The kinds of document of this workspace, and of the package."""
    from cchc_docs.load.kinds import kind_names
    from cchc_docs.load.workspace import find_workspace

    try:
        names = kind_names(find_workspace(Path.cwd()))
    except DiagnosticError:  # bad settings are told when the command is run
        names = []
    return [name for name in names if name.startswith(begun)]


def schemas(context: click.Context, parameter: click.Parameter, begun: str) -> list[str]:
    """What has a schema: every kind, and the shared files."""
    from cchc_docs.load.schema import OTHER_SCHEMAS

    others = [name for name in OTHER_SCHEMAS if name.startswith(begun)]
    return [*others, *kinds(context, parameter, begun)]


def rules(
    _context: click.Context, _parameter: click.Parameter, begun: str
) -> list[CompletionItem[str]]:
    """The rules of form and of content, each with its title."""
    from click.shell_completion import CompletionItem

    from cchc_docs.check.rules import all_rules as form_rules
    from cchc_docs.consistency.rules import all_rules as content_rules
    from cchc_docs.language import _

    titles = {rule.name: rule.title for rule in form_rules()}
    titles |= {rule.name: rule.title for rule in content_rules()}
    return [
        CompletionItem(name, help=_(title))
        for name, title in sorted(titles.items())
        if name.startswith(begun)
    ]


def files_ending(suffixes: Set[str]) -> Candidates:
    """Files of these endings; the shell's own list where a folder may be meant or a name is quoted.

    A shell puts a space behind what a program offers, which would end the path of a folder, and
    quotes names only where it lists them itself.
    """

    def candidates(_context: click.Context, _parameter: click.Parameter, begun: str) -> Offers:
        from click.shell_completion import CompletionItem

        folder, start = os.path.split(begun)
        try:
            found = [entry for entry in os.scandir(folder or ".") if entry.name.startswith(start)]
        except OSError:
            found = []
        seen = [entry for entry in found if not entry.name.startswith((".", "~$"))]
        names = sorted(entry.name for entry in seen if Path(entry.name).suffix.lower() in suffixes)
        plain = all(_PLAIN_NAME.fullmatch(name) for name in names)
        if not names or not plain or any(entry.is_dir() for entry in seen):
            return [CompletionItem(begun, type="file")]
        return [os.path.join(folder, name) for name in names]  # noqa: PTH118 – as typed

    return candidates
