"""Abbreviations in a text (từ viết tắt): where they are used, and where they are explained."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from cchc_docs.consistency.reading.capitals import is_shouted
from cchc_docs.consistency.reading.documents import documents
from cchc_docs.consistency.reading.initials import initials_of, plain, spells
from cchc_docs.consistency.registry.abbreviations import is_listed, key_of
from cchc_docs.consistency.text import Mention, Part, Passage, Text

READ = frozenset({Part.SUBJECT, Part.HEADING, Part.BODY, Part.CAPTION, Part.CELL})
"""Where an abbreviation is a word: not in letterhead, number, recipients and signature."""

_TOKEN = re.compile(
    r"(?<![\w&/.@-])(?:[A-ZĐƯ]{2,}|[A-ZĐƯ](?=\s?&))(?:\s?&\s?[A-ZĐƯ]+|-[A-ZĐƯ]+)*(?![\w&/@]|[-.]\w)"
)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_SYLLABLE = re.compile(  # «BAN», «CHI»: a word in capitals, no abbreviation
    r"(?:NGH|NG|NH|TH|TR|CH|PH|KH|GH|GI|QU|[BCDĐGHKLMNPRSTVX])?[AEIOUYƯ]{1,3}(?:CH|NG|NH|[CMNPT])?\Z"
)
_CODE = re.compile(  # «ISO 9001:2015», «QCVN 01:2018»; «CCHC 2021» is a year, «TCTP 6» an item
    r"\s?(?!(?:19|20)\d\d\b)(?:\d{3,}|\d+\s?[:/])"
)
_BEFORE = re.compile(r"\b([^\W\d_]{2,}) \Z")
_BEHIND = re.compile(r" ([^\W\d_]{2,})\b")
_NAMED = re.compile(  # what follows these words is a name
    r"(?i:\b(?:tnhh|cổ phần|ngân hàng|nhà máy|hãng|nhãn hiệu|thương hiệu|"
    r"phần mềm|hệ thống|trạm|ứng dụng|nền tảng|website|kênh|ký hiệu|số hiệu|mẫu|mẫu số|giống|"
    r"thuốc|vắc xin|tạp chí|khách sạn|tòa nhà|quỹ|trung tâm thương mại|dự án|khu đô thị))"
    r"\s+[“\"«]?(?:[A-ZĐ]\S*\s+){0,4}\Z"
)
_COMPANY = re.compile(
    r"(?i:công ty|ctcp|tập đoàn|liên danh|doanh nghiệp tư nhân)(?:\s+[^\s,;.:()]+){0,7}\s+\Z"
)
_SYMBOL = re.compile(r"/\s?[A-ZĐ&]+\s?[-–]\s?\Z")  # «34/ HD - SNN»
_RECIPIENTS = re.compile(r"\W*Nơi nhận\b")  # a list that lost its lines
_REACH = 60
_LEAST = 3  # letters: shorter ones are too many things

_BRACKETS = re.compile(r"\(([^()]{2,250})\)")
_CALLED = re.compile(r"(?:(?:viết|gọi|kí|ký) (?:là|tắt|chung|hiệu|gọn)\b|\btắt\s?:|dưới đây là)")
_WORDS = re.compile(r"[^\W\d_]+")
_EQUALS = re.compile(
    r"[”\"»’*]*\s*(?::|=|–|-)\s+(?P<words>[^:;.()]{3,120})|\s*\((?P<inner>[^()]{3,160})\)"
)
_DASHED = re.compile(r"(?<![^;:.()])(?P<words>[^;:.()]{3,140})\s[-–]\s[“\"«]?\Z")


class Use(NamedTuple):
    """An abbreviation where it stands."""

    key: str
    mention: Mention


def uses(passages: Iterable[Passage]) -> Iterator[Use]:
    """The abbreviations of some passages in order, those within names of documents left out."""
    for passage in passages:
        cited = [found.mention for found in documents(passage)] if "/" in passage.text else []
        for start, end in tokens(passage.text):
            if not any(one.start <= start < one.end for one in cited):
                yield Use(key_of(passage.text[start:end]), Mention(passage, start, end))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of what looks like an abbreviation: no numeral, code, name or word in capitals."""
    if is_shouted(text) or _RECIPIENTS.match(text):
        return ()
    return tuple(
        (start, end)
        for found in _TOKEN.finditer(text)
        for start, end in _pieces(found)
        if _may_be_one(text[start:end], text, end)
    )


def _pieces(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """«HĐND-UBND» is two, «KT-XH» one: joined by a dash they are one only where a list says so."""
    if "-" not in found[0] or is_listed(key_of(found[0])):
        yield found.span()
        return
    start = found.start()
    for piece in found[0].split("-"):
        yield start, start + len(piece)
        start += len(piece) + 1


def _may_be_one(written: str, text: str, end: int) -> bool:
    key = key_of(written)
    return (
        len(key) >= _LEAST
        and not _ROMAN.match(key)
        and not _SYLLABLE.match(key)
        and not _CODE.match(text, end)
        and not _SYMBOL.search(text[max(end - len(written) - 16, 0) : end - len(written)])
    )


def is_in_name(mention: Mention) -> bool:
    """Whether it is part of a name: of a company, a product, a form, or of words in capitals."""
    text = mention.passage.text
    before = text[max(mention.start - _REACH, 0) : mention.start]
    behind = text[mention.end : mention.end + _REACH]
    beside = (_BEFORE.search(before), _BEHIND.match(behind))
    if any(found and found[1].isupper() and not is_listed(found[1]) for found in beside):
        return True
    return bool(_NAMED.search(before) or _COMPANY.search(before))


class Explained(NamedTuple):
    """Where a text explains an abbreviation: the order of the passage, and how far into it."""

    passage: int
    offset: int


@lru_cache(maxsize=4)
def explanations(text: Text) -> Mapping[str, Explained]:
    """Where each abbreviation is first explained."""
    found: dict[str, Explained] = {}
    for order, passage in enumerate(text.passages):
        for key, offset in _explained(passage.text):
            found.setdefault(key, Explained(order, offset))
        if passage.row and order:
            for key in _beside(text.passages[order - 1], passage):
                found.setdefault(key, Explained(order, 0))
    return found


def _beside(left: Passage, right: Passage) -> Iterator[str]:
    """A table of abbreviations: one in a cell, its meaning in the next, or the other way."""
    for short, long in ((left.text, right.text), (right.text, left.text)):
        written = short.strip()
        if len(written) < 24 and _TOKEN.fullmatch(written) and spells(key_of(written), long):
            yield key_of(written)


@lru_cache(maxsize=8192)
def _explained(text: str) -> tuple[tuple[str, int], ...]:
    spans = [found.span() for found in _TOKEN.finditer(text)]
    if not spans:
        return ()
    found: list[tuple[str, int]] = []
    for bracket in _BRACKETS.finditer(text):
        inner = _between(spans, bracket.start(), bracket.end())
        if inner and _defines(text, bracket, inner[0], len(inner)):
            found += [(key_of(text[low:high]), low) for low, high in inner]
    for called in _CALLED.finditer(text):
        reached = _between(spans, called.end(), called.end() + 80)
        found += [(key_of(text[low:high]), low) for low, high in reached]
    found += [(key_of(text[low:high]), low) for low, high in spans if _spelt_out(text, low, high)]
    return tuple(found)


def _between(spans: list[tuple[int, int]], low: int, high: int) -> list[tuple[int, int]]:
    return spans[bisect_left(spans, (low, 0)) : bisect_left(spans, (high, 0))]


def _defines(text: str, bracket: re.Match[str], first: tuple[int, int], tokens: int) -> bool:
    """«cải cách hành chính (CCHC)», «… (Chỉ số PAPI)», «(Provincial … Index - PCI)»."""
    inner = bracket[1]
    if len(_WORDS.findall(text[max(bracket.start() - 60, 0) : bracket.start()])) < 2:
        return False
    alone = inner.strip(" \t\u00a0“”\"'«»*.,;")
    if alone == text[first[0] : first[1]]:
        return True
    if tokens > 1:
        return False
    is_last = alone.endswith(text[first[0] : first[1]])
    few = len(alone.split()) <= 4 and alone[:1].isupper()
    return is_last and (few or alone.isascii() or spells(key_of(text[slice(*first)]), alone))


def _spelt_out(text: str, low: int, high: int) -> bool:
    """«CCHC: cải cách hành chính», «ODA (hỗ trợ …)», «Cải cách hành chính - CCHC»."""
    key = key_of(text[low:high])
    behind = _EQUALS.match(text, high)
    if behind:
        words = behind["words"] or behind["inner"]
        foreign = behind["inner"] and words.isascii() and len(words.split()) > 1
        if foreign or spells(key, words, at_start=True):
            return True
    if not {"-", "–"} & set(text[max(low - 3, 0) : low]):
        return False
    before = _DASHED.search(text[max(low - 140, 0) : low])
    return before is not None and initials_of(before["words"]).endswith(plain(key))
