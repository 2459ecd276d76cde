"""Lines that are typed (đường kẻ gõ bằng phím): underscores, hyphens, underlined blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_docs.check.view.page import DrawnLine, Line, Look
from cchc_docs.vietnamese.widths import Face, text_width_mm

_TYPED = re.compile(r"([_‗ˍ¯─━—–―-])(?:\s?\1){2,}")
_BLANK = re.compile(r"[ \u00a0]{3,}")
_FACES = {
    (False, False): Face.REGULAR,
    (True, False): Face.BOLD,
    (False, True): Face.ITALIC,
    (True, True): Face.BOLD_ITALIC,
}


def width_mm(text: str, look: Look) -> float:
    """The width of a text in this look, by the metrics of Times New Roman."""
    shown = text.upper() if look.caps else text
    return text_width_mm(shown, look.size, _FACES[look.bold, look.italic])


def typed_lines(lines: Iterable[Line]) -> tuple[DrawnLine, ...]:
    """Every line of a paragraph that is nothing but a typed rule."""
    drawn = []
    for line in lines:
        text = line.text.strip()
        if found := _TYPED.fullmatch(text):
            first = next(run for run in line.runs if run.text.strip())
            drawn.append(DrawnLine(width_mm(text, first.look), "underscores", found[1]))
        elif not text and line.runs and all(run.look.underline for run in line.runs):
            length = sum(width_mm(run.text, run.look) for run in line.runs)
            known = _BLANK.fullmatch(line.text) is not None
            if known or "\t" in line.text:  # where an underlined tab ends, only a layout knows
                drawn.append(DrawnLine(length if known else None, "underscores", "underline"))
    return tuple(drawn)
