"""Criteria stand in the order of the index set: by section, then by code as numbers.

A hit, as a note: I, II, II, IV, I. No hit: an order that begins again below a heading of its own
(«đã rõ nguyên nhân», «Hội đồng có ý kiến»); a document that puts its tasks together by unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from cchc_docs.consistency.reading.criteria import code_order, criterion_items, section_order
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.task import Ordered


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge each run of criteria between two headings."""
    if subject.record is not None:
        return
    items = criterion_items(subject.text)
    for _group, run in groupby(items, key=lambda item: item.group):
        listed = [item for item in run if item.is_well_formed]
        if all(item.section for item in listed):
            yield from _finding(
                [(item.order, f"{item.section}/{item.code}", item.mention) for item in listed]
            )


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the criteria of the data, where the document gives them in that order."""
    model = record.model
    if not isinstance(model, IndexFacts):
        return
    if isinstance(model, Ordered) and model.grouping not in {None, "tiêu chí"}:
        return
    yield from _finding(
        [
            (
                (section_order(one.section or ""), code_order(one.code)),
                f"{one.section}/{one.code}" if one.section else one.code,
                record.at(("tieu_chi", position, "ma"), one.code),
            )
            for position, one in enumerate(model.criteria)
        ]
    )


def _finding(
    listed: Sequence[tuple[tuple[int, tuple[int, ...]], str, Where]],
) -> Iterable[Finding]:
    back = next((after for before, after in pairwise(listed) if after[0] < before[0]), None)
    if back is not None:
        order = ", ".join(name for _order, name, _where in listed)
        yield Finding(
            _("the criteria do not stand in the order of the index set: {order}").format(
                order=order
            ),
            _("sort them by section and code, or give each group its own heading"),
            back[2],
        )


RULE = Rule(
    name="criteria.order",
    title=later("Criteria in the order of the index set"),
    severity=Severity.NOTE,
    judge_text=judge_text,
    judge_data=judge_data,
)
