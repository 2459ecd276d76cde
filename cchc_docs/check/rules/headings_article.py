"""«Điều 1. …»: an Arabic number and a full stop, bold and upright, in the size of the body.

The bold may end with the number: the specimens of a decision print it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

CLAUSE = "ND30-I-II-6dd.article"
DEMAND = Demand(
    part=later("number of an article"),
    clauses=dict.fromkeys(("size", "bold", "italic"), CLAUSE),
    sizes=(13, 14),
    bold=True,
    italic=False,
)
_LABEL = re.compile(r"\s*\S+\s+\d+\w?\s?[.:]?")
_FORM = re.compile(r"Điều \d+[a-zđ]?\.")


def judge(subject: Subject) -> Judgement:
    """Judge the number of every article."""
    articles = subject.document.all(Component.ARTICLE)
    if not articles:
        return without(subject.document)
    return tuple(_judge([_label(article) for article in articles]))


def _judge(labels: list[Piece]) -> Iterator[Finding]:
    yield from look_findings(labels, DEMAND)
    wrong = next((p for p in labels if p.text and not _FORM.match(tidy(p.shown))), None)
    if wrong is not None:
        yield Finding(
            message=_("the number of an article is written {found}, not {required}").format(
                found=quoted(wrong.shown), required="«Điều 1.»"
            ),
            found=tidy(wrong.shown),
            required="Điều 1.",
            fix=_("Type {required} instead").format(required="«Điều 1.»"),
            spot=spot_of(wrong),
        )


def _label(article: Piece) -> Piece:
    """The words «Điều n.»; where Word prints them as a number, nothing is typed."""
    label = article.paragraph.label
    if label is not None:
        return article._replace(start=0, end=0)
    found = _LABEL.match(article.text)
    return article._replace(end=article.start + (found.end() if found else 0))


RULE = Rule(
    name="headings.article",
    title=later("The number of an article: «Điều 1.»"),
    group="body",
    clauses=(CLAUSE,),
    judge=judge,
    component=Component.ARTICLE,
)
