"""`cchc-docs register restore`: a backup in the place of the register."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.register_option import here, register_option
from cchc_docs.cli.report import reported
from cchc_docs.language import _, ngettext


@click.command(
    "restore",
    help=_(
        "Put a backup in the place of the register, in SQLite or PostgreSQL. Refused where numbers "
        "would be lost."
    ),
    epilog=_("Example: cchc-docs register restore so-van-ban-2026-11-26.sqlite"),
)
@click.argument(
    "file", metavar=_("FILE"), type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--discard", is_flag=True, help=_("Even if numbers are lost that it does not have."))
@register_option
def command(*, file: Path, discard: bool, named: str | None) -> None:
    """Restore all of it, or nothing."""
    with reported():
        from cchc_docs.cli.register_option import from_here
        from cchc_docs.issue.where import register_address
        from cchc_docs.register.copying import restore

        address = register_address(here(), from_here(named))
        copied = restore(file, address, discard=discard)
    message = ngettext("{file}: {count} entry", "{file}: {count} entries", copied.entries)
    click.echo(message.format(file=address.shown, count=copied.entries))
