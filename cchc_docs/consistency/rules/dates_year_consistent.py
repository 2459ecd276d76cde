"""The year of an index is one: in title, body, decision, criteria; the plan is for the next year.

Reads which year's index the title names, the sentence that gives grade or rank, the decision that
published it with its day; in the data, the year of the result against these. A hit is a paragraph
that gives the main result of another year and never names the right one; a decision that publishes
an index before its year is nearly over; remedies for a year before the index.

Of any document: the closing sentence «Trên đây là báo cáo …» that names another month, quarter or
year than the subject.

No hit: a comparison (`so với năm 2020`), a paragraph that names both years, the results of a year
published in the next one (11/01/2022 for 2021), a title without an index or with several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.reading.indices import index_year, main_result, published, remedied_year
from cchc_docs.consistency.reading.periods import named_periods
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Path, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.meeting_facts import MeetingFacts
from cchc_docs.model.score import OwnResult
from cchc_docs.vietnamese.dates import date_in_digits

_CLOSES = re.compile(r"\s*Trên đây là\s[^,;.]{0,200}(?=[,;.])")
_CLOSES_LONG = re.compile(r"\s*Trên đây là\s[^;.]{0,200}(?=[;.])")
_LAST = 5  # passages: the closing sentence stands among them
_LATE = 10  # the month of the year from which its index may be published


def _judge_text(subject: Subject) -> Iterator[Finding]:
    titles = subject.text.parts(Part.SUBJECT)
    title = " ".join(passage.text for passage in titles)
    year = index_year(title)
    yield from _decisions(subject.text)
    yield from _closing(subject.text, titles)
    if year is None:
        return
    remedied = remedied_year(title)
    if remedied and remedied < year and titles:
        message = _("the remedies of {found} come before the index of {year}")
        message = message.format(found=remedied, year=year)
        yield _finding(message, Mention(titles[0], 0, len(titles[0].text)))
    for passage in subject.text.prose:
        result = main_result(passage.text)
        if result and result.year != year and str(year) not in passage.text:
            message = _("the title is about the index of {year}, this result is of {found}")
            message = message.format(year=year, found=result.year)
            yield _finding(message, Mention(passage, result.start, result.end))


def _closing(text: Text, titles: tuple[Passage, ...]) -> Iterator[Finding]:
    """«Trên đây là báo cáo …»: the closing sentence names the subject again, and its period."""
    title = " ".join(passage.text for passage in titles)
    told = named_periods(title)
    for passage in text.parts(Part.BODY)[-_LAST:] if titles else ():
        closing = (_CLOSES_LONG if "," in title else _CLOSES).match(passage.text)
        again = named_periods(closing[0]) if closing else {}
        for kind in told.keys() & again.keys():
            if told[kind].isdisjoint(again[kind]) and closing:
                message = _("the subject says {subject}, the closing sentence {closing}").format(
                    subject=", ".join(sorted(told[kind])), closing=", ".join(sorted(again[kind]))
                )
                yield _finding(message, Mention(passage, *closing.span()))
                return


def _decisions(text: Text) -> Iterator[Finding]:
    for passage in text.passages:
        for cited in documents(passage):
            year = published(cited) if cited.issued else None
            if year and cited.issued and (cited.issued.year, cited.issued.month) < (year, _LATE):
                message = _("the index of {year} cannot have been published on {day}").format(
                    year=year, day=date_in_digits(cited.issued)
                )
                yield _finding(message, Mention(passage, cited.start, cited.end))


def _judge_data(record: Record, _registry: Registry) -> Iterator[Finding]:
    model = record.model
    if not isinstance(model, IndexFacts):
        return
    year, decision = model.result.year, model.result.decision
    if decision.issued and (decision.issued.year, decision.issued.month) < (year, _LATE):
        day = date_in_digits(decision.issued)
        message = _("the index of {year} cannot have been published on {day}")
        at = record.at(("chi_so", "cong_bo_tai", "ngay"), day)
        yield _finding(message.format(year=year, day=day), at)
    for path, words in _named(model):
        found = index_year(words)
        if found is not None and found != year:
            message = _("the data are of the index of {year}, and here stands that of {found}")
            yield _finding(message.format(year=year, found=found), record.at(path, words))
    for path, reason in record.all(OwnResult):
        if reason.year is not None and reason.year != year:
            message = _("the data are of the index of {year}, this reason is of {found}")
            message = message.format(year=year, found=reason.year)
            yield _finding(message, record.at((*path, "trong_nam"), reason.year))


def _named(model: IndexFacts) -> Iterator[tuple[Path, str]]:
    """The names that carry the year of the index."""
    if isinstance(model, MeetingFacts):
        yield ("hoi_nghi", "ten"), model.meeting.name
        yield ("trich_yeu",), getattr(model, "subject", "")
    yield ("chi_so", "he_thong_cham_diem"), model.result.scoring_system or ""


def _finding(message: str, at: Where) -> Finding:
    return Finding(message, _("Please look at both years: they should be one"), at)


RULE = Rule(
    name="dates.year-consistent",
    title=later("The year of an index is the same in title, body, decision and criteria"),
    severity=Severity.WARNING,
    judge_text=_judge_text,
    judge_data=_judge_data,
)
