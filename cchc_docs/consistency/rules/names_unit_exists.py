"""Who gets a task has a name by which it can be found: «phòng QLĐN», «Bố Trạch» are none.

Reads the owners of tasks and the inspected units of the data, and any text. A hit in data: a place
where an agency should stand, which is an error; a division listed by an abbreviation only. In a
text: a division with an abbreviation that nobody explains, a place among agencies in full; these
are warnings for an office that has listed its divisions, else notes. Not one: a division of the
office's list, a group («các phòng chuyên môn»), «UBND các huyện Bố Trạch, Lệ Thủy».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.abbreviations import explanations, tokens
from cchc_docs.consistency.reading.capitals import is_shouted
from cchc_docs.consistency.reading.units import is_bare_place, unknown_token
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.abbreviations import is_listed, key_of, of_office
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.inspected_unit import InspectedUnit
from cchc_docs.model.references import Owner

_READ = (Part.BODY, Part.CELL, Part.CAPTION)
_DIVISION = re.compile(
    r"\b(?:[Pp]hòng|[Cc]hi cục|[Bb]an [Qq]uản lý|[Tt]rung tâm|[Đđ]ội|[Tt]ổ) (?=[A-ZĐ]{3})"
)
_ONE_AGENCY = re.compile(r"UBND (?:thành phố|thị xã|huyện|quận|xã|phường) [^,;()]{2,20}\Z")
_AGENCY = re.compile(r"\b(?:Sở|Ban|Chi cục|Cục|Văn phòng|Thanh tra) ")
_PLACES = 50  # in a finding
_LIST = re.compile(r"[^.;:()]{20,2000}")


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
    explained = explanations(subject.text)
    own = of_office(subject.registry)
    for passage in subject.text.parts(*_READ):
        ends = dict(tokens(passage.text)) if _DIVISION.search(passage.text) else {}
        for noun in _DIVISION.finditer(passage.text) if ends else ():
            start = noun.end()
            key = key_of(passage.text[start : ends.get(start, start)])
            if key and not (is_listed(key) or key in explained or key in own):
                mention = Mention(passage, noun.start(), ends[start])
                yield _division(passage.text[start : ends[start]], mention)


def _places(subject: Subject) -> Iterator[Finding]:
    """«…, Sở Du lịch, UBND thành phố Đồng Hới, Bố Trạch»: a place right behind one agency."""
    for passage in subject.text.parts(*_READ):
        if "UBND " not in passage.text or is_shouted(passage.text):
            continue
        for listed in _LIST.finditer(passage.text):
            items = list(re.finditer(r"[^,]+", listed[0]))
            if not any(_AGENCY.search(item[0]) for item in items):
                continue
            behind_agency = False
            for item in items:
                words = item[0].strip()
                if behind_agency and is_bare_place(words):
                    low = listed.start() + item.start() + item[0].index(words)
                    yield _place(words, Mention(passage, low, low + len(words)))
                else:
                    behind_agency = _ONE_AGENCY.match(words) is not None


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
