"""Judge a Word file (xét thể thức): every rule, for every document in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Anatomy, Document, Regime
from cchc_docs.check.rule import Finding, NotApplicable, NotJudged, Rule, Status, Subject
from cchc_docs.check.standard import standard
from cchc_docs.check.view.page import View
from cchc_docs.diagnostic import Severity

_ORDER = tuple(Severity)


class RuleResult(NamedTuple):
    """How one rule ended for one document (kết quả của một quy tắc)."""

    rule: Rule
    status: Status
    findings: tuple[Finding, ...] = ()
    reason: str = ""


class DocumentResult(NamedTuple):
    """How one document of a file ended; no `results` where another regime rules it."""

    document: Document
    results: tuple[RuleResult, ...]


class FileResult(NamedTuple):
    """How a file ended (kết quả của một tệp)."""

    view: View
    anatomy: Anatomy
    documents: tuple[DocumentResult, ...]


def judge_file(view: View, anatomy: Anatomy, rules: Iterable[Rule]) -> FileResult:
    """Every rule for every document that falls under the decree."""
    rules = tuple(rules)
    return FileResult(
        view,
        anatomy,
        tuple(
            DocumentResult(document, tuple(_judge(Subject(view, anatomy, document), rules)))
            for document in anatomy.documents
        ),
    )


def _judge(subject: Subject, rules: tuple[Rule, ...]) -> Iterable[RuleResult]:
    if subject.document.regime.kind is not Regime.ADMINISTRATIVE:
        return
    for rule in rules:
        match rule.judge(subject):
            case NotApplicable():
                yield RuleResult(rule, Status.NOT_APPLICABLE)
            case NotJudged(reason=reason):
                yield RuleResult(rule, Status.NOT_JUDGED, reason=reason)
            case ():
                yield RuleResult(rule, Status.PASSED)
            case findings:
                yield RuleResult(rule, Status.FAILED, tuple(findings))


def severity_of(finding: Finding, rule: Rule) -> Severity:
    """The gravest of the clauses that the finding rests on, unless the rule said otherwise."""
    if finding.severity is not None:
        return finding.severity
    clauses = standard().clauses
    found = [clauses[name].severity for name in finding.clauses or rule.clauses]
    return min(found, key=_ORDER.index)
