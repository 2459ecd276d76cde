"""Documents that ask for numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from cchc_docs.diagnostic import FilePlace
from cchc_docs.register.entry import Facts, SeriesKey, Source
from cchc_docs.register.moment import Clock
from cchc_docs.register.request import Request
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import Register

AGENCY = "Ban Quản lý Khu kinh tế Vân Phong"
DAY = date(2026, 3, 16)


def at(*moment: int) -> Clock:
    """A clock that stands still, by the hours of Vietnam."""
    year, month, day, *time = moment
    hour, minute = (*time, 0, 0)[:2]
    return lambda: datetime(year, month, day, hour, minute, tzinfo=UTC).replace(
        tzinfo=datetime.strptime("+0700", "%z").tzinfo
    )


NOON = at(2026, 3, 16, 12)


def wanting(name: str, **said: Any) -> Request:
    """A document that wants a number; its file is `name`."""
    known: dict[str, Any] = {
        "agency": AGENCY,
        "parent": "",
        "series": "chung",
        "rule": "chung",
        "facts": Facts("TB-KKT", "Thông báo", f"Kết luận {name}", recipients=("Sở Nội vụ",)),
        "source": Source("w", f"{name}.yml", f"nội dung {name}"),
        "place": FilePlace(f"{name}.yml"),
    }
    return Request(**(known | said))


def begin(register: Register, last: int = 475, year: int = 2026, name: str = "chung") -> None:
    """Open the book of a year."""
    open_series(register, SeriesKey(AGENCY, year, name), last)
