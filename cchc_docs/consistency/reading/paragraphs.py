"""How a paragraph ends (cuối đoạn): with its end mark, cut in two, or not at all."""

from __future__ import annotations

import re

from cchc_docs.consistency.reading.letters import SMALL
from cchc_docs.consistency.reading.sentences import sentences
from cchc_docs.consistency.text import Mention, Part, Passage

_ENDED = re.compile(r"(?:[.;:!?…]|\./)[\s\"'”»)\]]*\Z")
_OPEN_END = re.compile(r"(?:[,–—/(\[-]|(?<!\w)(?:và|hoặc)|(?:@|://|www\.)\S*)\s*\Z")
_CREDIT = re.compile(r"(?:Ảnh|Nguồn|Tin|Biên tập|Điện thoại|ĐT|Email)\s*:?[^.]{0,60}\Z", re.I)
_ITEM = re.compile(r"\s*(?:[-–+•*]|\(?[a-zđ]\)|\(?\d{1,2}\)|\d+(?:\.\d+)*\.?|[IVX]+\.)\s")
_SMALL = re.compile(rf"[{SMALL}]{{2,}}\s")
_LONG, _FEW = 25, 8  # words: a paragraph that must have an end; one that may be cut in two


def breaks_off(one: Passage, two: Passage) -> bool:
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


def is_endless(one: Passage, two: Passage) -> bool:
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


def last_words(passage: Passage) -> Mention:
    """The last two words, to point at."""
    end = len(passage.text.rstrip())
    start = 0
    for found in re.finditer(r"\S+\s+\S+\Z", passage.text[max(end - 60, 0) : end]):
        start = max(end - 60, 0) + found.start()
    return Mention(passage, start, end)
