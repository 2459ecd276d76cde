"""Everyone who is given work, or to whom the closing sentence speaks, gets the document.

Reads the closing sentence («thông báo để các phòng, đơn vị … biết»), the units that are given tasks
by name, and Nơi nhận. A hit: no line covers them, by name or as a group. No hit: «Như Điều 3»,
«Như trên», «Các sở, ban, ngành», «Các đơn vị trực thuộc» and all that may mean them; a draft
without recipients; a letter, whose addressees stand under Kính gửi. Where it is not sure,
nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.coverage import covers, covers_everybody
from cchc_docs.consistency.reading.directions import NAMED, directions
from cchc_docs.consistency.reading.head import is_one_document, recipients, type_key
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import DataPlace, Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.model.closing import Closing
from cchc_docs.model.direction import Direction
from cchc_docs.vietnamese.text import fold

_CLOSING = re.compile(
    r"(?:thông báo|thông tin)\s+(?:để|đến|cho|tới)\s+(?P<whom>[^.;]{4,200}?)\s*(?:được\s+)?"
    r"(?:biết|nắm|triển khai|thực hiện|phối hợp)\b"
)
# «các đơn vị», «các cơ quan» may be anybody
_GROUP = re.compile(r"\b[Cc]ác (?:phòng|sở|ban|ngành|bộ phận|trường|xã|huyện)\b")
_LAST = 6  # passages before the closing: its sentence stands among them
_SHOWN = 8  # lines of «Nơi nhận» in a message
_GIVES_WORK = frozenset(
    {"thong_bao", "ket_luan", "ket_luan_thanh_tra", "chi_thi", "ke_hoach", "cong_dien", "phuong_an"}
)


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding that names who is not covered."""
    text = subject.text
    lines = [one.words for one in recipients(text)]
    is_read = subject.record is None and is_one_document(text) and not text.parts(Part.ADDRESSEE)
    if not is_read or not lines or covers_everybody(lines) or type_key(text) not in _GIVES_WORK:
        return
    spoken_to = list(_spoken_to(text, lines))
    given_work = list(_given_work(text, lines))
    yield from _finding([*spoken_to, *given_work], lines)


def _spoken_to(text: Text, lines: list[str]) -> Iterator[Mention]:
    body = text.parts(Part.BODY)
    for passage in body[-_LAST:]:
        found = _CLOSING.search(passage.text)
        group = _GROUP.search(found["whom"]) if found else None
        if found and group and not covers(lines, group[0]):
            yield Mention(passage, *found.span("whom"))


def _given_work(text: Text, lines: list[str]) -> Iterator[Mention]:
    seen: set[str] = set()
    for direction in directions(text):
        if not direction.ordered:
            continue
        for unit in filter(None, (direction.owner, direction.helper)):
            # one syllable is no name: «Văn phòng» is the sender's own, «Sở» was named before
            is_name = len(unit.words.split()) > 2 and not _is_sender(text, unit.words)
            if is_name and unit.words not in seen:
                seen.add(unit.words)
                if not covers(lines, unit.words):
                    yield unit


def _is_sender(text: Text, unit: str) -> bool:
    """Whether the office that sends the document is meant: its head signs, and it keeps a copy."""
    signed = "_".join(fold(passage.text) for passage in text.parts(Part.SIGNATURE))
    return fold(unit).startswith("van_phong") and "chanh_van_phong" in signed


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the owners of the directions and the audience of the closing sentence."""
    model = record.model
    if not model.recipients or model.addressees or covers_everybody(model.recipients):
        return
    lines = list(model.recipients)
    yield from _finding([*_audience(record, lines), *_owners(record, lines)], lines)


def _audience(record: Record, lines: list[str]) -> Iterator[DataPlace]:
    for path, closing in record.all(Closing):
        group = _GROUP.search(closing.audience)
        if group and not covers(lines, group[0]):
            yield record.at((*path, "thong_bao_de"), closing.audience)


def _owners(record: Record, lines: list[str]) -> Iterator[DataPlace]:
    seen: set[str] = set()
    for path, direction in record.all(Direction):
        by_key = {"chu_tri": direction.lead_units, "phoi_hop": direction.supporting_units}
        for key, owners in by_key.items():
            for position, owner in enumerate(owners):
                name = owner.group_name
                if _is_named(name) and name not in seen and not covers(lines, name):
                    seen.add(name)
                    yield record.at((*path, key, position), name)


def _is_named(name: str) -> bool:
    """A unit by its own name: not everybody, not a group, not the office that drafts."""
    return len(name.split()) > 2 and NAMED.match(name) is not None


def _finding(uncovered: list[Mention] | list[DataPlace], lines: list[str]) -> Iterator[Finding]:
    places: list[Where] = list(uncovered)
    if places:
        names = "; ".join(f"«{where.words}»" for where in places[:5])
        yield Finding(
            _("given work or spoken to, but in no line of «Nơi nhận»: {names}").format(names=names),
            _("add them to «Nơi nhận», by name or as a group; it has: {lines}").format(
                lines=_few(lines)
            ),
            places[0],
            tuple(places[1:]),
        )


def _few(lines: list[str]) -> str:
    """The first lines; hundreds may receive a document."""
    shown = "; ".join(line.rstrip(" ;.,") for line in lines[:_SHOWN])
    return shown if len(lines) <= _SHOWN else f"{shown}; …"


RULE = Rule(
    name="recipients.covered",
    title=later("Everyone given work is among the recipients"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
