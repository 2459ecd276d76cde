"""The page is upright (định hướng trang), turned only for tables that are not split out.

An appendix may be turned too: upright is demanded of the document's own text.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.own_text import numbered_sections
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.page import Section, Table, paragraphs
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge the sections of the document's own text."""
    document = subject.document
    return tuple(
        Finding(
            message=_("Section {number}: the page is turned, and holds no table").format(
                number=number
            ),
            found=_("landscape"),
            required=_("portrait"),
            fix=_("In Word: click into the section; Layout, Orientation, Portrait"),
        )
        for number, section in numbered_sections(subject.view, document)
        if section.landscape and not _may_turn(document, section)
    )


def _may_turn(document: Document, section: Section) -> bool:
    frame = {id(block) for block in (*document.letterhead.blocks, *document.closing.blocks)}
    if any(isinstance(block, Table) and id(block) not in frame for block in section.blocks):
        return True
    own = {id(piece.paragraph) for piece in document.pieces}
    return not any(id(paragraph) in own for paragraph in paragraphs(section.blocks))


RULE = Rule(
    name="page.orientation",
    title=later("Orientation of the page"),
    group="page",
    clauses=("ND30-I-I-2.orientation", "ND30-I-I-2.landscape_exception"),
    judge=judge,
)
