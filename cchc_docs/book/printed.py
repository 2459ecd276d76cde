"""The register as it is printed (sổ in ra): a cover, and lines of ten columns.

Phụ lục IV, Mục I; a register that is kept by a system is printed in full and bound (Điều 16 khoản
2). What stands here is the text of the book: Vietnamese, whatever language messages are in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from cchc_docs.book.columns import WIDTHS_MM
from cchc_docs.book.naming import together, type_by_symbol
from cchc_docs.register.entry import Entry, Facts, State
from cchc_docs.vietnamese.dates import date_in_digits, parse_date
from cchc_docs.vietnamese.text import fold, unfit_character
from cchc_docs.vietnamese.widths import Face, wrap

TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐI"
KEPT = "Giữ số, chưa phát hành"
"""The note of a number whose document has not gone out yet."""
ABSENT = "Sổ không ghi số này"
"""The note of numbers that the register has no entry of."""
VOIDED = "Hủy"
NOTHING = "Chưa đăng ký văn bản nào"
TEXT_PT = 11
_PADDING_MM = 2.5


class Cover(NamedTuple):
    """What cover and first page say. Empty texts are left to be written by hand, or left out."""

    parent: str
    agency: str
    series: str
    year: int
    first_day: date | None
    last_day: date | None
    first: str
    last: str
    volume: str
    before: int

    @property
    def details(self) -> tuple[str, ...]:
        """The lines under the title, in the decree's order."""
        lines = [
            f"Năm: {self.year}",
            f"Từ ngày {_day_or_dots(self.first_day)} đến ngày {_day_or_dots(self.last_day)}",
            f"Từ số {self.first or '…' * 4} đến số {self.last or '…' * 4}",
            f"Quyển số: {self.volume or '…' * 4}",
        ]
        return (f"Loại văn bản: {self.series}", *lines) if self.series else tuple(lines)

    @property
    def remark(self) -> str:
        """That numbers were given before the register was begun, which it cannot tell of."""
        if not self.before:
            return ""
        first = f"{self.before + 1:02}"
        return f"Sổ này bắt đầu từ số {first}; các số trước đó không ghi tại sổ này."


class Line(NamedTuple):
    """A line of the book: its ten columns. A day stays a day, for Excel filters by it."""

    cells: tuple[str | date, ...]
    is_struck: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The columns as they are read on paper."""
        return tuple(
            date_in_digits(cell) if isinstance(cell, date) else cell for cell in self.cells
        )

    @property
    def height(self) -> int:
        """How many lines of text its fullest column takes on paper."""
        return max(
            len(wrap(text, width - _PADDING_MM, TEXT_PT, Face.REGULAR))
            for text, width in zip(self.texts, WIDTHS_MM, strict=True)
        )


class PrintedBook(NamedTuple):
    """A volume of the register: one series of one year, or a part of it."""

    cover: Cover
    lines: tuple[Line, ...]
    entries: int  # how many; a line may also stand for numbers that no entry has


def lines(entries: Sequence[Entry], absent: Sequence[range]) -> Iterator[Line]:
    """The lines of entries in their order, numbers without an entry at their place."""
    waiting = list(absent)
    for entry in entries:
        while waiting and waiting[0].start < entry.number:
            yield _absent_line(waiting.pop(0))
        yield _line(entry)
    yield from map(_absent_line, waiting)


def _absent_line(numbers: range) -> Line:
    first, last = numbers.start, numbers.stop - 1
    serial = f"{first:02}" if first == last else f"{first:02} – {last:02}"
    return Line((serial, *[""] * 8, ABSENT))


def _line(entry: Entry) -> Line:
    facts = entry.facts
    cells = (
        entry.notation,
        entry.issued,
        _type_and_subject(facts),
        facts.signer_name or facts.signer_title,
        "; ".join(facts.recipients),
        facts.filed_with,
        facts.copies,
        _day_or_text(facts.sent),
        facts.received_by,
        _note(entry),
    )
    fit = (_fit(cell) if isinstance(cell, str) else cell for cell in cells)
    return Line(tuple(fit), entry.state is State.VOID)


def _type_and_subject(facts: Facts) -> str:
    if not facts.subject:
        return facts.document_type
    return together(facts.document_type or type_by_symbol(facts.symbol), facts.subject)


def _day_or_text(text: str) -> str | date:
    try:
        return parse_date(text)
    except ValueError:
        return text


def _day_or_dots(day: date | None) -> str:
    return date_in_digits(day) if day else "…" * 6


def _note(entry: Entry) -> str:
    note = entry.facts.note
    own = {State.RESERVED: KEPT, State.TAKEN: KEPT}.get(entry.state, "")
    if entry.state is State.VOID and fold(VOIDED) not in fold(note).split("_"):
        own = VOIDED
    return "; ".join(filter(None, (own, note)))


def _fit(text: str) -> str:
    """The text on one line, with a mark in place of what no file of Word or Excel may hold."""
    text = " ".join(text.split())
    while (found := unfit_character(text)) is not None:
        text = text.replace(found, "\N{REPLACEMENT CHARACTER}")
    return text
