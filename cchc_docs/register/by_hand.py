"""Documents that another program, or a pen, has made take their numbers from the same book.

So do copies: SY, SL, TrS, one series for all of them (Phụ lục I, Phần II).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from cchc_docs.diagnostic import FilePlace
from cchc_docs.language import _
from cchc_docs.model.document_type import DOCUMENT_TYPES, DocumentType
from cchc_docs.model.numbering import COPY_FORMS, series_name
from cchc_docs.model.references import nearest
from cchc_docs.register.entry import Entry, Facts, Source, State
from cchc_docs.register.fault import fault
from cchc_docs.register.moment import Clock, system_clock, today
from cchc_docs.register.numbering_rule import rule_since
from cchc_docs.register.request import Request
from cchc_docs.register.schema import SERIES
from cchc_docs.register.secrecy import require_unspoken
from cchc_docs.register.store import Register, reading
from cchc_docs.register.take import take_as
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold


def type_named(name: str) -> DocumentType:
    """A type of document, or a form of copy. Raises `DiagnosticError`."""
    known = {**DOCUMENT_TYPES, **COPY_FORMS}
    found = known.get(fold(name))
    if found is None:
        close = nearest(name, [one.name for one in known.values()])
        message = _("«{found}» is no type of document").format(found=name)
        fix = _("did you mean «{name}»?").format(name=close) if close else ""
        raise fault("register.type", name, message, fix)
    return found


def agency_of(register: Register, name: str) -> tuple[str, str]:
    """The agency of that name, or the only one of the register, and the agency above it.

    Raises `DiagnosticError`: the register has none of that name, or several.
    """
    with reading(register) as connection:
        rows = connection.execute(select(SERIES.c.agency, SERIES.c.parent).distinct())
        known = [(row.agency, row.parent) for row in rows]
    wanted = agency_key(name)
    found = [one for one in known if not name or wanted in map(agency_key, one[:1])]
    if len(found) != 1:
        message = _("whose number is it? the register has several agencies of that name, or none")
        names = "; ".join(f"{agency} ({parent})" if parent else agency for agency, parent in known)
        fix = _("name one with --agency: {names}").format(names=names)
        raise fault("register.agency", register.shown, message, fix)
    return found[0]


def enter(
    register: Register,
    agency: tuple[str, str],
    facts: Facts,
    day: date | None,
    clock: Clock = system_clock,
) -> Entry:
    """The next number for a document made elsewhere. Raises `DiagnosticError` as `take` does."""
    require_unspoken(facts, register.shown)
    kind = type_named(facts.document_type)
    year = (day or today(clock)).year
    with reading(register) as connection:
        rule = rule_since(connection, *agency, year)
    request = Request(
        agency=agency[0],
        parent=agency[1],
        series=series_name(tuple(rule.split("; ")), kind, secret=bool(facts.secrecy)),
        rule=rule,
        facts=facts,
        source=Source(),
        place=FilePlace(register.shown),
        day=day,
    )
    (taken,) = take_as(State.ISSUED, register, [request], clock)
    return taken.entry
