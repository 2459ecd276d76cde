"""How far a batch is (tiến độ): a bar on a terminal, plain lines elsewhere. All on stderr."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from cchc_docs.batch.run import Watcher
from cchc_docs.language import _

if TYPE_CHECKING:  # a log needs no bars
    from rich.progress import Progress

_EVERY = 10.0  # seconds between plain lines: a log stays readable


@contextmanager
def watcher() -> Iterator[Watcher]:
    """Somebody who shows the progress for as long as the batch runs."""
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as bars:
        yield _Bars(bars)


class _Lines:
    """A line at the beginning of a stage, then one every ten seconds."""

    def begin(self, stage: str, total: int) -> None:
        self._stage, self._total, self._done = stage, total, 0
        self._begun = self._last = time.monotonic()
        if total:
            click.echo(_("{stage}: {total} documents").format(stage=stage, total=total), err=True)

    def advance(self, agency: str) -> None:  # noqa: ARG002 – a line tells numbers
        self._done += 1
        now = time.monotonic()
        if now - self._last < _EVERY or self._done == self._total:
            return
        self._last = now
        rate = self._done / (now - self._begun)
        message = _("{stage}: {done}/{total}, {rate} a second, about {left} s left")
        left = round((self._total - self._done) / rate)
        click.echo(
            message.format(
                stage=self._stage,
                done=self._done,
                total=self._total,
                rate=f"{rate:.1f}".replace(".", ","),
                left=left,
            ),
            err=True,
        )


class _Bars:
    """A bar a stage, with rate and remaining time."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars

    def begin(self, stage: str, total: int) -> None:
        self._task = self._bars.add_task(stage, total=total, rate="")

    def advance(self, agency: str) -> None:  # noqa: ARG002 – the bar tells numbers
        speed = self._bars.tasks[self._task].speed
        rate = _("{rate}/s").format(rate=f"{speed:.1f}".replace(".", ",")) if speed else ""
        self._bars.update(self._task, advance=1, rate=rate)
