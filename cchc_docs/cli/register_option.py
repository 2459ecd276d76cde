"""Which register a command works with, and which entry of it (chọn sổ, chọn dòng)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_docs.cli.number import Number
from cchc_docs.language import _, ngettext
from cchc_docs.load.workspace import Workspace, find_workspace

if TYPE_CHECKING:
    from cchc_docs.register.entry import Entry
    from cchc_docs.register.store import Register

register_option = click.option(
    "--register",
    "named",
    metavar=_("REGISTER"),
    help=_(
        "A file, or «postgresql://USER@HOST/DATABASE»; without it CCHC_SO_DANG_KY or «so_dang_ky» "
        "of «cchc.toml», else so-van-ban.sqlite in the workspace."
    ),
)
agency_option = click.option("--agency", metavar=_("AGENCY"), default="", help=_("Only its books."))
year_option = click.option(
    "--year", type=Number(1945, 9999), metavar=_("YEAR"), help=_("Only of this year.")
)


def here() -> Workspace:
    """The workspace of the current folder."""
    return find_workspace(Path.cwd())


def opened(named: str | None, workspace: Workspace) -> Register:
    """The register of a workspace. Raises `DiagnosticError`."""
    from cchc_docs.issue.where import register_address
    from cchc_docs.register.store import open_register

    return open_register(register_address(workspace, from_here(named)))


def begun(named: str | None, workspace: Workspace) -> Register:
    """The register of a workspace, made where there is none. Raises `DiagnosticError`."""
    from cchc_docs.issue.where import register_address
    from cchc_docs.register.store import make_register

    return make_register(register_address(workspace, from_here(named)))


def entry_named(register: Register, notation: str, agency: str, year: int | None) -> Entry:
    """The one entry of «12/TB-KKT». Raises `DiagnosticError`: none, or several."""
    from cchc_docs.register.fault import fault
    from cchc_docs.register.find import Wanted, numbered
    from cchc_docs.register.store import reading

    with reading(register) as connection:
        found = numbered(connection, notation, Wanted(agency=agency, year=year))
    if len(found) == 1:
        return found[0]
    if not found:
        message = _("there is no number {number} in the register").format(number=notation)
        fix = _("«cchc-docs register find» looks for words, numbers and names")
        raise fault("register.unknown", register.shown, message, fix)
    books = "; ".join(f"{e.notation} ({e.series.agency}, {e.series.year})" for e in found)
    message = ngettext(
        "{count} document has this number: {books}",
        "{count} documents have this number: {books}",
        len(found),
    ).format(count=len(found), books=books)
    raise fault("register.several", register.shown, message, _("add --agency or --year"))


def from_here(named: str | None) -> str | None:
    """A file on the command line is counted from the current folder, not from the workspace."""
    return os.path.abspath(named) if named and "://" not in named else named  # noqa: PTH100
