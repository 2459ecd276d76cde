"""What stands above and below the body of a text (thể thức), read from the parts of a `Text`.

Only of texts that hold one document: of several in one file nothing is read but signatures.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.reading.degrees import DEGREES
from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.text import Mention, Part, Passage, Text
from cchc_docs.vietnamese.text import fold

_LABEL = re.compile(r"\s*\W{0,3}n[ơo]i (?:nhận|gửi)\b\W*", re.IGNORECASE)
_DASH = re.compile(r"\s*[-–+•*]?\s*")
_FILING = re.compile(r"\s*[-–+•*]?\s*Lưu\b", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"\s*(?P<prefix>TM|KT|TL|TUQ|Q)\s?\.?[\s.]{0,2}(?P<holder>\S.*\S)\s*", re.DOTALL
)
_NAME = re.compile(
    rf"\s*{DEGREES}(?:[A-ZĐ]\w{{0,6}}\s?\.\s?)*[{CAPITALS}][{SMALL}]*(?:['’]\w+)?"
    rf"(?:\s+[{CAPITALS}][{SMALL}]*(?:['’]\w+)?){{1,5}}\s*\Z"
)
_SYMBOL = re.compile(r"/\s?(?:\d{4}\s?/\s?)?(?P<symbol>[A-ZĐ][\w&]*(?:\s?[-–.]\s?[\w&]+)*)\s*\Z")
_PARTY_SYMBOL = re.compile(r"\d\s?-\s?(?P<symbol>[A-ZĐ]\w*)/")
_SIGNED = re.compile(r"\s*[(\[]")
_FAR = 12  # passages: where more stand between two signatures, an appendix does


class Capacity(NamedTuple):
    """On whose behalf somebody signs (quyền hạn ký): «KT.», «GIÁM ĐỐC»."""

    prefix: str  # «TM», «KT», «TL», «TUQ», «Q»
    holder: str
    mention: Mention


class SignatureBlock(NamedTuple):
    """One signature (khối chữ ký): lines of authority, the title, the name."""

    capacities: tuple[Capacity, ...]
    titles: tuple[Mention, ...]
    name: Mention | None


def whole(passage: Passage) -> Mention:
    """A passage as a mention, without the spaces around it."""
    text = passage.text
    start = len(text) - len(text.lstrip())
    return Mention(passage, start, max(start, len(text.rstrip())))


def is_one_document(text: Text) -> bool:
    """Whether the text holds one document, by its labels."""
    labels = [p for p in text.parts(Part.RECIPIENT) if _LABEL.match(p.text)]
    return len(labels) <= 1 and len(text.parts(Part.NUMBER)) <= 1 and len(text.parts(Part.TYPE)) < 2


def type_line(text: Text) -> Passage | None:
    """The line of the type: «THÔNG BÁO»."""
    return next(iter(text.parts(Part.TYPE)), None)


def type_key(text: Text) -> str:
    """The type by its folded name: «thong_bao»; empty for a letter and for prose."""
    line = type_line(text)
    return fold(line.text) if line else ""


def symbol(text: Text) -> Mention | None:
    """The symbol of the document: «TB-KKT», without its number."""
    number = next(iter(text.parts(Part.NUMBER)), None)
    if number is None:
        return None
    found = _SYMBOL.search(number.text) or _PARTY_SYMBOL.search(number.text)
    return Mention(number, *found.span("symbol")) if found else None


def subject_words(text: Text) -> str:
    """The subject (trích yếu), its lines joined; the title of a news item."""
    return " ".join(" ".join(p.text.split()) for p in text.parts(Part.SUBJECT))


def recipients(text: Text) -> tuple[Mention, ...]:
    """The lines of Nơi nhận without their dashes; label and filing line left out."""
    found = (_recipient(passage) for passage in text.parts(Part.RECIPIENT))
    return tuple(one for one in found if one is not None and not _FILING.match(one.passage.text))


def filing(text: Text) -> Mention | None:
    """The filing line, from its word «Lưu»."""
    for passage in text.parts(Part.RECIPIENT):
        if _FILING.match(passage.text):
            return _recipient(passage)
    return None


def _recipient(passage: Passage) -> Mention | None:
    label = _LABEL.match(passage.text)
    start = label.end() if label else 0
    dash = _DASH.match(passage.text, start)
    start = dash.end() if dash else start
    end = len(passage.text.rstrip())
    return Mention(passage, start, end) if end > start else None


def signature_blocks(text: Text) -> tuple[SignatureBlock, ...]:
    """The signatures in order; those in columns side by side are left out."""
    return tuple(block for lines in signature_groups(text) if (block := _block(lines)) is not None)


def signature_groups(text: Text) -> tuple[list[Passage], ...]:
    """The lines of each signature; of several in columns side by side, the lines of them all."""
    found: list[list[Passage]] = []
    last = 0
    for passage in text.parts(Part.SIGNATURE):
        is_apart, last = passage.number - last > _FAR, passage.number
        if _SIGNED.match(passage.text):
            continue
        ended = found and any(is_name(p.text) for p in found[-1])
        if not found or (ended and not is_name(passage.text)) or is_apart:
            found.append([])
        found[-1].append(passage)
    return tuple(found)


def _block(lines: list[Passage]) -> SignatureBlock | None:
    names = [line for line in lines if is_name(line.text)]
    if len(names) > 1:
        return None
    capacities: list[Capacity] = []
    titles: list[Mention] = []
    for line in lines:
        found = _AUTHORITY.fullmatch(line.text)
        if line in names:
            continue
        if found and line.text.lstrip()[:8].isupper() and not titles:
            capacities.append(Capacity(found["prefix"], found["holder"], whole(line)))
        else:
            titles.append(whole(line))
    return SignatureBlock(tuple(capacities), tuple(titles), whole(names[0]) if names else None)


def is_name(text: str) -> bool:
    """Whether a line of a signature is the name of who signs."""
    bare = text.strip()
    return len(bare) < 60 and not bare.isupper() and _NAME.match(bare) is not None
