"""How an agency numbers its documents in a year (hệ thống số, Điều 15 khoản 1 điểm c).

The head of the agency decides: one series for all types, one for each type, or groups of types.
Secret documents (Điều 15 khoản 2) and copies have series of their own. A council or team that
issues under its own name is an agency of its own, and so has its own series too.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from cchc_docs.language import later
from cchc_docs.model.document_type import DOCUMENT_TYPES, DocumentType
from cchc_docs.model.refusal import refusal
from cchc_docs.vietnamese.text import fold

SHARED, PER_TYPE = "chung", "theo loại"
COPIES, SECRET = "bản sao", "mật"

COPY_FORMS = MappingProxyType(
    {
        fold(name): DocumentType(name, code)
        for name, code in (("Sao y", "SY"), ("Sao lục", "SL"), ("Trích sao", "TrS"))
    }
)
"""The forms of copy and their abbreviations (Phụ lục III, Mục I); they share one series."""


def read_numbering(value: Any) -> Any:
    """«chung», «theo loại», or groups of types: «Quyết định, Quy định»."""
    if not isinstance(value, (list, tuple)) or not all(isinstance(one, str) for one in value):
        return value
    words = {fold(word): word for word in (SHARED, PER_TYPE)}
    if len(value) == 1 and fold(value[0]) in words:
        return (words[fold(value[0])],)
    return tuple(", ".join(_types(group)) for group in _each_once(value))


def _each_once(groups: Any) -> Any:
    seen: set[str] = set()
    for position, group in enumerate(groups):
        for name in _types(group):
            if name in seen:
                raise refusal(
                    "numbering_twice",
                    later("«{found}» is in two groups: a type has one series"),
                    {"found": name, "at": str(position)},
                )
            seen.add(name)
    return groups


def _types(group: str) -> Iterator[str]:
    for word in group.split(","):
        found = DOCUMENT_TYPES.get(fold(word))
        if found is None:
            raise refusal(
                "numbering_form",
                later("«{found}» is neither «chung» nor «theo loại» nor a type of document"),
                {"found": word.strip()},
            )
        yield found.name


def series_name(numbering: tuple[str, ...], document_type: DocumentType, *, secret: bool) -> str:
    """The series that a document takes its number from."""
    if secret:
        return SECRET
    if document_type in COPY_FORMS.values():
        return COPIES
    if numbering == (PER_TYPE,):
        return document_type.name
    own = (group for group in numbering if document_type.name in group.split(", "))
    return next(own, SHARED)
