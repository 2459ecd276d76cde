"""The signer's name is centred under the title.

Only what a reader sees for sure is judged: title and name in one cell or column, one of them
centred by Word and the other at its edge, not moved by spaces, tabs or an indent.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import SignatureBlock
from cchc_docs.check.demands import quoted
from cchc_docs.check.looks import is_centred
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.check.view.page import Paragraph
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the name of every signature against the lines above it."""
    document = subject.document
    blocks = [block for block in document.signatures if block.name and block.title]
    if not blocks:
        return without(document, Component.SIGNER_NAME)
    return tuple(finding for block in blocks for finding in _block(block))


def _block(block: SignatureBlock) -> Iterator[Finding]:
    name, title = block.name, block.title[-1]
    assert name is not None  # noqa: S101 – `judge` has seen to it
    if not _one_column(name.paragraph, title.paragraph) or not name.is_whole_paragraph:
        return
    for piece, other in ((name, title), (title, name)):
        paragraph = piece.paragraph
        moved = paragraph.align == "right" or abs(paragraph.first_left_mm) > 1
        if other.paragraph.align == "center" and not is_centred(paragraph) and not moved:
            yield Finding(
                message=_("the signer's title and name are not on one axis: {text}").format(
                    text=quoted(piece.shown)
                ),
                found=_("not centred"),
                required=_("centred"),
                fix=_("Click in the line; Home, Center (Ctrl+E)"),
                spot=spot_of(piece),
            )


def _one_column(one: Paragraph, other: Paragraph) -> bool:
    here, there = one.in_cell, other.in_cell
    if here is None or there is None:
        return here is there
    return here._replace(row=0) == there._replace(row=0)


RULE = Rule(
    name="signature.centred",
    title=later("The signer's name centred under the title"),
    group="signature",
    clauses=("ND30-I-II-7dd.position",),
    judge=judge,
    component=Component.SIGNER_NAME,
)
