"""Each legal basis stands on a line of its own; one basis may name several acts."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

_SECOND = re.compile(r"[;.] ?(Căn cứ|Theo đề nghị của|Xét đề nghị của)\b")


def judge(subject: Subject) -> Judgement:
    """Judge every line for a second «Căn cứ» within it."""
    bases = subject.document.all(Component.LEGAL_BASIS)
    if not bases:
        return without(subject.document, Component.LEGAL_BASIS)
    return tuple(
        Finding(
            message=_("two legal bases stand on one line: {text}").format(
                text=quoted(tidy(piece.text)[found.start() + 1 :])
            ),
            found=found[1],
            required=_("a line for each"),
            fix=_("Press Enter before «{text}»").format(text=found[1]),
            spot=spot_of(piece),
        )
        for piece in bases
        if (found := _SECOND.search(tidy(piece.text)))
    )


RULE = Rule(
    name="legal-basis.one-a-line",
    title=later("One legal basis a line"),
    group="body",
    clauses=("ND30-I-II-6a.own_line",),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
