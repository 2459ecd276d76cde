"""A proper name that is one letter off: «Vân phong», «Văn Phong» for «Vân Phong».

Reads all but lines in capitals. A hit: a name that differs in the mark or the size of one letter
from a name of the office's list (its agencies, their places), from a province behind «tỉnh» or
«thành phố», or, as a warning, from a name that the text writes more often behind the same noun;
a person in two spellings with one title, or among those present and below the minutes, a warning
too. Not one: «Văn phòng», which is three letters from «Vân Phong»; «Hoà» for «Hòa»; names of
communes and of other people, where one mark makes another name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from cchc_docs.consistency.reading.capitals import is_shouted, opens_sentence
from cchc_docs.consistency.reading.names import Named, bare, differing, in_any_marks, named
from cchc_docs.consistency.reading.person_names import other_spellings_of_people
from cchc_docs.consistency.reading.tones import one_placement
from cchc_docs.consistency.registry.names import names_of_office
from cchc_docs.consistency.registry.provinces import other_spellings, provinces
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_PROVINCIAL = frozenset({"tỉnh", "thành phố"})
_COMMUNE = re.compile(r"\b(?:xã|phường|thị trấn|thôn|ấp|làng|bản|ông|bà) \Z", re.IGNORECASE)
_REACH = 12
_FIX = later("Write the name as «{name}», unless the words are copied from elsewhere")


def judge_text(subject: Subject) -> Iterator[Finding]:
    """Each wrong form once, its other places behind it."""
    text = subject.text
    found = [*_registered(subject), *_provincial(text), *_of_the_text(text), *_people(text)]
    seen: dict[tuple[int, int], Finding] = {}
    for finding in found:
        assert isinstance(finding.at, Mention)  # noqa: S101 – for mypy
        seen.setdefault((finding.at.passage.number, finding.at.start), finding)
    yield from first_of_each(seen.values(), lambda one: one.at.words)


def _registered(subject: Subject) -> Iterator[Finding]:
    names = {one_placement(name) for name in names_of_office(subject.registry)}
    patterns = [(name, re.compile(rf"\b{in_any_marks(name)}\b")) for name in sorted(names)]
    for passage in subject.text.passages if patterns else ():
        if is_shouted(passage.text) or passage.part is Part.RESIDUE:
            continue
        for name, pattern in patterns:
            for place in pattern.finditer(passage.text):
                written = one_placement(place[0].replace("\u00a0", " "))
                mention = Mention(passage, *place.span())
                is_off = written not in names and differing(written, name) == 1
                if is_off and not _may_be_right(mention, name):
                    yield _finding(mention, name)


def _may_be_right(mention: Mention, name: str) -> bool:
    """«Thống nhất với …» at the head of a sentence; the next commune, «xã Tân Lạp»."""
    text = mention.passage.text
    if mention.words.lower() == name.lower():
        return opens_sentence(text, mention.start)
    return _COMMUNE.search(text[max(mention.start - _REACH, 0) : mention.start]) is not None


def _provincial(text: Text) -> Iterator[Finding]:
    by_plain = {bare(name): name for name in provinces()}
    for one in _all(text):
        written = one_placement(one.mention.words)
        right = by_plain.get(bare(written))
        is_other = written in other_spellings() or written in provinces()
        if one.kind in _PROVINCIAL and right and not is_other and differing(written, right) == 1:
            yield _finding(one.mention, right)


def _of_the_text(text: Text) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for one in _all(text):
        groups[one.kind, bare(one.mention.words)].append(one.mention)
    for mentions in groups.values():
        counts = Counter(one_placement(mention.words) for mention in mentions)
        (usual, times), *others = counts.most_common()
        for written, count in others:
            if count < times and usual.istitle() and differing(written, usual) == 1:
                for mention in mentions:
                    if one_placement(mention.words) == written:
                        yield _variant(mention, usual, times)


def _people(text: Text) -> Iterator[Finding]:
    for one in other_spellings_of_people(text):
        yield _variant(one.mention, one.usual, one.times)


def _all(text: Text) -> Iterator[Named]:
    for passage in text.passages:
        if passage.part is not Part.RESIDUE:
            yield from named(passage)


def _finding(mention: Mention, name: str) -> Finding:
    message = _("«{found}» is one letter from the name «{name}»")
    return Finding(
        message.format(found=mention.words, name=name), _(_FIX).format(name=name), mention
    )


def _variant(mention: Mention, name: str, times: int) -> Finding:
    message = _("«{found}» here, «{name}» elsewhere in the text ({count} times)")
    return Finding(
        message.format(found=mention.words, name=name, count=times),
        _(_FIX).format(name=name),
        mention,
        severity=Severity.WARNING,
    )


RULE = Rule(
    name="names.variant",
    title=later("A proper name is written in one way"),
    severity=Severity.ERROR,
    judge_text=judge_text,
)
