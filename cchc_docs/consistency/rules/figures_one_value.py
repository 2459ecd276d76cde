"""One figure has one value and one unit wherever it stands.

In the data: a figure is the same where its name, what it is of, its period, its source and the unit
it speaks for are the same; then two values are an error, and one percentage given of hồ sơ here and
of TTHC there is a warning. In a text: a share of hồ sơ that is reckoned on the number of TTHC, and
two sentences that say the same of the same whole province or commune and the same year, word for
word, with two values. Figures of other levels, fields or periods differ by right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from cchc_docs.consistency.reading.numbers import masked, numbers_within
from cchc_docs.consistency.reading.sentences import clauses
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Path, Record, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model import finding as findings
from cchc_docs.model.inspected_unit import InspectedUnit
from cchc_docs.model.metric import Metric
from cchc_docs.model.score import CriterionScore
from cchc_docs.vietnamese.numbers import decimal_places, decimal_text
from cchc_docs.vietnamese.text import fold

_FILES, _PROCEDURES = "hồ sơ", "TTHC"
_SHARE_OF_FILES = re.compile(
    r"tỷ lệ (?:số )?hồ sơ\b(?![^.;:]{0,120}\btỷ lệ)[^.;:]{0,120}?\bđạt\s+(?:\w+ )?[\d.,]+\s?%\s+"
    r"trên tổng số (?:TTHC|thủ tục)(?! (?:được )?nộp)",
    re.IGNORECASE,
)
_BASE = re.compile(r"\btổng số (TTHC|thủ tục|hồ sơ)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:toàn (?:tỉnh|huyện|thành phố|xã|phường|ngành|quốc)|cả (?:nước|tỉnh)|"
    r"trên địa bàn (?:toàn )?(?:tỉnh|huyện|thành phố|xã|phường))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\bnăm (?:19|20)\d{2}\b|\bquý [IV]+\b", re.IGNORECASE)
_OWN_NAME = 4  # words: a longer name of a figure says by itself what it is
_LEAST_WORDS = 9
_LEAST_DECIMALS = 1


class _Placed(NamedTuple):
    """A figure of the data, where it stands and whose it is."""

    path: Path
    metric: Metric
    scope: Path


def judge_data(record: Record, _registry: Registry) -> list[Finding]:
    """The figures of a record against each other."""
    placed = tuple(_placed(record))
    return [*_two_values(record, placed), *_two_units(record, placed)]


def _placed(record: Record) -> Iterator[_Placed]:
    owners = [path for kind in (InspectedUnit, CriterionScore) for path, _o in record.all(kind)]
    texts = dict(record.all(findings.Finding))
    for path, metric in record.all(Metric):
        owner = next((own for own in owners if path[: len(own)] == own), ())
        said = next((one for at, one in texts.items() if path[: len(at)] == at), None)
        words: Path = ()
        if said is not None:
            named = len(metric.subject.split()) >= _OWN_NAME
            words = (*said.units, "" if named else said.text or "")
        yield _Placed(path, metric, (*owner, *words))


def _two_values(record: Record, placed: tuple[_Placed, ...]) -> Iterator[Finding]:
    first: dict[object, _Placed] = {}
    for one in placed:
        metric = one.metric
        key = (fold(metric.subject), metric.percent_of, metric.period, metric.as_of)
        known = first.setdefault((*key, metric.source, one.scope), one)
        if _said(known.metric) != _said(metric):
            yield Finding(
                message=_("«{name}» is {one} here and {other} there").format(
                    name=metric.subject, one=metric.spoken, other=known.metric.spoken
                ),
                fix=_("give it one value, or say what sets the two apart: period, level, source"),
                at=record.at((*one.path, "gia_tri"), metric.value),
                also=(record.at((*known.path, "gia_tri"), known.metric.value),),
            )


def _said(metric: Metric) -> tuple[object, ...]:
    return (metric.value, metric.whole, metric.unit, metric.approximation)


def _two_units(record: Record, placed: tuple[_Placed, ...]) -> Iterator[Finding]:
    """One percentage, once of hồ sơ and once of TTHC, about the same thing."""
    shares = [one for one in placed if _percent(one.metric) is not None]
    for n, one in enumerate(shares):
        for other in shares[:n]:
            units = _base(one.metric), _base(other.metric)
            same = _percent(one.metric) == _percent(other.metric)
            alike = one.scope[:1] == other.scope[:1] and _common(one.metric, other.metric)
            if same and alike and set(units) == {_FILES, _PROCEDURES}:
                stated = f"{decimal_text(_percent(one.metric) or Decimal(0))}%"
                yield Finding(
                    message=_("{percent} is of {unit} here and of {other} there").format(
                        percent=stated, unit=units[0], other=units[1]
                    ),
                    fix=_("see what was counted: hồ sơ and TTHC are not the same number"),
                    at=record.at((*one.path, "ten"), one.metric.subject),
                    also=(record.at((*other.path, "ten"), other.metric.subject),),
                    severity=Severity.WARNING,
                )


def _percent(metric: Metric) -> Decimal | None:
    """A percentage that is hardly the same by chance: it has decimals."""
    stated = metric.value if metric.unit == "%" else metric.stated_percent
    return stated if stated is not None and decimal_places(stated) >= _LEAST_DECIMALS else None


def _base(metric: Metric) -> str:
    found = _BASE.search(metric.percent_of or "") or _BASE.search(metric.subject)
    base = found[1] if found else metric.unit
    return _FILES if base.lower().startswith("hồ sơ") else _PROCEDURES if found else base


def _common(one: Metric, other: Metric) -> bool:
    """Whether two words next to each other stand in both names: «trực tuyến»."""
    pairs = [set(pairwise(words)) for words in map(_words, (one, other))]
    return bool(pairs[0] & pairs[1])


def _words(metric: Metric) -> list[str]:
    return [word for word in fold(metric.subject).split("_") if word not in {"ho", "so", "tthc"}]


def judge_text(subject: Subject) -> list[Finding]:
    """Shares of one thing reckoned on another, and one statement with two values."""
    found = [
        Finding(
            message=_("a share of hồ sơ is reckoned on the number of TTHC: «{found}»").format(
                found=match[0]
            ),
            fix=_("see what was counted: hồ sơ and TTHC are not the same number"),
            at=Mention(passage, *match.span()),
            severity=Severity.WARNING,
        )
        for passage in subject.text.parts(Part.BODY)
        for match in _SHARE_OF_FILES.finditer(passage.text)
    ]
    return [*first_of_each(found, lambda finding: finding.message), *_said_twice(subject)]


def _said_twice(subject: Subject) -> Iterator[Finding]:
    first: dict[str, tuple[Mention, str]] = {}
    for passage in subject.text.parts(Part.BODY):
        if not _WHOLE.search(passage.text):
            continue
        for clause in clauses(passage.text):
            said = _statement(passage, clause)
            if said is None:
                continue
            key, value, at = said
            known, before = first.setdefault(key, (at, value))
            if before != value:
                yield Finding(
                    message=_("«{words}» says {value} here and {other} there").format(
                        words=key, value=value, other=before
                    ),
                    fix=_("give it one value, or say what sets the two apart: period, level"),
                    at=at,
                    also=(known,),
                    severity=Severity.WARNING,
                )


def _statement(passage: Passage, clause: tuple[int, int]) -> tuple[str, str, Mention] | None:
    """The words of a clause about a whole area and a period, with its one number apart."""
    low, high = clause
    words = masked(passage.text)[low:high]
    if not (_WHOLE.search(words) and _YEAR.search(words)):
        return None
    years = [found.span() for found in _YEAR.finditer(words)]
    found = [
        number
        for number in numbers_within(passage.text, low, high)
        if not any(a <= number.start - low < b for a, b in years)
    ]
    if len(found) != 1 or not found[0].is_exact or len(words.split()) < _LEAST_WORDS:
        return None
    number = found[0]
    key = " ".join(f"{words[: number.start - low]}… {words[number.end - low :]}".split())
    return key.strip(" .,;"), number.text, Mention(passage, number.start, number.end)


RULE = Rule(
    name="figures.one-value",
    title=later("one figure has one value and one unit"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
