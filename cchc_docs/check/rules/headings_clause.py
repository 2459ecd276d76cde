"""Khoản: an Arabic number and a full stop; a title of its own is bold, in the size of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

DEMAND = Demand(
    part=later("title of a clause"),
    clauses={"size": "ND30-I-II-6dd.clause_title", "bold": "ND30-I-II-6dd.clause_title"},
    sizes=(13, 14),
    bold=True,
)
_OTHER = re.compile(r"\d{1,3} ?[)/-]")


def judge(subject: Subject) -> Judgement:
    """Judge the titles, and how the numbers are written."""
    document = subject.document
    headings = document.all(Component.CLAUSE_HEADING)
    clauses = document.all(Component.CLAUSE)
    if not headings and not clauses:
        return without(document)
    return tuple(_judge(headings, [*headings, *clauses]))


def _judge(headings: tuple[Piece, ...], numbered: list[Piece]) -> Iterator[Finding]:
    yield from look_findings(headings, DEMAND)
    wrong = next((piece for piece in numbered if _OTHER.match(_number(piece))), None)
    if wrong is not None:
        yield Finding(
            message=_("the number of a clause is written {found}, not {required}").format(
                found=quoted(_number(wrong)), required="«1.»"
            ),
            found=_number(wrong).split(" ")[0],
            required="1.",
            fix=_("Type a full stop after the number"),
            spot=spot_of(wrong),
            clauses=("ND30-I-II-6dd.clause",),
            severity=Severity.WARNING,  # a list within a sentence may look like it
        )


def _number(piece: Piece) -> str:
    label = piece.paragraph.label
    return tidy(label.text if label is not None else piece.shown)


RULE = Rule(
    name="headings.clause",
    title=later("Number and title of a clause: «1.»"),
    group="body",
    clauses=("ND30-I-II-6dd.clause", "ND30-I-II-6dd.clause_title"),
    judge=judge,
    component=Component.CLAUSE_HEADING,
)
