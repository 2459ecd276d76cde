"""One way of placing tone marks in a document: «hòa» or «hoà», «khỏe» or «khoẻ», «ủy» or «uỷ».

Reads every part but recipients and signatures. A hit: both ways in one text; the rarer one is
pointed at. Not one: either way alone; names of people, who write them as they do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.tones import placements
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_UNREAD = frozenset({Part.RECIPIENT, Part.SIGNATURE, Part.RESIDUE})
_PERSON = re.compile(
    r"\b(?:ông|bà|anh|chị|đồng chí|đ/c|em|cháu)\s+(?:[^\W\d_]+\s+){0,4}\Z", re.IGNORECASE
)
_REACH = 40
_PLACES = 50  # in the finding


def judge_text(subject: Subject) -> Iterator[Finding]:
    """One finding a text: the rarer way, wherever it stands."""
    older: list[Mention] = []
    newer: list[Mention] = []
    for passage in subject.text.passages:
        if passage.part in _UNREAD:
            continue
        for start, end, last in placements(passage.text):
            if not _PERSON.search(passage.text[max(start - _REACH, 0) : start]):
                (newer if last else older).append(Mention(passage, start, end))
    if older and newer:
        rarer, usual = sorted((newer, older), key=len)
        yield Finding(
            message=_(
                "tone marks are placed in two ways: «{found}» ({count} times) and «{usual}» "
                "({usual_count} times)"
            ).format(
                found=rarer[0].words,
                count=len(rarer),
                usual=usual[0].words,
                usual_count=len(usual),
            ),
            fix=_("Keep to one of the two; both are accepted"),
            at=rarer[0],
            also=tuple(rarer[1:_PLACES]),
        )


RULE = Rule(
    name="names.tone-placement",
    title=later("One way of placing tone marks"),
    severity=Severity.NOTE,
    judge_text=judge_text,
)
