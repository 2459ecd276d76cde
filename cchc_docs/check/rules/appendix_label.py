"""«Phụ lục I»: on its own line, centred, small letters, 14 points, bold, upright."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.heads import of_appendices
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

STYLE = "ND30-I-III-1b.label_style"
DEMAND = Demand(
    part=later("label of an appendix"),
    clauses={
        "case": "ND30-I-III-1b.label_case",
        "size": "ND30-I-III-1b.label_size",
        "bold": STYLE,
        "italic": STYLE,
        "centred": STYLE,
    },
    sizes=(14,),
    bold=True,
    italic=False,
    upper=False,
    centred=True,
)


def judge(subject: Subject) -> Judgement:
    """Judge the label of every appendix."""
    labels = of_appendices(subject.document, Component.APPENDIX_LABEL)
    if not labels:
        return NotApplicable()
    titles = of_appendices(subject.document, Component.APPENDIX_TITLE)

    def findings() -> Iterator[Finding]:
        yield from look_findings(labels, DEMAND)
        places = {(id(piece.paragraph), piece.line) for piece in labels}
        shared = next((p for p in titles if (id(p.paragraph), p.line) in places), None)
        if shared is not None:
            yield Finding(
                message=_("label and title of an appendix stand on one line: {text}").format(
                    text=quoted(shared.paragraph.shown)
                ),
                required=_("a line for each"),
                fix=_("Press Enter before the title"),
                spot=spot_of(shared),
                clauses=(STYLE,),
                severity=Severity.WARNING,
            )

    return tuple(findings())


RULE = Rule(
    name="appendix.label",
    title=later("The label «Phụ lục»"),
    group="appendix",
    clauses=tuple(dict.fromkeys(DEMAND.clauses.values())),
    judge=judge,
    component=Component.APPENDIX_LABEL,
)
