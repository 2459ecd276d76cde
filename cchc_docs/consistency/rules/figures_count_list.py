"""A count before a list is the number of its items: «07 nội dung» and seven follow.

Reads a list in the same sentence, in brackets, or on the lines below, where the counted noun stands
right before it. Numbers, letters, semicolons and the names of agencies can be counted: then it is
an error. Items between commas may have commas and «và» of their own: it warns only where there are
fewer than the count even if each «và» parted two. No hit: open lists («…», «như», «trong đó»),
approximate counts, lists that a paragraph interrupts.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.list_lines import counted_on_lines
from cchc_docs.consistency.reading.lists import Counted, counted_in_text
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_PROSE = (Part.BODY, Part.HEADING)
_LISTED = 3  # items: a colon before fewer explains, and does not list
_FAR = 3  # so many too few or too many is another kind of list


def judge_text(subject: Subject) -> Iterator[Finding]:
    """The counts of a text, each with the list behind it."""
    passages = subject.text.passages
    for position, passage in enumerate(passages):
        if passage.part not in _PROSE:
            continue
        for counted in counted_in_text(passage.text):
            yield from _of(passage, counted, on_lines=False)
        below = counted_on_lines(passages, position)
        if below is not None:
            yield from _of(passage, below, on_lines=True)


def _of(passage: Passage, counted: Counted, *, on_lines: bool) -> Iterator[Finding]:
    listed = counted.most if counted.stated > counted.most else counted.least
    if counted.fits or abs(listed - counted.stated) >= max(_FAR, counted.stated // 3):
        return
    if not counted.is_marked and listed < _LISTED:
        return
    certain = counted.is_named or (counted.is_marked and not on_lines)
    too_few = counted.stated > counted.most
    end = counted.end if on_lines else min(counted.end, counted.start + 60)
    yield Finding(
        message=_("{stated} {noun} stated, {listed} listed").format(
            stated=counted.stated, noun=counted.noun, listed=listed
        ),
        fix=_("count the items again: correct the number, or the list"),
        at=Mention(passage, counted.start, end),
        severity=None if certain or (on_lines and too_few) else Severity.WARNING,
    )


RULE = Rule(
    name="figures.count-list",
    title=later("a count before a list is the number of its items"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
