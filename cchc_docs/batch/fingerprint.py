"""Fingerprints (dấu vân): by them a batch sees what has changed since it last ran."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

from jinja2 import meta

from cchc_docs import __version__
from cchc_docs.document.kind import Kind
from cchc_docs.load.includes import Included
from cchc_docs.load.kinds import FAMILY_FRAMES
from cchc_docs.load.located import Located
from cchc_docs.load.workspace import Workspace


def of_data(located: Located, shared: str) -> str:
    """The fingerprint of a document's data; places do not count, `shared` stands for includes."""
    text = json.dumps([located.data, shared], ensure_ascii=False, sort_keys=True)
    return sha256(text.encode()).hexdigest()


def of_included(included: Included) -> str:
    """The fingerprint of the shared records; the facts are within the data already."""
    references = included.references
    records = (*references.agencies.items(), *references.people.items())
    text = json.dumps([[key, record.model_dump_json()] for key, record in records])
    return sha256(text.encode()).hexdigest()


def of_template(kind: Kind, workspace: Workspace) -> str:
    """The fingerprint of all that gives the documents of a kind their words and their look."""
    digest = sha256(f"{__version__}\n{kind.name}\n".encode())
    for name, source in sorted(_wordings(kind).items()):
        digest.update(f"{name}\n{source}\n".encode())
    for name in (kind.frame,) if kind.frame else FAMILY_FRAMES:
        file = workspace.template(name)
        digest.update(file.read_bytes() if file else b"")
    return digest.hexdigest()


def _wordings(kind: Kind) -> Mapping[str, str]:
    """A wording and all that it takes in, by name."""
    found: dict[str, str] = {}
    waiting = [kind.wording]
    while waiting:
        name = waiting.pop()
        if name not in found:
            loader: Any = kind.environment.loader
            found[name] = loader.get_source(kind.environment, name)[0]
            waiting += _taken_in(kind, found[name])
    return found


def _taken_in(kind: Kind, source: str) -> Iterator[str]:
    tree = kind.environment.parse(source)
    return (name for name in meta.find_referenced_templates(tree) if name)


def of_bytes(data: bytes) -> str:
    """The fingerprint of a file."""
    return sha256(data).hexdigest()
