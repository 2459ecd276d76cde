"""A figure that several documents of a case give is the same in all of them.

Reads the figures of the data by their names, and «tỷ lệ … đạt …» in texts. A hit: one name, one
unit, one period, two values that cannot both be. No hit: other periods or days; «trên 90%» beside
91,2%; what only one document gives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.consistency.reading.sentences import sentence_at
from cchc_docs.consistency.rule import Case, Finding, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.metric import Metric
from cchc_docs.vietnamese.numbers import parse_decimal
from cchc_docs.vietnamese.text import fold

_FIGURE = re.compile(
    r"(?P<name>\b(?:[Tt]ỷ lệ|[Ss]ố lượng|[Ss]ố|[Tt]ổng số|[Cc]hỉ số)\s[^,;:.()\d%]{12,110}?)\s"
    r"(?:đạt|là|chiếm|ước đạt|đã đạt)\s(?:(?P<word>trên|hơn|gần|khoảng|dưới)\s)?"
    r"(?P<value>\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s?(?P<unit>%|[a-zà-ỹđ]+)"
)
_TIME = re.compile(
    r"\b(?:20\d\d|[Qq]uý\s[IV]+|tháng\s\d+|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|\d+ tháng|năm trước"
    r"|cùng kỳ|giai đoạn|kế hoạch|mục tiêu|phấn đấu)"
)
_FEWEST = 5  # syllables of a name that tells one figure from another
_OPENING = re.compile(r"\A(?:ty_le|so_luong|tong_so|so|chi_so)_")
_NEAR = Decimal("0.1")  # of the value: how far «gần» and «khoảng» may be from it


class Figure(NamedTuple):
    """A figure with all that tells it from others."""

    key: tuple[str, str, frozenset[str]]  # name, unit, times
    word: str
    value: Decimal
    where: Where
    document: str


def judge_case(case: Case) -> Iterable[Finding]:
    """Judge each figure against the first document that gives it."""
    known: dict[tuple[str, str, frozenset[str]], Figure] = {}
    for subject in case.subjects:
        for figure in _figures(subject):
            before = known.setdefault(figure.key, figure)
            if before.document != figure.document and not _agree(before, figure):
                yield Finding(
                    _("{here} here, and {there} in {document}: one figure, two values").format(
                        here=f"«{figure.where.words}»",
                        there=f"«{before.where.words}»",
                        document=before.document,
                    ),
                    _("take the value that holds, or say to which day each belongs"),
                    figure.where,
                    (before.where,),
                )


def _figures(subject: Subject) -> Iterator[Figure]:
    name = subject.text.name
    if subject.record is not None:
        for path, one in subject.record.all(Metric):
            times = frozenset(filter(None, (one.period, str(one.as_of or ""))))
            key = (_name(one.subject), one.unit, times)
            place = subject.record.at((*path, "gia_tri"), one.spoken)
            if one.whole is None and _tells(key[0]):
                yield Figure(key, one.approximation or "", Decimal(one.value), place, name)
        return
    for passage in subject.text.parts(Part.BODY):
        for found in _FIGURE.finditer(passage.text):
            low, high = sentence_at(passage.text, found.start())
            times = frozenset(_TIME.findall(passage.text, low, high))
            where = Mention(passage, found.start("name"), found.end())
            key = (_name(found["name"]), found["unit"], times)
            if _tells(key[0]):
                yield Figure(key, found["word"] or "", parse_decimal(found["value"]), where, name)


def _name(words: str) -> str:
    return _OPENING.sub("", fold(words))


def _tells(name: str) -> bool:
    return name.count("_") + 1 >= _FEWEST


def _agree(one: Figure, other: Figure) -> bool:
    """Whether both may be true; of two approximate figures each allows the other."""
    if not one.word and not other.word:
        return one.value == other.value
    if one.word and other.word:
        return _allows(one, other.value) or _allows(other, one.value)
    loose, exact = (one, other) if one.word else (other, one)
    return _allows(loose, exact.value)


def _allows(figure: Figure, value: Decimal) -> bool:
    """Whether «trên 90%» may stand for a value."""
    if figure.word in {"trên", "hơn"}:
        return value >= figure.value
    if figure.word == "dưới":
        return value <= figure.value
    return abs(value - figure.value) <= _NEAR * figure.value


RULE = Rule(
    name="figures.across",
    title=later("A figure has one value in all documents of a case"),
    severity=Severity.WARNING,
    judge_case=judge_case,
)
