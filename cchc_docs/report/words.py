"""The words that every report shares (lời dùng chung): states, regimes, verdicts, groups."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cchc_docs.check.anatomy.parts import Regime, State
from cchc_docs.check.verdict import Verdict
from cchc_docs.diagnostic import Severity
from cchc_docs.language import later, ngettext

GROUPS = MappingProxyType(
    {
        "page": later("Page"),
        "letterhead": later("Letterhead"),
        "title": later("Type and subject"),
        "body": later("Body"),
        "signature": later("Signature"),
        "recipients": later("Addressees and recipients"),
        "appendix": later("Appendices and marks"),
    }
)
SECTIONS = MappingProxyType(
    {
        "figures": later("Figures"),
        "dates": later("Dates"),
        "names": later("Names, terms, abbreviations"),
        "text": later("Spelling and marks"),
        "structure": later("Citations and structure"),
        "case": later("Completeness and the case as a whole"),
    }
)
"""Of the rules of consistency."""
STATES = MappingProxyType({State.DRAFT: later("draft"), State.ISSUED: later("issued")})
REGIMES = MappingProxyType(
    {
        Regime.ADMINISTRATIVE: later("administrative document"),
        Regime.PARTY: later("document of the Party"),
        Regime.LEGAL: later("legal normative document"),
        Regime.EARLIER: later("dated before 05/3/2020"),
        Regime.SPECIALISED: later("form of a specialised sector"),
        Regime.NOT_A_DOCUMENT: later("not a document"),
    }
)
VERDICTS = MappingProxyType(
    {
        Verdict.CONFORMS: later("no error found by the rules that were judged"),
        Verdict.DEPARTS: later("departs from the decree"),
        Verdict.NOT_JUDGED: later("not judged by this decree"),
    }
)
SEVERITIES = MappingProxyType(
    {
        Severity.ERROR: later("error"),
        Severity.WARNING: later("warning"),
        Severity.NOTE: later("note"),
    }
)


def graded(counts: Mapping[Severity, int]) -> str:
    """«1 error, 0 warnings, 2 notes»."""
    errors, warnings, notes = (counts.get(severity, 0) for severity in Severity)
    return ", ".join(
        [
            ngettext("{count} error", "{count} errors", errors).format(count=errors),
            ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
            ngettext("{count} note", "{count} notes", notes).format(count=notes),
        ]
    )
