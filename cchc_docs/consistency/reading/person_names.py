"""One person in two spellings (tên người viết hai cách): «Trần Kim Kha», «Trần Kim Khá».

One mark makes another name, so the same title and office must tell that one person is meant, or
that who signs minutes was there. Where the mark of a tone stands is no difference.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.degrees import bare_name
from cchc_docs.consistency.reading.head import type_key
from cchc_docs.consistency.reading.names import bare, differing, in_any_marks
from cchc_docs.consistency.reading.people import titled_people
from cchc_docs.consistency.reading.signers import signers
from cchc_docs.consistency.reading.tones import one_placement
from cchc_docs.consistency.text import Mention, Text

_FEWEST_SYLLABLES = 3  # «Văn Hùng», «Văn Hưng» may well be two people


class OtherSpelling(NamedTuple):
    """A name as it stands, and as the text writes it elsewhere, how often."""

    mention: Mention
    usual: str
    times: int


def other_spellings_of_people(text: Text) -> Iterator[OtherSpelling]:
    """The names of people that stand one mark off what the text writes elsewhere."""
    yield from _of_one_title(text)
    if type_key(text) == "bien_ban":
        yield from _of_signers(text)


def _of_one_title(text: Text) -> Iterator[OtherSpelling]:
    groups: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for passage in text.prose:
        for one in titled_people(passage):
            start = one.mention.start
            mention = Mention(passage, start, start + len(one.name))
            groups[bare(one.name), one.rank, one.body].append(mention)
    for (name, rank, _body), mentions in groups.items():
        if len(name.split()) < _FEWEST_SYLLABLES:
            continue
        counts = Counter(one_placement(mention.words) for mention in mentions)
        (usual, times), *others = counts.most_common()
        for written, count in others:
            # an office has one head, and may have two deputies with names alike
            is_one = count < times or not rank.startswith("pho_")
            if is_one and differing(written, usual) == 1:
                yield from (
                    OtherSpelling(mention, usual, times)
                    for mention in mentions
                    if one_placement(mention.words) == written
                )


def _of_signers(text: Text) -> Iterator[OtherSpelling]:
    for signer in signers(text):
        name = bare_name(signer.name.words)
        if len(name.split()) < _FEWEST_SYLLABLES:
            continue
        pattern = re.compile(rf"\b{in_any_marks(name)}\b")
        written = Counter(
            one_placement(found[0]) for p in text.prose for found in pattern.finditer(p.text)
        )
        right = one_placement(name)
        for usual, times in written.most_common(1):
            if right not in written and differing(usual, right) == 1:
                start = signer.name.end - len(name)
                yield OtherSpelling(
                    Mention(signer.name.passage, start, signer.name.end), usual, times
                )
