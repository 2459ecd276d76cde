"""Where each paragraph of a Word file stands on paper (vị trí trên trang).

The structure tree of the PDF has the paragraphs in the order of the Word file; they are matched by
their letters and digits, so that what LibreOffice draws otherwise (spaces, dashes, dots) does not
matter. What is not matched is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cchc_docs.check.view.page import Paragraph, View
from cchc_docs.pdf.model import Block, Laid, Page
from cchc_docs.vietnamese.text import nfc


@dataclass(frozen=True)
class Sheets:
    """A Word file on paper: its pages, and the printed text of each of its paragraphs."""

    pages: tuple[Page, ...]
    blocks: tuple[Block, ...]
    printed: Mapping[int, Block]  # by the identity of the paragraph

    def block(self, paragraph: Paragraph) -> Block | None:
        """A paragraph as printed; nothing where it is blank or was not found."""
        return self.printed.get(id(paragraph))

    def pages_of(self, paragraphs: Iterable[Paragraph]) -> list[int]:
        """The pages on which any of these paragraphs stands, in order."""
        found = {page for p in paragraphs if (block := self.block(p)) for page in block.pages}
        return sorted(found)

    def holds_only(self, page: int, paragraphs: Iterable[Paragraph]) -> bool:
        """Whether nothing stands on a page but of these paragraphs; what is unknown is other."""
        own = {id(block) for p in paragraphs if (block := self.block(p))}
        here = [block for block in self.blocks if page in block.pages]
        return bool(here) and all(id(block) in own for block in here)


def sheets_of(view: View, laid: Laid) -> Sheets:
    """Match the paragraphs of a Word file with those of its PDF."""
    paragraphs = [p for p in view.paragraphs() if letters(p.shown)]
    blocks = [block for block in laid.blocks if letters(block.text)]
    ours = [letters(p.shown) for p in paragraphs]
    theirs = [letters(block.text) for block in blocks]
    found = {id(paragraphs[a]): blocks[b] for a, b in _matches(ours, theirs)}
    return Sheets(laid.pages, laid.blocks, found)


def letters(text: str) -> str:
    """The letters and digits of a text, small."""
    return "".join(character for character in nfc(text).casefold() if character.isalnum())


def _matches(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places with the same text, in order; then what stands elsewhere, such as a box."""
    left_a, left_b = dict.fromkeys(range(len(ours))), dict.fromkeys(range(len(theirs)))
    for a, b, size in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        for step in range(size):
            del left_a[a + step], left_b[b + step]
            yield a + step, b + step
    places: dict[str, list[int]] = {}
    for b in left_b:
        places.setdefault(theirs[b], []).append(b)
    for a in left_a:
        if found := places.get(ours[a]):
            yield a, found.pop(0)
