"""A document is cited by type in full, «số», number and symbol, date (khoản 6, điểm b).

Reads the first citation of each document in running text, not in headings and tables. A hit:
no «số» before the number, «CV» for «Công văn»; and where a document is nowhere given a date, a
note. A document that was cited in full once may be cited shortly after; words within a quotation
are not ours to mend; laws are cited by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.documents import DocumentMention, documents
from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.citation import Citation

_JOINS = re.compile(r"\s*(?:,|;|và)\s*(?:số\s+)?")


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge what somebody wrote; one finding for each way of citing badly."""
    cited = [c for c in _cited(subject) if not is_quoted(c.mention)]
    by_number: dict[str, list[DocumentMention]] = {}
    for one in cited:
        by_number.setdefault(one.number, []).append(one)
    firsts = [each[0] for each in by_number.values()]
    labelled = {number for number, each in by_number.items() if any(c.labelled for c in each)}
    dated = {number for number, each in by_number.items() if any(c.dated for c in each)}
    yield from _together(
        [c for c in firsts if c.number not in labelled],
        _("cited without «số» before the number: {found}"),
        _("write the type, «số», number and symbol, date and issuer, as «Quyết định số …»"),
    )
    yield from _together(
        [c for c in firsts if c.type_name == "CV"],
        _("the type is abbreviated: {found}"),
        _("write the type in full: «Công văn số …»"),
    )
    if subject.record is None:
        undated = [c for c in firsts if c.number in labelled - dated and not _names_its_year(c)]
        for found in _together(
            undated,
            _("cited without a date anywhere in the text: {found}"),
            _("give the day at the first citation: «số … ngày … của …»"),
        ):
            yield found._replace(severity=Severity.NOTE)


def _cited(subject: Subject) -> Iterator[DocumentMention]:
    for passage in subject.text.parts(Part.BODY):
        before: DocumentMention | None = None
        for one in documents(passage):
            if one.type_name is None and not one.labelled and before is not None:
                # «các Thông báo 540/TB-UBND, 587/TB-UBND»: the type holds for all of them
                if not _JOINS.fullmatch(passage.text[before.end : one.start]):
                    continue
                one = one._replace(type_name=before.type_name, labelled=before.labelled)
            if one.type_name is not None:
                before = one
                yield one


def _names_its_year(one: DocumentMention) -> bool:
    return re.search(r"/(?:19|20)\d{2}/", one.number) is not None


def _together(cited: list[DocumentMention], message: str, fix: str) -> Iterator[Finding]:
    if cited:
        first, *others = (Mention(c.mention.passage, c.start, c.mention.end) for c in cited)
        found = "; ".join(f"«{where.words}»" for where in (first, *others[:4]))
        yield Finding(message.format(found=found), fix, first, tuple(others))


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """A document that the data cite without its day."""
    undated = [
        record.at((*path, "so"), one.number)
        for path, one in record.all(Citation)
        if one.issued is None and one.number is not None and not re.search(r"/\d{4}/", one.number)
    ]
    if undated:
        first, *others = undated
        found = "; ".join(f"«{where.words}»" for where in undated[:5])
        message = _("cited without its day: {found}").format(found=found)
        fix = _("give «ngay» too, so that the document can be found")
        yield Finding(message, fix, first, tuple(others), Severity.NOTE)


RULE = Rule(
    name="citations.form",
    title=later("Documents are cited by type, «số», number, date and issuer"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
