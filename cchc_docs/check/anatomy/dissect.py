"""From the view of a file to its documents (giải phẫu): the one door of this room."""

from __future__ import annotations

from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import Item, TextLine, items
from cchc_docs.check.anatomy.parts import Anatomy, Document, Regime, RegimeFound
from cchc_docs.check.anatomy.reading import read_document
from cchc_docs.check.anatomy.starts import beginning, is_in_form, letterheads
from cchc_docs.check.anatomy.tail import opens_appendix
from cchc_docs.check.view.page import View
from cchc_docs.language import _

_FEW = 6  # blocks: no document is shorter
_ENOUGH = 3  # signs of a document without a national name
_SIGNS = (
    (Component.NUMBER_NOTATION,),
    (Component.PLACE_DATE,),
    (Component.MOTTO,),
    (Component.DOCUMENT_TYPE, Component.LETTER_SUBJECT),
    (Component.ADDRESSEE_LABEL,),
    (Component.RECIPIENTS_LABEL, Component.FILING),
    (Component.SIGNING_AUTHORITY, Component.SIGNER_NAME),
    (Component.LEGAL_BASIS,),
)
_OWN = {
    Component.NUMBER_NOTATION,
    Component.PLACE_DATE,
    Component.RECIPIENTS_LABEL,
    Component.SIGNING_AUTHORITY,
}


def dissect(view: View) -> Anatomy:
    """Which line is which component, for each document of the file."""
    found = items(view)
    starts = letterheads(found)
    documents: list[Document] = []
    outside: list[Item] = []
    place = 0
    if not starts:
        return _without_letterhead(found)
    starts = _own_letterheads(found, starts)
    if not starts:
        return _without_letterhead(found)
    for number, start in enumerate(starts):
        first = beginning(found, start, place, is_first=number == 0)
        if number == 0:
            outside = found[:first]
        stop = starts[number + 1] if number + 1 < len(starts) else len(found)
        if number + 1 < len(starts):
            stop = beginning(found, stop, start + 1, is_first=False)
        above = _lines(outside) if number == 0 else []
        document, is_attached = read_document(found, first, stop, above)
        if is_attached and documents:
            last = documents[-1]
            document = document._replace(regime=last.regime)
            documents[-1] = last._replace(attached=(*last.attached, document))
        elif is_attached:
            documents.append(document._replace(regime=_alone(document)))
        else:
            documents.append(document)
        place = stop
    return Anatomy(tuple(documents), tuple(item.block for item in outside), documents[0].regime)


def _own_letterheads(found: Sequence[Item], starts: Sequence[int]) -> list[int]:
    """The letterheads that are not those of specimens in an appendix."""
    own: list[int] = [0] if _has_earlier(found[: starts[0]]) else []
    for start, stop in zip(starts, [*starts[1:], len(found)], strict=True):
        low = own[-1] + 1 if own else 0
        if own and is_in_form(found, start, low):
            continue
        if own and not _is_whole(found, start, low, stop):
            continue
        if not own and _is_specimen_first(found, start):
            return []
        own.append(start)
    return own


def _has_earlier(above: Sequence[Item]) -> bool:
    """Whether a document without a national name stands before the first that has one."""
    if sum(1 for item in above if item.lines) < _FEW:
        return False
    return bool(_without_letterhead(above).documents)


def _is_whole(found: Sequence[Item], start: int, low: int, stop: int) -> bool:
    """Whether a later letterhead is that of a document, or of a text with «(Kèm theo …)»."""
    made, is_attached = read_document(found, start, stop, ())
    if is_attached or made.has(Component.NUMBER_NOTATION):
        return True
    after_appendix = any(item.lines and opens_appendix(item) for item in found[low:start])
    return not after_appendix and made.type is not None


def _is_specimen_first(found: Sequence[Item], start: int) -> bool:
    """Whether an appendix alone opens the file, and the letterhead is one within it."""
    above = [item for item in found[:start] if item.lines]
    return len(above) > 0 and any(words.APPENDIX.fullmatch(line.key) for line in above[0].lines)


def _lines(outside: Sequence[Item]) -> list[TextLine]:
    return [line for item in outside for line in item.lines]


def _without_letterhead(found: Sequence[Item]) -> Anatomy:
    """A file without national name: a document that lacks it, or no document."""
    blocks = tuple(item.block for item in found)
    filled = [item for item in found if item.lines]
    if not filled:
        return Anatomy((), blocks, RegimeFound(Regime.NOT_A_DOCUMENT, (_("it has no text"),)))
    if opens_appendix(filled[0]):
        reason = _('it begins with "{text}": an appendix or a form without its document')
        text = reason.format(text=filled[0].lines[0].text)
        return Anatomy((), blocks, RegimeFound(Regime.NOT_A_DOCUMENT, (text,)))
    document, _attached = read_document(found, 0, len(found), ())
    held = {piece.component for piece in document.pieces}
    signs = sum(1 for components in _SIGNS if held.intersection(components))
    if signs >= _ENOUGH and held & _OWN:
        document = document._replace(confidence=0.6)
        return Anatomy((document,), (), document.regime)
    text = _("it has neither national name nor number, date and recipients: a list or a fragment")
    return Anatomy((), blocks, RegimeFound(Regime.NOT_A_DOCUMENT, (text,)))


def _alone(document: Document) -> RegimeFound:
    if document.regime.kind is not Regime.ADMINISTRATIVE:
        return document.regime
    text = _("it is a text attached to a document that is not in the file")
    return RegimeFound(Regime.NOT_A_DOCUMENT, (text,))
