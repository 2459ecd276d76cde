"""A share of files or tasks without its percentage: offered, for a reader will want it.

Reads shares in running text that no percentage belongs to: «12.282 hồ sơ trong tổng số 12.552». No
hit where the sentence states a percentage anyhow, where units or people are counted («59/137 đơn
vị»), where a number is approximate, or the total is too small for a percentage to say
more, or all of it is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.numbers import numbers_within
from cchc_docs.consistency.reading.ratios import Share
from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.reading.shares import shares
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_COUNTED = frozenset({"hồ", "thủ", "tthc", "văn", "nhiệm", "phiếu", "ý", "đơn", "kiến", "phản"})
_UNITS = ("đơn vị", "kiến trúc", "ý nghĩa")
_LEAST = 20  # of fewer, the two numbers say it all


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Shares of running text."""
    for passage in subject.text.parts(Part.BODY):
        for share in shares(passage.text):
            if share.percent is None and _wants_one(passage, share):
                decimals = 2 if share.whole.value >= 1000 else 1
                computed = share.computed(decimals)
                yield Finding(
                    message=_("{ratio} stands without its percentage, {computed}").format(
                        ratio=share.ratio, computed=computed
                    ),
                    fix=_("add «({computed})» if the reader should compare it").format(
                        computed=computed
                    ),
                    at=Mention(passage, share.start, share.end),
                )


def _wants_one(passage: Passage, share: Share) -> bool:
    if not share.is_exact or share.part.value >= share.whole.value or share.whole.value < _LEAST:
        return False
    low, high = sentence_at(passage.text, share.start)
    if any(number.is_percent for number in numbers_within(passage.text, low, high)):
        return False
    counted = passage.text[share.whole.end :].lstrip().lower()
    return share.unit in _COUNTED and not counted.startswith(_UNITS)


RULE = Rule(
    name="figures.percent-missing",
    title=later("a share of files or tasks has its percentage"),
    severity=Severity.NOTE,
    judge_text=judge_text,
)
