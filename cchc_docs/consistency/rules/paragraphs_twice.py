"""No paragraph stands twice in a document, or nearly so.

Reads paragraphs of 25 words or more, items of a list of 40. A hit: two that are alike in more than
nine words of ten, and differ neither in a figure nor in a name. No hit: parallel paragraphs on
several units or years; cells, headings, legal bases; forms in appendices; laws and regulations; an
oath or a formula that stands more than three times.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from zlib import crc32

from cchc_docs.consistency.reading.head import whole
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part, Passage
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_FEWEST = 25  # words
_FEWEST_OF_ITEM = 40  # «- Cơ quan thực hiện: …» may stand under each task
_LONGEST = 600  # words: longer ones are compared whole
_ALIKE = 0.9
_RUN = 4  # words of a sample by which candidates are found
_SAMPLES = 6
_ARTICLE = re.compile(r"\s*Điều \d+[.:]")
_RULES = 6  # articles: laws and regulations say the same of several cases
_BOILERPLATE = re.compile(
    r"\s*(?:Căn cứ|Xét|Theo đề nghị|Kính gửi|Tôi xin|Chúng tôi cam|Cam kết)\b"
)
_ITEM = re.compile(r"\s*(?:[-–+•]|\d+[.)]|[a-zđ]\))\s")
_FORM = re.compile(r"\s*(?:Mẫu|Biểu|Phụ lục|PHỤ LỤC|MẪU|BIỂU)\b")
_WORD = re.compile(r"\w+(?:[.,/]\d+)*")

Words = tuple[str, ...]


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding for the text: the first pair, the others behind it."""
    articles = sum(_ARTICLE.match(p.text) is not None for p in subject.text.prose)
    pairs = list(_pairs(_paragraphs(subject))) if articles < _RULES else []
    if not pairs:
        return
    (first, again), others = pairs[0], pairs[1:]
    shown = " ".join(again.text.split()[:12])
    message = _("this paragraph stood before, with the same words: «{shown} …»")
    if others:
        message = _("paragraphs stood before, with the same words ({count}): «{shown} …»")
    yield Finding(
        message.format(shown=shown, count=len(pairs)),
        _("take one of them away, or say what is different here"),
        whole(again),
        (whole(first), *(whole(later_one) for _first, later_one in others)),
    )


def _paragraphs(subject: Subject) -> Iterator[tuple[Passage, Words]]:
    """The long paragraphs before the first form of an appendix."""
    for passage in subject.text.parts(Part.BODY, Part.HEADING):
        if passage.part is Part.HEADING:
            if _FORM.match(passage.text):
                return
            continue
        words = tuple(_WORD.findall(passage.text))
        fewest = _FEWEST_OF_ITEM if _ITEM.match(passage.text) else _FEWEST
        if len(words) >= fewest and not _BOILERPLATE.match(passage.text):
            yield passage, words


def _pairs(paragraphs: Iterable[tuple[Passage, Words]]) -> Iterator[tuple[Passage, Passage]]:
    """Each paragraph that one above it says too, with that one."""
    by_sample: dict[int, list[tuple[Passage, Words]]] = {}
    times: Counter[Words] = Counter()
    for passage, words in paragraphs:
        times[words] += 1
        entry = (passage, words)
        near: Counter[int] = Counter()
        seen: dict[int, tuple[Passage, Words]] = {}
        for sample in _samples(words):
            for other in by_sample.get(sample, ())[:8]:
                near[id(other)] += 1
                seen[id(other)] = other
            by_sample.setdefault(sample, []).append(entry)
        for key, shared in near.most_common(3):
            other_passage, other_words = seen[key]
            if 2 * shared >= _SAMPLES and times[words] < 4 and _same(other_words, words):
                yield other_passage, passage
                break


def _samples(words: Words) -> list[int]:
    """The smallest hashes of its runs of words: paragraphs that are alike share most of them."""
    runs = {crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1)}
    return sorted(runs)[:_SAMPLES]


def _same(one: Words, other: Words) -> bool:
    if one == other:
        return True
    if max(len(one), len(other)) > _LONGEST:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() <= _ALIKE or matcher.ratio() <= _ALIKE:
        return False
    changed = [
        word
        for tag, low, high, below, above in matcher.get_opcodes()
        if tag != "equal"
        for word in (*one[low:high], *other[below:above])
    ]
    # a figure or a name that differs makes it another statement
    return not any(word[0].isdigit() or word[0].isupper() for word in changed)


RULE = Rule(
    name="paragraphs.twice",
    title=later("No paragraph stands twice"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
