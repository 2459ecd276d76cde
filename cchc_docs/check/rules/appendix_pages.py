"""The page numbers of each appendix begin again at 1.

Only where pages are numbered. An appendix in a section of its own that hides the number of its
first page may have no other page: not judged.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Appendix, Document
from cchc_docs.check.demands import quoted
from cchc_docs.check.heads import first, labelled
from cchc_docs.check.rule import (
    Finding,
    Judgement,
    NotApplicable,
    NotJudged,
    Rule,
    Subject,
    spot_of,
)
from cchc_docs.check.view.page import Section
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge where the numbers of each appendix begin."""
    document = subject.document
    appendices = [a for a in labelled(document) if a.section and _is_numbered(a.section)]
    if not appendices:
        return NotApplicable()
    goes_on = [appendix for appendix in appendices if not _restarts(appendix, document)]
    sure = [a for a in goes_on if a.section and not (a.section.title_page and _alone(a, document))]
    if goes_on and not sure:
        return NotJudged(_("the file does not tell how many pages an appendix has"))
    if not sure:
        return ()
    label = first(sure[0], Component.APPENDIX_LABEL)
    assert label is not None  # noqa: S101 – `labelled` has seen to it
    return (
        Finding(
            message=_("the page numbers of an appendix go on from the text: {text}").format(
                text=quoted(label.shown)
            ),
            found=_("they go on"),
            required=_("from 1 again"),
            fix=_(
                "Layout, Breaks, Next Page before the appendix; then Insert, Page Number, "
                "Format Page Numbers, Start at: 1"
            ),
            spot=spot_of(label),
        ),
    )


def _is_numbered(section: Section) -> bool:
    printed = (*section.printed_headers.values(), *section.printed_footers.values())
    return any(paragraph.has_field("PAGE") for kind in printed for paragraph in kind)


def _alone(appendix: Appendix, document: Document) -> bool:
    return all(appendix.section is not section for section in document.sections)


def _restarts(appendix: Appendix, document: Document) -> bool:
    section = appendix.section
    if section is None or not _alone(appendix, document):
        return False
    sharers = [a for a in document.appendices if a.section is section]
    return section.page_number_start == 1 and sharers[0] is appendix


RULE = Rule(
    name="appendix.pages",
    title=later("Page numbers of an appendix begin at 1"),
    group="appendix",
    clauses=("ND30-I-III-1dd.pages",),
    judge=judge,
    component=Component.PAGE_NUMBER,
)
