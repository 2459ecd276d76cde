"""Words that many rules use (lời lẽ chung): names of components, lengths and sizes, spelt texts."""

from __future__ import annotations

from collections.abc import Iterable

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.language import _, later
from cchc_docs.vietnamese.text import readable

_NAMES = {
    Component.NATIONAL_NAME: later("The national name"),
    Component.MOTTO: later("The motto"),
    Component.PARENT_AGENCY: later("The name of the parent agency"),
    Component.ISSUER: later("The name of the issuer"),
    Component.NUMBER_NOTATION: later("The number and notation"),
    Component.PLACE_DATE: later("The place and date"),
    Component.DOCUMENT_TYPE: later("The type of the document"),
    Component.SUBJECT: later("The subject"),
    Component.LETTER_SUBJECT: later("The subject of the letter"),
}


def name_of(component: Component) -> str:
    """What a clerk calls a component, at the head of a sentence."""
    return _(_NAMES[component])


def decimal(value: float) -> str:
    """A number with at most one decimal, and the comma that Vietnamese has."""
    return f"{round(value, 1):g}".replace(".", ",")


def points(value: float) -> str:
    """A size or a gap: «13,5 pt»."""
    return f"{value:g} pt".replace(".", ",")


def millimetres(value: float) -> str:
    """A length: «24,1 mm»."""
    return f"{decimal(value)} mm"


def tidy(text: str) -> str:
    """A text as a reader spells it: composed, nothing invisible, each run of spaces one.

    The letter eth (Ð) that some keyboards give looks like Đ.
    """
    return " ".join(readable(text).replace("\u00d0", "Đ").split())


def printed(pieces: Iterable[Piece]) -> str:
    """The lines of a component as one printed text."""
    return tidy(" ".join(piece.shown for piece in pieces))
