"""The order of days within the data of a document (trình tự trong dữ liệu)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.ordering.breach import (
    Bound,
    Breach,
    early_report,
    proposed,
    usual_beginning,
)
from cchc_docs.consistency.reading.inspections import brought_by_inspection, is_report
from cchc_docs.consistency.reading.told_days import cited_reports, told_days
from cchc_docs.consistency.rule import Path, Record
from cchc_docs.language import _
from cchc_docs.model.citation import Citation
from cchc_docs.model.inspection import Inspection
from cchc_docs.vietnamese.dates import date_in_digits


def breaches_in_data(record: Record) -> Iterator[Breach]:
    """What the data give in the wrong order of days."""
    yield from _after_issue(record)
    for path, inspection in record.all(Inspection):
        yield from _before_its_order(record, path, inspection)
    yield from _reported_early(record)


def _after_issue(record: Record) -> Iterator[Breach]:
    issued = record.model.issued
    if issued is None:
        return
    for told in told_days(record):
        if told.day > issued:
            message = _("«{title}», {day}, is after the day of the document, {issued}").format(
                title=told.title, day=date_in_digits(told.day), issued=date_in_digits(issued)
            )
            at = record.at(told.path, date_in_digits(told.day))
            yield Breach(message, at, proposed(told.day, high=issued))


def _before_its_order(record: Record, path: Path, inspection: Inspection) -> Iterator[Breach]:
    days = [day.day for day in inspection.days]
    if not days:
        return
    ordering: list[tuple[Path, Citation | None]] = [
        ((*path, "doan", "thanh_lap_tai"), inspection.delegation.decision),
        *(((*path, "thuc_hien_theo", n), one) for n, one in enumerate(inspection.legal_bases)),
    ]
    for place, one in ordering:
        if one is None or one.issued is None or one.issued <= min(days):
            continue
        message = _("«{found}» is dated after {day}, when it was carried out").format(
            found=with_day(one), day=date_in_digits(min(days))
        )
        at = record.at((*place, "ngay"), date_in_digits(one.issued))
        yield Breach(message, at, proposed(one.issued, high=min(days)))


def _reported_early(record: Record) -> Iterator[Breach]:
    days = [day.day for _path, one in record.all(Inspection) for day in one.days]
    for path, citation, about in cited_reports(record):
        told = brought_by_inspection(about) if is_report(citation.document_type) else None
        if told is None or citation.issued is None:
            continue
        year = told[1]
        own_days = [day for day in days if day.year == year]
        bound = usual_beginning(year)
        if own_days:
            first = date_in_digits(min(own_days))
            bound = Bound(min(own_days), _("the inspection was on {day}").format(day=first))
        if citation.issued < bound.day:
            at = record.at((*path, "ngay"), date_in_digits(citation.issued))
            words = with_day(citation)
            yield early_report(words, citation.issued, told, bound, record.model.issued, at)


def with_day(citation: Citation) -> str:
    """«Báo cáo số 280/BC-ĐKT ngày 28/01/2021»."""
    number = f" số {citation.number}" if citation.number else ""
    day = f" ngày {date_in_digits(citation.issued)}" if citation.issued else ""
    return f"{citation.document_type}{number}{day}"
