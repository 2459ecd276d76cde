"""Two appendices or more have Roman numbers; a single one has none.

That a single one carries no number is our reading, and a file may hold one of several: a note.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.heads import of_appendices
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_NUMBER = re.compile(r"phu (?:luc|bieu)(?: so)?[ :.]*(\w*)")
_ROMAN = re.compile(r"[ivxl]+")


def judge(subject: Subject) -> Judgement:
    """Judge the numbers of all labels."""
    labels = of_appendices(subject.document, Component.APPENDIX_LABEL)
    if not labels:
        return NotApplicable()
    numbers = [(label, _number(tidy(label.shown))) for label in labels]
    single = len(labels) == 1
    return tuple(
        Finding(
            message=(
                _("a single appendix has a number: {text}")
                if single
                else _("an appendix has no Roman number: {text}")
            ).format(text=quoted(label.shown)),
            found=number or _("no number"),
            required="Phụ lục" if single else "Phụ lục I, Phụ lục II",
            fix=_("Type the label again: {required}").format(
                required="«Phụ lục»" if single else "«Phụ lục I», «Phụ lục II»"
            ),
            spot=spot_of(label),
            severity=Severity.NOTE if single else None,
        )
        for label, number in numbers
        if (bool(number) if single else not _ROMAN.fullmatch(number))
    )


def _number(text: str) -> str:
    found = _NUMBER.match(folded(text))
    return found[1] if found else ""


RULE = Rule(
    name="appendix.numbering",
    title=later("Numbers of appendices"),
    group="appendix",
    clauses=("ND30-I-III-1a.roman",),
    judge=judge,
    component=Component.APPENDIX_LABEL,
)
