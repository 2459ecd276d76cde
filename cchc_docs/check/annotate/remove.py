"""Take our comments out of a file again (bỏ ghi chú): its parts are what they were, to the byte.

Ours are known by their author. Of a file that another program saved since, they are taken out too,
as far as that program left them where they were.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Set as AbstractSet

from cchc_docs.check.annotate.comment import AUTHOR
from cchc_docs.check.annotate.comments_part import (
    CONTENT_TYPES,
    MADE,
    RELATION,
    comments_part,
    relations_of,
)
from cchc_docs.check.annotate.source import EMPTY_END, Edit, Scanner, Source, Tag, heard
from cchc_docs.check.ooxml import w
from cchc_docs.check.package import read_package
from cchc_docs.zipped.repack import repacked

_RUN, _PROPERTIES, _REFERENCE = heard("r"), heard("rPr"), heard("commentReference")
_RANGES = (heard("commentRangeStart"), heard("commentRangeEnd"))
_ID = heard("id")
_OPENED = re.compile(rb"<([^\s<>/!?]+)((?:\s[^<]*)?)></\1" + EMPTY_END)


class _Cuts(Scanner, ABC):
    """Finds elements to cut: `kind` says which; `edits` are the cuts."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.edits: list[Edit] = []
        self._open: list[tuple[int, bool]] = []

    @abstractmethod
    def is_wanted(self, tag: Tag) -> bool:
        """Whether an element is to be cut."""

    def begin(self, tag: Tag) -> None:
        self._open.append((tag.at, self.is_wanted(tag)))

    def finish(self, tag: Tag) -> None:
        start, wanted = self._open.pop()
        if wanted:
            self.edits.append(Edit(start, self.source.element_end(start, tag.at)))

    def cut(self) -> bytes:
        """The XML without them."""
        self.scan()
        left = self.source.edited(self.edits)
        return self.source.part(_OPENED.sub(rb"<\1\2/>", left))


class _Marks(_Cuts):
    """The marks of our comments in the text."""

    def __init__(self, source: Source, ours: AbstractSet[str]) -> None:
        super().__init__(source)
        self._ours = ours
        self._runs: list[
            tuple[int, int, list[bool]]
        ] = []  # depth, start, whether children are ours

    def is_wanted(self, tag: Tag) -> bool:
        return tag.name in _RANGES and tag.attributes.get(_ID) in self._ours

    def begin(self, tag: Tag) -> None:
        super().begin(tag)
        depth = len(self._open)
        if self._runs and depth == self._runs[-1][0] + 1 and tag.name != _PROPERTIES:
            is_ours = tag.name == _REFERENCE and tag.attributes.get(_ID) in self._ours
            self._runs[-1][2].append(is_ours)
        if tag.name == _RUN:
            self._runs.append((depth, tag.at, []))

    def finish(self, tag: Tag) -> None:
        super().finish(tag)
        if tag.name == _RUN:
            _depth, start, children = self._runs.pop()
            if children and all(children):
                self.edits.append(Edit(start, self.source.element_end(start, tag.at)))


class _Named(_Cuts):
    """Elements with an attribute of this value."""

    def __init__(self, source: Source, attribute: str, value: str) -> None:
        super().__init__(source)
        self._attribute, self._value = attribute, value

    def is_wanted(self, tag: Tag) -> bool:
        return tag.attributes.get(self._attribute) == self._value


def without_comments(data: bytes, path: str = "") -> bytes:
    """The file without our comments; a file that has none is given back as it is."""
    package = read_package(data, path)
    name = comments_part(package)
    root = package.tree(name)
    if root is None:
        return data
    comments = list(root.iterfind(w("comment")))
    ours = {comment.get(w("id"), "") for comment in comments if comment.get(w("author")) == AUTHOR}
    if not ours:
        return data
    parts = {package.main: _Marks(Source(package.content[package.main]), ours).cut()}
    dropped = set()
    if len(ours) == len(comments) and package.content[name].startswith(MADE):
        dropped.add(name)
        types = Source(package.content[CONTENT_TYPES])
        parts[CONTENT_TYPES] = _Named(types, "PartName", f"/{name}").cut()
        relations = relations_of(package.main)
        held = package.content[relations]
        parts[relations] = _Named(Source(held), "Id", RELATION).cut()
        if held.startswith(MADE):
            dropped.add(relations)
            del parts[relations]
    else:
        parts[name] = _Named(Source(package.content[name]), heard("author"), AUTHOR).cut()
    return repacked(data, parts, dropped)
