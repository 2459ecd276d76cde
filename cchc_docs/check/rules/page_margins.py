"""Margins of every page: top and bottom 20 to 25 mm, left 30 to 35 mm, right 15 to 20 mm.

Word turns the margins with the page: of a landscape section they may be right as it is read, or as
it was before it was turned to either side. A length in Word is a whole number of twips, so 15 mm
reads back as 14.993: the tolerance covers that and no more.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.own_text import numbered_sections
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.page import Section
from cchc_docs.check.wording import millimetres
from cchc_docs.language import _, later

TOLERANCE_MM = 0.3
LIMITS = {
    "top": (20, 25, later("top margin")),
    "bottom": (20, 25, later("bottom margin")),
    "left": (30, 35, later("left margin")),
    "right": (15, 20, later("right margin")),
}


def judge(subject: Subject) -> Judgement:
    """Judge every section in which the document stands."""
    sections = numbered_sections(subject.view, subject.document, with_appendices=True)
    return tuple(finding for number, section in sections for finding in _findings(section, number))


def _findings(section: Section, number: int) -> list[Finding]:
    top, bottom = section.top_mm, section.bottom_mm
    left, right = section.left_mm, section.right_mm
    found = list(_margins((top, bottom, left, right), number))
    if section.landscape:
        turned = (right, left, top, bottom), (left, right, bottom, top)
        if any(not list(_margins(sides, number)) for sides in turned):
            return []
    return found


def _margins(sides: tuple[float, float, float, float], number: int) -> Iterator[Finding]:
    for (side, (low, high, name)), value in zip(LIMITS.items(), sides, strict=True):
        if not low - TOLERANCE_MM <= value <= high + TOLERANCE_MM:
            found, required = millimetres(value), f"{low}–{high} mm"
            yield Finding(
                message=_("section {number}: the {margin} is {found}, not {required}").format(
                    number=number, margin=_(name), found=found, required=required
                ),
                found=found,
                required=required,
                fix=_(
                    "In Word: Layout, Margins, Custom Margins; set {margin} to {required}"
                ).format(margin=_(name), required=required),
                clauses=(f"ND30-I-I-3.{side}",),
            )


RULE = Rule(
    name="page.margins",
    title=later("Margins of the page"),
    group="page",
    clauses=tuple(f"ND30-I-I-3.{side}" for side in LIMITS),
    judge=judge,
)
