"""A percentage is what its two numbers give: «315/372 hồ sơ (84,7%)».

Reads the figures of the data with a percentage as their source stated it; in a text, a share with
a percentage tied to it by a bracket or by «đạt», «chiếm», «tỷ lệ»; and columns of a table where the
other rows show that one column is the share of two others.

A hit unless the percentage is the share rounded at its own decimals; a share that was cut off and
not rounded is a note. No hit: days, ranks, scores, scales, approximate numbers, a growth, a
percentage of something else. Of a plan («đạt 69,5% kế hoạch») it warns: the plan may be another.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.consistency.reading.comparisons import comparisons
from cchc_docs.consistency.reading.numbers import Number
from cchc_docs.consistency.reading.percentages import fits, is_cut, nearest_repairs
from cchc_docs.consistency.reading.ratios import Share
from cchc_docs.consistency.reading.shares import shares
from cchc_docs.consistency.reading.tables import Row, share_rows, tables
from cchc_docs.consistency.reading.told_moves import wrong_move
from cchc_docs.consistency.reading.told_shares import ToldShare, misstated
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.metric import Metric
from cchc_docs.vietnamese.numbers import decimal_places, decimal_text, padded, percent_text

_ABOVE, _NEAR = 3, 600  # paragraphs and characters: a total further up is of something else


def judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    """Percentages that a source states otherwise than its own figures give them."""
    for path, metric in record.all(Metric):
        stated = metric.stated_percent
        if stated is None or metric.whole is None or not metric.is_exact:
            continue
        computed = metric.computed_percent(decimal_places(stated))
        if computed != f"{decimal_text(stated)}%":
            yield Finding(
                message=_("{ratio} is {computed}, and «ty_le_neu» says {stated}").format(
                    ratio=f"{padded(metric.value)}/{padded(metric.whole)}",
                    computed=computed,
                    stated=f"{decimal_text(stated)}%",
                ),
                fix=_(
                    "check the two numbers against the source; what the source states is printed"
                ),
                # it is the word of somebody else, copied: that is what the field is for
                at=record.at((*path, "ty_le_neu"), decimal_text(stated), quoted=True),
            )


def judge_text(subject: Subject) -> list[Finding]:
    """Shares in running text and in tables."""
    found = [
        finding
        for passage in subject.text.prose
        for share in shares(passage.text)
        for finding in _of_share(passage, share)
    ]
    above: list[str] = []
    for passage in subject.text.parts(Part.BODY, Part.HEADING):
        context = " ".join(above[-_ABOVE:])[-_NEAR:]
        found += [_of_told(passage, told) for told in misstated(passage.text, context)]
        found += _of_growth(passage)
        above.append(passage.text)
    found += [
        _of_row(row)
        for table in tables(subject.text)
        for row in share_rows(table)
        if not fits(row.percent, row.part.value, row.whole.value)
    ]
    return first_of_each(found, lambda finding: finding.message)


def _of_share(passage: Passage, share: Share) -> Iterator[Finding]:
    percent, part, whole = share.percent, share.part.value, share.whole.value
    if percent is None or not share.is_exact or fits(percent, part, whole):
        return
    if part > whole and percent.value <= 100:
        return  # a part above its whole: figures.part-whole says so
    at = Mention(passage, share.start, share.end)
    if is_cut(percent, part, whole):
        yield Finding(
            message=_("{ratio} is {computed}; {stated} is it with the last digits cut off").format(
                ratio=share.ratio, computed=share.computed(percent.decimals), stated=percent.text
            ),
            fix=_("round it: {computed}").format(computed=share.computed(percent.decimals)),
            at=at,
            severity=Severity.NOTE,
        )
        return
    severity = Severity.WARNING if share.of_plan else None
    yield Finding(_message(share.ratio, percent, share), _fix(percent, share), at, (), severity)


def _of_told(passage: Passage, told: ToldShare) -> Finding:
    return Finding(
        message=_("{ratio} is {computed}, not {stated}").format(
            ratio=told.ratio, computed=told.computed, stated=told.percent.text
        ),
        fix=_("check the three numbers; if the counts are right, write {computed}").format(
            computed=told.computed
        ),
        at=Mention(passage, told.part.start, told.percent.end),
        also=(Mention(passage, told.whole.start, told.whole.end),) if told.whole.end > 0 else (),
        severity=Severity.WARNING,
    )


def _of_growth(passage: Passage) -> Iterator[Finding]:
    """«2.316 ca, giảm 35,4% so với cùng kỳ (3.585 ca)»."""
    for one in comparisons(passage.text):
        if one.moved.is_percent and not one.fits:
            yield wrong_move(passage, one)


def _of_row(row: Row) -> Finding:
    computed = percent_text(row.part.value, row.whole.value, row.percent.decimals)
    ratio = f"{row.part.text}/{row.whole.text}"
    return Finding(
        message=_("in this row {ratio} is {computed}, and it says {stated}").format(
            ratio=ratio, computed=computed, stated=row.stated
        ),
        fix=_("check the numbers of the row; the other rows of the table agree with theirs"),
        at=row.at,
        severity=Severity.NOTE if is_cut(row.percent, row.part.value, row.whole.value) else None,
    )


def _message(ratio: str, percent: Number, share: Share) -> str:
    return _("{ratio} is {computed}, not {stated}").format(
        ratio=ratio, computed=share.computed(percent.decimals), stated=percent.text
    )


def _fix(percent: Number, share: Share) -> str:
    computed = share.computed(percent.decimals)
    others: tuple[str, ...] = ()
    if share.part.is_count and share.whole.is_count:
        others = nearest_repairs(percent, int(share.part.value), int(share.whole.value))
    if not others:
        return _("check the three numbers; if the counts are right, write {computed}").format(
            computed=computed
        )
    return _(
        "check the three numbers: write {computed} if the counts are right; "
        "{stated} would be {repairs}"
    ).format(computed=computed, stated=percent.text, repairs=_(" or ").join(others))


RULE = Rule(
    name="figures.ratio",
    title=later("a percentage is what its two numbers give"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
