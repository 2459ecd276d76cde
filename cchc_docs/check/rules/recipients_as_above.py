"""The first recipient: «- Như trên;» where there is a «Kính gửi», «- Như Điều n;» in a decision.

«Như kính gửi» says the same. The second is shown by the specimens only: a warning.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded
from cchc_docs.check.demands import quoted
from cchc_docs.check.listing import items
from cchc_docs.check.presence import is_letter, type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

_ABOVE = re.compile(r"nhu (tren|kinh gui|noi dung kinh gui)\b")
_ARTICLE = re.compile(r"nhu (cac )?dieu [\d.…_]|nhu tren\b")


def judge(subject: Subject) -> Judgement:
    """Judge the first line of the list by the type of the document."""
    document = subject.document
    found = items(document.all(Component.RECIPIENT))
    if not found:
        return without(document, Component.RECIPIENT)
    code, first = type_code(document), found[0]
    if is_letter(document) or code in {"TTr", "BC"}:
        if not document.has(Component.ADDRESSEE_LABEL):
            return NotApplicable()
        wanted, pattern, clause = "- Như trên;", _ABOVE, "ND30-I-II-9b.nhu_tren"
    elif code in {"QĐ", "NQ"}:
        wanted, pattern, clause = "- Như Điều …;", _ARTICLE, "ND30-III-M1.1.nhu_dieu"
    else:
        return NotApplicable()
    if pattern.match(folded(first.text)):
        return ()
    return (
        Finding(
            message=_("the first recipient is {found}, not {required}").format(
                found=quoted(first.piece.shown), required=f"«{wanted}»"
            ),
            found=first.text,
            required=wanted,
            fix=_("Put a line {required} first in the list").format(required=f"«{wanted}»"),
            spot=spot_of(first.piece),
            clauses=(clause,),
        ),
    )


RULE = Rule(
    name="recipients.as-above",
    title=later("The first recipient: «Như trên», «Như Điều …»"),
    group="recipients",
    clauses=("ND30-I-II-9b.nhu_tren", "ND30-III-M1.1.nhu_dieu"),
    judge=judge,
    component=Component.RECIPIENT,
)
