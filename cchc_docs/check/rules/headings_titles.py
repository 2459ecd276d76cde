"""Where a text is laid out by phần, chương, mục, each has a title.

Articles of a decision on a single case have none in the decree's own specimens: they are free.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.language import _, later

TITLES = {
    Component.PART_LABEL: Component.PART_TITLE,
    Component.CHAPTER_LABEL: Component.CHAPTER_TITLE,
    Component.SECTION_LABEL: Component.SECTION_TITLE,
}


def judge(subject: Subject) -> Judgement:
    """Judge what follows every label."""
    document = subject.document
    pieces = [piece for piece in document.pieces if piece.component is not Component.END_MARK]
    if not any(piece.component in TITLES for piece in pieces):
        return without(document)
    return tuple(
        Finding(
            message=_("{text} has no title").format(text=quoted(piece.shown)),
            required=_("a title on the line below"),
            fix=_("Type a title in capitals on the line below"),
            spot=spot_of(piece),
        )
        for piece, below in zip(pieces, [*pieces[1:], None], strict=True)
        if piece.component in TITLES
        and (below is None or below.component is not TITLES[piece.component])
    )


RULE = Rule(
    name="headings.titles",
    title=later("Phần, chương and mục have titles"),
    group="body",
    clauses=("ND30-I-II-6d.titles",),
    judge=judge,
    component=Component.CHAPTER_TITLE,
)
