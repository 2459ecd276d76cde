"""T10. Quotation marks pair up and nest: each “ has its ”, each « its », each " another.

Read through the whole text, for a quotation may run over several paragraphs, each of which may open
again. A hit: a closing mark that nothing opened, an opening one that nothing closes, a mark of the
wrong kind (“Đổi mới“, “Đổi mới"). No hit: inches behind a figure, ditto marks, apostrophes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_PAIRS = {"“": "”", "«": "»", '"': '"'}
_MARK = re.compile(r'[“”«»"]')
_READ = (Part.SUBJECT, Part.HEADING, Part.BODY, Part.CELL, Part.CAPTION)
_MANY = 4  # marks alone: more are a text that lost its marks, and one finding


def judge(subject: Subject) -> list[Finding]:
    """Each mark without its partner."""
    text = subject.text
    marks = _alone(text.parts(*_READ), is_part=not text.is_document)
    alone = sorted(marks, key=lambda mark: (mark.passage.number, mark.start))
    if len(alone) <= _MANY:
        return [_finding(mention) for mention in alone]
    return [_finding(alone[0])._replace(also=tuple(alone[1:]))]


def _alone(passages: tuple[Passage, ...], *, is_part: bool) -> Iterator[Mention]:
    """The marks without partner. A part of a document may begin within a quotation."""
    within = is_part
    open_marks: list[Mention] = []
    for passage in passages:
        if not passage.text.strip(' "'):
            continue  # a ditto mark in a table
        carried = len(open_marks)
        for found in _MARK.finditer(passage.text):
            mark = Mention(passage, *found.span())
            last = open_marks[-1] if open_marks else None
            if last is not None and _PAIRS[last.words] == found[0]:
                open_marks.pop()
            elif last is not None and last.passage is passage and _closes(mark):
                open_marks.pop()
                yield mark  # of the wrong kind
            elif found[0] in "”»":
                if not within:
                    yield mark
            elif not _is_measure(mark) and not (carried and _opens_again(mark)):
                open_marks.append(mark)
            within = False
    straight = [mark for mark in open_marks if mark.words == '"']
    yield from (mark for mark in open_marks if mark.words != '"')
    yield from straight[-1:]


def _closes(mark: Mention) -> bool:
    """Whether a mark stands where one closes: behind a word, with no word behind it."""
    text = mark.passage.text
    behind = text[mark.end : mark.end + 1]
    glued = mark.start > 0 and not text[mark.start - 1].isspace()
    return not behind or behind in ",;.:)" or (glued and not behind.isalnum())


def _is_measure(mark: Mention) -> bool:
    """«17"»: inches."""
    return mark.words == '"' and mark.passage.text[max(mark.start - 1, 0)].isdigit()


def _opens_again(mark: Mention) -> bool:
    """Whether it stands at the head of a further paragraph of a quotation."""
    return mark.start < 5 and not mark.passage.text[: mark.start].strip(" -–+")


def _finding(mark: Mention) -> Finding:
    return Finding(
        _("the quotation mark {mark} has no partner: «{around}»").format(
            mark=mark.words, around=" ".join(mark.around(25).split())
        ),
        _("Close the quotation where it ends, or delete the mark"),
        mark,
    )


RULE = Rule(
    name="text.quotation-marks",
    title=later("Quotation marks in pairs"),
    severity=Severity.WARNING,
    judge_text=judge,
)
