"""What is found wanting carries evidence: a figure, a case, a document, a unit by its name.

Reads the limitations of the data; in a text, the sentences behind «hạn chế», «tồn tại», all of them
together. A hit: limitations without any; a case whose result has no day, where the reproach turns
on it; measures for an index of satisfaction that is never given. No hit: «hồ sơ trễ hạn … 33,68%»;
a text in which some limitations are shown, the others told. Of texts a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.directions import NAMED
from cchc_docs.consistency.reading.head import whole
from cchc_docs.consistency.reading.sentences import clauses
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import DataPlace, Finding, Path, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model import finding as found
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.irregularity import Irregularity

_OPENS = re.compile(r"\b(?:hạn chế|tồn tại|khuyết điểm|yếu kém)\b", re.IGNORECASE)
_WANTING = re.compile(
    r"\b(?:chưa|còn (?:chậm|thấp|yếu|ít|hạn chế|lúng túng|quá hạn|thiếu)|thiếu|chậm|quá hạn"
    r"|không đầy đủ)\b"
)
_EVIDENCE = re.compile(r"\d|\b(?:Luật|Nghị định|Quyết định|Kế hoạch|Thông báo|Thông tư)\s+[A-ZĐ\d]")
_CAUSES = re.compile(r"\W*(?:\d+[.)]\s*)?Nguyên nhân\b")
_SATISFACTION = re.compile(r"chỉ số hài lòng|mức độ hài lòng|SIPAS", re.IGNORECASE)
_BETTER = re.compile(r"cải thiện|nâng cao", re.IGNORECASE)
_VALUE = re.compile(r"\d+(?:[.,]\d+)?\s?(?:%|điểm)")
_FEWEST = 3  # limitations: fewer may be told without evidence in a short text
_SHOWN = 9  # words of a clause that a finding points at
_LIMITS = frozenset({"han_che", "han_che_chung"})


def judge_text(subject: Subject) -> Iterable[Finding]:
    """A note on limitations of which none has evidence, and one on an index not given."""
    if subject.record is not None:
        return
    told = list(_limitations(subject.text))
    if len(told) >= _FEWEST and not any(_is_shown(one.words) for one in told):
        yield _finding([_opening(one) for one in told], len(told))._replace(severity=Severity.NOTE)
    for heading in subject.text.parts(Part.HEADING):
        if _SATISFACTION.search(heading.text) and _BETTER.search(heading.text):
            if not any(_states_satisfaction(p.text) for p in subject.text.prose):
                yield _no_index(whole(heading))
            return


def _limitations(text: Text) -> Iterator[Mention]:
    """The clauses that find something wanting, in paragraphs that speak of limitations."""
    below = False
    for passage in text.parts(Part.HEADING, Part.BODY):
        if passage.part is Part.HEADING:
            below = _OPENS.search(passage.text) is not None
            continue
        if _CAUSES.match(passage.text):
            continue
        if below or _OPENS.search(passage.text[:160]):
            for low, high in clauses(passage.text):
                part = passage.text[low:high]
                if _WANTING.search(part):
                    yield Mention(passage, low + len(part) - len(part.lstrip()), high)


def _opening(clause: Mention) -> Mention:
    """The first words of a clause: enough to find it."""
    words = list(re.finditer(r"\w+", clause.words))[:_SHOWN]
    return clause._replace(end=clause.start + words[-1].end())


def _is_shown(words: str) -> bool:
    units = (len(unit[0].split()) for unit in NAMED.finditer(words))
    return _EVIDENCE.search(words) is not None or any(count > 2 for count in units)


def _states_satisfaction(text: str) -> bool:
    return "hài lòng" in text and _VALUE.search(text) is not None


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge limitations, cases that went wrong, the index of satisfaction."""
    limits = [(path, one) for path, one in record.all(found.Finding) if _is_limit(path)]
    bare = [record.at(path, one.spoken) for path, one in limits if not _carries_evidence(one)]
    if bare:
        mostly = 2 * len(bare) >= len(limits)
        yield _finding(bare, len(limits))._replace(severity=None if mostly else Severity.NOTE)
    for path, case in record.all(Irregularity):
        if case.result_day is None:
            message = _("the day of the result of file {number} is not given")
            yield Finding(
                message.format(number=case.file_number),
                _("give «ngay_tra_ket_qua»: what is reproached depends on it"),
                record.at((*path, "so_ho_so"), case.file_number),
            )
    if isinstance(record.model, IndexFacts) and record.model.satisfaction:
        yield _no_index(record.at(("hai_long",)))


def _is_limit(path: Path) -> bool:
    return any(step in _LIMITS for step in path)


def _carries_evidence(one: found.Finding) -> bool:
    return bool(one.metrics or one.units or one.evidence) or _is_shown(one.text or "")


def _finding(bare: list[Mention] | list[DataPlace], of: int) -> Finding:
    places: list[Where] = list(bare)
    return Finding(
        _("{count} of {of} limitations name no figure, case, document or unit: «{first}»").format(
            count=len(places), of=of, first=" ".join(places[0].words.split())[:80]
        ),
        _("say how many, where, or by which document it was found"),
        places[0],
        tuple(places[1:]),
    )


def _no_index(where: Where) -> Finding:
    return Finding(
        _("measures for the index of satisfaction, whose value is nowhere given"),
        _("give the index, or say that it was not published"),
        where,
        severity=Severity.NOTE,
    )


RULE = Rule(
    name="completeness.evidence",
    title=later("Limitations carry evidence"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
