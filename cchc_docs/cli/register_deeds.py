"""Who did what with an entry, as lines of a terminal (nhật ký của một dòng sổ)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cchc_docs.cli.register_lines import state_word
from cchc_docs.language import _, later
from cchc_docs.register.audit import Deed
from cchc_docs.register.entry import State
from cchc_docs.register.moment import VIETNAM, read
from cchc_docs.vietnamese.clock import time_text
from cchc_docs.vietnamese.dates import date_in_digits

_DEEDS = {
    "reserved": later("number kept"),
    "taken": later("number taken"),
    "issued": later("issued"),
    "void": later("number made void"),
    "filled": later("columns filled"),
    "related": later("relation noted"),
    "imported": later("taken over from an old book"),
}
_COLUMNS = {
    "number": later("Number"),
    "state": later("State"),
    "issued": later("Day"),
    "symbol": later("Notation"),
    "document_type": later("Type"),
    "subject": later("Subject"),
    "signer_title": later("Title of the signer"),
    "signer_name": later("Signer"),
    "recipients": later("Recipients"),
    "filed_with": later("File copy with"),
    "copies": later("Copies"),
    "sent": later("Sent on"),
    "received_by": later("Received by"),
    "note": later("Note"),
    "urgency": later("Urgency"),
    "secrecy": later("Secrecy"),
    "language": later("Language"),
    "pages": later("Pages"),
    "due": later("Answer due"),
    "file_year": later("Year of the file"),
    "file_notation": later("File code"),
    "file_ordinal": later("Place in the file"),
    "source": later("Data file"),
    "document": later("Word file"),
    "sha256": "SHA-256",
    "file": later("Old book"),
    "cell": later("Cell"),
}
"""What a column is called; the others, such as what a search looks through, are the program's."""
_CHANGE = " → "  # as `register.settle` joins what was there and what is


def deed_line(deed: Deed) -> str:
    """«16 giờ 34 phút, 26/11/2026  lan@may-van-thu  đã ban hành  Tình trạng: …»."""
    when = read(deed.at).astimezone(VIETNAM)
    did = _(_DEEDS[deed.did]) if deed.did in _DEEDS else deed.did
    moment = f"{time_text(when.time())}, {date_in_digits(when.date())}"
    details = "; ".join(_details(deed))
    return f"{moment}  {deed.who}  {did}  {details}".rstrip()


def _details(deed: Deed) -> Iterator[str]:
    for name, value in deed.details.items():
        if value and name in _COLUMNS:
            shown = _CHANGE.join(_shown(name, part) for part in value.split(_CHANGE))
            yield f"{_(_COLUMNS[name])}: {shown.strip()}"


def _shown(name: str, value: str) -> str:
    if name == "state" and value in set(State):
        return state_word(State(value))
    if name in {"issued", "sent", "due"}:
        return day_text(value)
    return "; ".join(value.split("\n"))


def day_text(text: str) -> str:
    """A day; what an imported book has there instead, such as «trong ngày», as it is."""
    try:
        return date_in_digits(date.fromisoformat(text))
    except ValueError:
        return text
