"""Who gets a task has a name by which it can be found: «phòng QLĐN», «Bố Trạch» are none.

Reads the owners of tasks and the inspected units of the data, and any text. A hit in data: a place
where an agency should stand, which is an error; a division listed by an abbreviation only. In a
text: a division with an abbreviation that nobody explains, a place among agencies in full; these
are warnings for an office that has listed its divisions, else notes. Not one: a division of the
office's list, a group («các phòng chuyên môn»), «UBND các huyện Bố Trạch, Lệ Thủy».
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.abbreviations import explanations
from cchc_docs.consistency.reading.units import (
    divisions_by_token,
    is_bare_place,
    places_among_agencies,
    unknown_token,
)
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.abbreviations import is_listed, key_of, of_office
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.consistency.text import Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.inspected_unit import InspectedUnit
from cchc_docs.model.references import Owner

_READ = (Part.BODY, Part.CELL, Part.CAPTION)
_PLACES = 50  # in a finding


def judge_data(record: Record, registry: Registry) -> Iterator[Finding]:
    """Owners of tasks and inspected units, each name once."""
    yield from first_of_each(_of_data(record, registry), lambda one: one.at.words)


def _of_data(record: Record, registry: Registry) -> Iterator[Finding]:
    for path, owner in record.all(Owner):
        if owner.name:
            yield from of_name(owner.name, record.at(path, owner.spoken), registry)
    for path, unit in record.all(InspectedUnit):
        yield from of_name(unit.name, record.at((*path, "ten"), unit.name), registry)


def of_name(name: str, at: Where, registry: Registry) -> Iterator[Finding]:
    """What is wrong with the name of an owner or a unit in the data."""
    token = unknown_token(name, registry)
    if is_bare_place(name):
        yield _place(name, at)
    elif token:
        yield _division(token, at)._replace(severity=Severity.WARNING)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Divisions and agencies that a text names; each name once."""
    has_list = any(agency.units for agency in subject.registry.agencies)
    severity = Severity.WARNING if has_list else Severity.NOTE
    found = (*_divisions(subject), *_places(subject))
    for finding in first_of_each(found, lambda one: one.at.words):
        yield finding._replace(severity=severity, also=finding.also[:_PLACES])


def _divisions(subject: Subject) -> Iterator[Finding]:
    explained = {*explanations(subject.text), *of_office(subject.registry)}
    for passage in subject.text.parts(*_READ):
        for mention, token in divisions_by_token(passage):
            if not (is_listed(key_of(token)) or key_of(token) in explained):
                yield _division(token, mention)


def _places(subject: Subject) -> Iterator[Finding]:
    for passage in subject.text.parts(*_READ):
        for mention in places_among_agencies(passage):
            yield _place(mention.words, mention)


def _place(name: str, at: Where) -> Finding:
    return Finding(
        message=_("«{name}» is a place, where the name of an agency should stand").format(
            name=name
        ),
        fix=_("Write the agency in full, as «UBND huyện …», «UBND xã …»"),
        at=at,
    )


def _division(token: str, at: Where) -> Finding:
    return Finding(
        message=_(
            "the division is named by an abbreviation that is explained nowhere: «{token}»"
        ).format(token=token),
        fix=_("Write its name in full, and list it with the divisions of the agency"),
        at=at,
    )


RULE = Rule(
    name="names.unit-exists",
    title=later("Who gets a task is named in full"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
