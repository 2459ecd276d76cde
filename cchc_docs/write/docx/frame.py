"""A frame, read once and ready to be filled many times (khung văn bản đã dịch)."""

from __future__ import annotations

from functools import cached_property, lru_cache

from cchc_docs.diagnostic import DiagnosticError, Severity
from cchc_docs.write.docx.body import BodyWriter
from cchc_docs.write.docx.complete import incomplete
from cchc_docs.write.docx.cutting import Pages, cut_apart
from cchc_docs.write.docx.look import StyleSheet
from cchc_docs.write.docx.marking import MarkedPart
from cchc_docs.write.docx.properties import property_parts
from cchc_docs.write.docx.regions import BLOCK_SLOTS
from cchc_docs.write.docx.room import room
from cchc_docs.write.docx.segmenting import section_of, story_segments
from cchc_docs.write.docx.segments import FrameSection
from cchc_docs.write.docx.signatures import SignatureWriter
from cchc_docs.write.docx.styles import BodyStyles, body_styles
from cchc_docs.write.docx.survey import Survey, survey


class RepeatedPages:
    """The pages of a region, upright or lying; compiled when a document first needs them."""

    def __init__(self, pages: Pages, sheet: StyleSheet, styles: BodyStyles) -> None:
        self._pages = pages
        self._sheet = sheet
        self._styles = styles
        self._compiled: dict[bool, tuple[FrameSection, BodyWriter]] = {}

    def turned(self, *, landscape: bool) -> tuple[FrameSection, BodyWriter]:
        """The pages, and the writer of a text as wide as they are."""
        if landscape not in self._compiled:
            pages = self._pages.turned(landscape=landscape)
            writer = BodyWriter(self._styles, _text_width(pages, self._sheet))
            self._compiled[landscape] = section_of(pages, self._sheet), writer
        return self._compiled[landscape]


class Frame:
    """The parts to be filled, as segments; all others as they are in the package."""

    def __init__(self, found: Survey) -> None:
        main, *stories = found.parts
        own, repeated = cut_apart(main)
        styles = body_styles(found.sheet)
        self.package = found.package
        self.properties = property_parts(found.package)
        self.main = main.name
        self.slots = frozenset(
            tag.name for part in (own.part, *stories) for slot in part.slots for tag in slot.tags
        )
        self.regions = {
            name: RepeatedPages(pages, found.sheet, styles) for name, pages in repeated.items()
        }
        self._sheet = found.sheet
        self._width = _text_width(own, found.sheet)
        self.body = BodyWriter(styles, self._width)
        self.document = section_of(own, found.sheet)
        marked = {story.name: MarkedPart(story, found.sheet, own.settings) for story in stories}
        self.stories = {
            name: story_segments(story) for name, story in marked.items() if not story.is_static
        }

    @cached_property
    def signatures(self) -> SignatureWriter:
        """The writer of several signatures; few documents have them."""
        return SignatureWriter(self._sheet, self._width)


@lru_cache(maxsize=16)
def compile_frame(data: bytes, path: str) -> Frame:
    """The frame in these bytes; raises all that `check_frame` calls an error."""
    found = survey(data, path)
    errors = [
        diagnostic
        for diagnostic in (*found.diagnostics, *incomplete(found, path))
        if diagnostic.severity is Severity.ERROR
    ]
    if errors:
        raise DiagnosticError(errors)
    return Frame(found)


def _text_width(pages: Pages, sheet: StyleSheet) -> int:
    """How wide the text of these pages is, in twips."""
    text = next(slot for slot in pages.part.slots if slot.tags[0].name in BLOCK_SLOTS)
    return room(text.element, sheet, pages.settings) or 0
