"""Phần, chương, mục, tiểu mục: the label on a line of its own, the title on the next, in capitals.

Both are centred, bold, upright, 13 or 14 points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.demands import Demand, look_findings, quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

BASE = "ND30-I-II-6dd"
KINDS = (
    ("phan", "part", Component.PART_LABEL, Component.PART_TITLE),
    ("chuong", "chapter", Component.CHAPTER_LABEL, Component.CHAPTER_TITLE),
    ("muc", "section", Component.SECTION_LABEL, Component.SECTION_TITLE),
    ("tieu muc", "subsection", Component.SECTION_LABEL, Component.SECTION_TITLE),
)
LABEL, TITLE = later("label of a part, chapter or section"), later("title of a part or chapter")
_PROPERTIES = ("size", "bold", "italic", "case", "centred")


def judge(subject: Subject) -> Judgement:
    """Judge labels and titles of every level."""
    document = subject.document
    wanted = [component for _w, _n, label, title in KINDS for component in (label, title)]
    if not any(document.has(component) for component in wanted):
        return without(document)
    return tuple(finding for kind in KINDS for finding in _kind(document, *kind))


def _kind(
    document: Document, word: str, name: str, label: Component, title: Component
) -> Iterator[Finding]:
    labels: list[Piece] = []
    titles: list[Piece] = []
    mine = False
    for piece in document.pieces:
        if piece.component is label:
            mine = re.match(rf"{word} ", _key(piece)) is not None
            labels.extend([piece] if mine else [])
        elif piece.component is title and mine:
            titles.append(piece)
    for part, pieces, upper, clause in (
        (LABEL, labels, False, f"{BASE}.{name}_label"),
        (TITLE, titles, True, f"{BASE}.{name}_title"),
    ):
        demand = Demand(part, dict.fromkeys(_PROPERTIES, clause), (13, 14), bold=True, italic=False,
                        upper=upper, centred=True)  # fmt: skip
        yield from look_findings(pieces, demand)
    yield from _shared(labels, titles, f"{BASE}.{name}_title")


def _key(piece: Piece) -> str:
    label = piece.paragraph.label
    return folded(tidy(f"{label.text if label else ''} {piece.shown}"))


def _shared(labels: list[Piece], titles: list[Piece], clause: str) -> Iterator[Finding]:
    places = {(id(piece.paragraph), piece.line) for piece in labels}
    shared = next((p for p in titles if (id(p.paragraph), p.line) in places), None)
    if shared is not None:
        yield Finding(
            message=_("the title stands on the line of its label: {text}").format(
                text=quoted(shared.paragraph.shown)
            ),
            required=_("on the line below"),
            fix=_("Press Enter before the title"),
            spot=spot_of(shared),
            clauses=(clause,),
            severity=Severity.WARNING,
        )


RULE = Rule(
    name="headings.divisions",
    title=later("Phần, chương, mục, tiểu mục: label and title"),
    group="body",
    clauses=tuple(
        f"{BASE}.{name}_{end}" for _w, name, _l, _t in KINDS for end in ("label", "title")
    ),
    judge=judge,
    component=Component.CHAPTER_LABEL,
)
