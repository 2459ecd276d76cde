"""What is said of a number that moved otherwise than its two values tell (tăng, giảm sai)."""

from __future__ import annotations

from cchc_docs.consistency.reading.comparisons import Comparison
from cchc_docs.consistency.rule import Finding
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _


def wrong_move(passage: Passage, one: Comparison) -> Finding:
    """The finding of a comparison that does not fit."""
    return Finding(
        message=_("from {before} to {now} is {computed}, not {stated}").format(
            before=one.before.text,
            now=one.now.text,
            computed=one.computed,
            stated=one.moved.text,
        ),
        fix=_("check the three numbers"),
        at=Mention(passage, one.now.start, one.moved.end),
        also=(Mention(passage, one.before.start, one.before.end),),
        severity=Severity.WARNING,
    )
