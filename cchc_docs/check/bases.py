"""How surely lines are legal bases (mức chắc chắn của căn cứ).

Decisions and plans have them in their specimens or by habit. In a letter, a report, a notice, lines
such as «Thực hiện …;» may be the opening of the content, which is upright.
"""

from __future__ import annotations

from collections.abc import Iterable

from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.presence import type_code
from cchc_docs.check.rule import Finding
from cchc_docs.diagnostic import Severity

_SURE = frozenset({"NQ", "QĐ", "CT", "QC", "QyĐ", "CTr", "KH", "PA", "ĐA", "DA", "TTr", "HD"})


def weighed(document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors become warnings where the lines may be no legal bases."""
    if type_code(document) in _SURE:
        return tuple(findings)
    return tuple(
        finding._replace(severity=finding.severity or Severity.WARNING) for finding in findings
    )
