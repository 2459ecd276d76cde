"""Letters are black (màu chữ), or so near it that a reader sees black.

White filler is not seen, and stamps of secrecy and urgency have their own colour. An address of the
net that Word made blue by itself is a warning.
"""

from __future__ import annotations

import re
from collections import Counter

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import channels, is_seen
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.spot import Spot
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_BLACK = 0x40  # of each colour: darker is black to the eye
_STAMPS = (Component.SECRECY_MARK, Component.URGENCY_MARK, Component.CIRCULATION_MARK)
_ADDRESS = re.compile(r"\S*(@|www\.|https?:|\.vn\b)\S*", re.IGNORECASE)


def judge(subject: Subject) -> Judgement:
    """Count the coloured letters by colour."""
    document = subject.document
    stamps = {id(paragraph) for paragraph in document.paragraphs(*_STAMPS)}
    letters: Counter[tuple[str, bool]] = Counter()
    spots: dict[tuple[str, bool], Spot] = {}
    for paragraph in own_paragraphs(document):
        if id(paragraph) in stamps:
            continue
        for run in paragraph.runs:
            if run.look.color == "000000" or max(channels(run.look.color)) <= _BLACK:
                continue
            if is_seen(run) and (count := sum(char.isalnum() for char in run.text)):
                key = run.look.color, _ADDRESS.fullmatch(run.text.strip()) is not None
                letters[key] += count
                spots.setdefault(key, paragraph.place)
    return tuple(
        Finding(
            message=_("{count} letters are coloured ({found}), not black").format(
                count=count, found=color
            ),
            found=color,
            required=_("black"),
            fix=_("In Word: select the text; Home, Font Color; choose Automatic"),
            spot=spots[color, is_address],
            severity=Severity.WARNING if is_address else None,
        )
        for (color, is_address), count in letters.items()
    )


RULE = Rule(
    name="page.colour",
    title=later("Colour of the letters"),
    group="page",
    clauses=("ND30-I-I-4.color",),
    judge=judge,
)
