"""T8. Said twice, or too loose: «thủ tục TTHC», «Bộ TTHC chính cấp huyện», «UB tỉnh».

Read: an abbreviation with a word beside it that it contains already, and the phrases of
`registry/redundancies.yml`. No hit: «Bộ TTHC», «TTHC chính thức», and an abbreviation in brackets
behind its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cchc_docs.consistency.reading.words import spelt
from cchc_docs.consistency.registry.spelling import redundancies
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

# «TTHC chính thức», «TTHC chính là …»: the word goes with what follows it
_GOES_ON = re.compile(r"\s+(?:thức|là|quy|xác|đáng|sách|quyền|phủ|trị|yếu|do)\b")


def judge(subject: Subject) -> list[Finding]:
    """One finding for each phrase."""
    found = (finding for passage in spelt(subject.text) for finding in _found(passage))
    return first_of_each(found, lambda finding: finding.at.words.lower())


def _found(passage: Passage) -> Iterator[Finding]:
    for short, found in _beside(passage.text):
        mention = Mention(passage, *found)
        yield Finding(
            _("«{words}»: «{short}» says that already").format(words=mention.words, short=short),
            _("Write «{short}» alone, or all its words").format(short=short),
            mention,
        )
    for phrase, better in redundancies().phrases.items():
        for place in re.finditer(rf"\b{phrase}\b", passage.text) if phrase in passage.text else ():
            yield Finding(
                _("«{words}» is loose or says a thing twice").format(words=phrase),
                _("Write «{better}»").format(better=better),
                Mention(passage, *place.span()),
            )


def _beside(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The abbreviations that have one of their own words beside them, each with the whole span."""
    known = redundancies()
    for found in _shorts().finditer(text):
        short = found[0]
        low, high = max(found.start() - 40, 0), found.start()
        ahead = _before(known.before.get(short, ())).search(text, low, high)
        if ahead:
            yield short, (ahead.start(), found.end())
        behind = _behind(known.behind.get(short, ())).match(text, found.end())
        if behind and not _GOES_ON.match(text, behind.end()):
            yield short, (found.start(), behind.end())


@cache
def _shorts() -> re.Pattern[str]:
    known = {*redundancies().before, *redundancies().behind}
    return re.compile(rf"\b(?:{'|'.join(sorted(known, key=len, reverse=True))})(?![\w-])")


@cache
def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words) or '(?!)'}) \Z")


@cache
def _behind(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(words) or '(?!)'})\b")


RULE = Rule(
    name="text.redundancy",
    title=later("Said twice in one phrase"),
    severity=Severity.NOTE,
    judge_text=judge,
)
