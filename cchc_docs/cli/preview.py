"""`cchc-docs preview`: a draft in the terminal, as HTML, as the tree, or live in the browser."""

from __future__ import annotations

from pathlib import Path

import click

from cchc_docs.cli.candidates import files_ending
from cchc_docs.cli.number import Number
from cchc_docs.cli.register_option import opened, register_option
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
    help=_("Show a document without writing it: Markdown, HTML, the tree, or live in the browser."),
    epilog=_("Example: cchc-docs preview thong-bao.yml --serve"),
)
@click.argument(
    "path",
    metavar=_("PATH"),
    type=click.Path(exists=True, path_type=Path),
    shell_complete=files_ending(SUFFIXES | FORMS),
)
@click.option("--html", "as_html", is_flag=True, help=_("The page as HTML."))
@click.option("--tree", "as_tree", is_flag=True, help=_("The tree between data and page."))
@click.option(
    "--projected",
    is_flag=True,
    help=_("Show the number that the draft would get now, marked as projected."),
)
@register_option
@click.option(
    "--serve",
    "as_served",
    is_flag=True,
    help=_("The pages in the browser, anew with every change of a file; also of a folder."),
)
@click.option(
    "--port",
    type=Number(1, 65535),
    metavar=_("NUMBER"),
    help=_("With --serve: this port instead of a free one."),
)
@click.option("--no-open", is_flag=True, help=_("With --serve: do not open the browser."))
def command(
    *,
    path: Path,
    as_html: bool,
    as_tree: bool,
    as_served: bool,
    projected: bool,
    named: str | None,
    port: int | None,
    no_open: bool,
) -> None:
    """Print the draft on stdout; on stderr what is wrong in the data, and what is still blank."""
    if as_html + as_tree + as_served > 1:
        raise click.UsageError(_("say one of --html, --tree, --serve"))
    form = next(
        (
            name
            for name, is_said in (("html", as_html), ("tree", as_tree), ("serve", as_served))
            if is_said
        ),
        None,
    )
    if form != "serve" and path.is_dir():
        raise click.UsageError(_("a folder can only be shown with --serve"))
    if form != "serve" and (port is not None or no_open):
        raise click.UsageError(_("--port and --no-open go with --serve"))
    if form == "serve" and projected:
        raise click.UsageError(_("--projected does not go with --serve"))
    with reported():
        if form == "serve":
            _serve(path, port or 0, opens=not no_open)
        else:
            _print(path, form, (named,) if projected else None)


def _serve(path: Path, port: int, *, opens: bool) -> None:
    from cchc_docs.serve.run import serve

    def tell(address: str) -> None:
        click.echo(address)
        click.echo(_("The preview is shown at this address; Ctrl-C ends it."), err=True)

    serve(path, port, tell=tell, opens=opens)
    click.echo(_("The preview has ended."), err=True)


def _print(path: Path, form: str | None, projecting: tuple[str | None] | None) -> None:
    """Print the draft; `projecting` holds the register that says its next number."""
    workspace = find_workspace(path)
    notice = load_notice(path, workspace)
    document = compose(notice.kind, notice.model)
    if projecting is not None:
        from cchc_docs.issue.projected import with_projected_number

        register = opened(projecting[0], workspace)
        document = with_projected_number(document, notice, workspace, register)
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
