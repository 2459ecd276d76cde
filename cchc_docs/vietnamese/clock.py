"""Times of day (giờ), read as clerks type them and written in one form."""

from __future__ import annotations

import re
from datetime import time

from cchc_docs.vietnamese.text import nfc

# Left to `re` to compile and keep at first use. «8 giờ 5» is in no form: it may be 8.05 or 8.50.
_FORMS = (
    r"(?P<hour>[0-9]{1,2})\s*(?:giờ|h)(?:\s*(?P<minute>[0-9]{2}))?",
    r"(?P<hour>[0-9]{1,2})\s*(?:giờ|h)\s*(?P<minute>[0-9]{1,2})\s*phút",
    r"(?P<hour>[0-9]{1,2})\s*:\s*(?P<minute>[0-9]{2})",
)


def parse_time(text: str) -> time:
    """Read a time of day (giờ): `8 giờ 30`, `08h30`, `8:30`, `14 giờ`, `08 giờ 30 phút`."""
    plain = nfc(text).strip().lower()
    for form in _FORMS:
        if found := re.fullmatch(form, plain):
            break
    else:
        raise ValueError(f"not a time of day: {text!r}")
    try:
        return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError as error:
        raise ValueError(f"no such time of day: {text!r}") from error


def time_text(moment: time) -> str:
    """Write a time of day (giờ): `08 giờ 30 phút`, `14 giờ 00 phút`."""
    return f"{moment.hour:02} giờ {moment.minute:02} phút"
