"""National name and motto, parent and issuer: each pair at single line spacing (cách dòng đơn).

Word's own 1.08 is single to the eye; 1.15 is not. Points are compared with the height of the font.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.lettering import main_size
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import name_of
from cchc_docs.language import _, later

_SINGLE = 1.15  # of the size: the line of Times New Roman
_SEEN = 1.1  # of a single line
_PAIRS = {
    (Component.NATIONAL_NAME, Component.MOTTO): "ND30-I-II-1c.spacing",
    (Component.PARENT_AGENCY, Component.ISSUER): "ND30-I-II-2b.spacing",
}


def judge(subject: Subject) -> Judgement:
    """Judge the lines of each pair."""
    document = subject.document
    if not any(document.has(component) for pair in _PAIRS for component in pair):
        return look_elsewhere(document, Component.NATIONAL_NAME)
    return tuple(_findings(document))


def _findings(document: Document) -> Iterator[Finding]:
    for pair, clause in _PAIRS.items():
        pieces = [piece for component in pair for piece in document.all(component)]
        if len(pieces) < 2:
            continue
        for piece in {id(piece.paragraph): piece for piece in pieces}.values():
            lines = _line_height(piece)
            if lines > _SEEN:
                found = _("{number} lines").format(number=f"{lines:.2g}".replace(".", ","))
                yield Finding(
                    message=_("{what}: line spacing of {found}, not single").format(
                        what=name_of(piece.component), found=found
                    ),
                    found=found,
                    required=_("single"),
                    fix=_("In Word: Home, Paragraph, Line spacing; choose Single"),
                    spot=piece.paragraph.place,
                    clauses=(clause,),
                )


def _line_height(piece: Piece) -> float:
    """The height of a line, as a multiple of a single one."""
    paragraph, size = piece.paragraph, main_size(piece.runs)
    if paragraph.line_rule == "auto" or size is None:
        return paragraph.line
    return paragraph.line / (size * _SINGLE)


RULE = Rule(
    name="header.spacing",
    title=later("Line spacing in the letterhead"),
    group="letterhead",
    clauses=tuple(_PAIRS.values()),
    judge=judge,
)
