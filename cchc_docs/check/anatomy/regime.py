"""Which rules a document falls under (chế độ thể thức), and what speaks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component, DocumentType
from cchc_docs.check.anatomy.letterhead import Head
from cchc_docs.check.anatomy.lines import TextLine, folded, tidy
from cchc_docs.check.anatomy.parts import Piece, Regime, RegimeFound
from cchc_docs.check.anatomy.state import issue_date
from cchc_docs.check.view.page import Table
from cchc_docs.language import _

IN_FORCE = date(2020, 3, 5)  # Nghị định 30/2020/NĐ-CP, Điều 37
_LEGAL_TITLES = frozenset(
    {"luat", "bo luat", "phap lenh", "nghi dinh", "thong tu", "thong tu lien tich", "lenh"}
)
_LEGAL_NUMBER = re.compile(
    r"so ?:? ?[\d._x ]*/ ?(19|20)[\d._x ]{2,4} ?/ ?[a-z]|.*/(20\d\d|)/?qh\d\d"
)
_LEGAL_NOTATION = re.compile(r".*/(nd-cp|tt-[a-z]+|ttlt-[a-z-]+)$")
_LAWMAKING = ("NQ", "QĐ", "CT")
_LAW_ON_LAWS = "luat ban hanh van ban quy pham phap luat"
_PARTY_NUMBER = re.compile(r"so ?:? ?[\d._x ]*- ?[a-z]{2,4}/[a-z]{1,6}(/[a-z]+)*")
_PARTY_NAMES = re.compile(
    r"(dang uy|tinh uy|huyen uy|thanh uy|chi bo|dang bo|ban chap hanh trung uong|quan uy|thi uy"
    r"|ban to chuc (tinh|trung) uong|uy ban kiem tra (tinh|trung|dang|huyen)|van phong tinh uy)"
)
_PARTY_AUTHORITY = re.compile(r"[tk]/[ml]|k/t")
_FORM_TITLE = re.compile(
    r"(giay (?!moi\b|uy quyen|gioi thieu|nghi phep)|chung |don\b|to khai|bang\b|ly lich|so yeu"
    r"|phieu (?!gui\b|chuyen\b|bao\b)|xac nhan|ban (ke khai|cam ket|kiem diem|tu |khai|nhan xet))"
)


class Facts(NamedTuple):
    """What the regime is told by."""

    head: Head
    above: Sequence[TextLine]  # the lines over the letterhead
    pieces: Sequence[Piece]
    type: DocumentType | None


def find_regime(facts: Facts) -> RegimeFound:
    """The first regime that something speaks for; else administrative."""
    for kind, test in (
        (Regime.PARTY, _party),
        (Regime.LEGAL, _legal),
        (Regime.SPECIALISED, _specialised),
        (Regime.EARLIER, _earlier),
    ):
        evidence = tuple(test(facts))
        if evidence:
            return RegimeFound(kind, evidence)
    return RegimeFound(Regime.ADMINISTRATIVE, tuple(_administrative(facts)))


def _texts(facts: Facts, *components: Component) -> list[str]:
    return [tidy(piece.shown) for piece in facts.pieces if piece.component in components]


def _party(facts: Facts) -> list[str]:
    found = [line.text for line in facts.head.ordered if words.PARTY_NAME.fullmatch(line.key)]
    if found:
        return [_('it stands under "{text}", not under the national name').format(text=found[0])]
    is_union = any(words.UNION_NAME.fullmatch(line.key) for line in facts.head.ordered)
    if is_union or _texts(facts, Component.NATIONAL_NAME):
        return []
    signs = [_("an asterisk stands under the issuer")] if facts.head.has_asterisk else []
    signs += [
        _('the issuer is of the Party: "{text}"').format(text=text)
        for text in _texts(facts, Component.PARENT_AGENCY, Component.ISSUER)
        if _PARTY_NAMES.match(folded(text))
    ]
    signs += [
        _('the number is written as in the Party: "{text}"').format(text=text)
        for text in _texts(facts, Component.NUMBER_NOTATION)
        if _PARTY_NUMBER.fullmatch(folded(text))
    ]
    signs += [
        _('the signature begins with "{text}"').format(text=text)
        for text in _texts(facts, Component.SIGNING_AUTHORITY)
        if _PARTY_AUTHORITY.match(folded(text))
    ]
    return signs if len(signs) > 1 else []


def _legal(facts: Facts) -> list[str]:
    signs = [
        _('"{text}" is a legal normative document').format(text=text)
        for text in _texts(facts, Component.DOCUMENT_TYPE)
        if folded(text).strip(" .:") in _LEGAL_TITLES
    ]
    signs += [
        _('a year or a sign of law stands in the number: "{text}"').format(text=text)
        for text in _texts(facts, Component.NUMBER_NOTATION)
        if _may_be_law(facts.type)
        if _LEGAL_NUMBER.match(folded(text)) or _LEGAL_NOTATION.match(folded(text))
    ]
    if facts.type is not None and facts.type.code in _LAWMAKING:
        for text in _texts(facts, Component.LEGAL_BASIS):
            if _LAW_ON_LAWS in folded(text):
                signs.append(_('it rests on "{text}"').format(text=text))
                break
    return signs


def _may_be_law(kind: DocumentType | None) -> bool:
    """A year in the number of a thông báo is a mistake of its writer, no sign of law."""
    return kind is None or not kind.code or kind.code in _LAWMAKING


def _specialised(facts: Facts) -> list[str]:
    lines = (*facts.above, *facts.head.ordered)
    signs = [
        _('it is marked as a form: "{text}"').format(text=line.text)
        for line in lines
        if words.FORM_MARK.fullmatch(line.key)
    ]
    signs += [
        _('it stands under "{text}"').format(text=line.text)
        for line in facts.head.ordered
        if words.UNION_NAME.fullmatch(line.key)
    ]
    if facts.type is None:
        signs += [
            _('"{text}" is none of the 29 types').format(text=text)
            for text in _texts(facts, Component.DOCUMENT_TYPE)
            if _FORM_TITLE.match(folded(text))
        ]
    tables = [block for block in facts.head.region.blocks if isinstance(block, Table)]
    if tables and all(table.has_borders for table in tables):
        signs.append(_("its head is a grid with borders, as on a slip"))
    return signs


def _earlier(facts: Facts) -> list[str]:
    day = issue_date(facts.pieces)
    if day is None or day >= IN_FORCE:
        return []
    return [
        _("it is dated {day}, before the decree came into force on 05/3/2020").format(
            day=f"{day.day:02}/{day.month}/{day.year}"
        )
    ]


def _administrative(facts: Facts) -> list[str]:
    signs = []
    if _texts(facts, Component.NATIONAL_NAME):
        signs.append(_("it stands under the national name"))
    if facts.type is not None:
        signs.append(_("it is of the type {name}").format(name=facts.type.name))
    signs += [
        _('it has a number: "{text}"').format(text=text)
        for text in _texts(facts, Component.NUMBER_NOTATION)[:1]
    ]
    return signs or [_("nothing speaks for another regime")]
