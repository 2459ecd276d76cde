"""A part is not more than its whole, and all parts together are the whole.

Reads the figures of the data with their parts, and in a text: «a trong tổng số b»; a share above
100% that is stated as less; «100 hồ sơ, gồm 40 hồ sơ …, 35 hồ sơ … và 30 hồ sơ …». An open list
(«…», «như», «trong đó») may be less than its total; approximate numbers are not checked. More files
settled than received is a warning, for some may be of the period before; hardly more than half of
them settled is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.consistency.reading.files import Fate, accounts
from cchc_docs.consistency.reading.numbers import Number
from cchc_docs.consistency.reading.part_lines import lists_below
from cchc_docs.consistency.reading.parts import Division, divisions
from cchc_docs.consistency.reading.shares import shares
from cchc_docs.consistency.reading.told_shares import is_swapped
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.metric import Metric
from cchc_docs.model.situation import FileResults
from cchc_docs.vietnamese.numbers import decimal_text

_BALANCED = (
    (Fate.SETTLED, {Fate.EARLY, Fate.ON_TIME, Fate.IN_TIME, Fate.LATE}),
    (Fate.RECEIVED, {Fate.PENDING}),
)
_MONEY = re.compile(r"\s*(?:tỷ |triệu |nghìn |ngàn )?đồng\b")
_THREE = 3
_FEW = Decimal("0.6")  # of what was received: less settled than that wants a word


class _Few(NamedTuple):
    """An account where few files are settled: «3.362/6.300»."""

    told: str
    at: Where


def judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    """The parts of figures, and files received and settled."""
    for path, metric in record.all(Metric):
        parts = sum((part.value for part in metric.parts), Decimal(0))
        if metric.approximation is None and parts > metric.value:
            yield Finding(
                message=_("the parts make {sum}, more than the whole, {total}").format(
                    sum=decimal_text(parts), total=decimal_text(metric.value)
                ),
                fix=_("check the parts; «trong_do» gives parts of «gia_tri»"),
                at=record.at((*path, "trong_do"), decimal_text(parts)),
            )
    few: list[_Few] = []
    for path, files in record.all(FileResults):
        if files.received is None or files.settled is None:
            continue
        exact = files.received.is_exact and files.settled.is_exact
        at = record.at((*path, "da_giai_quyet"), files.settled.spoken)
        told = files.received.spoken, files.settled.spoken
        if exact and files.settled.value > files.received.value:
            yield _too_many_settled(told, at)
        elif files.settled.value < files.received.value * _FEW:
            few.append(_Few(f"{told[1]}/{told[0]}", at))
    yield from _few_settled(few)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Shares, divisions and files of running text."""
    few: list[_Few] = []
    for passage in subject.text.prose:
        yield from _shares(passage)
        if passage.part is not Part.CELL:
            yield from _divisions(passage)
            yield from _accounts(passage, few)
    for listed in lists_below(subject.text.parts(Part.BODY, Part.HEADING)):
        yield from _divisions(listed, on_lines=True)
    yield from _few_settled(few)


def _shares(passage: Passage) -> Iterator[Finding]:
    for share in shares(passage.text):
        stated = share.percent is not None and share.percent.value <= 100
        if not (share.is_exact and (share.of_total or (stated and share.counts_things))):
            continue
        if share.part.value > share.whole.value:
            yield Finding(
                message=_("{part} of {whole}: the part is more than the whole").format(
                    part=share.part.text, whole=share.whole.text
                ),
                fix=_("check the two numbers; perhaps they changed places"),
                at=Mention(passage, share.start, share.end),
                severity=Severity.WARNING if share.of_plan else None,
            )


def _divisions(passage: Passage, *, on_lines: bool = False) -> Iterator[Finding]:
    told = _told_elsewhere(passage)
    for division in divisions(passage.text):
        total = division.total.value
        largest = max(part.value for part in division.parts)
        too_much = division.is_disjoint and division.sum > total
        too_large = not division.is_open and largest > total
        balanced = told.get(division.total, frozenset())
        if division.total in told and (not too_large or balanced.issuperset(division.parts)):
            continue
        if too_much or too_large or (division.is_whole and division.sum != total):
            yield _not_whole(passage, division)
        elif on_lines and _is_likely(passage, division):
            yield _not_whole(passage, division)._replace(severity=Severity.WARNING)


def _is_likely(passage: Passage, division: Division) -> bool:
    """Whether the parts of «trong đó:» are meant as all of it, and one is not right.

    Money is in one part only; three parts that make the total with two digits of one changed
    about are its parts.
    """
    total, parts = division.total.value, division.parts
    if division.is_open or division.sum == total:
        return False
    if _MONEY.match(passage.text, division.total.end) and division.sum > total:
        return True
    return len(parts) >= _THREE and any(
        is_swapped(part.text, decimal_text(part.value + total - division.sum)) for part in parts
    )


def _told_elsewhere(passage: Passage) -> dict[Number, frozenset[Number]]:
    """Totals of files whose terms figures.balance adds up, with these terms."""
    return {
        files.counts[whole]: frozenset(files.counts.values())
        for files in accounts(passage.text)
        if files.is_plain
        for whole, terms in _BALANCED
        if whole in files.counts and terms & files.counts.keys()
    }


def _not_whole(passage: Passage, division: Division) -> Finding:
    return Finding(
        message=_("the parts {parts} make {sum}, and the text says {total}").format(
            parts=" + ".join(part.text for part in division.parts),
            sum=decimal_text(division.sum),
            total=division.total.text,
        ),
        fix=_("check the total and its parts"),
        at=Mention(passage, division.total.start, division.end),
    )


def _accounts(passage: Passage, few: list[_Few]) -> Iterator[Finding]:
    """Files received and settled; where hardly more than half are, they are put among the few."""
    for files in accounts(passage.text):
        received, settled = files.counts.get(Fate.RECEIVED), files.counts.get(Fate.SETTLED)
        if received is None or settled is None or not files.is_plain:
            continue
        if {Fate.CARRIED, Fate.NEW, Fate.PENDING} & files.counts.keys():
            continue  # then figures.balance reads it
        at = Mention(passage, settled.start, settled.end)
        if received.is_exact and settled.is_exact and settled.value > received.value:
            yield _too_many_settled((received.text, settled.text), at)
        elif settled.value < received.value * _FEW:
            few.append(_Few(f"{settled.text}/{received.text}", at))


def _too_many_settled(told: tuple[str, str], at: Where) -> Finding:
    return Finding(
        message=_("{settled} settled of {received} received").format(
            settled=told[1], received=told[0]
        ),
        fix=_("check the two numbers, or say that files of the period before are among them"),
        at=at,
        severity=Severity.WARNING,
    )


def _few_settled(few: list[_Few]) -> Iterator[Finding]:
    if few:
        yield Finding(
            message=_("hardly more than half of the files received are settled: {list}").format(
                list="; ".join(one.told for one in few)
            ),
            fix=_("say why, or what becomes of the others"),
            at=few[0].at,
            also=tuple(one.at for one in few[1:]),
            severity=Severity.NOTE,
        )


RULE = Rule(
    name="figures.part-whole",
    title=later("no part is more than its whole, and parts make the whole"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
