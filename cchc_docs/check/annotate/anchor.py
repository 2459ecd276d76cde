"""Where a comment can hang (neo ghi chú): a paragraph of the body, never one of a text box.

Word knows no comments in headers, footers and boxes: what belongs there hangs on the paragraph that
holds the box, or on the first of the body, and says where it belongs.
"""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.ooxml import Element, w
from cchc_docs.check.view.spot import Spot, element_at

_PARAGRAPH, _BODY = w("p"), w("body")


class Anchor(NamedTuple):
    """The way to a paragraph of the main part; whether it is the place itself."""

    steps: tuple[int, ...]
    is_place: bool


def anchor(root: Element, main: str, spot: Spot | None) -> Anchor | None:
    """Where a finding hangs; none in a file without any paragraph."""
    found = None
    if spot is not None and spot.part == main:
        found = _near(element_at(root, spot.steps))
    is_place = found is not None and spot is not None and not spot.in_box
    if found is None:
        found = _first(root)
    return None if found is None else Anchor(_steps(found), is_place)


def _near(element: Element) -> Element | None:
    """The paragraph itself, the one that holds its box, or the first of a table."""
    above = [element, *element.iterancestors()]
    paragraphs = [one for one in above if one.tag == _PARAGRAPH]
    if paragraphs:
        return paragraphs[-1]
    return next(element.iter(_PARAGRAPH), None)


def _first(root: Element) -> Element | None:
    body = root.find(_BODY)
    return None if body is None else next(body.iter(_PARAGRAPH), None)


def _steps(element: Element) -> tuple[int, ...]:
    return Spot("", element).steps
