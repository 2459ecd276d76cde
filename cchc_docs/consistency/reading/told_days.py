"""Days that the data of a document tell as past (ngày đã qua): none comes after its issue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from cchc_docs.consistency.rule import Path, Record, values_in
from cchc_docs.model.attention import AttentionPoint
from cchc_docs.model.citation import Citation
from cchc_docs.model.inspection import Inspection, InspectionDay
from cchc_docs.model.irregularity import Irregularity, Letter
from cchc_docs.model.meeting import Meeting
from cchc_docs.model.metric import Metric
from cchc_docs.model.score import AssessmentMoment

_FIELDS: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
    (Citation, ("issued",)),
    (Meeting, ("day",)),
    (InspectionDay, ("day",)),
    (AssessmentMoment, ("day",)),
    (Metric, ("as_of",)),
    (Irregularity, ("submitted", "result_day")),
    (Letter, ("dated",)),
)


class ToldDay(NamedTuple):
    """A day of the data, where it stands, and how forms call it."""

    path: Path
    day: date
    title: str  # «Ngày họp»


class CitedReport(NamedTuple):
    """A document that the data cite, and what the data say it tells."""

    path: Path
    citation: Citation
    about: str


def told_days(record: Record) -> Iterator[ToldDay]:
    """The past days of a record, in its order."""
    for path, value in values_in(record.model, ()):
        for kind, names in _FIELDS:
            if isinstance(value, kind):
                yield from _days(path, value, names)


def cited_reports(record: Record) -> Iterator[CitedReport]:
    """Every citation with what it is about: its subject, or the point that it is the basis of."""
    for path, value in values_in(record.model, ()):
        match value:
            case AttentionPoint(title=title, basis=Citation() as basis):
                yield CitedReport((*path, "neu_tai"), basis, title)
            case Citation(content=str() as content):
                yield CitedReport(path, value, content)


def inspections(record: Record) -> Iterator[tuple[Path, Inspection]]:
    """The inspections that a record speaks of."""
    yield from record.all(Inspection)


def _days(path: Path, value: Any, names: tuple[str, ...]) -> Iterator[ToldDay]:
    for name in names:
        day = getattr(value, name)
        info = type(value).model_fields[name]
        if day is not None:
            yield ToldDay((*path, info.alias or name), day, info.title or name)
