"""Pages that turn where Word turns them (sang trang như Word): headings stay with what they head.

LibreOffice leaves a heading behind now and then that is to be kept with the next paragraph, where
that one goes over to a new page: of two headings in a row the first stands alone at the end of the
page. It depends on what stands pages away (7.4; of fifty copies of a report, each with a
blank line a little higher on top, six were printed so). Word does what it is told, so the copy that
is printed again has a page break there. The Word file itself is not touched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

from lxml import etree

from cchc_docs.check.ooxml import child, local, w
from cchc_docs.check.package import read_package
from cchc_docs.check.view.page import Paragraph, View
from cchc_docs.check.view.read import view_bytes
from cchc_docs.check.view.spot import Spot, element_at
from cchc_docs.convert.pdf import Failure, Printer, to_pdf
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.pages.sheets import Sheets, sheets_of
from cchc_docs.pages.turns import turns
from cchc_docs.pdf.read import UnreadablePdfError, read_laid, read_standings
from cchc_docs.zipped.repack import repacked

K = TypeVar("K")

_AGAIN = 3
"""A break moves what follows: another heading may be left behind on a later page then."""
_BEFORE_IT = {"pStyle", "keepNext", "keepLines"}  # in the sequence of CT_PPr


def print_like_word(
    documents: Iterable[tuple[K, bytes]], printer: Printer
) -> Iterator[tuple[K, bytes | Failure]]:
    """Each .docx as PDF as it comes, by its key; those that had to be printed again come last."""
    return _printed(documents, printer, {}, _AGAIN)


def _printed(
    documents: Iterable[tuple[K, bytes]], printer: Printer, at_hand: Mapping[K, bytes], again: int
) -> Iterator[tuple[K, bytes | Failure]]:
    """The same; so often one may be printed again. A print at hand is better than none."""
    words: dict[K, bytes] = {}
    copies: dict[K, bytes] = {}
    prints: dict[K, bytes] = {}
    for key, data in to_pdf(_remembered(documents, words), printer):
        word = words.pop(key)
        if isinstance(data, Failure):
            yield key, at_hand.get(key, data)
            continue
        copy = with_breaks(word, data) if again else word
        if copy is word:
            yield key, data
        else:
            copies[key], prints[key] = copy, data
    if copies:
        yield from _printed(copies.items(), printer, prints, again - 1)


def with_breaks(word: bytes, pdf: bytes) -> bytes:
    """The .docx with a page break before the first heading left behind; itself if none is."""
    try:
        if not _leaves_a_heading(pdf):
            return word
        laid = read_laid(pdf)
        view = view_bytes(word, "")
    except (UnreadablePdfError, DiagnosticError):
        return word  # told where it is judged
    left = _left_behind(view, sheets_of(view, laid))
    return word if left is None else _broken_before(word, left.place)


def _leaves_a_heading(pdf: bytes) -> bool:
    """Whether any heading may have been left behind; most prints need no closer look."""
    return any(
        before.is_heading and before.pages[-1] < after.pages[0]
        for before, after in pairwise(read_standings(pdf))
    )


def _remembered(
    documents: Iterable[tuple[K, bytes]], words: dict[K, bytes]
) -> Iterator[tuple[K, bytes]]:
    for key, word in documents:
        words[key] = word
        yield key, word


def _left_behind(view: View, sheets: Sheets) -> Paragraph | None:
    """Where the first kept row begins that a page ends in, unless it begins the page itself."""
    for turn in turns(view, sheets):
        if not turn.before.keep_next or turn.before.in_cell is not None:
            continue
        first, opens_page = _row_of(turn.before, view, sheets)
        if not opens_page:
            return first
    return None


def _row_of(last: Paragraph, view: View, sheets: Sheets) -> tuple[Paragraph, bool]:
    """The first of the kept paragraphs that end with this one, and whether a page begins there."""
    (page,) = sheets.pages_of([last])[-1:]
    body = [p for section in view.sections for p in section.paragraphs]
    first = at = next(place for place, p in enumerate(body) if p is last)
    while at > 0:
        at -= 1
        one = body[at]
        pages = sheets.pages_of([one])
        if pages and pages[-1] < page:
            return body[first], True
        if not one.keep_next or one.in_cell is not None:
            return body[first], False
        if pages:
            first = at
    return body[first], True


def _broken_before(word: bytes, spot: Spot) -> bytes:
    package = read_package(word, "")
    root = package.tree(spot.part)
    if root is None:
        return word
    paragraph = element_at(root, spot.steps)
    settings = child(paragraph, "pPr")
    if settings is None:
        settings = etree.Element(w("pPr"))
        paragraph.insert(0, settings)
    for own in settings.findall(w("pageBreakBefore")):  # it says that there is no break
        settings.remove(own)
    ahead = sum(local(setting) in _BEFORE_IT for setting in settings)
    settings.insert(ahead, etree.Element(w("pageBreakBefore")))
    return repacked(word, {spot.part: etree.tostring(root, encoding="UTF-8", standalone=True)})
