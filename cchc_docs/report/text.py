"""The report for a clerk (bản chữ): grouped by component, what is wrong, where, how to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cchc_docs.check.judge import DocumentResult, FileResult
from cchc_docs.check.rule import Status
from cchc_docs.check.verdict import Row, counted, rows, verdict_on
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _, ngettext
from cchc_docs.report.told import told
from cchc_docs.report.words import GROUPS, REGIMES, SEVERITIES, STATES, VERDICTS, graded


def file_report(result: FileResult, *, notes: bool) -> Iterator[str]:
    """The lines on one file; notes only where asked for."""
    if not result.documents:
        evidence = "; ".join(result.anatomy.regime.evidence)
        yield f"{result.view.name}: {_(REGIMES[result.anatomy.regime.kind])} ({evidence})"
    for document in result.documents:
        yield from _document(result.view.name, document, notes=notes)


def _document(name: str, result: DocumentResult, *, notes: bool) -> Iterator[str]:
    document = result.document
    kind = document.type.name if document.type else _("document of no known type")
    state = _(STATES[document.state.kind])
    regime = document.regime
    yield f"{name}: {kind}, {state}: {_(VERDICTS[verdict_on(result)])}"
    if not result.results:
        yield f"  {_(REGIMES[regime.kind])}: {'; '.join(regime.evidence)}"
        return
    shown = [row for row in rows(result) if notes or row.severity is not Severity.NOTE]
    for group, found in groupby(shown, key=lambda row: row.group):
        yield f"  {_(GROUPS[group])}"
        for row in found:
            yield from _row(row)
    yield f"  {_summary(result)}"
    for outcome in result.results:
        if outcome.status is Status.NOT_JUDGED:
            yield _("  not judged: {rule}: {reason}").format(
                rule=outcome.rule.name, reason=outcome.reason
            )


def _row(row: Row) -> Iterator[str]:
    place = f"{row.where}" if row.where else _("the whole file")
    yield f"    {_(SEVERITIES[row.severity])}: {row.message} [{row.rule}]"
    yield f"      {place}"
    if row.fix:
        yield f"      → {row.fix}"
    yield f"      {'; '.join(row.citations)}"


def _summary(result: DocumentResult) -> str:
    grades = Counter(row.severity for row in rows(result))
    status = counted(result)
    judged = status[Status.PASSED] + status[Status.FAILED]
    return _("{counts}; {judged} rules judged, {open} not judged, {other} not applicable").format(
        counts=graded(grades),
        judged=judged,
        open=status[Status.NOT_JUDGED],
        other=status[Status.NOT_APPLICABLE],
    )


def folder_report(results: Sequence[Examined]) -> Iterator[str]:
    """Tables by file and by rule, below the reports of several files."""
    read = [result for result in results if not result.unreadable]
    found_in = {
        result.name: [one for one in told(result) if one[1] is not Severity.NOTE] for result in read
    }
    yield ""
    yield _("By file")
    for name, found_there in found_in.items():
        grades = Counter(severity for _rule, severity in found_there)
        yield f"  {grades[Severity.ERROR]:>4} {grades[Severity.WARNING]:>4}  {name}"
    found = Counter(rule for found_there in found_in.values() for rule, _severity in found_there)
    if found:
        yield _("By rule")
    for rule, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:>4}  {rule}"
    count = sum(result.files for result in read)
    yield ngettext("{count} file checked", "{count} files checked", count).format(count=count)
    if count := len(results) - len(read):
        yield ngettext(
            "{count} file cannot be read, and was not checked",
            "{count} files cannot be read, and were not checked",
            count,
        ).format(count=count)
