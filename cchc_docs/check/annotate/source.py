"""The bytes of a part of XML (văn bản XML gốc): where its elements lie in them, and edits of them.

The XML is never written anew: what is not cut or put in stays as its program wrote it. A part in
UTF-16 is edited in UTF-8 and turned back.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import NamedTuple
from xml.parsers import expat

from cchc_docs.check.ooxml import WORD

_BYTE_ORDERS = ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
SEPARATOR = " "  # between the namespace and the name of an element, as a `Scanner` hears them
EMPTY_END = b"  >"
"""How the end tag ends that an element without content was given: two blanks, as nobody writes."""


class Edit(NamedTuple):
    """Replace what lies from `start` to `end`."""

    start: int
    end: int
    text: bytes = b""


class Source:
    """The XML of a part, in UTF-8 whatever the part is in."""

    def __init__(self, part: bytes) -> None:
        self._mark, self._encoding = b"", ""
        for mark, encoding in _BYTE_ORDERS:
            if part.startswith(mark):
                self._mark, self._encoding = mark, encoding
                part = part[len(mark) :].decode(encoding).encode()
        self.xml = part

    def part(self, xml: bytes) -> bytes:
        """Bytes of the part with this XML, in its own encoding."""
        return self._mark + xml.decode().encode(self._encoding) if self._encoding else xml

    def edited(self, edits: Iterable[Edit]) -> bytes:
        """The XML with all edits made; those at one place in the order given."""
        made, place = [], 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            made += [self.xml[place : edit.start], edit.text]
            place = edit.end
        return b"".join([*made, self.xml[place:]])

    def tag_end(self, start: int) -> int:
        """Where the tag that begins here ends; a `>` in quotes does not end it."""
        quote, place = b"", start
        while True:
            char = self.xml[place : place + 1]
            place += 1
            if quote:
                quote = b"" if char == quote else quote
            elif char in (b'"', b"'"):
                quote = char
            elif char == b">":
                return place

    def is_empty(self, end: int) -> bool:
        """Whether the tag that ends here is a whole element."""
        return self.xml[end - 2 : end] == b"/>"

    def element_end(self, start: int, end_tag: int) -> int:
        """Where the element ends that begins here, and its end tag there."""
        tag_end = self.tag_end(start)
        return tag_end if self.is_empty(tag_end) else self.tag_end(end_tag)

    def name(self, start: int) -> bytes:
        """The name of the element whose tag begins here, with the prefix it is written with."""
        tag = self.xml[start + 1 : self.tag_end(start)]
        return tag.rstrip(b"/>").split(None, 1)[0]

    def binds_word(self) -> bool:
        """Whether the root says that `w:` is WordprocessingML."""
        bound = f'xmlns:w="{WORD}"'.encode()
        return bound in self.xml[:8192] or bound.replace(b'"', b"'") in self.xml[:8192]


class Tag(NamedTuple):
    """A tag as a `Scanner` hears it: the name of its element, the byte at which it begins.

    The end tag of an element without content begins where the element ends.
    """

    name: str
    at: int
    attributes: dict[str, str]


class Scanner:
    """Hears the elements of a source in order, with the byte at which each begins and ends."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def scan(self) -> None:
        """Read all of it."""
        parser = expat.ParserCreate("utf-8", SEPARATOR)
        parser.StartElementHandler = lambda name, attributes: self.begin(
            Tag(name, parser.CurrentByteIndex, attributes)
        )
        parser.EndElementHandler = lambda name: self.finish(Tag(name, parser.CurrentByteIndex, {}))
        parser.Parse(self.source.xml, True)  # noqa: FBT003

    def begin(self, tag: Tag) -> None:
        """An element begins."""

    def finish(self, tag: Tag) -> None:
        """An element ends."""


def heard(name: str) -> str:
    """The name of an element of WordprocessingML as a `Scanner` hears it."""
    return f"{WORD}{SEPARATOR}{name}"


class _Root(Scanner):
    """Where the root begins, and where its end tag does."""

    depth = start = end_tag = 0

    def begin(self, tag: Tag) -> None:
        if not self.depth:
            self.start = tag.at
        self.depth += 1

    def finish(self, tag: Tag) -> None:
        self.depth -= 1
        self.end_tag = tag.at


def put_last(source: Source, text: bytes) -> bytes:
    """The XML with this text put last into its root."""
    root = _Root(source)
    root.scan()
    return source.edited([put_inside(source, root.start, root.end_tag, text)])


def put_inside(source: Source, start: int, end_tag: int, text: bytes) -> Edit:
    """The edit that puts text last into an element; one without content is given an end tag."""
    tag_end = source.tag_end(start)
    if not source.is_empty(tag_end):
        return Edit(end_tag, end_tag, text)
    closed = b"</" + source.name(start) + EMPTY_END
    return Edit(tag_end - 2, tag_end, b">" + text + closed)
