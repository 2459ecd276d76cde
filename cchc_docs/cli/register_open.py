"""`cchc-docs register open`: begin a register, or a series of numbers in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.number import Number
from cchc_docs.cli.register_option import begun, here, register_option
from cchc_docs.cli.report import reported
from cchc_docs.language import _
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from cchc_docs.register.entry import SeriesKey


@click.command(
    "open",
    help=_(
        "Begin the series of numbers that a document belongs to, and the register if there is "
        "none. --last is the last number that was given before, on paper or elsewhere. In the "
        "years after that it begins at 01 by itself."
    ),
    epilog=_("Example: cchc-docs register open thong-bao.yml --last 475"),
)
@click.argument(
    "file",
    required=False,
    metavar=_("[FILE]"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--agency", metavar=_("AGENCY"), help=_("Instead of a file: whose numbers."))
@click.option("--parent", metavar=_("AGENCY"), default="", help=_("The agency above it."))
@click.option(
    "--series",
    default="chung",
    show_default=True,
    metavar=_("SERIES"),
    help=_("Which numbers of the agency, as «danh_so» of its record names them."),
)
@click.option(
    "--rule",
    metavar=_("NUMBERING"),
    default="chung",
    show_default=True,
    help=_("«danh_so» of its record."),
)
@click.option("--year", type=Number(1945, 9999), metavar=_("YEAR"), help=_("If not this year."))
@click.option(
    "--last",
    type=Number(0, 9_999_999),
    required=True,
    metavar=_("NUMBER"),
    help=_("The last number that was given; 0 where none was."),
)
@register_option
def command(
    *,
    file: Path | None,
    agency: str | None,
    parent: str,
    series: str,
    rule: str,
    year: int | None,
    last: int,
    named: str | None,
) -> None:
    """Begin the series, and say which."""
    if (file is None) == (agency is None):
        raise click.UsageError(_("name a data file, or an --agency"))
    with reported():
        workspace = find_workspace(file) if file is not None else here()
        from cchc_docs.register.entry import SeriesKey
        from cchc_docs.register.moment import today
        from cchc_docs.register.settle import open_series

        key = (
            _of_file(file, workspace, year)
            if file is not None
            else SeriesKey(agency or "", year or today().year, series, rule, parent)
        )
        register = begun(named, workspace)
        open_series(register, key, last)
    message = _("{agency}, {year}, series «{name}»: the next number is {number}  ({register})")
    click.echo(
        message.format(
            agency=key.agency,
            year=key.year,
            name=key.name,
            number=f"{last + 1:02}",
            register=register.shown,
        )
    )


def _of_file(file: Path, workspace: Workspace, year: int | None) -> SeriesKey:
    from cchc_docs.issue.facts import series_of
    from cchc_docs.register.entry import SeriesKey
    from cchc_docs.register.moment import today

    notice = load_notice(file, workspace)
    name, rule = series_of(notice)
    day = notice.model.issued
    own = day.year if day is not None else today().year
    parent = notice.model.agency.parent
    above = parent.name if parent else ""
    return SeriesKey(notice.model.agency.name, year or own, name, rule, above)
