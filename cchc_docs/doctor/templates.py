"""Wordings and frames proven (mẫu câu chữ và khung): what `template check` does, for all kinds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.doctor.finding import Finding, fault, sound
from cchc_docs.document.kind import Kind
from cchc_docs.language import _
from cchc_docs.load.kinds import FAMILY_FRAMES, kind_names, load_kind, read_frame
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace, find_workspace


class Proof(NamedTuple):
    """What was looked at, and everything found wrong."""

    names: tuple[str, ...]
    found: tuple[Diagnostic, ...]


def probe(folder: Path) -> Iterator[Finding]:
    """One line if all are sound, else one for each fault."""
    workspace = find_workspace(folder)
    proof = prove(kind_names(workspace), workspace)
    for found in proof.found:
        yield fault(f"{found.place}: {found.message}", found.fix)
    if not proof.found:
        message = _("{count} wordings and frames are sound")
        yield sound(message.format(count=len(proof.names)))


def prove(kinds: Sequence[str], workspace: Workspace) -> Proof:
    """Look at the wordings of these kinds and at the frames that they take."""
    from cchc_docs.document.vetting import vet_wording

    found: list[Diagnostic] = []
    frames: set[str] = set()
    for name in kinds:
        try:
            kind = load_kind(name, workspace)
            found += vet_wording(kind)
            frames.update(_frames(kind))
        except DiagnosticError as error:
            found += error.diagnostics
    for frame in sorted(frames):
        found += _check_frame(frame, workspace)
    return Proof((*kinds, *sorted(frames)), tuple(found))


def _frames(kind: Kind) -> tuple[str, ...]:
    return (kind.frame,) if kind.frame else FAMILY_FRAMES


def _check_frame(name: str, workspace: Workspace) -> list[Diagnostic]:
    from cchc_docs.write.docx.inspect import check_frame

    try:
        data = read_frame(name, workspace)
    except DiagnosticError as error:
        return list(error.diagnostics)
    path = workspace.template(name)
    place = shown(path) if path else name
    return [*check_frame(data, place), *_doubled(data, place)]


def _doubled(frame: bytes, path: str) -> Iterator[Diagnostic]:
    """A slot twice in one paragraph: its words would be printed twice on one line."""
    from cchc_docs.write.docx.places import place_words
    from cchc_docs.write.docx.survey import survey
    from cchc_docs.write.docx.tags import written

    try:
        parts = survey(frame, path).parts
    except DiagnosticError:  # `check_frame` has told
        return
    for part in parts:
        for paragraph in part.slots:
            count = Counter(tag.name for tag in paragraph.tags)
            for name in (name for name, times in count.items() if times > 1):
                message = _("«{slot}» stands {count} times in one paragraph of the frame.")
                yield Diagnostic(
                    "frame.slot-form",
                    Severity.ERROR,
                    WordPlace(path, place_words(paragraph.element, "")),
                    message.format(slot=written(name), count=count[name]),
                    _("Keep one of them."),
                )
