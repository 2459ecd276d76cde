"""What anatomy finds (giải phẫu văn bản): pieces, signatures, lines, documents. Plain values.

Confidence is a share: of a hundred pieces that look like this one, how many are what it says. 1.0
is an unmistakable text (the national name); 0.9 a text of the right pattern in the right place; 0.7
a text known by its place among others (an issuer above a number); 0.5 the better of two readings.
What lies below `THRESHOLD` is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from cchc_docs.check.anatomy.component import Component, DocumentType
from cchc_docs.check.view.page import Block, DrawnLine, Paragraph, Run, Section

THRESHOLD = 0.5


class Piece(NamedTuple):
    """A line of a paragraph, or a part of one, that is a component (mảnh).

    `line` counts typed lines from 0. `start` and `end` cut the text of that line where two
    components share it: across a tab, or «Kính gửi: » and the addressee after it.
    """

    component: Component
    paragraph: Paragraph
    line: int
    confidence: float
    start: int = 0
    end: int | None = None

    @property
    def text(self) -> str:
        """The text as stored."""
        lines = self.paragraph.lines
        whole = lines[self.line].text if self.line < len(lines) else self.paragraph.text
        return whole[self.start : self.end]

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs of this piece, cut at its ends."""
        lines = self.paragraph.lines
        whole = lines[self.line].runs if self.line < len(lines) else self.paragraph.runs
        if not self.start and self.end is None:
            return whole
        return tuple(_cut(whole, self.start, self.end))

    @property
    def shown(self) -> str:
        """The text as printed."""
        return "".join(run.shown for run in self.runs)

    @property
    def is_whole_paragraph(self) -> bool:
        """Whether the paragraph holds nothing else."""
        return not self.start and self.end is None and len(self.paragraph.lines) <= 1


def _cut(runs: tuple[Run, ...], start: int, end: int | None) -> Iterator[Run]:
    place = 0
    for run in runs:
        low = max(start - place, 0)
        high = len(run.text) if end is None else min(end - place, len(run.text))
        if low < high:
            yield run._replace(text=run.text[low:high])
        place += len(run.text)


class SignatureBlock(NamedTuple):
    """One signature (ô 7a, 7b): the lines above the space, and the name below it."""

    authority: tuple[Piece, ...]
    title: tuple[Piece, ...]
    post: Piece | None
    name: Piece | None
    post_is_below: bool = False  # under the name, where the decree has it above

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its pieces from top to bottom."""
        name = (self.name,) if self.name else ()
        post = (self.post,) if self.post else ()
        below = name + post if self.post_is_below else post + name
        return (*self.authority, *self.title, *below)


class UnderLine(NamedTuple):
    """A line (đường kẻ) and the text line it stands under; `anchor` is where the file keeps it."""

    line: DrawnLine
    anchor: Paragraph
    under: Piece
    confidence: float = 0.9


class Regime(StrEnum):
    """The rules that a document falls under (chế độ thể thức)."""

    ADMINISTRATIVE = "administrative"  # văn bản hành chính: Nghị định 30/2020/NĐ-CP
    PARTY = "party"  # văn bản của Đảng
    LEGAL = "legal"  # văn bản quy phạm pháp luật, and drafts of such
    EARLIER = "earlier"  # dated before 05/3/2020
    SPECIALISED = "specialised"  # văn bản chuyên ngành: a form laid down elsewhere
    NOT_A_DOCUMENT = "not_a_document"  # a list, an appendix alone, a fragment


class State(StrEnum):
    """How far a document has come (tình trạng)."""

    DRAFT = "draft"  # dự thảo
    ISSUED = "issued"  # đã ban hành


class RegimeFound(NamedTuple):
    """The regime, and in the reader's language what speaks for it."""

    kind: Regime
    evidence: tuple[str, ...] = ()


class StateFound(NamedTuple):
    """The state, and in the reader's language what speaks for it."""

    kind: State
    evidence: tuple[str, ...] = ()


class Reason(StrEnum):
    """Why a component is not among the pieces."""

    NOT_THERE = "not_there"  # its region was found and searched
    CANNOT_TELL = "cannot_tell"  # its region was not found, or is a picture


class Missing(NamedTuple):
    """Why a component was not found, and in the reader's language what was searched."""

    reason: Reason
    evidence: str


Shape = Literal["table", "paragraphs", "tabs", "box", "picture", "none"]


class Region(NamedTuple):
    """A stretch of the file (vùng) and how it is built."""

    shape: Shape
    blocks: tuple[Block, ...]


class Appendix(NamedTuple):
    """An appendix (phụ lục): its head among `pieces`, all its blocks in `blocks`."""

    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    section: Section | None = None  # the section in which it begins


class Document(NamedTuple):
    """One document of the file, with everything that belongs to it.

    `pieces` are in reading order, letterhead by columns. Those of appendices and of attached texts
    are theirs. `body` is what stands between head and signature, tables included.
    """

    regime: RegimeFound
    state: StateFound
    type: DocumentType | None
    pieces: tuple[Piece, ...]
    letterhead: Region
    body: tuple[Block, ...]
    closing: Region
    signatures: tuple[SignatureBlock, ...]
    under_lines: tuple[UnderLine, ...]
    appendices: tuple[Appendix, ...]
    attached: tuple[Document, ...]
    missing: Mapping[Component, Missing]
    sections: tuple[Section, ...]
    confidence: float = 1.0  # that this is a document of its own

    def all(self, component: Component) -> tuple[Piece, ...]:
        """Every piece of a component, in reading order."""
        return tuple(piece for piece in self.pieces if piece.component is component)

    def first(self, component: Component) -> Piece | None:
        """The first piece of a component."""
        return next((piece for piece in self.pieces if piece.component is component), None)

    def has(self, component: Component) -> bool:
        """Whether a component was found."""
        return self.first(component) is not None

    def paragraphs(self, *components: Component) -> tuple[Paragraph, ...]:
        """The paragraphs that hold these components, each once."""
        found = {id(p.paragraph): p.paragraph for p in self.pieces if p.component in components}
        return tuple(found.values())

    def lines_under(self, component: Component) -> tuple[UnderLine, ...]:
        """The lines that stand under any text line of a component."""
        return tuple(line for line in self.under_lines if line.under.component is component)


class Anatomy(NamedTuple):
    """What the file holds: its documents, and what belongs to none (phần còn lại).

    A file without any document has one reason for it in `regime`.
    """

    documents: tuple[Document, ...]
    outside: tuple[Block, ...]
    regime: RegimeFound  # of the first document, or why there is none
