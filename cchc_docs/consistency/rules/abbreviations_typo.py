"""An abbreviation that is a slip of the fingers: «TTBC» beside «TTHC».

Reads subject, headings, paragraphs, cells and captions. A hit: four letters or more, explained
nowhere, in no list, and one letter from an abbreviation of the same text that is. An error where
the finger has hit the next key, two keys in the wrong order or one twice; else a warning, for
«TCKT» beside «TCKH» may be right. Not one: numbers of documents, recipients, signatures; words of
the text that begin with its letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.misspelt import Slip, misspelt
from cchc_docs.consistency.registry.abbreviations import meaning
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_PLACES = 50  # in a finding


def judge_text(subject: Subject) -> Iterator[Finding]:
    """One finding for each such abbreviation, its other places behind it."""
    for slip in misspelt(subject.text, subject.registry).values():
        yield _finding(slip, meaning(slip.near, subject.registry))


def _finding(slip: Slip, meant: str) -> Finding:
    first = slip.mentions[0]
    near = f"{slip.near} ({meant})" if meant else slip.near
    return Finding(
        message=_(
            "«{found}» ({count} times) is explained nowhere, and one letter from «{near}», which "
            "the text uses too"
        ).format(found=first.words, count=len(slip.mentions), near=near),
        fix=_("Check whether «{near}» is meant; if not, explain «{found}» once").format(
            near=slip.near, found=first.words
        ),
        at=first,
        also=slip.mentions[1:_PLACES],
        severity=None if slip.sure else Severity.WARNING,
    )


RULE = Rule(
    name="abbreviations.typo",
    title=later("An abbreviation one letter from another"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
