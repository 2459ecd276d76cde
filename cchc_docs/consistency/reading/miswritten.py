"""Names of offices and posts with other capitals than theirs (viết hoa sai)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cchc_docs.consistency.reading.capitals import opens_sentence
from cchc_docs.consistency.reading.tones import one_placement
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.capitals import Form, Where, forms, mixed_forms
from cchc_docs.consistency.registry.provinces import provinces
from cchc_docs.consistency.text import Mention, Passage

_UNIT = re.compile(r"\b(?P<kind>Tỉnh|Thị xã)[ \u00a0](?P<name>[^\W\d_a-z]\w*[ \u00a0]\w+)")
_NAME_BEHIND = re.compile(r"[ \u00a0,]+(?:phụ trách )?(?P<first>[^\W\d_])")


class Slip(NamedTuple):
    """A name with other capitals than it should have."""

    mention: Mention
    right: str
    certain: bool


def miswritten(passage: Passage, registry: Registry) -> Iterator[Slip]:
    """The names of a passage that a list of the package holds with other capitals."""
    text = one_placement(passage.text)
    for start in _openings(text):
        found = _form_at(text, start)
        if found is None:
            continue
        form, written = found
        is_right = written in {form.right, *form.accepted}
        if is_right or any(written in name for name in registry.names):
            continue
        if _judged(form, text, start, written):
            mention = Mention(passage, start, start + len(written))
            yield Slip(mention, form.right, form.certain)
    for unit in _UNIT.finditer(text):
        is_province = unit["name"] in provinces()
        is_town = unit["kind"] == "Thị xã" and unit["name"].istitle()
        if (is_province or is_town) and not opens_sentence(text, unit.start()):
            right = unit[0][0].lower() + unit[0][1:]
            yield Slip(Mention(passage, *unit.span()), right, certain=True)


@cache
def _first_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(forms()))})(?= )")


def _openings(text: str) -> Iterator[int]:
    return (found.start() for found in _first_words().finditer(text))


def _form_at(text: str, start: int) -> tuple[Form, str] | None:
    """The longest form of the list that stands at a place, in whatever capitals."""
    word = text[start : text.index(" ", start)]
    for form in forms()[word]:
        written = text[start : start + len(form.right)]
        behind = text[start + len(written) : start + len(written) + 1]
        if written.lower() == form.key and not behind.isalnum():
            return form, written
    return None


def _judged(form: Form, text: str, start: int, written: str) -> bool:
    if form.verb and written[1:].islower():
        return False
    if form.where is Where.ANYWHERE:
        return True
    if opens_sentence(text, start):
        return False
    behind = _NAME_BEHIND.match(text, start + len(written))
    return form.where is Where.WITHIN or (behind is not None and behind["first"].isupper())


def written_in_two_ways(passages: list[Passage]) -> Iterator[Slip]:
    """The rarer way of names that may be written in two, where both are used."""
    for pattern in mixed_forms():
        places = [
            Mention(one, *found.span())
            for one in passages
            for found in re.finditer(pattern, one.text)
            if found[0][0].islower() or not opens_sentence(one.text, found.start())
        ]
        written = [place.words for place in places]
        usual = max(set(written), key=lambda words: (written.count(words), words), default="")
        yield from (Slip(one, usual, certain=False) for one in places if one.words != usual)
