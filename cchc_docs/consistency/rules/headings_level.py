"""Headings of one depth are set alike, and a heading stands one level below its parent.

Reads texts that tell how a heading is set (Markdown, documents composed from data). A hit: `1.` as
a heading of level 4 where `2.` and `3.` are of level 2; `1.2` in plain italics beside `1.1` as a
heading. No hit: all `x.y` of one look; a text without levels; clauses that are paragraphs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from cchc_docs.consistency.reading.headings import NumberedHeading, numbered_headings
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_FEWEST = 3  # headings with a level: fewer tell nothing of the whole


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding for the text: the depths whose headings differ."""
    headings = [
        h for h in numbered_headings(subject.text) if h.depth and h.passage.part is Part.HEADING
    ]
    if sum(_level(h) > 0 for h in headings) < _FEWEST:
        return
    by_depth: dict[int, list[NumberedHeading]] = {}
    for heading in headings:
        by_depth.setdefault(heading.depth, []).append(heading)
    odd = [h for group in by_depth.values() for h in _unlike(group)]
    odd.extend(h for h in _skipping(headings) if h not in odd)
    if not odd:
        return
    first, *others = sorted(odd, key=lambda h: h.passage.number)
    shown = "; ".join(f"«{h.label.words}» ({_named(h)})" for h in (first, *others[:5]))
    usual = "; ".join(
        f"{'x.' * (depth - 1)}x ({_named(_usual(group))})" for depth, group in by_depth.items()
    )
    yield Finding(
        _("headings of one depth are set differently: {shown}; most are {usual}").format(
            shown=shown, usual=usual
        ),
        _("give all headings of one depth the same style"),
        first.label,
        tuple(h.label for h in others),
        Severity.ERROR if subject.record is not None else None,
    )


def _unlike(group: list[NumberedHeading]) -> list[NumberedHeading]:
    """Those whose level is not that of most."""
    levels = Counter(map(_level, group))
    return [h for h in group if _level(h) != _level(_usual(group))] if len(levels) > 1 else []


def _skipping(headings: list[NumberedHeading]) -> Iterable[NumberedHeading]:
    """Those that stand no level, or more than one, below the heading that their number goes on."""
    levels: dict[tuple[int, ...], int] = {}
    for heading in headings:
        own, above = _level(heading), levels.get(heading.numbers[:-1], 0)
        if above and own and own != above + 1:
            yield heading
        levels[heading.numbers] = own


def _usual(group: list[NumberedHeading]) -> NumberedHeading:
    """One that is set as most are; of two ways as frequent, the higher level, a heading at all."""
    levels = Counter(map(_level, group))
    return max(group, key=lambda h: (levels[_level(h)], _level(h) > 0, -_level(h)))


def _level(heading: NumberedHeading) -> int:
    look = heading.passage.look
    return int(look[1]) if look[:1] == "h" and look[1:2].isdigit() else 0


def _named(heading: NumberedHeading) -> str:
    level = _level(heading)
    return _("level {level}").format(level=level) if level else _("no heading")


RULE = Rule(
    name="headings.level",
    title=later("Headings of one depth are set alike"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
