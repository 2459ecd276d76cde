"""What a killed command has left half done is finished (hoàn tất việc dở dang), and told."""

from __future__ import annotations

from collections.abc import Set
from pathlib import Path
from typing import NamedTuple

from cchc_docs.batch.make import unmade
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.issue.draft import Order, drafted, require_fit
from cchc_docs.issue.finish import entered, written
from cchc_docs.language import _
from cchc_docs.load.workspace import Workspace
from cchc_docs.register.entry import Entry
from cchc_docs.register.rows import unfinished
from cchc_docs.register.store import Register, reading
from cchc_docs.register.take import take

OF_BATCH = "#"
"""Stands between the data file of a batch and the agency of a document."""


class Mended(NamedTuple):
    """An entry that was not finished; `faults` say why it still is not."""

    entry: Entry
    faults: tuple[Diagnostic, ...]


def mend(
    register: Register, workspace: Workspace, mark: str, others: Set[Path] = frozenset()
) -> list[Mended]:
    """Finish the documents of this workspace that have a number and not yet all their files.

    The workspace must be ours alone: what is unfinished in it then was left by a killed command.
    `others` are data files whose turn comes anyway; documents of a batch wait for their batch.
    """
    with reading(register) as connection:
        left = unfinished(connection, mark) if mark else []
    found: list[Mended] = []
    for entry in left:
        file = workspace.root / entry.source.path
        if OF_BATCH in entry.source.path or file.resolve() in others:
            continue
        try:
            _finish(register, workspace, entry, file)
        except DiagnosticError as error:
            found.append(Mended(entry, error.diagnostics))
        except Exception as error:  # one document must not keep the others from being issued
            reason = unmade(f"{type(error).__name__}: {error}")
            found.append(Mended(entry, (reason._replace(place=FilePlace(str(file))),)))
        else:
            found.append(Mended(entry, ()))
    return found


def _finish(register: Register, workspace: Workspace, entry: Entry, file: Path) -> None:
    if not file.is_file():
        message = _("{notation} was taken for this file, which is not there any more")
        fix = _("bring it back and run the command again, or void the number with a reason")
        found = message.format(notation=entry.notation)
        place = FilePlace(str(file))
        raise DiagnosticError([Diagnostic("issue.lost", Severity.WARNING, place, found, fix)])
    order = Order(file, {"docx": workspace.root / entry.document})
    draft = drafted(order, workspace, entry.source.workspace, None, again=False)
    made, _warnings = require_fit(draft, entry.serial, entry.issued)
    (taken,) = take(register, [draft.request])  # its row says what the data say now
    entered(register, [written(draft, taken.entry, made, force=False)], workspace.root)
