"""Every criterion that lost points is in the document, with a reason and what to do about it.

Reads the criteria of the data against the text that they make, and against the texts of the case on
the same index; in a text, the paragraphs «TCTP …» against the «Hướng khắc phục» below them. A hit:
a criterion of the data that the notice leaves out; one criterion without its remedy among others
that have one. That a criterion at its maximum is not listed, the loader sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.criteria import CriterionItem, criterion_items
from cchc_docs.consistency.rule import Case, Finding, Record, Rule, Subject
from cchc_docs.consistency.text import Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.score import CriterionScore
from cchc_docs.vietnamese.text import fold

_REMEDY = re.compile(r"(?:Hướng|Giải pháp|Biện pháp) khắc phục", re.IGNORECASE)
_FEWEST = 3  # remedies: fewer show no custom of the document


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge what the document says of the criteria of its data, or of its own."""
    if subject.record is not None:
        yield from _absent(subject.record, subject.text)
    else:
        yield from _without_remedy(subject.text)


def _absent(record: Record, text: Text) -> Iterator[Finding]:
    model = record.model
    if not isinstance(model, IndexFacts):
        return
    # whole words only: «Mục I» is not said where «Mục II» is
    said = f"_{'_'.join(fold(passage.text) for passage in text.passages)}_"
    for position, score in enumerate(model.criteria):
        if not _is_said(score, said):
            message = _("criterion {code} of section {section} lost points and is not in {text}")
            yield Finding(
                message.format(code=score.code, section=score.section, text=text.name),
                _("add it with its reason and its remedy, or say that the loss is accepted"),
                record.at(("tieu_chi", position, "ma"), score.code),
            )


def _is_said(score: CriterionScore, said: str) -> bool:
    return any(f"_{fold(words)}_" in said for words in (score.heading, score.name))


def _without_remedy(text: Text) -> Iterator[Finding]:
    items = criterion_items(text)
    remedies = [p.number for p in text.parts(Part.BODY) if _REMEDY.search(p.text)]
    if not items or len(remedies) < _FEWEST:
        return
    for item, after in zip(items, (*items[1:], None), strict=True):
        end = after.mention.passage.number if after else _end(text, item)
        start = item.mention.passage.number
        if not any(start <= number < end for number in remedies):
            yield Finding(
                _("«{item}» has no remedy below it, as the other criteria have").format(
                    item=item.mention.words
                ),
                _("say what is to be done, by whom, or that the loss is accepted"),
                item.mention,
                severity=Severity.WARNING,
            )


def _end(text: Text, item: CriterionItem) -> int:
    """The heading that ends the list."""
    start = item.mention.passage.number
    return next(
        (p.number for p in text.parts(Part.HEADING) if p.number > start), len(text.passages)
    )


def judge_case(case: Case) -> Iterable[Finding]:
    """Judge the other texts of the case that list the criteria of the same index."""
    for subject in case.subjects:
        if subject.record is None or not isinstance(subject.record.model, IndexFacts):
            continue
        for other in case.subjects:
            if other.record is None and len(criterion_items(other.text)) > 1:
                yield from _absent(subject.record, other.text)


RULE = Rule(
    name="completeness.criteria",
    title=later("Every criterion that lost points has a reason and a remedy"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_case=judge_case,
)
