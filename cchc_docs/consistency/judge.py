"""Judge a case (xét hồ sơ): every rule, over data, texts and the documents against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.rule import Case, DataPlace, Finding, Rule, Subject, Where
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Diagnostic, FilePlace, Place, Severity
from cchc_docs.language import _

_GRAVITY = tuple(Severity)  # the gravest first
_LOWER = {Severity.ERROR: Severity.WARNING}


class Remark(NamedTuple):
    """What a rule says of a document or a case (nhận xét), ready for a report."""

    diagnostic: Diagnostic
    words: str  # the evidence, as it stands
    also: tuple[Place, ...] = ()


def judge(case: Case, rules: Iterable[Rule]) -> list[Remark]:
    """All that the rules find, rule by rule, each thing once."""
    rules = tuple(rules)
    return _once(
        remark for rule in rules for remark in (*_within(case, rule), *_between(case, rule))
    )


def judge_between(case: Case, rules: Iterable[Rule]) -> list[Remark]:
    """Only what the documents of the case contradict in each other."""
    return _once(remark for rule in rules for remark in _between(case, rule))


def _once(found: Iterable[Remark]) -> list[Remark]:
    """Each thing once, as grave as any document of the case makes it."""
    unique: dict[tuple[str, Place, str], Remark] = {}
    for remark in found:
        key = (remark.diagnostic.rule, remark.diagnostic.place, remark.words)
        known = unique.setdefault(key, remark)
        if _GRAVITY.index(remark.diagnostic.severity) < _GRAVITY.index(known.diagnostic.severity):
            unique[key] = remark
    return list(unique.values())


def _within(case: Case, rule: Rule) -> Iterator[Remark]:
    for subject in case.subjects:
        if rule.judge_data is not None and subject.record is not None:
            yield from (_remark(f, rule) for f in rule.judge_data(subject.record, subject.registry))
        if rule.judge_text is not None:
            yield from _of_text(subject, rule)


def _between(case: Case, rule: Rule) -> Iterator[Remark]:
    if rule.judge_case is not None and len(case.subjects) > 1:
        yield from (_remark(finding, rule) for finding in rule.judge_case(case))


def _of_text(subject: Subject, rule: Rule) -> Iterator[Remark]:
    assert rule.judge_text is not None  # noqa: S101 – for mypy; the caller has looked
    typed_only = rule.judge_data is not None and subject.record is not None
    for finding in rule.judge_text(subject):
        if not (typed_only and _is_composed(finding.at)):
            yield _remark(finding, rule)


def _is_composed(where: Where) -> bool:
    """Whether the words come from several values, so that they stand nowhere in the data."""
    place = where.place
    return isinstance(place, FilePlace) and place.line == 0


def _remark(finding: Finding, rule: Rule) -> Remark:
    severity = finding.severity or rule.severity
    message = finding.message
    if _quoted(finding.at):
        severity = _LOWER.get(severity, Severity.NOTE)
        message = _("{message} (within a quotation)").format(message=message)
    also = tuple(dict.fromkeys(where.place for where in finding.also))
    diagnostic = Diagnostic(rule.name, severity, finding.at.place, message, finding.fix)
    return Remark(diagnostic, finding.at.words, also)


def _quoted(where: Where) -> bool:
    match where:
        case Mention():
            return is_quoted(where)
        case DataPlace():
            return where.quoted
