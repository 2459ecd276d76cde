"""The marks of comments in the text (dấu ghi chú): put in between the bytes of the main part.

A comment is a mark before the first run of its paragraph, one behind the last, and a run that calls
it. Nothing else of the part changes, so cutting them out gives its bytes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cchc_docs.check.annotate.source import Edit, Scanner, Source, Tag, heard, put_inside
from cchc_docs.check.ooxml import WORD

_PROPERTIES = heard("pPr")
_Ways = dict[int, "_Ways"]


class _Paragraphs(Scanner):
    """Finds paragraphs by the way to them; notes where each is to be edited."""

    def __init__(self, source: Source, wanted: Iterable[tuple[int, ...]]) -> None:
        super().__init__(source)
        self.places: dict[tuple[int, ...], tuple[int, int, int]] = {}  # tag, first run, end tag
        self._wanted = set(wanted)
        self._ways: _Ways = {}
        for steps in self._wanted:
            ways = self._ways
            for step in steps:
                ways = ways.setdefault(step, {})
        self._path: list[int] = []
        self._counts = [-1]
        self._starts: list[int] = []
        self._open: list[_Ways | None] = []
        self._firsts: dict[tuple[int, ...], int] = {}

    def begin(self, tag: Tag) -> None:
        self._counts[-1] += 1
        step = self._counts[-1]
        self._counts.append(-1)
        self._starts.append(tag.at)
        if not self._open:  # the root
            self._open.append(self._ways)
            return
        above = self._open[-1]
        self._open.append(None if above is None else above.get(step))
        self._path.append(step)
        if self._open[-1] is not None and (steps := tuple(self._path)) in self._wanted:
            self._firsts[steps] = self.source.tag_end(tag.at)

    def finish(self, tag: Tag) -> None:
        ways = self._open.pop()
        start = self._starts.pop()
        self._counts.pop()
        if not self._path:
            return
        steps = tuple(self._path)
        self._path.pop()
        if ways is not None and steps in self._firsts:
            self.places[steps] = start, self._firsts.pop(steps), tag.at
        elif tag.name == _PROPERTIES and steps[:-1] in self._firsts:
            self._firsts[steps[:-1]] = self.source.element_end(start, tag.at)


def marked(source: Source, comments: Mapping[tuple[int, ...], list[int]]) -> bytes:
    """The XML with the marks of these comments, by the way to the paragraph each hangs on."""
    paragraphs = _Paragraphs(source, comments)
    paragraphs.scan()
    space = "" if source.binds_word() else f' xmlns:w="{WORD}"'
    edits = []
    for steps, numbers in comments.items():
        tag, first, end_tag = paragraphs.places[steps]
        before = "".join(f'<w:commentRangeStart{space} w:id="{n}"/>' for n in numbers).encode()
        behind = "".join(
            f'<w:commentRangeEnd{space} w:id="{n}"/>'
            f'<w:r{space}><w:commentReference w:id="{n}"/></w:r>'
            for n in numbers
        ).encode()
        if source.is_empty(source.tag_end(tag)):
            edits.append(put_inside(source, tag, end_tag, before + behind))
        else:
            edits += [Edit(first, first, before), Edit(end_tag, end_tag, behind)]
    return source.edited(edits)
