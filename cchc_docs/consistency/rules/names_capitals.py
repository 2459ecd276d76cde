"""Offices and posts with the capital letters of Phụ lục II: «Sở Công Thương», «Phó Giám đốc».

Reads all but lines in capitals, recipients and signatures. A hit: a name of the list
`registry/capitals.yml` with other capitals; within one text, two ways of writing a name that may be
written in either. Not one: a common noun («một ban chỉ đạo»), a capital that only begins a
sentence, a name of the office's own list.

One finding a text: a warning where the decree says how the name is written, a note where only
custom does.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.capitals import is_shouted
from cchc_docs.consistency.reading.miswritten import Slip, miswritten, written_in_two_ways
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_READ = frozenset({Part.SUBJECT, Part.HEADING, Part.BODY, Part.CELL, Part.CAPTION, Part.ADDRESSEE})
_MOST = 6  # names in the message
_PLACES = 50


def judge_text(subject: Subject) -> Iterator[Finding]:
    """One finding for all names of the text."""
    passages = [one for one in subject.text.parts(*_READ) if not is_shouted(one.text)]
    slips = [slip for one in passages for slip in miswritten(one, subject.registry)]
    slips += written_in_two_ways(passages)
    if slips:
        slips.sort(key=lambda slip: (slip.mention.passage.number, slip.mention.start))
        yield _finding(slips)


def _finding(slips: list[Slip]) -> Finding:
    pairs = dict.fromkeys((slip.mention.words.strip(), slip.right.strip()) for slip in slips)
    listed = ", ".join(f"«{found}» (→ «{right}»)" for found, right in list(pairs)[:_MOST])
    more = " …" if len(pairs) > _MOST else ""
    return Finding(
        message=_("capital letters differ from those of the name: {names}").format(
            names=listed + more
        ),
        fix=_("See Phụ lục II of Nghị định số 30/2020/NĐ-CP, or add the name to «danh-muc.yml»"),
        at=slips[0].mention,
        also=tuple(slip.mention for slip in slips[1:_PLACES]),
        severity=None if any(slip.certain for slip in slips) else Severity.NOTE,
    )


RULE = Rule(
    name="names.capitals",
    title=later("Capital letters of offices and posts"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
