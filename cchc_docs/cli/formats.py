"""The formats that a command writes (định dạng): `--format docx,md,html,pdf`."""

from __future__ import annotations

import click

from cchc_docs.language import _
from cchc_docs.render import FORMATS


def formats_named(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of a list such as «docx,html». Raises `BadParameter` where one is unknown."""
    wanted = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        known = ", ".join(FORMATS)
        message = _("«{name}» is no format; known: {known}")
        raise click.BadParameter(message.format(name=", ".join(unknown), known=known))
    return wanted


formats_option = click.option(
    "--format",
    "formats",
    default="docx",
    show_default=True,
    callback=formats_named,
    metavar=_("LIST"),
    help=_("docx, md, html, pdf, separated by commas; pdf needs LibreOffice."),
)
