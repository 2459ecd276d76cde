"""In a citation «Điều», «Chương», «Mục» are capital, «khoản» and «điểm» are not: Phụ lục II, V.7.

Judged only where one follows the other with its number: «điểm a khoản 2 Điều 5»; a note.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, prose
from cchc_docs.check.rule import Judgement, NotApplicable, Rule, Subject
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_CITED = re.compile(r"[Kk]hoản \d+ [Đđ]iều \d+|[Đđ]iểm [a-zđ]\)?,? [Kk]hoản \d+")
_WRONG = re.compile(
    r"(?<=[\w,)] )(Khoản \d+ [Đđ]iều \d+|Điểm [a-zđ]\)?,? [Kk]hoản \d+)"
    r"|[Kk]hoản \d+ điều \d+|điểm [a-zđ]\)?,? Khoản \d+"
)


def judge(subject: Subject) -> Judgement:
    """Judge the citations within sentences."""
    document = subject.document
    bases = document.paragraphs(Component.LEGAL_BASIS)
    texts = [(p, tidy(p.text)) for p in (*bases, *prose(document))]
    if not texts:
        return without(document, Component.BODY)
    if not any(_CITED.search(text) for _p, text in texts):
        return NotApplicable()
    return tuple(
        departing(
            ((p, f"«{found[0]}»") for p, text in texts if (found := _WRONG.search(text))),
            _("a citation is written {found}, not {required}"),
            "«điểm a khoản 2 Điều 5»",
            _("Type «điểm», «khoản» in small letters, «Điều» with a capital"),
            severity=Severity.NOTE,
        )
    )


RULE = Rule(
    name="citation.structure",
    title=later("«điểm», «khoản», «Điều» in citations"),
    group="body",
    clauses=("ND30-II-V-7.structure_refs",),
    judge=judge,
    component=Component.BODY,
)
