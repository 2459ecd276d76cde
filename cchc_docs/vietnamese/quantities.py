"""Quantities (số lượng) with the word that makes them approximate or a bound: «gần 6.300 hồ sơ»."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from cchc_docs.vietnamese.numbers import decimal_text, padded, parse_decimal
from cchc_docs.vietnamese.text import nfc

QUANTITY_WORDS = ("gần", "khoảng", "trên", "hơn", "dưới", "không quá", "ít nhất", "tối thiểu")

# Left to `re` to compile and keep at first use.
_QUANTITY = (
    rf"(?:(?P<word>{'|'.join(QUANTITY_WORDS)}) )?(?P<number>[0-9]+(?:[., ][0-9]+)*)"
    r"(?P<percent> ?%| phần trăm\b)?(?: (?P<unit>[^\W\d_].*))?"
)
# In a unit: a number of its own, a bound behind the number, a mark at the end.
_NO_UNIT = r"(?<!\w)[0-9]|\btrở (?:lên|xuống)\b|[^\w)]\Z"
_POINT_OR_THOUSANDS = r"[1-9][0-9]{0,2}\.[0-9]{3}"


class ParsedQuantity(NamedTuple):
    """A number as a document says it (số lượng): with its word, as a percentage, with its unit."""

    word: str | None  # one of QUANTITY_WORDS
    value: Decimal
    is_percent: bool
    unit: str  # empty where none is said

    @property
    def spoken(self) -> str:
        """«gần 6.300 hồ sơ», «trên 99%», «không quá 05 ngày»; a percentage has no leading zero."""
        number = f"{decimal_text(self.value)}%" if self.is_percent else padded(self.value)
        return " ".join(part for part in (self.word, number, self.unit) if part)


def parse_quantity(text: str) -> ParsedQuantity:
    """Read a quantity (số lượng): `gần 6.300`, `khoảng 14.500 hồ sơ`, `trên 99%`, `02 lĩnh vực`.

    A second number, a sign, «trở lên» and words that are not in `QUANTITY_WORDS` are refused, for
    they may change what the number says. So is `99.125%`, which the dot makes 99 or 99 thousand.
    """
    plain = " ".join(nfc(text).split())
    found = re.fullmatch(_QUANTITY, plain, re.IGNORECASE)
    if found is None or re.search(_NO_UNIT, found["unit"] or "", re.IGNORECASE):
        raise ValueError(f"not a quantity: {text!r}")
    is_percent = found["percent"] is not None
    if is_percent and re.fullmatch(_POINT_OR_THOUSANDS, found["number"]):
        raise ValueError(f"not a quantity, a point or thousands: {text!r}")
    word = found["word"].lower() if found["word"] else None
    return ParsedQuantity(word, parse_decimal(found["number"]), is_percent, found["unit"] or "")
