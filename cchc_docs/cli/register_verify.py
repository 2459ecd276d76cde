"""`cchc-docs register verify`: proves that the books and the issued files are sound."""

from __future__ import annotations

import click

from cchc_docs.cli.register_option import here, opened, register_option
from cchc_docs.cli.report import exit_code, reported, show
from cchc_docs.language import _, ngettext


@click.command(
    "verify",
    help=_(
        "Prove that numbers are in order, given once and without gaps, that the audit is whole, "
        "and that the issued files of this workspace are as they were issued."
    ),
    epilog=_("Example: cchc-docs register verify"),
)
@register_option
def command(*, named: str | None) -> None:
    """Show what is wrong."""
    with reported():
        from cchc_docs.issue.verify_files import verify_files
        from cchc_docs.issue.workspace_mark import mark_of
        from cchc_docs.register.find import Wanted, find
        from cchc_docs.register.store import reading
        from cchc_docs.register.verify import verify

        workspace = here()
        register = opened(named, workspace)
        with reading(register) as connection:
            found = list(verify(register, connection))
            entries = find(connection, Wanted())
        found += verify_files(entries, workspace, mark_of(workspace.root))
        show(found)
        count = len(entries)
        message = ngettext("{count} entry verified", "{count} entries verified", count)
        click.echo(message.format(count=count), err=True)
    raise click.exceptions.Exit(exit_code(found))
