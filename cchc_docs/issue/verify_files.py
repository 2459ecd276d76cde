"""Whether data files and documents still are what was issued (kiểm tra tệp đã phát hành)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.issue.mend import OF_BATCH
from cchc_docs.language import _, ngettext
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.register.entry import Entry, State
from cchc_docs.vietnamese.dates import parse_date


def verify_files(found: Sequence[Entry], workspace: Workspace, mark: str) -> Iterator[Diagnostic]:
    """What differs between the entries of this workspace and its files.

    What other workspaces have issued cannot be looked at from here, and is counted.
    """
    issued = [entry for entry in found if entry.state is State.ISSUED and entry.document]
    own = [entry for entry in issued if entry.source.workspace == mark and mark]
    for entry in own:
        yield from _document(entry, workspace.root / entry.document)
        yield from _data(entry, workspace.root / entry.source.path)
    others = len(issued) - len(own)
    if others:
        message = ngettext(
            "{count} document of other folders was not looked at",
            "{count} documents of other folders were not looked at",
            others,
        ).format(count=others)
        fix = _("run this command in their folders, too")
        place = FilePlace(shown(workspace.root))
        yield Diagnostic("register.elsewhere", Severity.NOTE, place, message, fix)


def _document(entry: Entry, file: Path) -> Iterator[Diagnostic]:
    place = FilePlace(shown(file))
    try:
        data = file.read_bytes()
    except OSError:
        message = _("the document issued as {notation} is not here any more")
        fix = _("bring it back from a backup; «cchc-docs issue» makes it anew where its data stand")
        found = message.format(notation=entry.notation)
        yield Diagnostic("register.file-missing", Severity.WARNING, place, found, fix)
        return
    if sha256(data).hexdigest() != entry.sha256:
        message = _("this file is not the one that was issued as {notation}")
        fix = _("bring the issued one back from a backup, or move this one elsewhere")
        found = message.format(notation=entry.notation)
        yield Diagnostic("register.file-changed", Severity.ERROR, place, found, fix)


def _data(entry: Entry, file: Path) -> Iterator[Diagnostic]:
    """The data file says the number that it was given; forms and batches have their own checks."""
    if OF_BATCH in entry.source.path or file.suffix.lower() not in {".yml", ".yaml"}:
        return
    try:
        located = read_yaml(file)
    except DiagnosticError:
        return  # moved or broken: the document itself is what was issued
    number, day = located.data.get("so"), located.data.get("ngay")
    if number is None or number.lstrip("0") != entry.serial.lstrip("0"):
        return  # written anew for another document
    try:
        same = isinstance(day, str) and parse_date(day) == entry.issued
    except ValueError:
        same = False
    if not same:
        message = _("the data say another day than the register for {notation}: {found}")
        found = message.format(notation=entry.notation, found=day or _("none"))
        fix = _("write {day}").format(day=entry.issued.strftime("%d/%m/%Y"))
        place = located.place_of(("ngay",))
        yield Diagnostic("register.data-differs", Severity.ERROR, place, found, fix)
