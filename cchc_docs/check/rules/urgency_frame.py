"""The stamp of urgency stands in a frame: 30 mm wide for HỎA TỐC, 40 for THƯỢNG KHẨN, 20 for KHẨN.

The height, 8 mm, is not in every file and is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.demands import quoted
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.check.stamps import Frame, frame_of
from cchc_docs.check.wording import millimetres
from cchc_docs.language import _, later

WIDTHS_MM = {"hoa toc": 30, "thuong khan": 40, "khan": 20}
_TOLERANCE_MM = 2.0  # a stamp is drawn by hand, and the space to its border differs


def judge(subject: Subject) -> Judgement:
    """Judge the frame of the stamp."""
    marks = subject.document.all(Component.URGENCY_MARK)
    if not marks:
        return NotApplicable()
    return tuple(f for mark in marks for f in _judge(mark, frame_of(subject.view, mark)))


def _judge(mark: Piece, frame: Frame) -> Iterator[Finding]:
    required = WIDTHS_MM.get(folded(tidy(mark.shown)).strip(" .:()[]"))
    if required is None:
        return
    size = f"{required} × 8 mm"
    if not frame.drawn:
        found = _("no frame")
        message = _("{text} has no frame; it must be {size}")
    elif frame.width_mm is not None and abs(frame.width_mm - required) > _TOLERANCE_MM:
        found = millimetres(frame.width_mm)
        message = _("the frame of {text} is {found} wide; it must be {size}")
    else:
        return
    yield Finding(
        message=message.format(text=quoted(mark.shown), found=found, size=size),
        found=found,
        required=size,
        fix=_("Insert, Text Box; Shape Format, Size: {size}; Shape Outline: red").format(size=size),
        spot=spot_of(mark),
    )


RULE = Rule(
    name="urgency.frame",
    title=later("Frame of the stamp of urgency"),
    group="letterhead",
    clauses=("ND30-I-III-2b.frame",),
    judge=judge,
    component=Component.URGENCY_MARK,
)
