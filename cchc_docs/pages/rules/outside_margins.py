"""No text stands in the margins of the decree (chữ không lấn lề): Phụ lục I, Mục I, khoản 3.

Left 30 mm at least, right 15, top and bottom 20. Word turns the margins with a lying page, so there
only the least of them is asked of each side. Headers and footers are no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.check.anatomy.parts import Regime
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pdf.model import Page, Text

TOLERANCE_MM = 1.0  # italic letters lean over; LibreOffice rounds as it justifies
_MM_PT = 25.4 / 72
_ABOVE, _BELOW = 0.7, 0.22  # ink of letters over and under the line, in parts of their size


class _Side(NamedTuple):
    name: str
    upright_mm: float
    lying_mm: float


_SIDES = (
    _Side(later("left"), 30, 15),
    _Side(later("right"), 15, 15),
    _Side(later("top"), 20, 15),
    _Side(later("bottom"), 20, 15),
)


def judge(subject: Subject) -> Iterator[Finding]:
    """Measure every word; each side is told once, for the worst page."""
    if not any(d.regime.kind is Regime.ADMINISTRATIVE for d in subject.documents):
        return
    worst: dict[str, tuple[float, Text, float]] = {}
    for block in subject.sheets.blocks:
        for text in block.texts:
            page = subject.sheets.pages[text.page - 1]
            for side, room in zip(_SIDES, _rooms(text, page), strict=True):
                least = side.lying_mm if page.lies else side.upright_mm
                lack = least - room
                if text.upright and lack > max(TOLERANCE_MM, worst.get(side.name, (0,))[0]):
                    worst[side.name] = (lack, text, least)
    for name, (lack, text, least) in worst.items():
        yield _finding(name, least - lack, least, text)


def _rooms(text: Text, page: Page) -> tuple[float, float, float, float]:
    """How far the ink is from the four edges of the sheet, in millimetres."""
    size = text.size_pt * _MM_PT
    return (
        text.left_mm,
        page.width_mm - text.right_mm,
        text.baseline_mm - _ABOVE * size,
        page.height_mm - text.baseline_mm - _BELOW * size,
    )


def _finding(side: str, room: float, least: float, text: Text) -> Finding:
    message = _("«{text}» stands {room} mm from the {side} edge of the sheet, not {least} or more")
    fix = _(
        "In Word: Layout, Margins, Custom Margins: 20 mm at top and bottom, 30 at the left, 15 at "
        "the right; a table that is too wide: Layout, AutoFit, AutoFit Window"
    )
    words = message.format(
        text=text.text[:40], room=f"{room:.0f}", side=_(side), least=f"{least:.0f}"
    )
    return Finding(text.page, words, fix)


RULE = Rule(
    name="pages.outside-margins",
    title=later("No text in the margins of the decree"),
    severity=Severity.ERROR,
    judge=judge,
)
