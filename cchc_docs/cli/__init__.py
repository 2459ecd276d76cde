"""The command line: one file a command, each imported only when it is called."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module

import click

from cchc_docs import __version__
from cchc_docs.language import _, speak

COMMANDS = (
    "init",
    "new",
    "render",
    "batch",
    "convert",
    "preview",
    "check",
    "issue",
    "register",
    "rules",
    "schema",
    "template",
    "doctor",
    "completion",
)

_BETWEEN_COLLECTIONS = 200_000
"""New objects between two looks for garbage. Loading and making a document leaves none in a circle;
looking for it as Python does by itself doubles the time of a table of 5,000 rows."""


class Commands(click.Group):
    """A group that imports a command when it is called, so that one document starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of a clerk's day, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, from the module of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"cchc_docs.cli.{cmd_name}").command
        return spoken(command)


def program() -> click.Group:
    """The command line in the reader's language."""
    group = Commands(
        "cchc-docs",
        help=_("Make official documents of administrative reform from structured data."),
        epilog=_("Messages are Vietnamese; CCHC_LANG=en makes them English."),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    version = click.version_option(
        __version__, prog_name="cchc-docs", help=_("Show the version and exit.")
    )
    decorated: click.Group = version(group)
    spoken(decorated)
    return decorated


class Named(str):
    """What click calls a path; it begins its sentences by `title()`: «Thư Mục» for «Thư mục»."""

    __slots__ = ()

    def title(self) -> str:
        """With one capital."""
        return self.capitalize()


def spoken(command: click.Command) -> click.Command:
    """The command with click's place holders in the reader's language, its subcommands too."""
    command.options_metavar = _("[OPTIONS]")
    for parameter in command.params:
        if isinstance(parameter.type, click.Path):
            parameter.type.name = Named(parameter.type.name)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _("COMMAND [ARGS]...")
        for inner in command.commands.values():
            spoken(inner)
    return command


def main() -> None:
    """Run the command line; the exit codes are listed in the README."""
    # pydantic looks through every installed package for plugins, 25 ms; we have none
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    speak()
    try:
        program()(prog_name="cchc-docs")
    finally:
        gc.freeze()  # nor at the end, where Python looks through all that was made
