"""The phrases of a wording (Jinja2 filters): how days, numbers, lists and sentences are said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, pass_environment
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter
from markupsafe import Markup

from cchc_docs.model.citation import Citation
from cchc_docs.model.person import Person
from cchc_docs.vietnamese.changes import percent_change, rank_change
from cchc_docs.vietnamese.clock import parse_time, time_text
from cchc_docs.vietnamese.collation import CollationKey, collation_key, name_key
from cchc_docs.vietnamese.counts import (
    count_in_both,
    number_in_words,
    ordinal,
    ordinal_in_digits,
)
from cchc_docs.vietnamese.dates import date_in_digits, date_in_words
from cchc_docs.vietnamese.numbers import decimal_text, padded, parse_decimal
from cchc_docs.vietnamese.sequences import counted_list, end_marks, join_and, join_items
from cchc_docs.vietnamese.text import capitalise, decapitalise, upper

_BASIS = re.compile(r"\Acăn cứ\s+", re.IGNORECASE)
_ENDS = (".", ";", ":", "!", "?", "…")
_NOT_DATA = "what a macro wrote can only be printed, or go through hoa_dau and het_cau"


class UnspokenError(ValueError):
    """A value that no sentence can say: an absent one, a yes or no, a list, a whole record."""


def text_of(value: Any) -> str:
    """A value as a document says it: records by their spoken form, dates and numbers in digits."""
    if type(value) is str:  # most values: 2 % of composing a notice
        return value
    spoken = getattr(value, "spoken", None)
    if spoken is not None:
        return str(spoken)
    match value:
        case None | bool():
            raise UnspokenError
        case Markup():  # holds marks of values that were set aside
            raise SecurityError(_NOT_DATA)
        case str():
            return value
        case Decimal():
            return decimal_text(value)
        case date():
            return date_in_digits(value)
        case time():
            return time_text(value)
        case int():
            return str(value)
        case float():
            return decimal_text(Decimal(str(value)))
        case _:
            raise UnspokenError


def texts_of(values: Iterable[Any]) -> list[str]:
    """Every value of a list as a document says it."""
    return [text_of(value) for value in values]


def listing(values: Iterable[Any], separator: str = ", ") -> str:
    """«A, B và C»."""
    return join_and(texts_of(values), text_of(separator))


def sentence_end(text: str) -> str:
    """A full stop, unless the text already ends a sentence."""
    bare = text.rstrip()
    return bare if bare.rstrip("”\"')").endswith(_ENDS) else f"{bare}."


def legal_basis(value: Any) -> str:
    """A legal basis in full, without the word «Căn cứ» and the mark at the end of its line."""
    text = value.full if isinstance(value, Citation) else text_of(value)
    return _BASIS.sub("", text).rstrip(" ;.")


def number(value: Any) -> Decimal:
    """A number of the data, as it is."""
    if value is None or isinstance(value, bool):
        raise UnspokenError
    return Decimal(value)


def whole(value: Any) -> int:
    """A count or a rank; numbers with a fraction have no such words."""
    exact = number(value)
    if exact != int(exact):
        raise ValueError(f"not a whole number: {decimal_text(exact)}")
    return int(exact)


def percentage(value: Any) -> Decimal:
    """A percentage, also one that is already written: «69,5%»."""
    return parse_decimal(value.removesuffix("%")) if isinstance(value, str) else number(value)


def person_key(value: Any) -> CollationKey:
    """Where someone stands in a list of people: by the name alone, without «ông» and «bà»."""
    return name_key(value.name if isinstance(value, Person) else text_of(value))


def _in_order(key: Callable[[Any], CollationKey]) -> Callable[..., list[Any]]:
    """A list in the order of a key, of the values or of what they have under a data key."""

    @pass_environment
    def apply(environment: Environment, values: Iterable[Any], attribute: str = "") -> list[Any]:
        if not attribute:
            return sorted(values, key=key)
        part = make_attrgetter(environment, attribute)
        return sorted(values, key=lambda value: key(part(value)))

    return apply


PHRASES: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "ngay": date_in_digits,
        "ngay_chu": date_in_words,
        "so": lambda value: decimal_text(Decimal(value)),
        "hai_chu_so": padded,
        "bang_chu": lambda value: number_in_words(whole(value)),
        "so_va_chu": lambda value: count_in_both(whole(value)),
        "thu_tu": lambda value: ordinal(whole(value)),
        "thu_tu_so": lambda value: ordinal_in_digits(whole(value)),
        "tang_giam_phan_tram": lambda after, before: percent_change(
            before=percentage(before), after=percentage(after)
        ),
        "tang_giam_bac": lambda after, before: rank_change(
            before=whole(before), after=whole(after)
        ),
        "gio": lambda value: text_of(parse_time(value) if isinstance(value, str) else value),
        "liet_ke": listing,
        "phan_cach": lambda values: join_items(texts_of(values)),
        "gom": lambda values, unit: counted_list(texts_of(values), text_of(unit)),
        "dau_cuoi": lambda values: end_marks(texts_of(values)),
        "xuong_dong": lambda values: "\n".join(texts_of(values)),
        "xep": _in_order(lambda value: collation_key(text_of(value))),
        "xep_ten": _in_order(person_key),
        "can_cu": legal_basis,
        "hoa": lambda value: upper(text_of(value)),
        "hoa_dau": capitalise,
        "thuong_dau": lambda value: decapitalise(text_of(value)),
        "het_cau": sentence_end,
    }
)
