"""Page numbers put where they belong (đặt số trang): centred in the top margin, not on page 1."""

from __future__ import annotations

from cchc_docs.check.ooxml import OFFICE_RELATIONS, WORD, Element, w
from cchc_docs.check.repair.change import Job
from cchc_docs.check.repair.draft import refer
from cchc_docs.check.repair.properties import SECTION, ensured
from cchc_docs.check.view.page import Paragraph, Section

_LETTERS = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
    '<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="auto"/><w:sz w:val="{size}"/>'
    '<w:szCs w:val="{size}"/></w:rPr>'
)
_PARAGRAPH = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:right="0" '
    'w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
    '<w:r>{letters}<w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r>{letters}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r>{letters}<w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r>{letters}<w:t>2</w:t></w:r>"
    '<w:r>{letters}<w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_HEADER = f'<w:hdr xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONS}">{{content}}</w:hdr>'
_SIZES = (13.0, 14.0)


def number_header(job: Job, size: float = 14.0) -> str:
    """A new header with the number of the page alone; the id of its relation."""
    letters = _LETTERS.format(size=round((size if size in _SIZES else 14.0) * 2))
    return job.draft.add_part("header", _HEADER.format(content=_PARAGRAPH.format(letters=letters)))


def blank_header(job: Job) -> str:
    """A new header without text; the id of its relation."""
    return job.draft.add_part("header", _HEADER.format(content="<w:p/>"))


def hide_first(job: Job, settings: Element, section: Section) -> bool:
    """Let the first page of a section have its own margins, without a number."""
    if _says_more(section.headers.default) or _says_more(section.footers.default):
        return False
    ensured(settings, "titlePg", SECTION).attrib.pop(w("val"), "")
    if any(not x.is_blank for x in section.headers.first):
        refer(settings, "header", blank_header(job), "first")
    return True


def _says_more(printed: tuple[Paragraph, ...]) -> bool:
    """Whether margins hold words besides a page number, which would vanish from page 1."""
    return any(
        char.isalpha() for paragraph in printed for run in paragraph.runs if not run.field
        for char in run.text
    )  # fmt: skip


def is_number_alone(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing but a page number and signs around it."""
    text = "".join(run.text for run in paragraph.runs if not run.field)
    return paragraph.has_field("PAGE") and not any(char.isalnum() for char in text)


def clear(paragraph: Paragraph) -> None:
    """Take everything but the settings out of a paragraph of a margin."""
    element = paragraph.place.element
    for held in list(element):
        if held.tag != w("pPr"):
            element.remove(held)
