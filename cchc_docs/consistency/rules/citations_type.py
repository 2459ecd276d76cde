"""The abbreviation in a number fits the type that is named with it.

Reads cited documents, and the document's own symbol against its title. A hit: «Báo cáo số
15/TB-ĐKT», a letter numbered as a decision, «THÔNG BÁO» under «Số: 12/BC-UBND». No hit: a plan or
project with the number of the decision that issues it; symbols that open with an agency.
"""

from __future__ import annotations

from collections.abc import Iterable

from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.reading.head import is_one_document, symbol, type_line
from cchc_docs.consistency.reading.types import contradicts, type_of_symbol
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where, first_of_each
from cchc_docs.consistency.text import Mention
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.citation import Citation


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the document's own symbol, then every citation."""
    yield from _own(subject)
    yield from first_of_each(_cited(subject), key=lambda finding: finding.message)


def _own(subject: Subject) -> Iterable[Finding]:
    title, own = type_line(subject.text), symbol(subject.text)
    if title is None or own is None or not is_one_document(subject.text):
        return
    if contradicts(title.text, own.words):
        yield _finding(title.text.strip(), own.words, own)


def _cited(subject: Subject) -> Iterable[Finding]:
    for passage in subject.text.prose:
        for one in documents(passage):
            if one.type_name is not None and contradicts(one.type_name, one.symbol):
                where = Mention(passage, one.start, one.mention.end)
                yield _finding(one.type_name, one.number, where)


def _finding(type_name: str, number: str, where: Where) -> Finding:
    found = number.rpartition("/")[2]
    message = _("«{number}» is the number of a document of the type «{other}», not «{type}»")
    return Finding(
        message.format(number=number, other=type_of_symbol(found), type=type_name),
        _("look at the document cited: either its type or its number is wrong"),
        where,
    )


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the citations of the data."""
    for path, one in record.all(Citation):
        if one.number and contradicts(one.document_type, one.number.rpartition("/")[2]):
            where = record.at((*path, "so"), one.number)
            yield _finding(one.document_type, one.number, where)


RULE = Rule(
    name="citations.type",
    title=later("The abbreviation in a number fits the type of the document"),
    severity=Severity.ERROR,
    judge_text=judge_text,
    judge_data=judge_data,
)
