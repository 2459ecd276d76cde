"""The phrases of a wording (Jinja2 filters): how dates, numbers, lists and sentences are said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from cchc_docs.model.citation import Citation
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words
from cchc_docs.vietnamese.numbers import decimal_text, padded
from cchc_docs.vietnamese.sequences import join_and
from cchc_docs.vietnamese.text import capitalise, upper

_BASIS = re.compile(r"\Acăn cứ\s+", re.IGNORECASE)
_ENDS = (".", ";", ":", "!", "?", "…")


class UnspokenError(ValueError):
    """A value that no sentence can say: an absent one, a yes or no, a list, a whole record."""


def text_of(value: Any) -> str:
    """A value as a document says it: records by their spoken form, dates and numbers in digits."""
    match value:
        case None | bool():
            raise UnspokenError
        case str():
            return value
        case Decimal():
            return decimal_text(value)
        case date():
            return date_in_digits(value)
        case int():
            return str(value)
        case float():
            return decimal_text(Decimal(str(value)))
        case _ if hasattr(value, "spoken"):
            return str(value.spoken)
        case _:
            raise UnspokenError


def listing(values: Iterable[Any], separator: str = ", ") -> str:
    """«A, B và C»."""
    return join_and([text_of(value) for value in values], separator)


def sentence_end(text: str) -> str:
    """A full stop, unless the text already ends a sentence."""
    bare = text.rstrip()
    return bare if bare.rstrip("”\"')").endswith(_ENDS) else f"{bare}."


def legal_basis(value: Any) -> str:
    """A legal basis in full, without the word «Căn cứ» and the mark at the end of its line."""
    text = value.full if isinstance(value, Citation) else text_of(value)
    return _BASIS.sub("", text).rstrip(" ;.")


PHRASES: Mapping[str, Callable[..., str]] = MappingProxyType(
    {
        "ngay": date_in_digits,
        "ngay_chu": date_in_words,
        "so": lambda value: decimal_text(Decimal(value)),
        "hai_chu_so": padded,
        "liet_ke": listing,
        "can_cu": legal_basis,
        "hoa": lambda value: upper(text_of(value)),
        "hoa_dau": capitalise,
        "thuong_dau": lambda value: text_of(value)[:1].lower() + text_of(value)[1:],
        "het_cau": sentence_end,
    }
)
