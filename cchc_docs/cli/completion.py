"""`cchc-docs completion`: the script by which a shell completes commands, kinds and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from cchc_docs.language import _

PROGRAM = "cchc-docs"
VARIABLE = "_CCHC_DOCS_COMPLETE"
"""The variable that click looks at, made of the name of the program."""
SHELLS = ("bash", "zsh", "fish", "powershell")


@click.command(
    "completion",
    help=_(
        "Print the script that lets the Tab key complete commands, options, kinds, rules and data "
        "files. Where it goes:\n\n"
        "\b\n"
        "bash        ~/.local/share/bash-completion/completions/cchc-docs\n"
        "zsh         a file _cchc-docs in a folder of $fpath\n"
        "fish        ~/.config/fish/completions/cchc-docs.fish\n"
        "powershell  at the end of the file that $PROFILE names"
    ),
    epilog=_("Example: cchc-docs completion powershell >> $PROFILE"),
)
@click.argument("shell", metavar=_("SHELL"), type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script of a shell."""
    completion = get_completion_class(shell)
    if completion is None:  # click is younger than what pyproject.toml asks for
        raise click.UsageError(_("this version of click does not know {shell}").format(shell=shell))
    program = context.find_root().command
    click.echo(completion(program, {}, PROGRAM, VARIABLE).source())
