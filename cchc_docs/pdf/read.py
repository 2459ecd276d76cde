"""From the bytes of a PDF to plain values (đọc tệp PDF): the one door of this room."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import ContentStream, DictionaryObject

from cchc_docs.pdf.content import Marked, Words
from cchc_docs.pdf.fonts import Lettering
from cchc_docs.pdf.model import MM_PER_POINT, Block, Font, Laid, Page, Print, Standing, Text
from cchc_docs.pdf.structure import elements

_UNREADABLE = (
    *(PyPdfError, OSError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError),
    *(NotImplementedError, RecursionError, struct.error, zlib.error),
)
"""What pypdf and our own reading raise at bytes that are damaged (a fuzzed test)."""
_ARCHIVE = "http://www.aiim.org/pdfa/ns/id/"


class UnreadablePdfError(ValueError):
    """These bytes are no PDF, or not all of one."""


def read_print(data: bytes) -> Print:
    """Pages, fonts and level of archiving. Raises `UnreadablePdfError`."""
    reader = _reader(data)
    try:
        fonts = dict.fromkeys(font.font() for font in _letterings(reader).values())
        return Print(len(reader.pages), _merged(fonts), _level(reader))
    except _UNREADABLE as error:
        raise UnreadablePdfError(str(error)) from error


def read_standings(data: bytes) -> tuple[Standing, ...]:
    """Where each paragraph stands, in reading order; no word is read, which is what takes long.

    Raises `UnreadablePdfError`.
    """
    reader = _reader(data)
    try:
        numbers = {_own_id(page): number for number, page in enumerate(reader.pages, 1)}
        found = elements(reader.root_object)
    except _UNREADABLE as error:
        raise UnreadablePdfError(str(error)) from error
    pages = ({numbers[page] for page, _mark in one.marks if page in numbers} for one in found)
    return tuple(
        Standing(one.role, tuple(sorted(own))) for one, own in zip(found, pages, strict=True) if own
    )


def read_laid(data: bytes) -> Laid:
    """The words of all pages and the paragraphs they form. Raises `UnreadablePdfError`."""
    reader = _reader(data)
    try:
        return _laid(reader)
    except _UNREADABLE as error:
        raise UnreadablePdfError(str(error)) from error


def _reader(data: bytes) -> PdfReader:
    try:
        return PdfReader(io.BytesIO(data))
    except _UNREADABLE as error:
        raise UnreadablePdfError(str(error)) from error


def _laid(reader: PdfReader) -> Laid:
    letterings = _letterings(reader)
    pages: list[Page] = []
    marked: dict[tuple[int, int], list[Text]] = {}
    for number, page in enumerate(reader.pages, 1):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        fonts = {name: letterings[key] for name, key, _font in _fonts_of(page)}
        words = Words(number, height, fonts)
        words.read(ContentStream(page.get_contents(), reader).operations)
        own = _own_id(page)
        for mark, text in words.found:
            marked.setdefault((own, mark), []).append(text)
        width_mm, height_mm = width * MM_PER_POINT, height * MM_PER_POINT
        pages.append(Page(width_mm, height_mm, _texts(words.found), words.has_pictures))
    blocks = (
        Block(element.role, tuple(text for mark in element.marks for text in marked.get(mark, ())))
        for element in elements(reader.root_object)
    )
    return Laid(tuple(pages), tuple(block for block in blocks if block.texts))


def _own_id(page: Any) -> int:
    """The number of a page's object, by which the structure tree names it."""
    return page.indirect_reference.idnum if page.indirect_reference else 0


def _texts(found: list[Marked]) -> tuple[Text, ...]:
    return tuple(text for _mark, text in found)


def _letterings(reader: PdfReader) -> dict[int, Lettering]:
    """Every font that a page names, once, by the number of its object."""
    found: dict[int, Lettering] = {}
    for page in reader.pages:
        for _name, key, font in _fonts_of(page):
            if key not in found:
                found[key] = Lettering(font)
    return found


def _fonts_of(page: Any) -> Iterator[tuple[str, int, DictionaryObject]]:
    resources = page.get("/Resources")
    fonts = resources.get_object().get("/Font") if resources is not None else None
    for name, font in fonts.get_object().items() if fonts is not None else ():
        whole = font.get_object()
        yield name, whole.indirect_reference.idnum if whole.indirect_reference else id(font), whole


def _merged(fonts: dict[Font, None]) -> tuple[Font, ...]:
    """One font a family: upright, bold and italic are embedded apart."""
    found: dict[str, Font] = {}
    for font in fonts:
        before = found.get(font.family, Font(font.family, embedded=True))
        found[font.family] = Font(
            font.family,
            before.embedded and font.embedded,
            before.missing + font.missing,
        )
    return tuple(found.values())


def _level(reader: PdfReader) -> str:
    """The level of PDF/A that the metadata claim: «2B»."""
    metadata = reader.xmp_metadata
    if metadata is None:
        return ""
    parts = {"part": "", "conformance": ""}
    for name in parts:
        for node in metadata.rdf_root.getElementsByTagNameNS(_ARCHIVE, name):
            parts[name] = str(getattr(node.firstChild, "data", ""))
    return f"{parts['part']}{parts['conformance']}"
