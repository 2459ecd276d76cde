"""The filing line: «Lưu: VT, VP (02).», the last of the list (khoản 9, điểm d).

A hit: the number of copies as an item of its own, «Lưu: VT, VP, LTND, 02»; recipients below the
filing line; in a text, as a note, a missing full stop, or recipients without semicolons. No hit:
«VT, VP (02)», «VT, VP(LTND)», «VT, KTTH.Hải», a draft without recipients.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.head import filing, is_one_document, recipients
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_COPIES = re.compile(r",\s*(?P<copies>\d{1,3})\s?(?:b|bản)?\s*[.;]?\s*\Z")
_ENDED = re.compile(r"[.;)\]}…]\s*\Z|\./\.\s*\Z")


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the lines of Nơi nhận; of words that we put together ourselves only what is typed."""
    if subject.record is not None or not is_one_document(subject.text):
        return
    line = filing(subject.text)
    if line is None:
        return
    found = _COPIES.search(line.words)
    if found is not None:
        finding = _copies(line.words, found["copies"], line)
        yield finding._replace(severity=Severity.WARNING)
    above = recipients(subject.text)
    below = [one for one in above if one.passage.number > line.passage.number]
    if below:
        yield Finding(
            _("recipients stand below the filing line: «{found}»").format(found=below[0].words),
            _("move the line «Lưu» to the end of the list"),
            below[0],
            tuple(below[1:]),
            Severity.NOTE,
        )
    yield from _marks(line, above)


def _marks(line: Mention, above: Iterable[Mention]) -> Iterator[Finding]:
    open_ends = [one for one in above if not _ENDED.search(one.words)]
    if 2 * len(open_ends) > len(tuple(above)):
        open_ends = []  # a copy that lost them all, or a list that is written in another way
    if not _ENDED.search(line.words) and "." not in line.words:
        yield Finding(
            _("the filing line does not end with a full stop: «{found}»").format(found=line.words),
            _("end it with «.»"),
            line,
            severity=Severity.NOTE,
        )
    if open_ends:
        shown = "; ".join(f"«{one.words}»" for one in open_ends[:4])
        yield Finding(
            _("recipients that do not end with a semicolon: {found}").format(found=shown),
            _("end each line with «;»"),
            open_ends[0],
            tuple(open_ends[1:]),
            Severity.NOTE,
        )


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """The words of an issued document are copied; units that hold a number are not."""
    copied = record.model.filing.as_issued
    found = _COPIES.search(copied) if copied else None
    if copied and found:
        where = record.at(("luu", "nguyen_van"), copied, quoted=True)
        yield _copies(copied, found["copies"], where)
    for position, unit in enumerate(record.model.filing.units):
        if unit.strip().isdigit():
            where = record.at(("luu", "noi_luu", position), unit)
            yield _copies(record.model.filing.spoken, unit, where)


def _copies(line: str, copies: str, where: Where) -> Finding:
    return Finding(
        _("«{copies}» stands among the places of filing: «{line}»").format(
            copies=copies, line=line
        ),
        _("put the number of copies in brackets behind the unit: «VT, VP ({copies}).»").format(
            copies=copies
        ),
        where,
    )


RULE = Rule(
    name="recipients.archive",
    title=later("The filing line «Lưu: VT, …»"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
