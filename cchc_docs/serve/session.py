"""The one place where a preview changes (phiên xem trước): looks anew, and tells who waits.

A thread of its own watches the files and composes the documents, once a change, however many
pages are open. What it made is replaced as a whole, so who reads never waits for who makes.
"""

from __future__ import annotations

import secrets
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.kinds import forget_kinds
from cchc_docs.load.workspace import forget_settings
from cchc_docs.serve.look import Found, Good, Look, State, look_at
from cchc_docs.serve.shelf import Shelf, name_on, shelf_of, workspace_at
from cchc_docs.serve.watch import REST_S, Watcher

_PAUSE_S = 1.0
"""After a mishap, before the files are looked at again."""

_PATIENCE_S = 3.0
"""For a document that is being composed when the end comes."""


class Shown(NamedTuple):
    """A document as it is shown: how it stands, and the last sheets that could be made of it."""

    edition: int
    look: Look
    good: Good | None
    good_since: datetime | None  # when the sheets were made
    looked_at: datetime

    @property
    def is_old(self) -> bool:
        """Whether the sheets are those of an earlier, better state."""
        return self.good is not None and self.look.good is None


class Board(NamedTuple):
    """All that there is to see; never changed, only replaced. `edition` counts replacements."""

    edition: int
    shelf: Shelf
    shown: Mapping[str, Shown]


class Session:
    """Shows a data file or a folder of them until it is stopped."""

    def __init__(self, target: Path) -> None:
        self.id = secrets.token_hex(8)  # a page outlives it: editions begin anew with the next
        self._target = target
        self._workspace = workspace_at(target)
        self._watcher = Watcher(self._workspace)
        self._news = threading.Condition()
        self._stopping = threading.Event()
        self._open: Counter[str] = Counter()
        self._due: list[str] = []
        self._untaken: frozenset[str] = frozenset()
        self.board = Board(0, shelf_of(target, self._workspace), MappingProxyType({}))
        self._due += self.board.shelf.files
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """End; whoever waits for news learns it. What hangs at a network share is left to hang."""
        self._stopping.set()
        with self._news:
            self._news.notify_all()
        self._thread.join(_PATIENCE_S)

    @property
    def is_stopping(self) -> bool:
        """Whether the end has come."""
        return self._stopping.is_set()

    def first(self) -> str | None:
        """The document to begin with: the one that was named, else the first."""
        shelf = self.board.shelf
        named = None if self._target.is_dir() else name_on(shelf, self._target)
        return named or next(iter(shelf.files), None)

    @contextmanager
    def opened(self, name: str) -> Iterator[None]:
        """While a page shows a document, it is looked at before others."""
        with self._news:
            self._open[name] += 1
        try:
            yield
        finally:
            with self._news:
                self._open[name] -= 1
                self._open += Counter()  # those at 0 are forgotten

    def news(self, edition: int, timeout_s: float) -> Board:
        """The board once it is newer than an edition, or as it is when the time has passed."""
        with self._news:
            self._news.wait_for(lambda: self.board.edition > edition or self.is_stopping, timeout_s)
        return self.board

    def shown(self, name: str, timeout_s: float) -> Shown | None:
        """A document, once it has been looked at; none where there is none of that name."""
        with self._news:
            if name in self._due:
                self._due.remove(name)
                self._due.insert(0, name)
            self._news.wait_for(
                lambda: (
                    name in self.board.shown
                    or name not in self.board.shelf.files
                    or self.is_stopping
                ),
                timeout_s,
            )
        return self.board.shown.get(name)

    def _run(self) -> None:
        while not self.is_stopping:
            try:
                self._look()
            except BaseException as error:  # a panic of a compiled library is no `Exception`
                self._tell(error)
                self._stopping.wait(_PAUSE_S)

    def _look(self) -> None:
        """Take in what has changed, and look at one document."""
        self._untaken |= self._watcher.changes()
        if self._untaken:
            self._take_in(self._untaken)
            self._untaken = frozenset()
        with self._news:
            name = self._next()
        if name is None:
            self._stopping.wait(REST_S / 3)
        else:
            self._show(name)

    def _tell(self, error: BaseException) -> None:
        """Say above the list what keeps it from being up to date; once, however often it comes."""
        faults = (_mishap(self._target, error),)
        with self._news:
            if self.board.shelf.faults != faults:
                self._publish(self.board.shelf._replace(faults=faults), self.board.shown)

    def _next(self) -> str | None:
        for name in self._due:
            if self._open[name]:
                self._due.remove(name)
                return name
        return self._due.pop(0) if self._due else None

    def _take_in(self, changed: frozenset[str]) -> None:
        """Plan to look anew at what a change may concern."""
        before = self.board.shelf
        if any(not name.lower().endswith((".yml", ".yaml")) for name in changed):
            forget_settings()
            forget_kinds()
            self._turn()
        shelf = shelf_of(self._target, self._workspace)
        known = {str(path) for path in before.files.values()}
        own_only = changed <= known  # a document concerns itself; any other file may concern all
        due = [
            name
            for name, path in shelf.files.items()
            if not own_only or str(path) in changed or name not in before.files
        ]
        with self._news:
            self._due = due + [
                name for name in self._due if name in shelf.files and name not in due
            ]
            kept = {name: one for name, one in self.board.shown.items() if name in shelf.files}
            self._publish(shelf, kept)

    def _turn(self) -> None:
        """Watch the workspace that the settings name now."""
        workspace = workspace_at(self._target)
        if workspace != self._workspace:
            self._workspace = workspace
            self._watcher.turn_to(workspace)

    def _show(self, name: str) -> None:
        file = self.board.shelf.files[name]
        try:
            look = look_at(file)
        except BaseException as error:  # as above; the other documents are shown all the same
            look = Look(State.FAULTY, (Found(_mishap(file, error)),))
        now = datetime.now().astimezone()
        last = self.board.shown.get(name)
        good, since = (look.good, now) if look.good else (None, None)
        if good is None and last is not None:
            good, since = last.good, last.good_since
        with self._news:
            shown = Shown(self.board.edition + 1, look, good, since, now)
            self._publish(self.board.shelf, {**self.board.shown, name: shown})

    def _publish(self, shelf: Shelf, shown: Mapping[str, Shown]) -> None:
        self.board = Board(self.board.edition + 1, shelf, MappingProxyType(dict(shown)))
        self._news.notify_all()


def _mishap(file: Path, error: BaseException) -> Diagnostic:
    """What nobody foresaw, as a finding: better than pages that stay old without a word."""
    message = _("the file cannot be read: {reason}")
    message = message.format(reason=f"{type(error).__name__}: {error}")
    fix = _("close it elsewhere or check your rights")
    return Diagnostic("file.unreadable", Severity.ERROR, FilePlace(str(file)), message, fix)
