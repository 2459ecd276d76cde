"""The grade of an index is the one its percentage falls into, where the office has set the bands.

Reads the result of the data, and in a text «Chỉ số … đạt 84,0% … xếp loại Tốt» within a sentence.
Off while no bands are known: they are set by province and year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from cchc_docs.consistency.reading.numbers import numbers_within
from cchc_docs.consistency.reading.sentences import sentences
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.index_result import IndexResult
from cchc_docs.vietnamese.numbers import parse_decimal, percent_text
from cchc_docs.vietnamese.text import fold

_INDEX = re.compile(r"\b(?:chỉ số|PAR INDEX|kết quả chấm điểm)\b", re.IGNORECASE)
_GRADE = re.compile(r"\b(?:xếp loại|đạt loại|loại|mức)\s*:?\s*[“\"]?(?=[^\W\d_])", re.IGNORECASE)


def judge_data(record: Record, registry: Registry) -> Iterator[Finding]:
    """The grade of the published result."""
    for path, result in record.all(IndexResult):
        if result.points is None or result.grade is None or not registry.bands:
            continue
        stated = _known(result.grade, registry)
        index = Decimal(result.points.points) * 100 / Decimal(result.points.maximum)
        if stated is not None:
            shown = percent_text(result.points.points, result.points.maximum, 2)
            at = record.at((*path, "xep_loai"), result.grade)
            yield from _compare(stated, index, shown, at, registry)


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Sentences that tell one percentage and one grade of an index."""
    if not subject.registry.bands:
        return
    for passage in subject.text.prose:
        for low, high in sentences(passage.text):
            told = passage.text[low:high]
            if not _INDEX.search(told):
                continue
            grades = list(_grades(told, subject.registry))
            percents = [n for n in numbers_within(passage.text, low, high) if n.is_percent]
            if len(grades) == 1 and len(percents) == 1 and percents[0].is_exact:
                grade, start, end = grades[0]
                at = Mention(passage, low + start, low + end)
                percent = percents[0]
                yield from _compare(grade, percent.value, percent.text, at, subject.registry)


def _grades(text: str, registry: Registry) -> Iterator[tuple[str, int, int]]:
    names = sorted((name for name, _least in registry.bands), key=len, reverse=True)
    for found in _GRADE.finditer(text):
        for name in names:
            end = found.end() + len(name)
            if fold(text[found.end() : end]) == fold(name) and not text[end : end + 1].isalpha():
                yield name, found.start(), end
                break


def _known(grade: str, registry: Registry) -> str | None:
    return next((name for name, _least in registry.bands if fold(name) == fold(grade)), None)


def _compare(
    stated: str, index: Decimal, shown: str, at: Where, registry: Registry
) -> Iterator[Finding]:
    bands = [(name, parse_decimal(least)) for name, least in registry.bands]
    right = next((name for name, least in bands if index >= least), bands[-1][0])
    if right != stated:
        yield Finding(
            message=_("{index} falls into the grade «{right}», and «{stated}» is stated").format(
                index=shown, right=right, stated=stated
            ),
            fix=_("check the percentage and the grade against the bands of that year"),
            at=at,
        )


RULE = Rule(
    name="figures.class-band",
    title=later("the grade of an index is the one its percentage falls into"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
