"""What became of each document (nhật ký của đợt): a line of JSON each, kept beside the documents.

Lines are appended as documents are done, so a killed batch has lost at most the line being written;
of two lines for one document the later counts. Before a file is put in its place its fingerprint is
noted too: a file that a person has changed is told by it even after a kill.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, FilePlace, Place, Severity, WordPlace
from cchc_docs.write.files import replace_file

MANIFEST = "nhat-ky.jsonl"
NOTED = "da-ghi"
_PLACES = {"tep": FilePlace, "o": CellPlace, "word": WordPlace}


class State(StrEnum):
    """What became of a document."""

    MADE = "đã làm"
    FAULTY = "lỗi"
    DUE = "chưa làm"
    KEPT = "giữ bản sửa tay"


class Entry(NamedTuple):
    """One document: what it was made from, what came out, what there was to say."""

    agency: str
    block: str
    state: State
    data: str  # fingerprints
    template: str
    files: Mapping[str, str]  # by name, within the folder
    diagnostics: tuple[Diagnostic, ...]
    seconds: float

    @property
    def key(self) -> tuple[str, str]:
        """What tells the document from the others."""
        return self.block, self.agency


def line_of(entry: Entry) -> str:
    """An entry as a line of the manifest."""
    record = {
        "co_quan": entry.agency,
        "khoi": entry.block,
        "trang_thai": entry.state.value,
        "dau_van_du_lieu": entry.data,
        "dau_van_mau": entry.template,
        "dau_van_tep": dict(entry.files),
        "chan_doan": [_record(diagnostic) for diagnostic in entry.diagnostics],
        "giay": round(entry.seconds, 3),
    }
    return json.dumps(record, ensure_ascii=False)


def read_manifest(folder: Path) -> dict[tuple[str, str], Entry]:
    """The entries of an earlier run, a broken last line aside."""
    found: dict[tuple[str, str], Entry] = {}
    for record in _records(folder / MANIFEST):
        try:
            entry = _entry(record)
        except (KeyError, TypeError, ValueError):
            continue
        found[entry.key] = entry
    return found


def noted_files(folder: Path) -> dict[str, set[str]]:
    """The fingerprints that this program gave to each file at any time."""
    found: dict[str, set[str]] = {}
    for entry in read_manifest(folder).values():
        for name, digest in entry.files.items():
            found.setdefault(name, set()).add(digest)
    for file in sorted(folder.glob(f"{NOTED}-*.jsonl")):
        for record in _records(file):
            for name, digest in record.items():
                found.setdefault(name, set()).add(str(digest))
    return found


def note_file(folder: Path, name: str, digest: str) -> None:
    """Note that a file of that fingerprint is about to be put in its place.

    Each process has a list of its own: lines of two writers never mix.
    """
    append(folder / f"{NOTED}-{os.getpid()}.jsonl", json.dumps({name: digest}, ensure_ascii=False))


def append(file: Path, line: str) -> None:
    """Add a line; the system writes it at once."""
    with file.open("ab", buffering=0) as out:
        out.write(f"{line}\n".encode())


def begin(folder: Path, entries: Iterable[Entry], noted: Mapping[str, set[str]]) -> None:
    """Write anew what an earlier run has left, so that no line is appended to a broken one."""
    _rewrite(folder / MANIFEST, map(line_of, entries))
    _forget_notes(folder)
    _note_again(folder, noted)


def settle(folder: Path, entries: Sequence[Entry]) -> None:
    """Write the manifest anew, in order, and do away with the notes it has taken in.

    A file that could not be made this time is still the one that an earlier run has made.
    """
    made = {name for entry in entries for name in entry.files}
    left = {name: own for name, own in noted_files(folder).items() if name not in made}
    _rewrite(folder / MANIFEST, map(line_of, entries))
    _forget_notes(folder)
    if left:
        _note_again(folder, left)


def _note_again(folder: Path, noted: Mapping[str, set[str]]) -> None:
    pairs = [{name: digest} for name, own in sorted(noted.items()) for digest in sorted(own)]
    _rewrite(folder / f"{NOTED}-0.jsonl", (json.dumps(pair, ensure_ascii=False) for pair in pairs))


def _rewrite(file: Path, lines: Iterable[str]) -> None:
    replace_file(file, "".join(f"{line}\n" for line in lines).encode())


def _forget_notes(folder: Path) -> None:
    for file in folder.glob(f"{NOTED}-*.jsonl"):
        file.unlink(missing_ok=True)


def _records(file: Path) -> Iterable[dict[str, Any]]:
    try:
        lines = file.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return
    for line in lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue
        if isinstance(record, dict):
            yield record


def _record(diagnostic: Diagnostic) -> dict[str, Any]:
    kind = next(name for name, place in _PLACES.items() if isinstance(diagnostic.place, place))
    return {
        "quy_tac": diagnostic.rule,
        "muc_do": diagnostic.severity.value,
        "noi": [kind, *diagnostic.place],
        "noi_dung": diagnostic.message,
        "cach_sua": diagnostic.fix,
    }


def _entry(record: Mapping[str, Any]) -> Entry:
    return Entry(
        record["co_quan"],
        record["khoi"],
        State(record["trang_thai"]),
        record["dau_van_du_lieu"],
        record["dau_van_mau"],
        dict(record["dau_van_tep"]),
        tuple(map(_diagnostic, record["chan_doan"])),
        float(record["giay"]),
    )


def _diagnostic(record: Mapping[str, Any]) -> Diagnostic:
    kind, *parts = record["noi"]
    place: Place = _PLACES[kind](*parts)
    return Diagnostic(
        record["quy_tac"], Severity(record["muc_do"]), place, record["noi_dung"], record["cach_sua"]
    )
