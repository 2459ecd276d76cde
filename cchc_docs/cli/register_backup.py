"""`cchc-docs register backup`: the whole register as one file."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.register_option import here, opened, register_option
from cchc_docs.cli.report import reported
from cchc_docs.language import _, ngettext


@click.command(
    "backup",
    help=_("Write the whole register, audit and all, into one file; others may go on working."),
    epilog=_("Example: cchc-docs register backup so-van-ban-2026-11-26.sqlite"),
)
@click.argument("file", metavar=_("FILE"), type=click.Path(dir_okay=False, path_type=Path))
@register_option
def command(*, file: Path, named: str | None) -> None:
    """Copy at one moment."""
    with reported():
        from cchc_docs.register.copying import back_up

        copied = back_up(opened(named, here()), file)
    message = ngettext("{file}: {count} entry", "{file}: {count} entries", copied.entries)
    click.echo(message.format(file=file, count=copied.entries))
