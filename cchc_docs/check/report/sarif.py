"""The report for code-scanning tools (SARIF 2.1.0): rules with clauses, results with places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from cchc_docs.check.judge import FileResult
from cchc_docs.check.report.data import Unreadable
from cchc_docs.check.rule import Rule
from cchc_docs.check.standard import standard
from cchc_docs.check.verdict import Row, rows
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(
    results: Sequence[FileResult | Unreadable], rules: Sequence[Rule], version: str
) -> str:
    """One run over all files."""
    driver = {"name": "cchc-docs", "version": version, "rules": [_rule(rule) for rule in rules]}
    unreadable = [result for result in results if isinstance(result, Unreadable)]
    run = {
        "tool": {"driver": driver},
        "results": list(_results(results)),
        "invocations": [
            {
                "executionSuccessful": not unreadable,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": f"{result.name}: {diagnostic.message}"},
                    }
                    for result in unreadable
                    for diagnostic in result.diagnostics
                ],
            }
        ],
    }
    data = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    clauses = standard().clauses
    cited = "; ".join(dict.fromkeys(clauses[name].citation for name in rule.clauses))
    return {
        "id": rule.name,
        "shortDescription": {"text": _(rule.title)},
        "fullDescription": {"text": f"{standard().title}: {cited}"},
        "properties": {"clauses": list(rule.clauses)},
    }


def _results(results: Sequence[FileResult | Unreadable]) -> Iterator[dict[str, Any]]:
    for result in results:
        if not isinstance(result, Unreadable):
            for document in result.documents:
                yield from (_result(row, result.view.name) for row in rows(document))


def _result(row: Row, name: str) -> dict[str, Any]:
    text = row.message if not row.fix else f"{row.message}\n→ {row.fix}"
    return {
        "ruleId": row.rule,
        "level": _LEVELS[row.severity],
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": name}},
                "logicalLocations": [{"fullyQualifiedName": row.where}] if row.where else [],
            }
        ],
        "properties": {
            "clauses": list(row.clauses),
            "found": row.found,
            "required": row.required,
        },
    }
