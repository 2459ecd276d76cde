"""A document on an inspection says by what decision or plan, who led it, when, and which unit.

Reads the facts of an inspection; texts whose title speaks of an inspection that took place. A hit:
no decision or plan is cited; no day is given. No hit: a plan, a decision or a letter that announces
an inspection; a report on other things. Of a news item only a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.dates import dates
from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.reading.head import subject_words, type_key, whole
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.inspection_facts import InspectionFacts
from cchc_docs.vietnamese.text import fold

_TITLE = re.compile(r"kiem_tra")
_NOT_TITLE = re.compile(r"ke_hoach_kiem_tra_nam|tu_kiem_tra|kiem_tra_danh_gia|thi_kiem_tra")
_TEAM = re.compile(r"\b(?:[Đđ]oàn|[Tt]ổ) (?:kiểm tra|công tác)", re.IGNORECASE)
_LEAD = re.compile(r"trưởng đoàn|tổ trưởng|trưởng ban|làm trưởng", re.IGNORECASE)
_TOLD = frozenset({"", "bao_cao", "thong_bao", "ket_luan", "bien_ban"})
_ORDERED = re.compile(r"\b(?:Quyết định|Kế hoạch|Chương trình)\s+(?:số|\d+/)", re.IGNORECASE)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding that names what is not said."""
    text = subject.text
    if subject.record is not None or not _is_about_inspection(text):
        return
    missing = list(_missing(text))
    if missing:
        where = whole(next(iter(text.parts(Part.SUBJECT))))
        severity = None if text.parts(Part.TYPE) else Severity.NOTE
        yield _finding(missing, where)._replace(severity=severity)


def _is_about_inspection(text: Text) -> bool:
    title = fold(subject_words(text))
    told = type_key(text) in _TOLD and not text.parts(Part.ADDRESSEE)
    return (
        told
        and _TITLE.search(title) is not None
        and _NOT_TITLE.search(title) is None
        and any(_TEAM.search(p.text) for p in text.parts(Part.BODY))
    )


def _missing(text: Text) -> Iterator[str]:
    body = text.parts(Part.BODY)
    if not any(documents(p) or _ORDERED.search(p.text) for p in body):
        yield _("the decision or plan it rests on")
    if not any(_names_its_day(p) for p in body):
        yield _("the day or days")
    if not any(_LEAD.search(p.text) for p in text.passages):
        yield _("who led it")


def _names_its_day(passage: Passage) -> bool:
    """Whether a day stands there that is not the day of a document."""
    cited = {one.dated.start for one in documents(passage) if one.dated}
    return any(day.start not in cited for day in dates(passage))


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the facts of the inspection."""
    model = record.model
    if not isinstance(model, InspectionFacts):
        return
    missing = []
    if not model.inspection.legal_bases and model.inspection.delegation.decision is None:
        missing.append(_("the decision or plan it rests on"))
    if not model.inspection.days:
        missing.append(_("the day or days"))
    if missing:
        yield _finding(missing, record.at(("kiem_tra",), model.inspection.delegation.name))


def _finding(missing: list[str], where: Where) -> Finding:
    return Finding(
        _("of the inspection it is not said: {missing}").format(missing="; ".join(missing)),
        _("add it: an inspection rests on a decision or plan and took place on some day"),
        where,
    )


RULE = Rule(
    name="completeness.basis",
    title=later("An inspection: by what decision, who led it, when"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
