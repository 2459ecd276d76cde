"""An act with a number among the legal bases has its date too.

Issuer and subject take too many forms to be looked for.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

_ACT = re.compile(
    r"\b(nghi dinh|nghi quyet|quyet dinh|thong tu|thong tu lien tich|ke hoach|cong van|thong bao"
    r"|chi thi|van ban|to trinh|bao cao) so ?:? ?[\d.…_ ]*/ ?[\w./-]*[a-z]"
)
_DATE = re.compile(r"\bngay\b|\d{1,2} ?/ ?\d{1,2} ?/ ?\d{4}")


def judge(subject: Subject) -> Judgement:
    """Judge every basis that names an act by its number; a blank date is a date."""
    bases = subject.document.all(Component.LEGAL_BASIS)
    if not bases:
        return without(subject.document, Component.LEGAL_BASIS)
    cited = [piece for piece in bases if _ACT.search(folded(tidy(piece.text)))]
    if not cited:
        return NotApplicable()
    return tuple(
        Finding(
            message=_("a legal basis gives the number of an act without its date: {text}").format(
                text=quoted(piece.shown)
            ),
            found=_("no date"),
            required=_("number, notation, date, issuer, subject"),
            fix=_("Add the date behind the number: «ngày … tháng … năm …»"),
            spot=spot_of(piece),
        )
        for piece in cited
        if not _DATE.search(folded(tidy(piece.text)))
    )


RULE = Rule(
    name="legal-basis.cited",
    title=later("Acts among the legal bases: number and date"),
    group="body",
    clauses=("ND30-I-II-6a.content",),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
