"""A law or ordinance among the legal bases has its name and date, and no number.

Many agencies add the number: against the letter of the decree, so a warning. Laws that a basis only
mentions («quy định chi tiết Luật …») are not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_LAW = re.compile(r"\W*can cu (?:cac )?(bo luat|luat|phap lenh)\b")
_NUMBER = re.compile(r"(?:so )?\d+/\d{4}/(?:qh|ubtvqh|pl)[\w-]*|so \d+[-/]l/ctn")
_DATE = re.compile(r"\bngay\b|\d{1,2}/\d{1,2}/\d{4}")


def judge(subject: Subject) -> Judgement:
    """Judge every basis that is a law."""
    document = subject.document
    laws = [p for p in document.all(Component.LEGAL_BASIS) if _LAW.match(folded(tidy(p.text)))]
    if not laws:
        return without(document, Component.LEGAL_BASIS)
    return tuple(_judge(laws))


def _judge(laws: list[Piece]) -> Iterator[Finding]:
    numbered = [piece for piece in laws if _NUMBER.search(folded(tidy(piece.text)))]
    if numbered:
        yield _finding(
            numbered,
            _("a law among the legal bases has a number: {text}"),
            _("name and date, no number"),
            _("Delete the number, keep name and date: «Luật … ngày … tháng … năm …»"),
            Severity.WARNING,  # many agencies add the number
        )
    undated = [piece for piece in laws if not _DATE.search(folded(tidy(piece.text)))]
    if undated:
        yield _finding(
            undated,
            _("a law among the legal bases has no date: {text}"),
            _("the date"),
            _("Add the date behind the name: «ngày … tháng … năm …»"),
        )


def _finding(
    wrong: list[Piece], message: str, required: str, fix: str, severity: Severity | None = None
) -> Finding:
    text = quoted(wrong[0].shown)
    if len(wrong) > 1:
        text = _("{text} (and {count} more)").format(text=text, count=len(wrong) - 1)
    return Finding(
        message=message.format(text=text),
        found=tidy(wrong[0].shown),
        required=required,
        fix=fix,
        spot=spot_of(wrong[0]),
        severity=severity,
    )


RULE = Rule(
    name="legal-basis.law-cited",
    title=later("Laws among the legal bases: name and date"),
    group="body",
    clauses=("ND30-I-II-6a.law_parts",),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
