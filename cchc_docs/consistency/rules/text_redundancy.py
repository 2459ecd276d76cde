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
_GOES_ON = r"(?!\s+(?:thức|là|quy|xác|đáng|sách|quyền|phủ|trị|yếu|do)\b)"


def judge(subject: Subject) -> list[Finding]:
    """One finding for each phrase."""
    found = (finding for passage in spelt(subject.text) for finding in _found(passage))
    return first_of_each(found, lambda finding: finding.at.words.lower())


def _found(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    known = redundancies()
    for found in _beside().finditer(text):
        short = found["first"] or found["last"]
        mention = Mention(passage, *found.span())
        yield Finding(
            _("«{words}»: «{short}» says that already").format(words=mention.words, short=short),
            _("Write «{short}» alone, or all its words").format(short=short),
            mention,
        )
    for found in _phrases().finditer(text):
        better = known.phrases[found[0]]
        yield Finding(
            _("«{words}» is loose or says a thing twice").format(words=found[0]),
            _("Write «{better}»").format(better=better),
            Mention(passage, *found.span()),
        )


@cache
def _beside() -> re.Pattern[str]:
    known = redundancies()
    before = "|".join(
        rf"(?:{_any(words)})\s+(?={short}(?!\w))" for short, words in known.before.items()
    )
    behind = "|".join(rf"(?<={short})\s+(?:{_any(words)})" for short, words in known.behind.items())
    shorts = "|".join(sorted({*known.before, *known.behind}, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:{before})(?P<last>{shorts})(?!\w)|"
        rf"(?<![\w-])(?P<first>{shorts})(?:{behind})(?!\w){_GOES_ON}"
    )


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any(tuple(redundancies().phrases))})(?!\w)")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


RULE = Rule(
    name="text.redundancy",
    title=later("Said twice in one phrase"),
    severity=Severity.NOTE,
    judge_text=judge,
)
