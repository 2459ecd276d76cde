"""Where in a Word file something stands (vị trí), in words that lead a person there."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_docs.language import _
from cchc_docs.write.docx.package import Relation
from cchc_docs.write.docx.wordml import (
    OFFICE_RELATIONS,
    TBL,
    TC,
    TEXT_BOX,
    TR,
    Element,
    P,
    value,
    w,
)

_REFERENCE_ID = f"{{{OFFICE_RELATIONS}}}id"


def part_words(main: Element, relations: Iterable[Relation], part: str) -> str:
    """Which header or footer a part is; nothing for the document itself."""
    ids = {relation.id for relation in relations if relation.target == part}
    for reference in main.iter(w("headerReference"), w("footerReference")):
        if reference.get(_REFERENCE_ID) in ids:
            match value(reference, "type"), reference.tag == w("headerReference"):
                case "first", True:
                    return _("header of the first page")
                case "first", False:
                    return _("footer of the first page")
                case "even", True:
                    return _("header of even pages")
                case "even", False:
                    return _("footer of even pages")
                case _kind, True:
                    return _("header")
                case _kind, False:
                    return _("footer")
    return ""


def place_words(paragraph: Element, part: str) -> str:
    """Such as «bảng 1, hàng 2, ô 1, đoạn 3», after the name of the header or footer."""
    words: list[str] = []
    for element in (paragraph, *paragraph.iterancestors()):
        if element.tag == P and element is paragraph:
            words.append(_("paragraph {number}").format(number=_ordinal(element)))
        elif element.tag == TC:
            words.append(_("cell {number}").format(number=_ordinal(element)))
        elif element.tag == TR:
            words.append(_("row {number}").format(number=_ordinal(element)))
        elif element.tag == TBL:
            words.append(_("table {number}").format(number=_ordinal(element)))
        elif element.tag == TEXT_BOX:
            words.append(_("text box"))
    return ", ".join([part, *reversed(words)] if part else reversed(words))


def _ordinal(element: Element) -> int:
    return 1 + sum(1 for _sibling in element.itersiblings(element.tag, preceding=True))
