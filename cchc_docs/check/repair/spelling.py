"""Mending marks in the text (sửa dấu câu): one character put in, or blanks taken out, by place."""

from __future__ import annotations

from cchc_docs.check.ooxml import w
from cchc_docs.check.repair.stretches import Stretch, stretches, text_of, write_text
from cchc_docs.check.view.page import Paragraph

_TEXT = w("t")


def replace(paragraph: Paragraph, start: int, end: int, text: str) -> bool:
    """Put a text in place of the characters from start to end; whether it could be done.

    All of them, or the character before where there are none, must stand in one `w:t`.
    """
    for stretch in stretches(paragraph):
        low = stretch.start if start < end or start == 0 else stretch.start + 1
        if low <= start and end <= stretch.end and start <= stretch.end:
            return _replace(stretch, start - stretch.start, end - stretch.start, text)
    return False


def _replace(stretch: Stretch, start: int, end: int, text: str) -> bool:
    place = 0
    for element in stretch.run:
        held = text_of(element)
        inside = place <= start and end <= place + len(held)
        if inside and element.tag == _TEXT and (held or start == end == place):
            write_text(element, held[: start - place] + text + held[end - place :])
            return True
        place += len(held)
    return False
