"""«(Kèm theo … số … ngày … tháng … năm … của …)» under the title of an appendix.

Centred, italic, not bold, 13 or 14 points. Number and day may be blank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Appendix, Document
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.heads import labelled, of_appendices
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

PARTS, STYLE = "ND30-I-III-1c.ref_parts", "ND30-I-III-1c.ref_style"
DEMAND = Demand(
    part=later("line «(Kèm theo …)»"),
    clauses=dict.fromkeys(("size", "bold", "italic", "case", "centred"), STYLE),
    sizes=(13, 14),
    bold=False,
    italic=True,
    upper=False,
    centred=True,
)
_NEEDED = {
    later("the number"): re.compile(r"\bso\b|\d+/"),
    later("the date"): re.compile(r"\bngay\b|\d{1,2}/\d{1,2}/\d{4}|/ ?/ ?\d{4}"),
    later("the issuer"): re.compile(r"\bcua\b"),
}


def judge(subject: Subject) -> Judgement:
    """Judge the line of every appendix."""
    document = subject.document
    if not labelled(document):
        return NotApplicable()
    return tuple(_judge(document))


def _judge(document: Document) -> Iterator[Finding]:
    yield from look_findings(of_appendices(document, Component.ATTACHMENT_REFERENCE), DEMAND)
    for appendix in labelled(document):
        yield from _parts(appendix)


def _parts(appendix: Appendix) -> Iterator[Finding]:
    lines = [p for p in appendix.pieces if p.component is Component.ATTACHMENT_REFERENCE]
    text = " ".join(tidy(piece.shown) for piece in lines)
    lacks = [_(name) for name, pattern in _NEEDED.items() if not pattern.search(folded(text))]
    if not lines:
        message = _("an appendix has no line «(Kèm theo …)» under its title: {text}")
        found = _("none")
    elif lacks:
        message = _("the line «(Kèm theo …)» lacks {parts}: {text}")
        found = text
    else:
        return
    shown = text or tidy(appendix.pieces[0].shown)
    yield Finding(
        message=message.format(parts=", ".join(lacks), text=quoted(shown)),
        found=found,
        required="(Kèm theo … số … ngày … tháng … năm … của …)",
        fix=_("Type «(Kèm theo … số … ngày … tháng … năm … của …)» under the title, in italics"),
        spot=spot_of(lines[0] if lines else appendix.pieces[-1]),
        clauses=(PARTS,),
    )


RULE = Rule(
    name="appendix.reference",
    title=later("The line «(Kèm theo …)» of an appendix"),
    group="appendix",
    clauses=(PARTS, STYLE),
    judge=judge,
    component=Component.ATTACHMENT_REFERENCE,
)
