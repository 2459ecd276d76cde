"""The report for a program (bản dữ liệu): JSON of files, verdicts, every rule and every finding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cchc_docs.check.judge import DocumentResult, FileResult
from cchc_docs.check.rule import Status
from cchc_docs.check.standard import standard
from cchc_docs.check.verdict import Row, rows, verdict_on, verdict_on_file
from cchc_docs.consistency.judge import Remark
from cchc_docs.diagnostic import CellPlace, FilePlace, Place, Severity, WordPlace
from cchc_docs.examine.examined import Examined

_GRAVEST = (Status.FAILED, Status.NOT_JUDGED, Status.PASSED, Status.NOT_APPLICABLE)


def json_report(results: Sequence[Examined], version: str) -> str:
    """All files as one JSON text."""
    data = {
        "tool": {"name": "cchc-docs", "version": version},
        "standard": standard().number,
        "files": [file_data(result) for result in results],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def file_data(result: Examined) -> dict[str, Any]:
    """One file, or the data files of a case: its form where it is a Word file, its content."""
    if result.unreadable:
        errors = [
            {"message": d.message, "fix": d.fix, "rule": d.rule, **_place(d.place)}
            for d in result.unreadable
        ]
        return {"file": result.name, "verdict": "unreadable", "errors": errors}
    form = {"file": result.name} if result.form is None else _form(result.form)
    return {**form, "consistency": _content(result)}


def _content(result: Examined) -> dict[str, Any]:
    return {
        "verdict": "disagrees" if result.count(Severity.ERROR) else "agrees",
        "findings": [_remark(remark) for remark in result.remarks],
        "waived": [{**_remark(one.remark), "reason": one.reason} for one in result.waived],
    }


def _remark(remark: Remark) -> dict[str, Any]:
    found = remark.diagnostic
    return {
        "rule": found.rule,
        "severity": str(found.severity),
        **_place(found.place),
        "words": remark.words,
        "message": found.message,
        "fix": found.fix,
        "also": [_place(place) for place in remark.also],
    }


def _place(place: Place) -> dict[str, Any]:
    match place:
        case FilePlace():
            return {"path": place.path, "line": place.line, "column": place.column}
        case WordPlace():
            return {"path": place.path, "place": place.where}
        case CellPlace():
            return {"path": place.path, "sheet": place.sheet, "cell": place.cell}


def _form(result: FileResult) -> dict[str, Any]:
    """The form: what is said of the first document stands at the top, all of them below."""
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
