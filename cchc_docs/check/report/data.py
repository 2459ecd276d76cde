"""The report for a program (bản dữ liệu): JSON of files, verdicts, every rule and every finding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cchc_docs.check.judge import DocumentResult, FileResult
from cchc_docs.check.rule import Status
from cchc_docs.check.standard import standard
from cchc_docs.check.verdict import Row, rows, verdict_on, verdict_on_file
from cchc_docs.diagnostic import Diagnostic

_GRAVEST = (Status.FAILED, Status.NOT_JUDGED, Status.PASSED, Status.NOT_APPLICABLE)


class Unreadable:
    """A file that could not be read, and why (tệp không đọc được)."""

    def __init__(self, name: str, diagnostics: Sequence[Diagnostic]) -> None:
        self.name = name
        self.diagnostics = tuple(diagnostics)


def json_report(results: Sequence[FileResult | Unreadable], version: str) -> str:
    """All files as one JSON text."""
    data = {
        "tool": {"name": "cchc-docs", "version": version},
        "standard": standard().number,
        "files": [file_data(result) for result in results],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def file_data(result: FileResult | Unreadable) -> dict[str, Any]:
    """One file: what is said of its first document stands at the top, all of them below."""
    if isinstance(result, Unreadable):
        errors = [{"message": d.message, "fix": d.fix, "rule": d.rule} for d in result.diagnostics]
        return {"file": result.name, "verdict": "unreadable", "errors": errors}
    documents = [document_data(document) for document in result.documents]
    first = documents[0] if documents else {}
    regime = result.anatomy.regime
    return {
        "file": result.view.name,
        "state": first.get("state"),
        "regime": str(regime.kind),
        "regime_evidence": list(regime.evidence),
        "verdict": str(verdict_on_file(result)),
        "rules": _statuses(result),
        "findings": [finding for document in documents for finding in document["findings"]],
        "documents": documents,
    }


def document_data(result: DocumentResult) -> dict[str, Any]:
    """One document of a file."""
    document = result.document
    return {
        "type": document.type.name if document.type else None,
        "state": str(document.state.kind),
        "state_evidence": list(document.state.evidence),
        "regime": str(document.regime.kind),
        "regime_evidence": list(document.regime.evidence),
        "verdict": str(verdict_on(result)),
        "rules": {outcome.rule.name: str(outcome.status) for outcome in result.results},
        "not_judged": {
            outcome.rule.name: outcome.reason
            for outcome in result.results
            if outcome.status is Status.NOT_JUDGED
        },
        "findings": [_finding(row) for row in rows(result)],
    }


def _statuses(result: FileResult) -> dict[str, str]:
    """Each rule with its gravest status among the documents of the file."""
    found: dict[str, Status] = {}
    for document in result.documents:
        for outcome in document.results:
            known = found.get(outcome.rule.name, outcome.status)
            found[outcome.rule.name] = min(known, outcome.status, key=_GRAVEST.index)
    return {name: str(status) for name, status in found.items()}


def _finding(row: Row) -> dict[str, Any]:
    return {
        "rule": row.rule,
        "severity": str(row.severity),
        "clauses": list(row.clauses),
        "citations": list(row.citations),
        "place": row.where,
        "found": row.found,
        "required": row.required,
        "message": row.message,
        "fix": row.fix,
    }
