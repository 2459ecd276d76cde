"""T4. A paragraph ends: in a full stop, a semicolon, a colon or «./.», and is not cut in two.

Read: paragraphs of the body. A hit: one that breaks off and goes on in small letters in the next
(«có hiệu» / «quả đối với …»); a long one of several sentences, whose last has no end. A note: a
document whose last paragraph has no «./.». No hit: headings, captions, items, cells, verse, a line
before a table, an address or a date at the end. Where many paragraphs break off, the text is a broken
copy of a page, and where many have no end, that is its style: silence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from cchc_docs.consistency.reading.sentences import sentences
from cchc_docs.consistency.reading.words import SMALL
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Passage, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_ENDED = re.compile(r"(?:[.;:!?…]|\./)[\s\"'”»)\]]*\Z")
_OPEN_END = re.compile(r"(?:[,–—/(\[-]|(?<!\w)(?:và|hoặc)|(?:@|://|www\.)\S*)\s*\Z")
_CREDIT = re.compile(r"(?:Ảnh|Nguồn|Tin|Biên tập|Điện thoại|ĐT|Email)\s*:?[^.]{0,60}\Z", re.I)
_ITEM = re.compile(r"\s*(?:[-–+•*]|\(?[a-zđ]\)|\(?\d{1,2}\)|\d+(?:\.\d+)*\.?|[IVX]+\.)\s")
_SMALL = re.compile(rf"[{SMALL}]{{2,}}\s")
_LONG, _FEW = 25, 8  # words: a paragraph that must have an end; one that may be cut in two
_SEVERAL = 3  # paragraphs cut in two: beyond, the copy is broken and not the writer's text


def judge(subject: Subject) -> list[Finding]:
    """The paragraphs cut in two, those without an end, and the end of the whole."""
    rows = [passage for passage in subject.text.passages if passage.part is not Part.RESIDUE]
    cut = [one for one, two in pairwise(rows) if _goes_on(one, two)]
    body = sum(passage.part is Part.BODY for passage in rows)
    if len(cut) > _SEVERAL or (len(cut) > 1 and len(cut) * 5 > body):
        return []
    endless = [one for one, two in pairwise(rows) if one not in cut and _is_endless(one, two)]
    if len(endless) > max(_SEVERAL, body // 6):
        endless = []
    return [*_cut(cut), *_endless(endless), *_last(subject.text, endless)]


def _goes_on(one: Passage, two: Passage) -> bool:
    """Whether a paragraph breaks off and the next goes on in small letters."""
    return (
        one.part is two.part is Part.BODY
        and not one.look
        and len(one.text.split()) >= _FEW
        and not _ENDED.search(one.text)
        and not _OPEN_END.search(one.text)
        and bool(_SMALL.match(two.text))
        and not _ITEM.match(two.text)
    )


def _is_endless(one: Passage, two: Passage) -> bool:
    """Whether it is running text of several sentences, and the last of them has no end."""
    return (
        one.part is Part.BODY
        and two.part is not Part.CELL
        and not one.look
        and not _ENDED.search(one.text)
        and not _OPEN_END.search(one.text)
        and not _CREDIT.search(one.text)
        and not _is_title(one.text)
        and not _ITEM.match(one.text)
        and not (two.part is Part.BODY and _ITEM.match(two.text))
        and len(one.text.split()) >= _LONG
        and len(sentences(one.text)) > 1
    )


def _is_title(text: str) -> bool:
    """Whether much of it is in capitals, or it closes in brackets: «(Ban hành kèm theo …)»."""
    words = text.split()
    return text.rstrip().endswith(")") or sum(map(str.isupper, words)) * 3 > len(words)


def _cut(found: list[Passage]) -> list[Finding]:
    if not found:
        return []
    places = [_tail(passage) for passage in found]
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
    places = [_tail(passage) for passage in found]
    return [
        Finding(
            _("a paragraph has no end mark behind «{words}»").format(words=places[0].words),
            _("Put a full stop there"),
            places[0],
            tuple(places[1:]),
        )
    ]


def _last(text: Text, endless: list[Passage]) -> list[Finding]:
    """Every specimen of Nghị định 30/2020/NĐ-CP closes its content with «./.»; no clause says so."""
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
            _("the content does not end in «./.»: «{words}»").format(words=_tail(last).words),
            _("Write «./.» behind the last words"),
            _tail(last),
            severity=Severity.NOTE,
        )
    ]


def _tail(passage: Passage) -> Mention:
    """The last two words, to point at."""
    end = len(passage.text.rstrip())
    start = 0
    for found in re.finditer(r"\S+\s+\S+\Z", passage.text[max(end - 60, 0) : end]):
        start = max(end - 60, 0) + found.start()
    return Mention(passage, start, end)


RULE = Rule(
    name="text.sentence-end",
    title=later("A paragraph has its end"),
    severity=Severity.WARNING,
    judge_text=judge,
)
