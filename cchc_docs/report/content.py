"""The report on content for a clerk (bản chữ): what does not agree, where, what to look at."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.judge import Remark
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _
from cchc_docs.report.words import SEVERITIES

_MOST_PLACES = 5


def content_report(result: Examined, *, notes: bool) -> Iterator[str]:
    """The lines on the content of a file or a case; notes and what was waived where asked for."""
    yield summary(result)
    for remark in result.remarks:
        if notes or remark.diagnostic.severity is not Severity.NOTE:
            yield from _lines(remark, _(SEVERITIES[remark.diagnostic.severity]))
    for waived in result.waived if notes else ():
        yield from _lines(waived.remark, _("let stand"))
        yield f"      {_('reason: {reason}').format(reason=waived.reason)}"


def summary(result: Examined) -> str:
    """«a.yml: content: 1 error, 0 warnings, 2 notes, 3 let stand»."""
    grave = {severity: result.count(severity) for severity in Severity}
    text = _("{name}: content: {errors} errors, {warnings} warnings, {notes} notes").format(
        name=result.name,
        errors=grave[Severity.ERROR],
        warnings=grave[Severity.WARNING],
        notes=grave[Severity.NOTE],
    )
    if not result.waived:
        return text
    return _("{text}, {count} let stand").format(text=text, count=len(result.waived))


def _lines(remark: Remark, label: str) -> Iterator[str]:
    found = remark.diagnostic
    yield f"    {label}: {found.message} [{found.rule}]"
    yield f"      {found.place}"
    also = [str(place) for place in remark.also if place != found.place]
    if also:
        more = "…" if len(also) > _MOST_PLACES else ""
        places = "; ".join(dict.fromkeys(also[:_MOST_PLACES]))
        yield f"      {_('also at: {places}').format(places=places)}{more}"
    if found.fix:
        yield f"      → {found.fix}"
