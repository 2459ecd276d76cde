"""T4. A paragraph ends: in a full stop, a semicolon, a colon or «./.», and is not cut in two.

Read: paragraphs of the body. A hit: one that breaks off and goes on in small letters in the next
(«có hiệu» / «quả đối với …»); a long one of several sentences, whose last has no end. A note: a
document whose last paragraph has no «./.». No hit: headings, captions, items, cells, verse, a line
before a table, a title, an address at the end. Where many paragraphs break off, the text is a
broken copy of a page, and where many have no end, that is its style: silence.
"""

from __future__ import annotations

from itertools import pairwise

from cchc_docs.consistency.reading.paragraphs import breaks_off, is_endless, last_words
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_SEVERAL = 3  # paragraphs cut in two: beyond, the copy is broken and not the writer's text


def judge(subject: Subject) -> list[Finding]:
    """The paragraphs cut in two, those without an end, and the end of the whole."""
    rows = [passage for passage in subject.text.passages if passage.part is not Part.RESIDUE]
    cut = [one for one, two in pairwise(rows) if breaks_off(one, two)]
    body = sum(passage.part is Part.BODY for passage in rows)
    if len(cut) > _SEVERAL or (len(cut) > 1 and len(cut) * 5 > body):
        return []
    endless = [one for one, two in pairwise(rows) if one not in cut and is_endless(one, two)]
    if len(endless) > max(_SEVERAL, body // 6):
        endless = []
    return [*_cut(cut), *_endless(endless), *_last(subject.text, endless)]


def _cut(found: list[Passage]) -> list[Finding]:
    if not found:
        return []
    places = [last_words(passage) for passage in found]
    return [
        Finding(
            _("a paragraph breaks off at «{words}», and the next goes on in small letters").format(
                words=places[0].words
            ),
            _("Join the two paragraphs"),
            places[0],
            tuple(places[1:]),
        )
    ]


def _endless(found: list[Passage]) -> list[Finding]:
    if not found:
        return []
    places = [last_words(passage) for passage in found]
    return [
        Finding(
            _("a paragraph has no end mark behind «{words}»").format(words=places[0].words),
            _("Put a full stop there"),
            places[0],
            tuple(places[1:]),
        )
    ]


def _last(text: Text, endless: list[Passage]) -> list[Finding]:
    """Every specimen of Nghị định 30/2020/NĐ-CP ends its content so, though no clause says it."""
    closing = text.parts(Part.RECIPIENT, Part.SIGNATURE)
    if not closing or not closing[0].number:
        return []
    final = text.passages[max(closing[0].number - 4, 0) : closing[0].number]
    last = final[-1]
    closed = any(passage.text.rstrip(' ”"').endswith("./.") for passage in final)
    if last.part is not Part.BODY or closed or last in endless:
        return []
    return [
        Finding(
            _("the content does not end in «./.»: «{words}»").format(words=last_words(last).words),
            _("Write «./.» behind the last words"),
            last_words(last),
            severity=Severity.NOTE,
        )
    ]


RULE = Rule(
    name="text.sentence-end",
    title=later("A paragraph has its end"),
    severity=Severity.WARNING,
    judge_text=judge,
)
