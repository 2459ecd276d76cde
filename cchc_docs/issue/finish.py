"""A number that was taken reaches the data file and the documents (ghi số vào văn bản).

In this order: data file, documents, entry. Whatever is done twice comes out the same, so a command
that was killed in between is carried on by the next.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.issue.draft import Draft, Made, made_with, missing_values
from cchc_docs.issue.workspace_mark import within
from cchc_docs.language import _
from cchc_docs.load.workbook.suffixes import FORMS
from cchc_docs.register.entry import Entry, State
from cchc_docs.register.settle import Issued, finish
from cchc_docs.register.store import Register
from cchc_docs.write.data_file import write_cells, write_values
from cchc_docs.write.files import seal_documents, write_document


def written(draft: Draft, entry: Entry, made: Made | None, *, force: bool) -> Issued:
    """Write what belongs to an entry; gives what its row is to be told.

    `made` is the document as it was looked at, used where its number was foreseen rightly. Raises
    `DiagnosticError` where a file cannot be written; the entry then waits for the next command.
    """
    if made is None or (made.number, made.day) != (entry.serial, entry.issued):
        made = made_with(draft, entry.serial, entry.issued)
    target = draft.order.targets["docx"]
    digest = sha256(made.formats["docx"]).hexdigest()
    if entry.state is State.ISSUED and entry.sha256 and entry.sha256 != digest:
        raise _differs(target, entry)
    _write_back(draft, made)
    for name, data in made.formats.items():
        write_document(draft.order.targets[name], data, force=force)
    return Issued(entry, within(target, draft.workspace.root), digest)


def entered(register: Register, done: Sequence[Issued], root: Path) -> None:
    """Tell the register that the documents are there, and seal them."""
    new = [one for one in done if one.entry.sha256 != one.sha256]
    finish(register, new)
    seal_documents({root / one.document: one.sha256 for one in done})


def _write_back(draft: Draft, made: Made) -> None:
    missing = missing_values(draft, made)
    if not missing:
        return
    file = draft.order.file
    if file.suffix.lower() in FORMS:
        write_cells(file, _cells(draft, missing))
    else:
        write_values(file, missing)


def _cells(draft: Draft, missing: Mapping[tuple[str, ...], str]) -> dict[CellPlace, str]:
    places = draft.notice.located.keys
    cells = ((places.get(path), text) for path, text in missing.items())
    return {place: text for place, text in cells if isinstance(place, CellPlace)}


def _differs(target: Path, entry: Entry) -> DiagnosticError:
    message = _("{notation} was issued with another text, by other data, wording or version")
    message = message.format(notation=entry.notation)
    fix = _("the issued file is the one with the SHA-256 {digest}; bring it back from a backup")
    return DiagnosticError(
        [
            Diagnostic(
                "issue.differs",
                Severity.ERROR,
                FilePlace(str(target)),
                message,
                fix.format(digest=entry.sha256[:12]),
            )
        ]
    )
