"""The agency whose book it is (cơ quan của sổ): as the office's `co-quan.yml` knows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

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


def agency_named(wanted: str, known: Mapping[str, Agency]) -> Agency | None:
    """The agency of a key, a full or short name, or a symbol."""
    by_name = [one for one in known.values() if agency_key(one.name) == agency_key(wanted)]
    if by_name:
        return by_name[0]
    short = [
        one
        for key, one in known.items()
        if fold(wanted) in {fold(key), fold(one.short_name), fold(one.symbol)}
    ]
    return short[0] if len(short) == 1 else None


def full_name(wanted: str, known: Mapping[str, Agency]) -> str:
    """The full name of an agency that is known; another stands as it was typed."""
    found = agency_named(wanted, known)
    return found.name if found else " ".join(wanted.split())


def only_one(names: Iterable[str]) -> str:
    """The name, where all are names of one agency; else nothing."""
    by_key = {agency_key(name): name for name in names}
    return next(iter(by_key.values())) if len(by_key) == 1 else ""
