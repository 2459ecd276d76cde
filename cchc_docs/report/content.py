"""The report on content for a clerk (bản chữ): what does not agree, where, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_docs.consistency.judge import Remark
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _
from cchc_docs.report.words import SEVERITIES, graded

_MOST_PLACES = 5


def content_report(result: Examined, *, notes: bool) -> Iterator[str]:
    """The lines on the content of a file or a case; notes and what was waived where asked for."""
    yield f"{result.name}: {summary(result)}"
    for remark in by_gravity(result.remarks):
        if notes or remark.diagnostic.severity is not Severity.NOTE:
            yield from _lines(remark, _(SEVERITIES[remark.diagnostic.severity]))
    for waived in result.waived if notes else ():
        yield from _lines(waived.remark, _("let stand"))
        yield f"      {_('reason: {reason}').format(reason=waived.reason)}"


def summary(result: Examined) -> str:
    """«content: 1 error, 0 warnings, 2 notes, 3 let stand»."""
    counts = {severity: result.count(severity) for severity in Severity}
    text = _("content: {counts}").format(counts=graded(counts))
    if not result.waived:
        return text
    return _("{text}, {count} let stand").format(text=text, count=len(result.waived))


def by_gravity(remarks: Iterable[Remark]) -> list[Remark]:
    """The gravest first; those of one gravity stay in the order of the rules."""
    grades = tuple(Severity)
    return sorted(remarks, key=lambda remark: grades.index(remark.diagnostic.severity))


def other_places(remark: Remark) -> str:
    """«also at: a.yml:5:3; a.yml:9:1…»; a file as a whole is no place to go to."""
    here = str(remark.diagnostic.place)
    exact = (place for place in remark.also if not isinstance(place, FilePlace) or place.line)
    also = [place for place in dict.fromkeys(map(str, exact)) if place != here]
    if not also:
        return ""
    more = "…" if len(also) > _MOST_PLACES else ""
    return _("also at: {places}").format(places="; ".join(also[:_MOST_PLACES])) + more


def _lines(remark: Remark, label: str) -> Iterator[str]:
    found = remark.diagnostic
    yield f"    {label}: {found.message} [{found.rule}]"
    yield f"      {found.place}"
    if others := other_places(remark):
        yield f"      {others}"
    if found.fix:
        yield f"      → {found.fix}"
