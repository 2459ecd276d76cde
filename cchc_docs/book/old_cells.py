"""What stands in the cells of an old book (ô của sổ cũ): numbers, days, voided and kept numbers."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cchc_docs.book.printed import KEPT
from cchc_docs.load.workbook.grid import Cell
from cchc_docs.vietnamese.dates import parse_date
from cchc_docs.vietnamese.text import fold, nfc

_NOTATION = re.compile(
    r"(?:số\s*:?\s*)?0*(?P<number>[1-9][0-9]{0,5})\s?(?P<suffix>[a-zđ]?)\s*(?:[/\\-]\s*(?P<symbol>.*))?",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\s*([/-])\s*")
_WITHOUT_YEAR = re.compile(
    r"(?:ngày\s+)?(?P<day>[0-9]{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>[0-9]{1,2})"
)
_SHORT_YEAR = re.compile(
    r"(?P<day>[0-9]{1,2})\s*([/.-])\s*(?P<month>[0-9]{1,2})\s*\2\s*(?P<year>[0-9]{2})"
)
_VOID = re.compile(
    r"(?:da_|so_)?(?:huy|huy_bo|huy_so|bo_so|bo_trong|de_trong|khong_su_dung|khong_dung)"
)
_VOID_WITH_REASON = re.compile(
    r"(?:đã hủy|đã huỷ|hủy|huỷ)\s*(?:[:,(–-]|số\b(?!\s*\d)|do\b|vì\b)", re.I
)


class Number(NamedTuple):
    """«12a/TB-UBND» apart."""

    number: int
    suffix: str
    symbol: str


def number_of(text: str) -> Number | None:
    """The number and symbol of a cell; nothing where it holds none."""
    match = _NOTATION.fullmatch(nfc(text).strip())
    if match is None:
        return None
    return Number(int(match["number"]), match["suffix"].lower(), symbol_of(match["symbol"] or ""))


def symbol_of(text: str) -> str:
    """«TB-UBND» of «TB - UBND», with or without the stroke before it."""
    return _AROUND.sub(r"\1", text.strip()).strip("/ ")


def day_of(cell: Cell, year: int | None) -> date | None:
    """The day of a cell; where it names no year, it is of the year of the book.

    Nothing where it cannot be read: a day that does not exist, a number, other words.
    """
    if isinstance(cell.held, date):
        return cell.held
    if not isinstance(cell.held, str):
        return None
    text = nfc(cell.text).strip().lower()
    try:
        return parse_date(text)
    except ValueError:
        pass
    short, without = _SHORT_YEAR.fullmatch(text), _WITHOUT_YEAR.fullmatch(text)
    found = short or without
    if found is None or year is None:
        return None
    own = year - year % 100 + int(short["year"]) if short else year
    try:
        return date(own, int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def parts_of(note: str) -> list[str]:
    """The remarks that a note is made of."""
    return [part.strip() for part in re.split(r"[;\n]", note) if part.strip()]


def says_void(remark: str) -> bool:
    """Whether a remark says that the number is out of use: «Hủy», «Hủy: ký nhầm», «Bỏ số».

    «Hủy Công văn số 5» speaks of another document.
    """
    return bool(_VOID.fullmatch(fold(remark)) or _VOID_WITH_REASON.match(nfc(remark)))


def is_void_subject(subject: str) -> bool:
    """Whether «Hủy», and nothing else but a reason, stands where the subject belongs.

    «Hủy bỏ Quyết định số 5» and «Hủy, thay thế …» are what a document is about.
    """
    bare = nfc(subject).strip("() ")
    return bool(_VOID.fullmatch(fold(bare))) or fold(bare.partition(":")[0]) in {"huy", "da_huy"}


def may_say_void(remark: str) -> bool:
    """Whether a person should look at it."""
    return fold(remark).split("_")[0] == "huy" and not says_void(remark)


def says_kept(remark: str) -> bool:
    """Whether a remark is that of a number without a document, as the printed book has it."""
    return fold(remark) == fold(KEPT)
