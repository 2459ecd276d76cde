"""T1. A word stands twice in a row: «thành phố thực thực hiện», «gửi báo cáo báo cáo».

Read: small letters, two or more, with nothing but spaces between. A word that joins others («của»,
«các») never stands twice; any other is a hit only where the word before it has ended for certain. A
word of two syllables is a hit where it is a listed compound and no word before it makes a name with
it. No hit: what the language doubles («luôn luôn»), numbers, three or more in a row (a table that
lost its lines), two compounds that meet («lương thực thực phẩm», «nêu trên trên cơ sở»), one who is
named by what he does then («đoàn kiểm tra kiểm tra»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.syllables import is_syllable
from cchc_docs.consistency.reading.words import Word, spelt, words
from cchc_docs.consistency.registry.spelling import compounds, doublings
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,})\s+\1(?![\w-])(?!\s+\1(?!\w))")
_BOTH_TWICE = re.compile(r"(?<![\w-])(([^\W\d_]{2,})\s+([^\W\d_]{2,}))\s+\1(?![\w-])(?!\s+\2\b)")
# Behind these and where a clause begins nobody is named, as «đoàn kiểm tra» is who «kiểm tra».
_LEADING = frozenset(
    {"việc", "được", "phải", "cần", "không", "chưa", "và", "gửi", "nộp", "lập", "làm", "hiện"}
)


def judge(subject: Subject) -> list[Finding]:
    """One finding for each word that is doubled, with all its places."""
    return first_of_each(_doubled(subject), lambda finding: finding.at.words)


def _doubled(subject: Subject) -> Iterator[Finding]:
    for passage in spelt(subject.text):
        for found in _TWICE.finditer(passage.text):
            word = found[1]
            if (
                word.islower()
                and is_syllable(word)
                and _is_slip(word, _before(passage, found.start()))
            ):
                yield _finding(Mention(passage, *found.span()), word)
        yield from _compounds_doubled(passage)


def _compounds_doubled(passage: Passage) -> Iterator[Finding]:
    for found in _BOTH_TWICE.finditer(passage.text):
        word = " ".join(found[1].split())
        before = _before(passage, found.start())
        names_nobody = not before or before[0].lower() in _LEADING | doublings().joining
        if word.islower() and word.replace(" ", "_") in compounds() and names_nobody:
            yield _finding(Mention(passage, *found.span()), word)


def _finding(mention: Mention, word: str) -> Finding:
    return Finding(
        _("«{word}» stands twice in a row: «{around}»").format(
            word=word, around=" ".join(mention.around(20).split())
        ),
        _("Delete one of them, if no second is meant"),
        mention,
    )


def _is_slip(word: str, before: tuple[str, ...]) -> bool:
    """Whether nobody means the doubling, judged by up to two words before it, nearest first."""
    known = doublings()
    if word in known.everywhere:
        return False
    nearest = before[0].lower() if before else ""
    if word in known.joining:
        return nearest not in known.behind.get(word, ()) and nearest != word
    if not before:
        return True
    if f"{nearest}_{word}" in compounds() or nearest == word:
        return False
    if nearest in known.joining or nearest.isdigit():
        return True
    return len(before) > 1 and f"{before[1].lower()}_{nearest}" in compounds()


def _before(passage: Passage, position: int) -> tuple[str, ...]:
    """The words that lead to a position with nothing but spaces between, nearest first."""
    near = words(passage.text[max(position - 40, 0) : position])[-2:]
    text = passage.text[max(position - 40, 0) : position]
    leading: list[str] = []
    end = len(text)
    for word in reversed(near):
        if text[word.end : end].strip() or _is_cut(word, position):
            break
        leading.append(word.text)
        end = word.start
    return tuple(leading)


def _is_cut(word: Word, position: int) -> bool:
    return word.start == 0 and position > 40


RULE = Rule(
    name="text.doubled-word",
    title=later("A word stands twice in a row"),
    severity=Severity.WARNING,
    judge_text=judge,
)
