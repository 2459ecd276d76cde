"""A unit that is described as inspected is among those that the plan lists.

Reads the list in brackets behind «kiểm tra tại 10 đơn vị (…)» and the sentences and captions «kiểm
tra … tại …»; in the data the units of the round and «tai_don_vi». A hit, as a note: a commune in a
caption that the list does not have. No hit: a unit under another name of the same ending, a
division of a listed unit, a text without a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_docs.consistency.reading.directions import NAMED
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.finding import Finding as Found
from cchc_docs.model.inspection_facts import RoundFacts
from cchc_docs.vietnamese.text import fold

_LIST = re.compile(
    r"[Kk]iểm tra\b[^.()]{0,60}?\btại\s*\d{1,3}\s+(?:cơ quan|đơn vị|địa phương|sở|xã|phường|huyện)"
    r"[^().]{0,60}\((?P<names>[^()]{20,1500})\)"
)
_INSPECTED = re.compile(
    r"(?:[Kk]iểm tra|làm việc)\b[^.;:,()]{0,80}?\b(?:tại|với)\s+"
    rf"(?:trụ sở\s+|[Bb]ộ phận [Mm]ột cửa (?:của )?)?(?P<unit>{NAMED.pattern})"
)
_KIND = re.compile(
    r"\A(?:(?:ubnd|uy_ban_nhan_dan|so|ban|phong|thanh_pho|huyen|thi_xa|xa|phuong|thi_tran|quan)_)+"
)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the units inspected against the list."""
    listed = next(
        (found for p in subject.text.prose if (found := _LIST.search(p.text)) is not None), None
    )
    if listed is None or subject.record is not None:
        return
    names = [name.strip() for name in re.split(r"[,;]", listed["names"])]
    for passage in subject.text.passages:
        found = _INSPECTED.search(passage.text)
        if found and len(found["unit"].split()) > 2 and not _is_among(found["unit"], names):
            yield _finding(Mention(passage, *found.span("unit")), len(names))


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the units that findings of a round name."""
    if not isinstance(record.model, RoundFacts):
        return
    names = [unit.name for unit in record.model.units]
    for path, one in record.all(Found):
        for position, unit in enumerate(one.units):
            named = NAMED.match(unit)
            if named and len(named[0].split()) > 2 and not _is_among(unit, names):
                yield _finding(record.at((*path, "tai_don_vi", position), unit), len(names))


def _is_among(unit: str, names: Iterable[str]) -> bool:
    own = _bare(unit)
    keys = [_bare(name) for name in names]
    return not own or any(key and (key in own or own in key) for key in keys)


def _bare(name: str) -> str:
    """Without what kind of unit it is: «bo_trach» of «UBND huyện Bố Trạch»."""
    return _KIND.sub("", f"{fold(name)}_").strip("_")


def _finding(where: Where, count: int) -> Finding:
    return Finding(
        _("«{unit}» is described as inspected, and is not among the {count} units listed").format(
            unit=where.words, count=count
        ),
        _("add it to the list, or say to which of the units it belongs"),
        where,
    )


RULE = Rule(
    name="inspection.scope",
    title=later("Inspected units are those of the plan"),
    severity=Severity.NOTE,
    judge_text=judge_text,
    judge_data=judge_data,
)
