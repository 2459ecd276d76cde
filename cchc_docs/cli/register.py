"""`cchc-docs register`: the register of outgoing documents; a file for each group of commands."""

from __future__ import annotations

from importlib import import_module

import click

from cchc_docs.language import _

_COMMANDS = {
    "open": "register_open",
    "list": "register_list",
    "show": "register_show",
    "find": "register_find",
    "fill": "register_fill",
    "relate": "register_relate",
    "add": "register_add",
    "export": "register_export",
    "import": "register_import",
    "verify": "register_verify",
    "backup": "register_backup",
    "restore": "register_restore",
}


class _Commands(click.Group):
    """Imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of a clerk's year."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        from cchc_docs.cli import spoken

        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"cchc_docs.cli.{_COMMANDS[cmd_name]}").command
        return spoken(command)


command = _Commands(
    "register",
    help=_("The register of outgoing documents: look, fill in, print, verify, keep safe."),
    epilog=_("Example: cchc-docs register find cai cach hanh chinh --year 2026"),
)
