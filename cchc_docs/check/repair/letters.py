"""Mending letters (sửa kiểu chữ): size, weight, slant, font and colour, run by run.

Formatting stands in the runs themselves: it wins over every style, and changes nothing elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from cchc_docs.check.ooxml import Element, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.properties import (
    PARAGRAPH,
    RUN,
    ensured,
    paragraph_properties,
    run_properties,
    set_toggle,
    set_value,
)
from cchc_docs.check.repair.stretches import look_at, within
from cchc_docs.check.view.page import Look, Paragraph
from cchc_docs.check.wording import points
from cchc_docs.language import _

FONT = "Times New Roman"
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


class Wanted(NamedTuple):
    """A property of letters: is it right, how to set it, and what it is called as it is."""

    is_right: Callable[[Look], bool]
    set: Callable[[Element, Look], None]
    words: Callable[[Look], str]
    after: Callable[[Look], str]


def size(pick: Callable[[float], float]) -> Wanted:
    """The size that `pick` gives for the one found."""

    def put(properties: Element, look: Look) -> None:
        half_points = str(round(pick(look.size) * 2))
        set_value(properties, "sz", half_points, RUN)
        set_value(properties, "szCs", half_points, RUN)

    return Wanted(
        lambda look: pick(look.size) == look.size,
        put,
        lambda look: points(look.size),
        lambda look: points(pick(look.size)),
    )


def nearest(*sizes: float) -> Callable[[float], float]:
    """The allowed size nearest to the one found; the smaller of two."""
    return lambda found: min(sorted(sizes), key=lambda allowed: abs(allowed - found))


def bold(*, on: bool) -> Wanted:
    """Bold or not bold."""
    after = _("bold") if on else _("not bold")
    return _toggle("b", lambda look: look.bold, on, _("not bold") if on else _("bold"), after)


def italic(*, on: bool) -> Wanted:
    """Italic or upright."""
    after = _("italic") if on else _("upright")
    return _toggle("i", lambda look: look.italic, on, _("upright") if on else _("italic"), after)


def _toggle(
    name: str,
    holds: Callable[[Look], bool],
    on: bool,  # noqa: FBT001
    before: str,
    after: str,
) -> Wanted:
    def put(properties: Element, _look: Look) -> None:
        set_toggle(properties, name, on=on)
        set_toggle(properties, f"{name}Cs", on=on)

    return Wanted(lambda look: holds(look) is on, put, lambda _look: before, lambda _look: after)


def put_font(properties: Element, _look: Look | None = None) -> None:
    """Give the letters the font of the decree."""
    fonts = ensured(properties, "rFonts", RUN)
    for theme in _THEMES:
        fonts.attrib.pop(w(theme), "")
    for slot in _SLOTS:
        fonts.set(w(slot), FONT)


def font(is_wrong: Callable[[str], bool]) -> Wanted:
    """Times New Roman in place of fonts that are wrong."""
    return Wanted(
        lambda look: not is_wrong(look.font), put_font, lambda look: look.font, lambda _look: FONT
    )


def black(is_wrong: Callable[[str], bool]) -> Wanted:
    """Automatic colour in place of colours that are wrong."""

    def put(properties: Element, _look: Look) -> None:
        color = ensured(properties, "color", RUN)
        color.attrib.clear()
        color.set(w("val"), "auto")

    return Wanted(
        lambda look: not is_wrong(look.color), put, lambda look: look.color, lambda _: _black()
    )


def _black() -> str:
    return _("black")


def red(is_right: Callable[[str], bool]) -> Wanted:
    """The red of a stamp in place of other colours."""

    def put(properties: Element, _look: Look) -> None:
        color = ensured(properties, "color", RUN)
        color.attrib.clear()
        color.set(w("val"), "FF0000")

    after = _("bright red")
    return Wanted(lambda look: is_right(look.color), put, lambda look: look.color, lambda _l: after)


def mend_letters(
    job: Job, paragraph: Paragraph, start: int, end: int, *wanted: Wanted
) -> Iterator[Change]:
    """Set these properties for the characters from start to end, a change for each property."""
    for one in wanted:
        changed: Look | None = None
        for stretch in within(paragraph, start, end):
            look = _first_look(paragraph, stretch.start, stretch.end)
            if look is None or one.is_right(look):
                continue
            one.set(run_properties(stretch.run), look)
            changed = changed or look
        label = paragraph.label
        if changed is not None and not start and label and not one.is_right(label.look):
            mark = ensured(paragraph_properties(paragraph.place.element), "rPr", PARAGRAPH)
            one.set(mark, label.look)  # Word prints the number of a list as its mark looks
        if changed is not None:
            yield job.change(paragraph.place, one.words(changed), one.after(changed))


def _first_look(paragraph: Paragraph, start: int, end: int) -> Look | None:
    """The look of the first character that is no blank."""
    for place in range(start, end):
        if not paragraph.text[place].isspace():
            return look_at(paragraph, place)
    return None
