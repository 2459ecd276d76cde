"""T9. What a web page left in a text: «21.jpg (55 KB)», «Đang online: 26», «Các tin khác», «| |».

Read: lines that are nothing else (`sources/residue.py`). No hit: a document made from data, and a
bare number where nothing else of a page is left. One finding for a text.
"""

from __future__ import annotations

from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later


def judge(subject: Subject) -> tuple[Finding, ...]:
    """All such lines together."""
    if subject.record is not None:
        return ()
    left = [
        Mention(passage, len(passage.text) - len(passage.text.lstrip()), len(passage.text.rstrip()))
        for passage in subject.text.parts(Part.RESIDUE)
    ]
    if not left or all(mention.words.isdigit() for mention in left):
        return ()
    shown = dict.fromkeys(" ".join(mention.words.split())[:40] for mention in left)
    return (
        Finding(
            _("lines that a web page left: {lines}").format(
                lines=", ".join(f"«{line}»" for line in list(shown)[:5])
            ),
            _("Delete them: they are no part of the text"),
            left[0],
            tuple(left[1:]),
        ),
    )


RULE = Rule(
    name="text.web-residue",
    title=later("Lines left by a web page"),
    severity=Severity.WARNING,
    judge_text=judge,
)
