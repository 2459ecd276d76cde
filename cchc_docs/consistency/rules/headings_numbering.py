"""Headings that follow each other are numbered in order, none left out, none twice.

Reads Arabic numbers, Roman numbers, articles and letters. A hit: 3.1, 3.2, 3.4; two headings III;
«1. 2. 4.» and «a) b) d)» in a list that nothing interrupts. No hit: lists that begin again, or
within others; numbers within a quotation; a text that begins in the middle. In a text that
was copied a line may have been lost, so there it is a warning; in a document of ours an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.headings import NumberedHeading, numbered_headings
from cchc_docs.consistency.reading.list_order import out_of_order
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_STARTS_AGAIN = frozenset({"Mục"})  # in each chapter, and often cited at the head of a line


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding for the text: the first break, the others behind it."""
    breaks = [(one.label, before.label) for one, before in _breaks(subject)]
    breaks += [(one.label, one.before) for one in out_of_order(subject.text)]
    breaks.sort(key=lambda one: (one[0].passage.number, one[0].start))
    if not breaks:
        return
    shown = "; ".join(
        _("«{number}» after «{before}»").format(number=label.words, before=before.words)
        for label, before in breaks[:5]
    )
    yield Finding(
        _("numbers of headings do not follow each other: {shown}").format(shown=shown),
        _("number the headings in order"),
        breaks[0][0],
        tuple(label for label, _before in breaks[1:]),
        Severity.WARNING if subject.record is None else None,
    )


def _breaks(subject: Subject) -> Iterator[tuple[NumberedHeading, NumberedHeading]]:
    last: dict[tuple[str, tuple[int, ...]], NumberedHeading] = {}
    for heading in numbered_headings(subject.text):
        last = {key: one for key, one in last.items() if _rank(one) <= _rank(heading)}
        if not _is_judged(heading):
            continue
        key = (heading.kind, heading.numbers[:-1])
        before = last.get(key)
        last[key] = heading
        if before is None:
            continue  # a text may begin in the middle
        step = heading.numbers[-1] - before.numbers[-1]
        if heading.numbers[-1] == 1 and (step or heading.depth < 2):
            continue  # numbers may begin again
        # a wide gap is another list, or a part of the text that was left out
        if step in {0, 2} or (step == -1 and heading.depth > 1):
            yield heading, before


def _rank(heading: NumberedHeading) -> int:
    """What stands higher ends what is below it."""
    return 1 + heading.depth if heading.depth else int(heading.kind in {"roman", "Điều"})


def _is_judged(heading: NumberedHeading) -> bool:
    if heading.kind in _STARTS_AGAIN:
        return False
    if heading.kind == "Điều":
        return heading.label.words.startswith("Điều") and heading.passage.text[:60].count(".") > 0
    if heading.kind == "1":
        return heading.passage.look.startswith("h")
    return heading.depth > 1 or heading.passage.part is Part.HEADING


RULE = Rule(
    name="headings.numbering",
    title=later("Headings are numbered in order"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
