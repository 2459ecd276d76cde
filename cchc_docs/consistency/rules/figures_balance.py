"""The files of one account add up: received = settled + pending + returned; settled = early +
on time + late.

Reads a sentence (with what goes on with it) where every number counts files and each is told once.
A hit where all terms of an equation are given and do not meet it. No hit where a term is missing,
approximate or told twice. That what is received is less or more than what is told of it is an error
only where the text itself says that it is all of it («tổng số», «còn lại»); else it warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, combinations

from cchc_docs.consistency.reading.comparisons import comparisons
from cchc_docs.consistency.reading.files import Fate, Files, accounts
from cchc_docs.consistency.reading.part_lines import lists_below, siblings
from cchc_docs.consistency.reading.told_moves import wrong_move
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.numbers import decimal_text

_WITHIN = re.compile(r"\(|trong đó|gồm")
_FILES = r"(?:\s+(?:hồ sơ|đơn|nhiệm vụ|văn bản))?"
_COUNT = r"\d{1,3}(?:\.\d{3})*(?![\d,.]*\d)"
_IN_HAND = re.compile(
    rf"\b(?:đang (?:giải quyết|xử lý|thực hiện)|chưa giải quyết)\s*:?\s+(?P<all>{_COUNT}){_FILES}"
    rf"\s*[,;(]?\s*(?:trong đó|gồm)?\s*:?\s*(?:còn |chưa đến hạn|trong hạn)+\s*:?\s*(?:có\s+)?"
    rf"(?P<due>{_COUNT}){_FILES}\s*[,;]?\s*(?:và\s+)?(?:đã\s+)?(?:quá|trễ) hạn\s*:?\s*"
    rf"(?P<late>{_COUNT})(?!\s?%)",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(r"tổng số|tổng cộng|còn lại", re.IGNORECASE)


def judge_text(subject: Subject) -> list[Finding]:
    """The accounts of files of a text."""
    passages = subject.text.parts(Part.BODY, Part.HEADING)
    found = [
        finding
        for passage in (*passages, *lists_below(passages), *siblings(passages))
        for files in accounts(passage.text)
        if files.is_plain
        for finding in (*_settled(passage, files), *_received(passage, files))
    ]
    for passage in passages:
        found += _in_hand(passage)
        found += _moved(passage)
    return first_of_each(found, lambda finding: finding.message)


def _in_hand(passage: Passage) -> Iterator[Finding]:
    """«đang giải quyết 143 hồ sơ, trong đó trong hạn 141 hồ sơ, quá hạn 02 hồ sơ»."""
    for found in _IN_HAND.finditer(passage.text):
        total, *terms = (int(found[key].replace(".", "")) for key in ("all", "due", "late"))
        if sum(terms) != total:
            yield Finding(
                message=_("{terms} = {sum}, but the text says {total}").format(
                    terms=f"{found['due']} + {found['late']}", sum=sum(terms), total=found["all"]
                ),
                fix=_("check the counts of files, or name those that are missing here"),
                at=Mention(passage, found.start("all"), found.end("late")),
            )


def _moved(passage: Passage) -> Iterator[Finding]:
    """«94 ca, giảm 12 ca so với tuần trước (106 ca)»."""
    for one in comparisons(passage.text):
        if not one.moved.is_percent and not one.fits:
            yield wrong_move(passage, one)


def _settled(passage: Passage, files: Files) -> Iterator[Finding]:
    if not files.has(Fate.SETTLED):
        return
    settled = files.value(Fate.SETTLED)
    if _one_in_the_other(passage, files):
        return
    for terms in ((Fate.EARLY, Fate.ON_TIME, Fate.LATE), (Fate.IN_TIME, Fate.LATE)):
        if files.has(*terms) and sum(map(files.value, terms)) != settled:
            yield _finding(passage, files, Fate.SETTLED, terms, None)
            return
    known = tuple(
        fate for fate in (Fate.EARLY, Fate.ON_TIME, Fate.IN_TIME, Fate.LATE) if files.has(fate)
    )
    if known and sum(map(files.value, known)) > settled and not files.has(Fate.PENDING):
        yield _finding(passage, files, Fate.SETTLED, known, None)


def _one_in_the_other(passage: Passage, files: Files) -> bool:
    """«đúng hạn 450 hồ sơ (trước hạn 300 hồ sơ)»: the early ones are among those on time."""
    counts = files.counts
    times = [counts[f] for f in (Fate.EARLY, Fate.ON_TIME, Fate.IN_TIME) if f in counts]
    first, last = min(times, default=None), max(times, default=None)
    if first is None or last is None or first == last:
        return False
    return _WITHIN.search(passage.text, first.end, last.start) is not None


def _received(passage: Passage, files: Files) -> Iterator[Finding]:
    if files.has(Fate.RECEIVED, Fate.NEW, Fate.CARRIED) and _new_and_carried_within(passage, files):
        within = (Fate.CARRIED, Fate.NEW)
        if sum(map(files.value, within)) != files.value(Fate.RECEIVED):
            yield _finding(passage, files, Fate.RECEIVED, within, None)
            return
    if not files.has(Fate.SETTLED, Fate.PENDING):
        return
    totals = _totals(files)
    extra = [files.value(Fate.RETURNED)] if files.has(Fate.RETURNED) else []
    base = files.value(Fate.SETTLED) + files.value(Fate.PENDING)
    sums = {base + sum(some) for some in _subsets(extra)}
    if not totals or totals & sums:
        return
    whole = Fate.RECEIVED if files.has(Fate.RECEIVED) else Fate.NEW
    told = passage.text[files.start : files.end]
    severity = None if _ALL_OF_IT.search(told) and whole is Fate.RECEIVED else Severity.WARNING
    terms = tuple(f for f in (Fate.SETTLED, Fate.PENDING, Fate.RETURNED) if files.has(f))
    yield _finding(passage, files, whole, terms, severity)


def _new_and_carried_within(passage: Passage, files: Files) -> bool:
    """«3.264 đơn (kỳ trước chuyển sang 112 đơn, tiếp nhận trong kỳ 3.152 đơn)»."""
    first = min(files.counts[Fate.NEW].start, files.counts[Fate.CARRIED].start)
    total = files.counts[Fate.RECEIVED]
    if total.end > first:
        return False
    between = passage.text[total.end : first]
    return _WITHIN.search(between) is not None and not any(letter.isdigit() for letter in between)


def _totals(files: Files) -> set[Decimal]:
    """What may be meant by all files: received, with or without those carried over."""
    carried = files.value(Fate.CARRIED)
    received = [files.value(f) for f in (Fate.RECEIVED, Fate.NEW) if files.has(f)]
    return {total for one in received for total in (one, one + carried)}


def _subsets(values: list[Decimal]) -> Iterator[tuple[Decimal, ...]]:
    return chain.from_iterable(combinations(values, n) for n in range(len(values) + 1))


def _finding(
    passage: Passage,
    files: Files,
    whole: Fate,
    terms: tuple[Fate, ...],
    severity: Severity | None,
) -> Finding:
    total = files.counts[whole]
    added = " + ".join(decimal_text(files.value(fate)) for fate in terms)
    return Finding(
        message=_("{terms} = {sum}, but the text says {total}").format(
            terms=added,
            sum=decimal_text(sum(map(files.value, terms), Decimal(0))),
            total=total.text,
        ),
        fix=_("check the counts of files, or name those that are missing here"),
        at=Mention(passage, total.start, total.end),
        also=tuple(Mention(passage, files.counts[f].start, files.counts[f].end) for f in terms),
        severity=severity,
    )


RULE = Rule(
    name="figures.balance",
    title=later("the counts of files add up"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
