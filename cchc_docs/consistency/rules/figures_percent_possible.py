"""A percentage of an exact number of files can come of whole files: 87,56% of 3.362 cannot.

Reads the settled files of the data, and in a text «đã giải quyết 3.362 hồ sơ, trong đó đúng hạn …
đạt 87,56%». A hit where no whole number of files rounds to the percentage; the message says if one
does with its last digits cut off. No hit: approximate totals, bounds («trên 99%»), and totals so
large that every percentage is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cchc_docs.consistency.reading.numbers import Number, numbers
from cchc_docs.consistency.reading.percentages import fits, is_cut
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import DataPlace, Finding, Record, Rule, Subject
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.situation import FileResults
from cchc_docs.vietnamese.numbers import decimal_text, percent_text

# between the total and the percentage: no other number, no further sentence
_BETWEEN = re.compile(
    r"\s+(?:hồ sơ|văn bản|phiếu|nhiệm vụ|thủ tục)\b[^.;:()\d]{0,60}"
    r"(?:trong đó|tỷ lệ)[^.;:()\d]{0,60}(?:hạn|hẹn|trực tuyến)\b[^.;:()\d]{0,30}",
    re.IGNORECASE,
)


def judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    """The shares settled in time."""
    for path, files in record.all(FileResults):
        total, share = files.settled, files.in_time
        if total is None or share is None or not (total.is_exact and share.is_exact):
            continue
        if share.is_percent and not total.is_percent:
            (stated,) = numbers(share.spoken)
            at = record.at((*path, "dung_va_som_han"), share.spoken)
            yield from _impossible(stated, total.value, at)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Percentages behind the number of files that they are of."""
    for passage in subject.text.parts(Part.BODY):
        if "%" not in passage.text:
            continue
        found = numbers(passage.text)
        for total, share in pairwise(found):
            if not (total.is_exact and share.is_exact and share.is_percent and total.is_count):
                continue
            if _BETWEEN.fullmatch(passage.text[total.end : share.start]):
                at = Mention(passage, share.start, share.end)
                yield from _impossible(share, total.value, at)


def _impossible(share: Number, total: Decimal, at: DataPlace | Mention) -> Iterator[Finding]:
    if not 0 < total < 10 ** (share.decimals + 3) or share.value > 100:
        return
    below = Decimal(int(share.value * total / 100))
    near = [count for count in (below, below + 1) if count <= total]
    if any(fits(share, count, total) for count in near):
        return
    shares = _(" or ").join(
        f"{decimal_text(count)} → {percent_text(count, total, share.decimals)}" for count in near
    )
    cut = next((count for count in near if is_cut(share, count, total)), None)
    fix = _("check the number of files and the percentage")
    if cut is not None:
        fix = _("perhaps {count} of {total}, cut off and not rounded").format(
            count=decimal_text(cut), total=decimal_text(total)
        )
    yield Finding(
        message=_("no whole number of {total} is {percent}: {shares}").format(
            total=decimal_text(total), percent=share.text, shares=shares
        ),
        fix=fix,
        at=at,
    )


RULE = Rule(
    name="figures.percent-possible",
    title=later("a percentage of a stated total can come of whole numbers"),
    severity=Severity.NOTE,
    judge_text=judge_text,
    judge_data=judge_data,
)
