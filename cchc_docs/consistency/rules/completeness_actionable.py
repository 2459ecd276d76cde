"""Each direction says who does it, and by when, how often, after what, or up to which figure.

Reads the directions of the data (a decision, a request or a note may do without); in a text, tasks
given by «giao», «yêu cầu», «Hướng khắc phục:» or a list of conclusions. A hit, one for a document:
the directions without any notion of time. No hit: «Định kỳ 06 tháng …», «ngay sau khi …», «đạt từ
25%», «hàng năm», «Thống nhất với …». Of texts a note, but for a notice of conclusions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.directions import directions
from cchc_docs.consistency.reading.head import subject_words, type_key
from cchc_docs.consistency.reading.timing import says_when
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import DataPlace, Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later, ngettext
from cchc_docs.model.direction import Direction

_REMEDY = re.compile(r"\W*(?P<label>(?:Hướng|Giải pháp|Biện pháp) khắc phục)\s?:")
_LASTING = frozenset({"quyet_dinh", "nghi_quyet", "quy_che", "quy_dinh", "to_trinh", "bao_cao",
                      "huong_dan", "bien_ban"})  # fmt: skip
_SHOWN = 4


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding for the text."""
    text = subject.text
    if subject.record is not None or type_key(text) in _LASTING:
        return
    given, untimed = _tasks(text)
    if untimed:
        concludes = text.parts(Part.TYPE) and "kết luận" in subject_words(text).casefold()
        weighs = bool(concludes) and len(untimed) > 1 and 3 * len(untimed) >= given
        yield _finding(untimed, given)._replace(severity=None if weighs else Severity.NOTE)


def _tasks(text: Text) -> tuple[int, list[Mention]]:
    """How many paragraphs give a task, and where those do that have no notion of time."""
    given: dict[int, Mention] = {}
    for one in directions(text):
        if one.ordered:
            given.setdefault(one.order.passage.number, one.order)
    for passage in text.parts(Part.BODY):
        label = _REMEDY.match(passage.text)
        if label is not None:
            given[passage.number] = Mention(passage, label.start("label"), label.end("label"))
    untimed = [one for _number, one in sorted(given.items()) if not says_when(one.passage.text)]
    return len(given), untimed


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the directions; what only recommends or notes may leave the time open."""
    given = [(path, one) for path, one in record.all(Direction) if one.kind == "chỉ đạo"]
    untimed = list(_untimed(record, given))
    if untimed:
        yield _finding(untimed, len(given))


def _untimed(
    record: Record, given: Iterable[tuple[tuple[str | int, ...], Direction]]
) -> Iterator[DataPlace]:
    for path, one in given:
        words = " ".join(filter(None, (one.context, one.task, one.outcome)))
        owner = " ".join(unit.spoken for unit in one.lead_units)
        target = _target(record, path)
        if one.timing is None and not says_when(f"{owner} {words} {target}"):
            yield record.at((*path, "nhiem_vu"), one.task)


def _target(record: Record, path: tuple[str | int, ...]) -> str:
    """A bonus criterion states its figure beside the direction."""
    if path[:1] == ("diem_thuong",) and len(path) > 1 and isinstance(path[1], int):
        bonus = record.model.bonuses[path[1]]  # type: ignore[attr-defined]
        return f"{bonus.name} {bonus.target or ''}"
    return ""


def _finding(untimed: list[Mention] | list[DataPlace], given: int) -> Finding:
    places: list[Where] = list(untimed)
    shown = "; ".join(f"«{_short(where)}»" for where in places[:_SHOWN])
    message = ngettext(
        "{count} of {given} directions says neither by when, how often, nor up to what: {shown}",
        "{count} of {given} directions say neither by when, how often, nor up to what: {shown}",
        len(places),
    )
    return Finding(
        message.format(count=len(places), given=given, shown=shown),
        _("give a day, a period, an event or a figure by which it can be followed up"),
        places[0],
        tuple(places[1:]),
    )


def _short(where: Where) -> str:
    """The task by its first words."""
    words = where.passage.text[where.start :] if isinstance(where, Mention) else where.words
    bare = " ".join(words.split())
    return bare if len(bare) <= 60 else f"{bare[:59].rsplit(' ', 1)[0]}…"


RULE = Rule(
    name="completeness.actionable",
    title=later("Directions say who, and by when"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
