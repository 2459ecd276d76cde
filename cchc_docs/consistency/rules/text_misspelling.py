"""T3. A likely slip of the keyboard: «phầm mềm», «dơn vị», «nghành», «đuợc».

Read: pairs and threes of syllables that are never right (`registry/misspellings.yml`), and words in
Vietnamese letters that can be no syllable, where a real one lies one slip away. No hit: rare
syllables that can be, names (a capital within a sentence), loans, parts of a word with hyphens. A
tone on a wrong letter («tòan») is one finding for the whole text; so are many different slips.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from cchc_docs.consistency.reading.spelling import slip
from cchc_docs.consistency.reading.words import (
    Word,
    addresses,
    is_within,
    small_words,
    spelt,
    words,
)
from cchc_docs.consistency.registry.spelling import confusions, untouched
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_MANY = 6


def judge(subject: Subject) -> list[Finding]:
    """One finding for each slip, or one for all of a kind."""
    known = untouched(subject.registry)
    passages = spelt(subject.text)
    pairs = chain.from_iterable(_confused(passage) for passage in passages)
    slips = list(chain.from_iterable(_slips(passage, known) for passage in passages))
    return [
        *_few([*pairs, *(finding for finding, misplaced in slips if not misplaced)], _MANY),
        *_few([finding for finding, misplaced in slips if misplaced], 1),
    ]


def _few(findings: list[Finding], most: int) -> list[Finding]:
    each = first_of_each(findings, lambda finding: finding.at.words.lower())
    if len(each) <= most:
        return each
    listed = ", ".join(f"«{finding.at.words}»" for finding in each[:_MANY])
    return [
        each[0]._replace(
            message=_("{count} words are spelt in a way that is never right: {words}").format(
                count=len(each), words=listed
            ),
            fix=_("Read these words again: the text may come from a scan or an old font"),
            also=tuple(place for f in each for place in (f.at, *f.also))[1:],
        )
    ]


def _confused(passage: Passage) -> Iterator[Finding]:
    never = confusions()
    text = passage.text
    small = small_words(text)
    pairs = pairwise(small)
    threes = zip(small, small[1:], small[2:], strict=False)
    if never.keys().isdisjoint(pairs) and never.keys().isdisjoint(threes):
        return
    row = words(text)
    for n in range(len(row) - 1):
        for key in ((small[n], small[n + 1]), small[n : n + 3]):
            right = never.get(key)
            if right and _is_one_phrase(text, row[n : n + len(key)]):
                yield _finding(passage, row[n].start, row[n + len(key) - 1].end, right)
                break


def _is_one_phrase(text: str, row: tuple[Word, ...]) -> bool:
    """Whether only spaces part the words, and none after the first is a name by its capital."""
    gaps = all(not text[a.end : b.start].strip() for a, b in pairwise(row))
    alike = all(word.text.islower() for word in row) or all(word.text.isupper() for word in row)
    first = row[0].start == 0 and all(word.text.islower() for word in row[1:])
    return gaps and (alike or first)


def _slips(passage: Passage, known: frozenset[str]) -> Iterator[tuple[Finding, bool]]:
    text = passage.text
    if not any(map(slip, small_words(text))):
        return
    outside = addresses(text)
    for word in words(text):
        found = slip(word.text.lower())
        if found is None or word.text.lower() in known or is_within(outside, word.start):
            continue
        if _is_common(text, word):
            meant = "» / «".join(found.meant)
            yield _finding(passage, word.start, word.end, meant), found.misplaced


def _is_common(text: str, word: Word) -> bool:
    """Whether it is no name and no part of a compound with hyphens."""
    if text[word.start - 1 : word.start] in "-–/._'’" and word.start:
        return False
    if text[word.end : word.end + 1] in set("-–/_'’"):
        return False
    if word.text.islower():
        return True
    before = text[max(word.start - 4, 0) : word.start].rstrip(' \u00a0“"(')
    opens = word.start == 0 or before.endswith((".", ":"))
    return opens and word.text[1:].islower()


def _finding(passage: Passage, start: int, end: int, meant: str) -> Finding:
    mention = Mention(passage, start, end)
    return Finding(
        _("«{words}» is probably a slip: «{meant}»?").format(words=mention.words, meant=meant),
        _("Read the place again; write «{meant}» if that is meant").format(meant=meant),
        mention,
    )


RULE = Rule(
    name="text.misspelling",
    title=later("A word is probably misspelt"),
    severity=Severity.WARNING,
    judge_text=judge,
)
