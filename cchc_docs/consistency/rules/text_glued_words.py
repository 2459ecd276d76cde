"""T2. Words without a space between: «tại10 đơn vị», «là14,35%», «hạn chếtrong năm», «củaUBND».

Read: a Vietnamese syllable in small letters with a figure, a capital or another syllable right
behind it, and a year with a syllable behind it. No hit: codes («mức4G», «Km0», «CO2»), products
(«xOffice»), loans («ôtô»), addresses, and marks of footnotes, which count upwards. A single figure
may be such a mark, so it is a note. Many different ones are one finding: the text lost its spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.reading.spelling import glued
from cchc_docs.consistency.reading.syllables import is_syllable, is_vietnamese
from cchc_docs.consistency.reading.words import (
    addresses,
    is_within,
    small_words,
    spelt,
    words,
)
from cchc_docs.consistency.registry.spelling import untouched
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_FIGURE = re.compile(r"(?<![\w@/._-])([^\W\d_]{2,})(\d+(?:[.,]\d+)*)(?![\w-])")
_YEAR = re.compile(r"(?<![\w.,/-])((?:19|20)\d\d)([^\W\d_]{2,})(?![\w-])")
_CAPITAL = re.compile(rf"(?<!\w)([{SMALL}]{{2,}})([{CAPITALS}][^\W\d_]+)(?!\w)")
_PLAIN = frozenset(
    ("trong", "theo", "cho", "qua", "hay", "khi", "ngay", "sau", "giao", "thu", "chi", "nay", "tin")
)
_FOOTNOTED = re.compile(r"[^\W\d]\d{1,3}\Z")
_MANY = 8


def judge(subject: Subject) -> list[Finding]:
    """One finding for each way of writing; one for all where spaces were lost everywhere."""
    passages = spelt(subject.text)
    found = chain.from_iterable(_glued(passage, subject) for passage in passages)
    each = first_of_each(found, lambda finding: finding.at.words)
    if any(finding.at.words[-1].isdigit() for finding in each) and _has_footnotes(passages):
        each = [finding for finding in each if not _FOOTNOTED.search(finding.at.words)]
    return each if len(each) <= _MANY else [_together(each)]


def _has_footnotes(passages: tuple[Passage, ...]) -> bool:
    """Whether small numbers behind words count upwards through the text."""
    numbers = [
        int(found[2])
        for passage in passages
        for found in _FIGURE.finditer(passage.text)
        if found[2].isdigit() and is_syllable(found[1])
    ]
    upwards = sum(one + 1 == two for one, two in pairwise(numbers))
    return upwards > 1 or (upwards == 1 and numbers[0] == 1)


def _glued(passage: Passage, subject: Subject) -> Iterator[Finding]:
    text = passage.text
    if not any(map(_is_odd, small_words(text))):
        return
    known = untouched(subject.registry)
    outside = addresses(text)
    for pattern in (_FIGURE, _YEAR):
        for found in pattern.finditer(text):
            word = found[1] if pattern is _FIGURE else found[2]
            if _is_word(word) and not is_within(outside, found.start()):
                single = pattern is _FIGURE and len(found[2]) == 1
                yield _finding(Mention(passage, *found.span()), found[1], found[2], note=single)
    for found in _CAPITAL.finditer(text):
        behind = found[2].isupper() or is_syllable(found[2])
        if behind and _is_word(found[1]) and found[0].lower() not in known:
            yield _finding(Mention(passage, *found.span()), found[1], found[2])
    for word in words(text):
        parts = glued(word.text)
        if parts and word.text not in known and not is_within(outside, word.start):
            yield _finding(Mention(passage, word.start, word.end), *parts)


@lru_cache(maxsize=65536)
def _is_odd(word: str) -> bool:
    """Whether a word in small letters is neither a number, nor plain Latin, nor a syllable."""
    return not (word.isdigit() or (word.isascii() and word.isalpha()) or is_syllable(word))


def _is_word(word: str) -> bool:
    return word.islower() and ((is_vietnamese(word) and is_syllable(word)) or word in _PLAIN)


def _finding(mention: Mention, first: str, second: str, *, note: bool = False) -> Finding:
    return Finding(
        _("«{words}» has no space between «{first}» and «{second}»").format(
            words=mention.words, first=first, second=second
        ),
        _("Write «{first} {second}»").format(first=first, second=second),
        mention,
        severity=Severity.NOTE if note else None,
    )


def _together(findings: list[Finding]) -> Finding:
    listed = ", ".join(f"«{finding.at.words}»" for finding in findings[:_MANY])
    first = findings[0]
    return first._replace(
        message=_("{count} words have no space between them: {words}, …").format(
            count=len(findings), words=listed
        ),
        fix=_("Read the text again: spaces seem to be lost in copying or conversion"),
        also=tuple(place for f in findings for place in (f.at, *f.also))[1:],
        severity=None,
    )


RULE = Rule(
    name="text.glued-words",
    title=later("Words without a space between them"),
    severity=Severity.WARNING,
    judge_text=judge,
)
