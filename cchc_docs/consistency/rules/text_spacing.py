"""T5. Spaces: «476 /TB-KKT», «ISO 9001: 2015», «TL.TRƯỞNG BAN», «hồ sơ ,», two spaces.

Read: the number of a document and of a standard, the authority before a signature, a space before
a mark. Where a space stands twice, is of the no-break kind or is missing behind a mark, it is a
note. Each kind is one finding for a text. No hit: a number still blank («Số:     /QĐ-UBND»), «./.»,
rows of dots, addresses, «.vn», «1 : 500», and the gap between two columns.
"""

from __future__ import annotations

import re

from cchc_docs.consistency.reading.spaces import KINDS, Kind
from cchc_docs.consistency.reading.words import addresses, is_within
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later


def judge(subject: Subject) -> list[Finding]:
    """One finding a kind."""
    return [finding for kind in KINDS for finding in _of_kind(subject, kind)]


def _of_kind(subject: Subject, kind: Kind) -> list[Finding]:
    places = [
        _shown(Mention(passage, *found.span()))
        for passage in subject.text.parts(*kind.parts)
        if any(sign in passage.text for sign in kind.signs)
        for found in kind.pattern.finditer(passage.text)
        if not is_within(addresses(passage.text), found.start())
    ]
    if not places:
        return []
    words = f"«{places[0].words}»"
    return [
        Finding(
            _(kind.message).format(words=words, count=len(places)),
            _(kind.fix),
            places[0],
            tuple(places[1:]),
            kind.severity,
        )
    ]


def _shown(mention: Mention) -> Mention:
    """The place with a word on each side, where it is nothing but a space or a mark."""
    if mention.words.strip(" \u00a0,.;:!?"):
        return mention
    text = mention.passage.text
    start = max(text.rfind(" ", 0, mention.start), text.rfind("\u00a0", 0, mention.start)) + 1
    end = re.compile(r"[^\s\u00a0]*").match(text, mention.end)
    return mention._replace(start=start, end=end.end() if end else mention.end)


RULE = Rule(
    name="text.spacing",
    title=later("Spaces that are missing or too many"),
    severity=Severity.WARNING,
    judge_text=judge,
)
