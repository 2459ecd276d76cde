"""What is said of all is not hedged elsewhere: «100% CCVC chấp hành nghiêm», «CCVC cơ bản chấp hành
nghiêm».

Reads the clauses of a text for «X cơ bản V», «hầu hết X V», and for «100% X … V», «tất cả X … V» of
the same X with the same words V behind it. No hit for another subject or another predicate. A note:
often both are fair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_WORD = r"[^\W\d_]+"
_HEDGED = re.compile(
    rf"(?P<subject>{_WORD}(?:\s{_WORD})?)\s(?:đã\s)?cơ bản\s(?:đã\s)?(?:đều\s)?(?:được\s)?"
    rf"(?P<verb>{_WORD}\s{_WORD}\s{_WORD})",
)
_MOST = re.compile(
    rf"\b(?:hầu hết|phần lớn|đa số)\s(?:các\s)?(?P<subject>{_WORD}(?:\s{_WORD})?)\s"
    rf"(?:{_WORD}\s){{0,6}}?(?:đã\s)?(?:đều\s)?(?:được\s)?"
    rf"(?P<verb>(?:chấp hành|hoàn thành|thực hiện|giải quyết|công khai|đáp ứng|đạt chuẩn|tuân thủ)"
    rf"\s{_WORD})",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:100\s?%|\btất cả|\btoàn bộ|\btoàn thể)\s+(?:các\s+|số\s+)?", re.IGNORECASE)
_REACH = 90  # characters: a clause
_STOP = re.compile(r"[.;:]|\bcơ bản\b|hầu hết|phần lớn|đa số", re.IGNORECASE)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Hedged statements, each against those of all."""
    passages = [
        passage
        for passage in subject.text.parts(Part.BODY)
        if "cơ bản" in passage.text or "ầu hết" in passage.text or _ALL.search(passage.text)
    ]
    absolute = [one for passage in passages for one in _absolute(passage)]
    if not absolute:
        return
    for passage in passages:
        for pattern in (_HEDGED, _MOST):
            for found in pattern.finditer(passage.text):
                other = _same(found["subject"], found["verb"], absolute)
                if other is not None:
                    start = _begin(found) if pattern is _HEDGED else found.start()
                    at = Mention(passage, start, found.end())
                    yield Finding(
                        message=_("said of all in one place, hedged in another: «{hedged}»").format(
                            hedged=at.words
                        ),
                        fix=_("see which of the two holds, or name what sets them apart"),
                        at=at,
                        also=(other,),
                    )


def _absolute(passage: Passage) -> Iterator[Mention]:
    """What is said of all: from its mark to the end of the clause."""
    for found in _ALL.finditer(passage.text):
        high = min(found.end() + _REACH, len(passage.text))
        stop = _STOP.search(passage.text, found.end(), high)
        yield Mention(passage, found.start(), stop.start() if stop else high)


def _begin(hedged: re.Match[str]) -> int:
    """Where the name begins: an abbreviation is a whole name, «CCVC»; «công chức» has two words."""
    last = hedged["subject"].split()[-1]
    cut = len(hedged["subject"]) - len(last) if last.isupper() else 0
    return hedged.start("subject") + cut


def _same(subject: str, verb: str, absolute: list[Mention]) -> Mention | None:
    wanted = re.compile(
        rf"{_ALL.pattern}(?:{_WORD}\s+){{0,2}}{re.escape(subject.split()[-1])}\s+"
        rf"(?:{_WORD}\s+){{0,3}}{re.escape(verb)}\b",
        re.IGNORECASE,
    )
    return next((one for one in absolute if wanted.match(one.words)), None)


RULE = Rule(
    name="figures.absolute",
    title=later("what is said of all is not hedged elsewhere"),
    severity=Severity.NOTE,
    judge_text=judge_text,
)
