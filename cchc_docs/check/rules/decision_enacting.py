"""«QUYẾT ĐỊNH:» in a decision, «QUYẾT NGHỊ:» in a resolution: bold, centred, with a colon."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.presence import is_missing, type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.language import _, later

WORDS = {
    "QĐ": ("QUYẾT ĐỊNH:", "ND30-III-M1.2.enacting"),
    "NQ": ("QUYẾT NGHỊ:", "ND30-III-M1.1.enacting"),
}


def judge(subject: Subject) -> Judgement:
    """Judge decisions and resolutions."""
    document = subject.document
    required, clause = WORDS.get(type_code(document), ("", ""))
    if not required:
        return NotApplicable()
    word = document.first(Component.ENACTING_WORD)
    if word is not None:
        return tuple(_judge(word, required, clause))
    if not is_missing(document, Component.ENACTING_WORD):
        return without(document, Component.ENACTING_WORD)
    title = document.first(Component.DOCUMENT_TYPE)
    return (
        Finding(
            message=_("there is no line {required} after the legal bases").format(
                required=f"«{required}»"
            ),
            required=required,
            fix=_("Add a centred bold line {required}").format(required=f"«{required}»"),
            spot=title.paragraph.place if title else None,
            clauses=(clause,),
        ),
    )


def _judge(word: Piece, required: str, clause: str) -> Iterator[Finding]:
    demand = Demand(later("the enacting word"), dict.fromkeys(("bold", "case", "centred"), clause),
                    bold=True, upper=True, centred=True)  # fmt: skip
    yield from look_findings([word], demand)
    found = tidy(word.text).replace(" :", ":")
    if folded(found) != folded(required):
        yield Finding(
            message=_("the enacting word is {found}, not {required}").format(
                found=quoted(found), required=f"«{required}»"
            ),
            found=found,
            required=required,
            fix=_("Type {required} instead").format(required=f"«{required}»"),
            spot=spot_of(word),
            clauses=(clause,),
        )


RULE = Rule(
    name="decision.enacting",
    title=later("«QUYẾT ĐỊNH:», «QUYẾT NGHỊ:»"),
    group="body",
    clauses=tuple(clause for _word, clause in WORDS.values()),
    judge=judge,
    component=Component.ENACTING_WORD,
)
