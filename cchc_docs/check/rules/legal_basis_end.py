"""Each legal basis ends with `;`, the last with `.`.

Where nothing is enacted below, a comma leads into the sentence of the content («…, Sở Nội vụ kính
trình …»): a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import tidy
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.bases import weighed
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

EACH, LAST = "ND30-I-II-6a.end_each", "ND30-I-II-6a.end_last"


def judge(subject: Subject) -> Judgement:
    """Judge the last character of every basis."""
    bases = subject.document.all(Component.LEGAL_BASIS)
    if not bases:
        return without(subject.document, Component.LEGAL_BASIS)
    return weighed(subject.document, _judge(subject.document, bases))


def _judge(document: Document, bases: tuple[Piece, ...]) -> Iterator[Finding]:
    *others, last = bases
    wrong = next((piece for piece in others if not tidy(piece.text).endswith(";")), None)
    if wrong is not None:
        message = _("a legal basis ends with {found}, not with {required}: {text}")
        yield _finding(wrong, message, ";", EACH)
    if not tidy(last.text).endswith("."):
        message = _("the last legal basis ends with {found}, not with {required}: {text}")
        finding = _finding(last, message, ".", LAST)
        runs_on = finding.found == "," and not document.has(Component.ENACTING_WORD)
        yield finding._replace(severity=Severity.WARNING if runs_on else None)


def _finding(piece: Piece, message: str, required: str, clause: str) -> Finding:
    found = tidy(piece.text)[-1:]
    shown = _("no mark") if found.isalnum() else f"«{found}»"
    return Finding(
        message=message.format(found=shown, required=f"«{required}»", text=quoted(piece.shown)),
        found=found,
        required=required,
        fix=_("End the line with {required}").format(required=f"«{required}»"),
        spot=spot_of(piece),
        clauses=(clause,),
    )


RULE = Rule(
    name="legal-basis.end",
    title=later("Legal bases end with «;», the last with «.»"),
    group="body",
    clauses=(EACH, LAST),
    judge=judge,
    component=Component.LEGAL_BASIS,
)
