"""Type and trích yếu in one column of the book (cột 3), together and apart again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.numbering import COPY_FORMS
from cchc_docs.vietnamese.text import fold, nfc

LETTER = "Công văn"
_LINK = re.compile(r"(?:v\s*/\s*v\b[\s:]*)+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")  # «15/2026/QĐ-UBND», a legal document of the old kind


@cache
def _codes() -> Mapping[str, str]:
    """The name of each type by its abbreviation (Phụ lục III, Mục I), small letters."""
    kinds = (*DOCUMENT_TYPES.values(), *COPY_FORMS.values())
    return {kind.code.casefold(): kind.name for kind in kinds if kind.code}


@cache
def _bare_codes() -> Mapping[str, str]:
    """Those abbreviations that are known without their marks too: QD, but not DA or HD."""
    bare = [fold(code) for code in _codes()]
    return {fold(code): name for code, name in _codes().items() if bare.count(fold(code)) == 1}


def type_by_symbol(symbol: str) -> str:
    """«Thông báo» of «TB-KKT»; a công văn has no abbreviation: «UBND-VX»."""
    parts = [part for part in re.split(r"[/-]", nfc(symbol)) if not _YEAR.fullmatch(part)]
    code = parts[0].strip().casefold() if parts else ""
    found = _codes().get(code) or _bare_codes().get(fold(code))
    return found or (LETTER if code else "")


def named_type(text: str) -> str:
    """The type that a text names and nothing else; empty where it is none."""
    kind = DOCUMENT_TYPES.get(fold(text)) or COPY_FORMS.get(fold(text))
    return kind.name if kind else ""


def leading_type(text: str) -> str:
    """The type that a text opens with; the longest where several fit."""
    words = f"{fold(text)}_"
    kinds = (*DOCUMENT_TYPES.items(), *COPY_FORMS.items())
    found = [kind.name for key, kind in kinds if words.startswith(f"{key}_")]
    return max(found, key=len, default="")


def together(document_type: str, subject: str) -> str:
    """«Thông báo Kết luận …», «Công văn V/v …», «Quyết định về việc …»."""
    if not document_type or not subject:
        return document_type or subject
    if document_type == LETTER and not fold(subject).startswith("ve_viec_"):
        bare = _without_link(subject).lstrip(": ")
        subject = f"V/v {bare}" if bare else subject
    if subject.startswith("Về việc "):
        subject = f"v{subject[1:]}"
    return f"{document_type} {subject}"


def apart(document_type: str, text: str) -> str:
    """The trích yếu alone: what `together` has put before it is taken away."""
    rest = text
    count = len(document_type.split())
    words = text.split(maxsplit=count)
    if document_type and fold(" ".join(words[:count])) == fold(document_type):
        rest = words[count] if len(words) > count else ""
    if document_type == LETTER:
        rest = _without_link(rest) or rest
    if rest.startswith("về việc "):
        rest = f"V{rest[1:]}"
    return rest


def _without_link(subject: str) -> str:
    link = _LINK.match(subject)
    return subject[link.end() :] if link else subject
