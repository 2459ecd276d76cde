"""Place and date in their parts (địa danh, thời gian): `Khánh Hòa, ngày 16 tháng 3 năm 2022`."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.check.wording import tidy

_BLANK = r"[\s._…xX-]*"
_DATE = re.compile(
    rf"(?P<place>[^,]*?)(?P<comma>\s*,)?\s*(?P<day_word>ngày)(?P<day>{_BLANK}\d*{_BLANK})"
    rf"(?P<month_word>tháng)(?P<month>{_BLANK}\d*{_BLANK})"
    rf"(?P<year_word>năm)(?P<year>{_BLANK}\d*{_BLANK})[.,;]?",
    re.IGNORECASE,
)
_GO_ON = frozenset({"phố", "trấn", "xã", "khu", "và"})  # «Thành phố Hồ Chí Minh», «Thị xã …»


class PlaceDate(NamedTuple):
    """The parts; a number that is still to be filled in is empty."""

    place: str
    comma: bool
    words: tuple[str, str, str]
    day: str
    month: str
    year: str

    @property
    def wrong_initials(self) -> tuple[str, ...]:
        """The words of the place whose first letter should be a capital, or whose others not."""
        words = re.split(r"[\s-]+", self.place.strip(" ._…"))
        if len(words) > 1 and self.place.isupper() and not self.place.isascii():
            return tuple(words)
        return tuple(
            word
            for number, word in enumerate(words)
            if (letter := next((char for char in word if char.isalpha()), ""))
            and not letter.isupper()
            and not (number and word in _GO_ON)
        )


def read_place_date(text: str) -> PlaceDate | None:
    """Take a line apart; `None` where the date is not in the words of the decree."""
    found = _DATE.fullmatch(tidy(text))
    if found is None:
        return None
    digits = {part: re.sub(r"\D", "", found[part]) for part in ("day", "month", "year")}
    return PlaceDate(
        place=found["place"].strip(),
        comma=found["comma"] is not None,
        words=(found["day_word"], found["month_word"], found["year_word"]),
        day=digits["day"],
        month=digits["month"],
        year=digits["year"],
    )
