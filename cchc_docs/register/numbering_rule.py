"""By which rule an agency numbers (cách đánh số): one series for all types, or several.

The rule of a year is written down with the first series of that year, and holds until 31 December.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, select

from cchc_docs.language import _
from cchc_docs.model.numbering import SHARED
from cchc_docs.register.entry import SeriesKey
from cchc_docs.register.fault import fault
from cchc_docs.register.schema import NUMBERING
from cchc_docs.vietnamese.agency_key import agency_key


def require_rule(connection: Connection, key: SeriesKey, place: str) -> None:
    """Refuse to number by one rule what the year began to number by another."""
    rule = _rule(connection, key.agency, key.parent, NUMBERING.c.year == key.year)
    if rule is not None and rule != key.rule:
        message = _("in {year} «{agency}» numbers by the rule «{found}», not «{wanted}»")
        message = message.format(year=key.year, agency=key.agency, found=rule, wanted=key.rule)
        fix = _("set «danh_so» of the agency back; a new rule begins on 1 January")
        raise fault("register.rule", place, message, fix)


def rule_of_year(connection: Connection, agency: str, parent: str, year: int) -> str:
    """By which rule an agency numbered in that year; «chung» where nothing was said."""
    return _rule(connection, agency, parent, NUMBERING.c.year == year) or SHARED


def rule_since(connection: Connection, agency: str, parent: str, year: int) -> str:
    """By which rule it numbers in that year, or did in the last year before it."""
    return _rule(connection, agency, parent, NUMBERING.c.year <= year) or SHARED


def _rule(
    connection: Connection, agency: str, parent: str, years: ColumnElement[bool]
) -> str | None:
    wanted = (
        select(NUMBERING.c.rule)
        .where(
            NUMBERING.c.agency_key == agency_key(agency),
            NUMBERING.c.parent_key == agency_key(parent),
            years,
        )
        .order_by(NUMBERING.c.year.desc())
        .limit(1)
    )
    found: str | None = connection.scalar(wanted)
    return found
