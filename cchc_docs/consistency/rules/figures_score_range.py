"""No score is above its maximum; what has its maximum wants no remedy; points lost add up.

Reads «1,2 điểm/1 điểm» and «1,2/1 điểm» in a text; a criterion (TCTP, tiêu chí) whose score is its
maximum with «Hướng khắc phục» in the paragraph behind it; and a total of points lost beside the
scores that it is of, bonus points not among them. No hit: «0,76 điểm/01 điểm»; places that are
called điểm («điểm cầu», «điểm trường»). (The data are checked when they are loaded.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.numbers import decimal_text, parse_decimal

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_SCORE = re.compile(
    rf"(?<![\w.,/])(?P<points>{_NUMBER})(?:\s+điểm)?\s?/\s?(?:tối đa\s+)?"
    rf"(?P<most>{_NUMBER})\s+điểm\b(?!\s+[^\W\d_])",
    re.IGNORECASE,
)
_CRITERION = re.compile(r"\s*(?:[-–+*]\s*)?(?:TCTP|Tiêu chí)\b", re.IGNORECASE)
_REMEDY = re.compile(r"\s*(?:[-–+*]\s*)?Hướng khắc phục\b", re.IGNORECASE)
_LOST = re.compile(
    r"(?:tổng (?:số )?điểm (?:bị )?(?:mất|trừ|hụt)|mất tổng cộng|(?:bị )?trừ tổng cộng)"
    rf"\D{{0,30}}?(?P<total>{_NUMBER})\s+điểm",
    re.IGNORECASE,
)
_BONUS = re.compile(r"điểm (?:thưởng|cộng)|được cộng|cộng thêm", re.IGNORECASE)
_LEAST = 2  # scores, for a total of what they lost


class _Score(NamedTuple):
    passage: Passage
    start: int
    end: int
    points: Decimal
    most: Decimal

    @property
    def at(self) -> Mention:
        return Mention(self.passage, self.start, self.end)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """The scores of a text."""
    passages = subject.text.prose
    scores: list[_Score] = []
    for n, passage in enumerate(passages):
        if "điểm" not in passage.text:
            continue
        own = list(_scores(passage))
        scores += own
        if not _BONUS.search(passage.text):  # with bonus points a total may pass its maximum
            for score in own:
                yield from _above(score)
        following = passages[n + 1].text if n + 1 < len(passages) else ""
        if _CRITERION.match(passage.text) and _REMEDY.match(following):
            yield from _full(own)
    yield from _lost(passages, scores)


def _scores(passage: Passage) -> Iterator[_Score]:
    for found in _SCORE.finditer(passage.text):
        try:
            points, most = parse_decimal(found["points"]), parse_decimal(found["most"])
        except ValueError:
            continue
        yield _Score(passage, *found.span(), points, most)


def _above(score: _Score) -> Iterator[Finding]:
    if score.points > score.most:
        yield Finding(
            message=_("{points} points are more than the maximum, {maximum}").format(
                points=decimal_text(score.points), maximum=decimal_text(score.most)
            ),
            fix=_("check the score and its maximum"),
            at=score.at,
        )


def _full(scores: list[_Score]) -> Iterator[Finding]:
    if len(scores) == 1 and scores[0].points == scores[0].most:
        yield Finding(
            message=_("this criterion lost no point, and a remedy follows"),
            fix=_("check the score, or take the criterion out of the list"),
            at=scores[0].at,
            severity=Severity.WARNING,
        )


def _lost(passages: tuple[Passage, ...], scores: list[_Score]) -> Iterator[Finding]:
    for passage in passages:
        found = _LOST.search(passage.text) if "điểm" in passage.text else None
        if found is None:
            continue
        told = parse_decimal(found["total"])
        lost = [s.most - s.points for s in scores if not _BONUS.search(s.passage.text)]
        every = [s.most - s.points for s in scores]
        if len(lost) >= _LEAST and told not in {sum(lost), sum(every)}:
            yield Finding(
                message=_("{stated} points lost in all, and the scores here lost {sum}").format(
                    stated=decimal_text(told), sum=decimal_text(sum(lost, Decimal(0)))
                ),
                fix=_("add up the points lost again; bonus points are not among them"),
                at=Mention(passage, *found.span()),
                severity=Severity.WARNING,
            )


RULE = Rule(
    name="figures.score-range",
    title=later("no score is above its maximum"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
