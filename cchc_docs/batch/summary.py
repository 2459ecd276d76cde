"""The summary of a batch (bảng tổng hợp): what each agency's document says, and what became of it.

Rows and columns are made once, and written as a workbook and as a page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.batch.criteria import lost_criteria
from cchc_docs.batch.manifest import Entry
from cchc_docs.batch.plan import Job
from cchc_docs.diagnostic import Severity
from cchc_docs.vietnamese.changes import rank_change

Value = str | int | Decimal | None


class Table(NamedTuple):
    """A table of the summary; `links` leads from a row, counted from 0, to its file."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    links: Mapping[int, str]


def tables(jobs: Sequence[Job], entries: Sequence[Entry]) -> tuple[Table, ...]:
    """The agencies, the criteria that cost points, and everything there is to say."""
    by_key = {entry.key: entry for entry in entries}
    told = [(job, by_key[job.key]) for job in jobs if job.key in by_key]
    return (_agencies(told), _criteria(jobs), _diagnostics(entries))


def _agencies(told: Sequence[tuple[Job, Entry]]) -> Table:
    headings = (
        "STT", "Cơ quan, đơn vị", "Khối", "Điểm", "Điểm tối đa", "Chỉ số (%)", "Xếp loại",
        "Xếp hạng", "Số cơ quan", "So với năm trước", "Tiêu chí mất điểm", "Chỗ còn trống", "Lỗi",
        "Cảnh báo", "Kết quả", "Tệp",
    )  # fmt: skip
    links = {
        number: next(iter(entry.files)) for number, (_job, entry) in enumerate(told) if entry.files
    }
    rows = (
        (number, *_row(job, entry), links.get(number - 1, ""))
        for number, (job, entry) in enumerate(told, 1)
    )
    return Table("Kết quả", headings, tuple(rows), links)


def _row(job: Job, entry: Entry) -> Iterator[Value]:
    yield job.agency
    yield job.block
    if job.ranked is None:
        yield from (None,) * 7
    else:
        result, standing, before = job.ranked.result, job.ranked.standing, job.ranked.rank_before
        yield from (result.points, result.maximum, result.percent, standing.grade or "")
        yield from (standing.rank, standing.size)
        yield rank_change(before=before, after=standing.rank) if before else ""
    grades = Counter(diagnostic.severity for diagnostic in entry.diagnostics)
    yield from (job.lost, "; ".join(job.still_open))
    yield from (grades[Severity.ERROR], grades[Severity.WARNING], entry.state.value)


def _criteria(jobs: Sequence[Job]) -> Table:
    """Which criteria cost the most points, over all agencies."""
    lost: dict[tuple[str, str, str], list[Decimal]] = {}
    for job in jobs:
        for score in lost_criteria(job.ranked.result) if job.ranked else ():
            own = lost.setdefault((score.section, score.code, score.name), [])
            own.append(score.lost or Decimal(0))
    in_order = sorted(lost.items(), key=lambda item: (-sum(item[1]), item[0]))
    rows = tuple((*key, len(points), sum(points, Decimal(0))) for key, points in in_order)
    headings = ("Mục", "Mã", "Tiêu chí, TCTP", "Số cơ quan mất điểm", "Tổng điểm mất")
    return Table("Tiêu chí mất điểm", headings, rows, {})


def _diagnostics(entries: Sequence[Entry]) -> Table:
    words = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.NOTE: "lưu ý"}
    rows = tuple(
        (
            entry.agency,
            words[one.severity],
            str(one.place),
            one.message,
            one.fix,
            one.rule,
        )
        for entry in entries
        for one in entry.diagnostics
    )
    headings = ("Cơ quan, đơn vị", "Mức độ", "Vị trí", "Nội dung", "Cách sửa", "Quy tắc")
    return Table("Thông tin kiểm tra", headings, rows, {})
