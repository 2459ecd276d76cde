"""`cchc-docs schema`: the JSON Schema of a kind, by which editors help while typing."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.candidates import schemas
from cchc_docs.cli.report import reported
from cchc_docs.language import _
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.schema import OTHER_SCHEMAS, other_schema_text, schema_text
from cchc_docs.load.workspace import find_workspace
from cchc_docs.write.files import replace_file


@click.command(
    "schema",
    help=_("Write the JSON Schema of a kind's data file, for editors."),
    epilog=_("Example: cchc-docs schema van-ban -o van-ban.schema.json"),
)
@click.argument("kind", metavar=_("KIND"), shell_complete=schemas)
@click.option(
    "-o",
    "--output",
    metavar=_("FILE"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("Write into a file instead of the terminal."),
)
def command(kind: str, output: Path | None) -> None:
    """Print the schema, or write it."""
    with reported():
        if kind in OTHER_SCHEMAS:
            text = other_schema_text(kind)
        else:
            text = schema_text(load_kind(kind, find_workspace(Path.cwd())))
        if output is None:
            click.echo(text, nl=False)
        else:
            replace_file(output, text.encode())
            click.echo(output)
