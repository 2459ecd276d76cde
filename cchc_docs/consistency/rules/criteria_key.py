"""A criterion is told by year, index set, section and code, and stands once.

Reads «TCTP 5.3 tại Mục II» at the head of paragraphs; the criteria of the data, across the
documents of a case too. A hit: two entries of II/5.3; a code that is not numbers and full stops;
one criterion with two maxima in a case. A note: criteria for bonus points that give no section and
code, beside others that do. No hit: I/6 and II/6.4; one code under headings of two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.criteria import CriterionItem, criterion_items
from cchc_docs.consistency.reading.head import whole
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Case, DataPlace, Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.score import CriterionKey, CriterionScore
from cchc_docs.vietnamese.numbers import padded

_BONUS = re.compile(r"điểm thưởng", re.IGNORECASE)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the criteria that a text lists."""
    if subject.record is not None:
        return
    items = criterion_items(subject.text)
    yield from _twice(items)
    yield from (_malformed(item) for item in items if not item.is_well_formed)
    if len(items) > 1:
        yield from _bonuses(subject)


def _twice(items: Iterable[CriterionItem]) -> Iterator[Finding]:
    by_key: dict[tuple[str, str, str], list[CriterionItem]] = {}
    for item in items:
        if item.section and item.is_well_formed:
            by_key.setdefault((item.year, item.section, item.code), []).append(item)
    for (_year, section, code), group in by_key.items():
        if len(group) > 1:
            message = _("criterion {code} of section {section} stands here {count} times")
            yield Finding(
                message.format(code=code, section=section, count=len(group)),
                _("one of them may have another code, or say the same twice"),
                group[1].mention,
                (group[0].mention, *(item.mention for item in group[2:])),
            )


def _malformed(item: CriterionItem) -> Finding:
    return Finding(
        _("«{code}» is no code of a criterion: numbers parted by full stops").format(
            code=item.code
        ),
        _("write it as in the index set, for instance «1.3.3»"),
        item.mention,
    )


def _bonuses(subject: Subject) -> Iterator[Finding]:
    """Headings on bonus points, whose paragraphs name no criterion by its code."""
    heading = None
    for passage in subject.text.parts(Part.HEADING, Part.BODY):
        if passage.part is Part.HEADING:
            heading = passage if _BONUS.search(passage.text) else None
        elif heading is not None:
            if "TCTP" not in passage.text[:40]:
                yield _unnamed(whole(heading))
            heading = None


def _unnamed(where: Where) -> Finding:
    return Finding(
        _("the criteria for bonus points are named without section and code"),
        _("give them too, as for the others: «TCTP … tại Mục …»"),
        where,
        severity=Severity.NOTE,
    )


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """The loader refuses a criterion twice; what is left is bonuses, which have no code."""
    model = record.model
    if isinstance(model, IndexFacts) and model.criteria and model.bonuses:
        yield _unnamed(record.at(("diem_thuong", 0, "ten"), model.bonuses[0].name))


def judge_case(case: Case) -> Iterable[Finding]:
    """One criterion has one maximum in all documents of a case."""
    known: dict[CriterionKey, tuple[DataPlace, CriterionScore]] = {}
    for subject in case.subjects:
        record = subject.record
        if record is None or not isinstance(record.model, IndexFacts):
            continue
        for position, score in enumerate(record.model.criteria):
            key = record.model.criterion_keys()[position]
            where = record.at(("tieu_chi", position, "diem_toi_da"), padded(score.maximum))
            before = known.setdefault(key, (where, score))
            if before[1].maximum != score.maximum:
                message = _(
                    "criterion {code} of section {section}: {one} points here, {other} there"
                )
                yield Finding(
                    message.format(
                        code=key.code,
                        section=key.section,
                        one=padded(score.maximum),
                        other=padded(before[1].maximum),
                    ),
                    _("a criterion of one year has one maximum: look at the index set"),
                    where,
                    (before[0],),
                )


RULE = Rule(
    name="criteria.key",
    title=later("A criterion is told by section and code, and stands once"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
    judge_case=judge_case,
)
