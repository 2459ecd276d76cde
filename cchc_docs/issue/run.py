"""Documents are issued (phát hành): all or none of a command gets its number.

    read ─▶ projected number ─▶ fit? ─▶ numbers, one transaction ─▶ data file, documents ─▶ entry

Only what is fit takes a number. From then on every step can be done again: a command that was
killed is carried on by the next one in the same workspace, which says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, collected
from cchc_docs.issue.draft import Draft, Made, Order, drafted, require_fit, require_room
from cchc_docs.issue.finish import entered, written
from cchc_docs.issue.mend import Mended, mend
from cchc_docs.issue.workspace_mark import made_mark
from cchc_docs.language import _
from cchc_docs.load.workspace import Workspace
from cchc_docs.register.entry import Entry
from cchc_docs.register.settle import Issued
from cchc_docs.register.store import Register
from cchc_docs.register.take import project, reserve, take
from cchc_docs.write.files import require_writable
from cchc_docs.write.lock import Busy, alone

_LOCK = ".cchc-docs-khoa"
_PATIENCE_S = 60


class Wish(NamedTuple):
    """How documents are to be issued; `day` is for data that name none."""

    day: date | None = None
    again: bool = False
    force: bool = False


class Outcome(NamedTuple):
    """What became of one data file."""

    file: Path
    entry: Entry
    is_new: bool
    faults: tuple[Diagnostic, ...] = ()  # why its files are not all written; the number is its own


class Report(NamedTuple):
    """What became of a command."""

    outcomes: tuple[Outcome, ...]
    mended: tuple[Mended, ...]
    warnings: tuple[Diagnostic, ...]


class Projected(NamedTuple):
    """The number that a data file would get now (số dự kiến)."""

    file: Path
    notation: str
    day: date


def issue(orders: Sequence[Order], workspace: Workspace, register: Register, wish: Wish) -> Report:
    """Issue the documents of data files, in their order.

    Raises `DiagnosticError`, and then no number was taken: whatever is wrong with any of them.
    """
    with alone_in(workspace):
        mark = made_mark(workspace.root)
        mended = mend(register, workspace, mark, {order.file.resolve() for order in orders})
        drafts = _drafted(orders, workspace, mark, wish)
        made, warnings = _fit(drafts, register, wish)
        taken = take(register, [draft.request for draft in drafts])
        warnings += (note for one in taken for note in one.assigned.notes)
        done: list[Issued] = []
        outcomes: list[Outcome] = []
        for draft, page, one in zip(drafts, made, taken, strict=True):
            faults: tuple[Diagnostic, ...] = ()
            try:
                done.append(written(draft, one.entry, page, force=wish.force))
            except DiagnosticError as error:
                faults = error.diagnostics
            outcomes.append(Outcome(draft.order.file, one.entry, one.is_new, faults))
        entered(register, done, workspace.root)
    return Report(tuple(outcomes), tuple(mended), tuple(warnings))


def keep(
    orders: Sequence[Order], workspace: Workspace, register: Register, wish: Wish
) -> list[Entry]:
    """Keep numbers for documents that are not ready yet. Raises `DiagnosticError` as `issue`."""
    with alone_in(workspace):
        mark = made_mark(workspace.root)
        drafts = _drafted(orders, workspace, mark, wish)
        return [one.entry for one in reserve(register, [draft.request for draft in drafts])]


def rehearse(
    orders: Sequence[Order], workspace: Workspace, register: Register, mark: str, wish: Wish
) -> tuple[list[Projected], list[Diagnostic]]:
    """The numbers that the documents would get, and warnings; nothing is taken or written.

    Raises `DiagnosticError` as `issue` does.
    """
    drafts = _drafted(orders, workspace, mark, wish)
    _made, warnings = _fit(drafts, register, wish)
    numbers = project(register, [draft.request for draft in drafts])
    found = [
        Projected(draft.order.file, f"{one.number:02}/{draft.request.facts.symbol}", one.day)
        for draft, one in zip(drafts, numbers, strict=True)
    ]
    return found, [*warnings, *(note for one in numbers for note in one.notes)]


def alone_in(workspace: Workspace) -> AbstractContextManager[None]:
    """Issue in a workspace for oneself. Raises `DiagnosticError`: another is at it for long."""
    busy = Busy(
        _("somebody else is issuing documents of this folder"),
        _("wait a moment and run the command again; nothing was changed"),
        _("check the folder and your rights to it"),
    )
    return alone(workspace.root / _LOCK, workspace.root, busy, patience_s=_PATIENCE_S)


def _drafted(orders: Iterable[Order], workspace: Workspace, mark: str, wish: Wish) -> list[Draft]:
    return collected(
        lambda order=order: drafted(order, workspace, mark, wish.day, again=wish.again)  # type: ignore[misc]
        for order in orders
    )


def _fit(
    drafts: Sequence[Draft], register: Register, wish: Wish
) -> tuple[list[Made], list[Diagnostic]]:
    numbers = project(register, [draft.request for draft in drafts])
    looked_at = collected(
        lambda draft=draft, one=one: _fit_one(draft, f"{one.number:02}", one.day, wish)  # type: ignore[misc]
        for draft, one in zip(drafts, numbers, strict=True)
    )
    return [made for made, _own in looked_at], [note for _made, own in looked_at for note in own]


def _fit_one(draft: Draft, number: str, day: date, wish: Wish) -> tuple[Made, list[Diagnostic]]:
    require_room(draft)
    made, warnings = require_fit(draft, number, day)
    for name, data in made.formats.items():
        require_writable(draft.order.targets[name], data, force=wish.force)
    return made, warnings
