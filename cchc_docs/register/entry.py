"""A row of the book (dòng của sổ): its number, its state, and all that the decree has it say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold


class State(StrEnum):
    """What has become of a number."""

    RESERVED = "reserved"  # kept for a document that is not ready yet
    TAKEN = "taken"  # given to a document whose files are not all written yet
    ISSUED = "issued"
    VOID = "void"  # never to be used again


class SeriesKey(NamedTuple):
    """A run of numbers: of one agency, in one year, by its rule of numbering (Điều 15)."""

    agency: str
    year: int
    name: str
    rule: str = "chung"
    parent: str = ""  # the agency above, which tells one «Sở Nội vụ» from another

    @property
    def same(self) -> tuple[str, str, int, str]:
        """By what two keys are of one series, whatever the rule they were made by."""
        return agency_key(self.agency), agency_key(self.parent), self.year, fold(self.name)


class Source(NamedTuple):
    """Which data took the number; all empty for an entry that was written by hand.

    `workspace` is the mark of a workspace, `path` the data file below its root, with the agency
    behind a «#» in a batch, `content` the SHA-256 of all that the document says but number and day.
    """

    workspace: str = ""
    path: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the book says of a document: Phụ lục IV, Mục I, and Phụ lục VI, Phần II, Mục I.

    What nobody has said is an empty text; days are ISO texts.
    """

    symbol: str = ""
    document_type: str = ""
    subject: str = ""
    signer_title: str = ""
    signer_name: str = ""
    recipients: tuple[str, ...] = ()
    filed_with: str = ""
    copies: str = ""
    sent: str = ""
    received_by: str = ""
    note: str = ""
    urgency: str = ""
    secrecy: str = ""
    language: str = "Tiếng Việt"
    pages: str = ""
    due: str = ""
    organ_id: str = ""
    file_year: str = ""
    file_notation: str = ""
    file_ordinal: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in the register. `suffix` is the letter of an imported «12a»."""

    id: int
    series: SeriesKey
    number: int
    suffix: str
    state: State
    taken: str
    issued: date
    facts: Facts
    source: Source
    document: str
    sha256: str

    @property
    def serial(self) -> str:
        """«07», «476», «12a»: a number under ten has a zero in front (khoản 3, điểm c)."""
        return f"{self.number:02}{self.suffix}"

    @property
    def notation(self) -> str:
        """«476/TB-KKT»."""
        return f"{self.serial}/{self.facts.symbol}" if self.facts.symbol else self.serial


OF_THE_DATA = (
    "symbol", "document_type", "subject", "signer_title", "signer_name", "recipients",
    "filed_with", "urgency", "secrecy", "organ_id",
)  # fmt: skip
"""What the data of a document say, even by saying nothing; the other facts are the clerk's."""
FACTS = tuple(slot.name for slot in fields(Facts))


def columns_of(facts: Facts) -> dict[str, str]:
    """The columns of an entry that its facts fill."""
    columns = asdict(facts)
    columns["recipients"] = "\n".join(facts.recipients)
    columns["searched"] = searched(facts)
    return columns


def searched(facts: Facts) -> str:
    """What a search looks through: no diacritics, no capitals."""
    texts = (facts.symbol, facts.document_type, facts.subject, facts.signer_name, *facts.recipients)
    return " ".join(fold(text).replace("_", " ") for text in texts)


def entry_of(row: Mapping[str, Any]) -> Entry:
    """The entry of a row of `entry` joined with its `series`."""
    facts = {name: row[name] for name in FACTS}
    facts["recipients"] = tuple(row["recipients"].split("\n")) if row["recipients"] else ()
    return Entry(
        id=row["id"],
        series=SeriesKey(row["agency"], row["year"], row["name"], parent=row["parent"]),
        number=row["number"],
        suffix=row["suffix"],
        state=State(row["state"]),
        taken=row["taken"],
        issued=date.fromisoformat(row["issued"]),
        facts=Facts(**facts),
        source=Source(row["workspace"], row["source"], row["content"]),
        document=row["document"],
        sha256=row["sha256"],
    )
