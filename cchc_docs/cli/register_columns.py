"""The columns of the book as options of a command (cột của sổ)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from cchc_docs.cli.day import Day
from cchc_docs.language import _


def column_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What a clerk may say of an entry; an empty text takes out what is there."""
    options = (
        click.option("--subject", metavar=_("TEXT"), help=_("What it is about.")),
        click.option("--signer-title", metavar=_("TEXT"), help=_("Title of the signer.")),
        click.option("--signer", "signer_name", metavar=_("NAME"), help=_("Who signed.")),
        click.option(
            "--recipient",
            "recipients",
            multiple=True,
            metavar=_("NAME"),
            help=_("To whom it goes; may be given several times."),
        ),
        click.option("--filed-with", metavar=_("TEXT"), help=_("Who keeps the file copy.")),
        click.option("--copies", metavar=_("NUMBER"), help=_("How many copies were made.")),
        click.option("--sent", type=Day(), metavar=_("DAY"), help=_("When it was handed over.")),
        click.option("--received-by", metavar=_("NAME"), help=_("Who signed for it.")),
        click.option("--note", metavar=_("TEXT"), help=_("A note.")),
        click.option("--pages", metavar=_("NUMBER"), help=_("How many pages it has.")),
        click.option("--due", type=Day(), metavar=_("DAY"), help=_("Until when an answer is due.")),
        click.option(
            "--file-code", "file_notation", metavar=_("TEXT"), help=_("Code of its file.")
        ),
        click.option("--file-ordinal", metavar=_("NUMBER"), help=_("Its place in that file.")),
    )
    for option in reversed(options):
        command = option(command)
    return command


def columns_said(options: dict[str, Any]) -> dict[str, str]:
    """The columns that were said, as the register holds them."""
    said = {name: value for name, value in options.items() if value not in {None, ()}}
    return {name: _text(value) for name, value in said.items()}


def _text(value: object) -> str:
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return "\n".join(value)
    return str(value).strip()
