"""The report for code-scanning tools (SARIF 2.1.0): rules with clauses, results with places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cchc_docs.check.rule import Rule
from cchc_docs.check.rules import all_rules as form_rules
from cchc_docs.check.standard import standard
from cchc_docs.check.verdict import Row, rows
from cchc_docs.consistency.judge import Remark
from cchc_docs.consistency.rule import Rule as ContentRule
from cchc_docs.consistency.rules import all_rules as content_rules
from cchc_docs.diagnostic import CellPlace, FilePlace, Place, Severity, WordPlace
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_report(results: Sequence[Examined], version: str) -> str:
    """One run over all files, by the rules of form and of consistency."""
    rules = [*map(_rule, form_rules()), *map(_content_rule, content_rules())]
    driver = {"name": "cchc-docs", "version": version, "rules": rules}
    unreadable = [result for result in results if result.unreadable]
    run = {
        "tool": {"driver": driver},
        "results": list(_results(results)),
        "invocations": [
            {
                "executionSuccessful": not unreadable,
                "toolExecutionNotifications": [
                    {
                        "level": "error",
                        "message": {"text": _told(diagnostic.message, diagnostic.fix)},
                        "locations": [_location(diagnostic.place)],
                    }
                    for result in unreadable
                    for diagnostic in result.unreadable
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


def _content_rule(rule: ContentRule) -> dict[str, Any]:
    return {"id": rule.name, "shortDescription": {"text": _(rule.title)}}


def _results(results: Sequence[Examined]) -> Iterator[dict[str, Any]]:
    for result in results:
        for document in result.form.documents if result.form else ():
            yield from (_result(row, result.name) for row in rows(document))
        yield from map(_remark, result.remarks)
        for waived in result.waived:
            reason = [{"kind": "inSource", "justification": waived.reason}]
            yield {**_remark(waived.remark), "suppressions": reason}


def _remark(remark: Remark) -> dict[str, Any]:
    found = remark.diagnostic
    return {
        "ruleId": found.rule,
        "level": _LEVELS[found.severity],
        "message": {"text": _told(found.message, found.fix)},
        "locations": [_location(found.place)],
        "relatedLocations": [_location(place) for place in remark.also],
    }


def _location(place: Place) -> dict[str, Any]:
    file: dict[str, Any] = _artifact(place.path)
    match place:
        case FilePlace(line=line, column=column):
            if line:
                file["region"] = {"startLine": line, "startColumn": max(column, 1)}
            return {"physicalLocation": file}
        case WordPlace(where=where):
            return _in_word(file, where)
        case CellPlace(sheet=sheet, cell=cell):
            return _in_word(file, f"{sheet}!{cell}" if cell else sheet)


def _artifact(path: str) -> dict[str, Any]:
    """A file; its path as the URI that SARIF asks for."""
    full = Path(path)
    uri = full.as_uri() if full.is_absolute() else quote(full.as_posix())
    return {"artifactLocation": {"uri": uri}}


def _in_word(file: dict[str, Any], where: str) -> dict[str, Any]:
    logical = [{"fullyQualifiedName": where}] if where else []
    return {"physicalLocation": file, "logicalLocations": logical}


def _told(message: str, fix: str) -> str:
    return f"{message}\n→ {fix}" if fix else message


def _result(row: Row, name: str) -> dict[str, Any]:
    return {
        "ruleId": row.rule,
        "level": _LEVELS[row.severity],
        "message": {"text": _told(row.message, row.fix)},
        "locations": [_in_word(_artifact(name), row.where)],
        "properties": {
            "clauses": list(row.clauses),
            "found": row.found,
            "required": row.required,
        },
    }
