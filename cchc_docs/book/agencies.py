"""The agency whose book it is (cơ quan của sổ): as `co-quan.yml` and the register know it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.explain import explain
from cchc_docs.load.shared import SHARED_KEYS, SharedFile
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.model.agency import Agency
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

FILE = "co-quan.yml"
"""The list of agencies at the root of a workspace, as `cchc-docs init` makes it."""


class Whose(NamedTuple):
    """An agency, and the one above it, which tells one «Sở Nội vụ» from another."""

    name: str
    parent: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.parent})" if self.parent else self.name

    def is_meant(self, name: str, parent: str) -> bool:
        """Whether both names, as far as they are said, are its own."""
        said = ((name, self.name), (parent, self.parent))
        return all(not one or agency_key(one) == agency_key(own) for one, own in said)


def known_agencies(root: Path) -> Mapping[str, Agency]:
    """The agencies of a workspace by key; none without the file. Raises `DiagnosticError`."""
    file = root / FILE
    if not file.is_file():
        return {}
    located = read_yaml(file)
    records = {key: value for key, value in located.data.items() if key in SHARED_KEYS}
    try:
        return SharedFile.model_validate(records).agencies
    except ValidationError as error:
        raise DiagnosticError(explain(error, located, SharedFile)) from None


def whose(agency: Agency) -> Whose:
    """The names of a record."""
    return Whose(agency.name, agency.parent.name if agency.parent else "")


def record_of(wanted: Whose, known: Mapping[str, Agency]) -> Agency | None:
    """The one record of a key, a full or short name, or a symbol; the full name goes first."""
    full = [one for one in known.values() if whose(one).is_meant(*wanted)]
    short = [
        one
        for key, one in known.items()
        if fold(wanted.name) in {fold(key), fold(one.short_name), fold(one.symbol)}
        and whose(one).is_meant("", wanted.parent)
    ]
    found = full or short
    return found[0] if len(found) == 1 else None


def distinct(agencies: Iterable[Whose]) -> list[Whose]:
    """Each agency once, however it is spelt."""
    return list({(agency_key(one.name), agency_key(one.parent)): one for one in agencies}.values())
