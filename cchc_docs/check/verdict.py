"""What may be said of a document after its check (kết luận), and no more than was judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import DocumentResult, FileResult, judge_file, severity_of
from cchc_docs.check.rule import Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.standard import standard
from cchc_docs.check.view.page import View
from cchc_docs.check.view.read import view_bytes, view_file
from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace


class Verdict(StrEnum):
    """The verdict on a document or a file (kết luận)."""

    CONFORMS = "conforms"  # no rule that was judged found an error
    DEPARTS = "departs"
    NOT_JUDGED = "not_judged"  # under another regime, or no document at all


class Row(NamedTuple):
    """A finding with all that a report says of it (một phát hiện)."""

    rule: str
    title: str
    group: str
    severity: Severity
    clauses: tuple[str, ...]
    citations: tuple[str, ...]
    where: str
    found: str
    required: str
    message: str
    fix: str


def rows(result: DocumentResult) -> tuple[Row, ...]:
    """Every finding of a document, in the order of the rules."""
    return tuple(_rows(result))


def _rows(result: DocumentResult) -> Iterable[Row]:
    clauses = standard().clauses
    for outcome in result.results:
        rule = outcome.rule
        for finding in outcome.findings:
            cited = finding.clauses or rule.clauses
            yield Row(
                rule=rule.name,
                title=rule.title,
                group=rule.group,
                severity=severity_of(finding, rule),
                clauses=cited,
                citations=tuple(dict.fromkeys(clauses[name].citation for name in cited)),
                where=finding.spot.where if finding.spot else "",
                found=finding.found,
                required=finding.required,
                message=finding.message,
                fix=finding.fix,
            )


def verdict_on(result: DocumentResult) -> Verdict:
    """The verdict on one document."""
    if not result.results:
        return Verdict.NOT_JUDGED
    grave = any(row.severity is Severity.ERROR for row in rows(result))
    return Verdict.DEPARTS if grave else Verdict.CONFORMS


def verdict_on_file(result: FileResult) -> Verdict:
    """The gravest verdict on any document of a file."""
    found = {verdict_on(document) for document in result.documents}
    order = (Verdict.DEPARTS, Verdict.CONFORMS)
    return next((verdict for verdict in order if verdict in found), Verdict.NOT_JUDGED)


def departures(path: Path) -> list[Diagnostic]:
    """What departs from the decree in a Word file, errors and warnings, as diagnostics."""
    return _departures(view_file(path))


def departures_in(data: bytes, named: Path) -> list[Diagnostic]:
    """The same of a Word file that is not written yet; `named` is its place."""
    return _departures(view_bytes(data, str(named)))


def _departures(view: View) -> list[Diagnostic]:
    result = judge_file(view, dissect(view), all_rules())
    return [
        Diagnostic(row.rule, row.severity, WordPlace(view.name, row.where), row.message, row.fix)
        for document in result.documents
        for row in rows(document)
        if row.severity is not Severity.NOTE
    ]


def counted(result: DocumentResult) -> Counter[Status]:
    """How many rules ended how."""
    return Counter(outcome.status for outcome in result.results)
