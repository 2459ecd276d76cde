"""`cchc-docs preview`: a draft in the terminal, as HTML, or as the tree between data and page."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.candidates import files_ending
from cchc_docs.cli.report import reported, show
from cchc_docs.document.compose import compose
from cchc_docs.examine.examined import grave_in
from cchc_docs.language import _
from cchc_docs.load.files import SUFFIXES
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workbook.suffixes import FORMS
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import notes


@click.command(
    "preview",
    help=_("Show a document without writing it: Markdown, HTML or the tree."),
    epilog=_("Example: cchc-docs preview thong-bao.yml --html > xem.html"),
)
@click.argument(
    "path",
    metavar=_("FILE"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    shell_complete=files_ending(SUFFIXES | FORMS),
)
@click.option("--html", "form", flag_value="html", help=_("The page as HTML."))
@click.option("--tree", "form", flag_value="tree", help=_("The tree between data and page."))
def command(path: Path, form: str | None) -> None:
    """Print the draft on stdout; on stderr what is wrong in the data, and what is still blank."""
    with reported():
        workspace = find_workspace(path)
        notice = load_notice(path, workspace)
        document = compose(notice.kind, notice.model)
        if form == "html":
            from cchc_docs.write.html import write_html

            text = write_html(document)
        elif form == "tree":
            from cchc_docs.document.outline import outline

            text = "\n".join(outline(document))
        else:
            from cchc_docs.write.markdown import write_markdown

            text = write_markdown(document)
        show([*grave_in(notice), *notes(notice)])
        click.echo(text)
