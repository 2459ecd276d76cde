"""Automatic numbering (đánh số tự động): the text that Word prints before a paragraph."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.check.ooxml import Element, child, is_on, value, w, whole
from cchc_docs.check.view.numerals import numeral
from cchc_docs.check.view.paragraph_settings import paragraph_settings
from cchc_docs.check.view.run_settings import NOTHING, Settings

_LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")
_INDENTS = ("left", "right", "first")


class Level(NamedTuple):
    """One level of a list (cấp)."""

    start: int
    format: str
    text: str
    legal: bool
    restart: int | None
    style: str
    run_properties: Element | None
    paragraph: Settings


class Label(NamedTuple):
    """What is printed before a paragraph, and the properties of its characters."""

    text: str
    run_properties: Element | None


class _List(NamedTuple):
    """A `w:num`: the counter it shares, its levels, and where it starts anew."""

    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int]


class Numbering:
    """The lists of a file, and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        abstracts: dict[str, Element] = {}
        linked: dict[str, str] = {}
        for element in () if root is None else root.iterfind(w("abstractNum")):
            key = value(element, "abstractNumId") or ""
            abstracts[key] = element
            if name := value(child(element, "styleLink")):
                linked[name] = key
        self._lists: dict[int, _List] = {}
        for element in () if root is None else root.iterfind(w("num")):
            number = whole(value(element, "numId"))
            key = value(child(element, "abstractNumId")) or ""
            # A list that only names a list style has its levels where that style is defined.
            key = linked.get(value(child(abstracts.get(key), "numStyleLink")) or "", key)
            if number is not None and key in abstracts:
                self._lists[number] = _list(key, abstracts[key], element)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def level_of_style(self, number: int, style_id: str, level: int | None) -> int:
        """The level that a paragraph style has in a list: the one that names it (17.9.23)."""
        found = self._lists.get(number)
        if found is not None:
            for place, candidate in found.levels.items():
                if candidate.style == style_id and style_id:
                    return place
        return level or 0

    def indents(self, number: int, level: int) -> Settings:
        """The indents that a level gives its paragraphs."""
        found = self._level(number, level)
        if found is None:
            return NOTHING
        return {name: found.paragraph[name] for name in _INDENTS if name in found.paragraph}

    def _level(self, number: int, level: int) -> Level | None:
        found = self._lists.get(number)
        return None if found is None else found.levels.get(level)

    def next_label(self, number: int, level: int) -> Label | None:
        """Count one on, and tell what is printed."""
        found = self._lists.get(number)
        own = self._level(number, level)
        if found is None or own is None or not 0 <= level < _LEVELS:
            return None
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        if level in found.restarts and (number, level) not in self._begun:
            counts[level] = found.restarts[level]
        else:
            count = counts[level]
            counts[level] = own.start if count is None else count + 1
        self._begun.add((number, level))
        for deeper in range(level + 1, _LEVELS):
            below = found.levels.get(deeper)
            # `lvlRestart` names the level, from 1, whose use starts this one anew (17.9.10).
            if below is None or below.restart is None or level < below.restart:
                counts[deeper] = None
        return Label(_printed(own, found, counts), own.run_properties)


def _printed(own: Level, found: _List, counts: list[int | None]) -> str:
    if own.format == "bullet":
        return own.text

    def fill(placeholder: re.Match[str]) -> str:
        place = int(placeholder[1]) - 1
        level = found.levels.get(place, own)
        count = counts[place]
        shown = "decimal" if own.legal else level.format
        return numeral(level.start if count is None else count, shown)

    return _PLACEHOLDER.sub(fill, own.text)


def _list(key: str, abstract: Element, element: Element) -> _List:
    levels = dict(map(_read, abstract.iterfind(w("lvl"))))
    restarts: dict[int, int] = {}
    for override in element.iterfind(w("lvlOverride")):
        place = whole(value(override, "ilvl")) or 0
        own = child(override, "lvl")
        if own is not None:
            levels[place] = _read(own)[1]
        start = whole(value(child(override, "startOverride")))
        if start is not None:
            restarts[place] = start
    return _List(key, levels, restarts)


def _read(element: Element) -> tuple[int, Level]:
    start = whole(value(child(element, "start")))
    return whole(value(element, "ilvl")) or 0, Level(
        start=0 if start is None else start,
        format=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        legal=is_on(child(element, "isLgl")),
        restart=whole(value(child(element, "lvlRestart"))),
        style=value(child(element, "pStyle")) or "",
        run_properties=child(element, "rPr"),
        paragraph=paragraph_settings(child(element, "pPr")),
    )
