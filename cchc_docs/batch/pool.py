"""Work spread over processes (chia việc cho các tiến trình), each warmed once.

Only a few orders are under way at a time, so that memory stays flat however long the batch is. A
process that dies takes no other document with it: what was under way is done again one by one, and
only the document that kills its process a second time is given up.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing.process import BaseProcess
from typing import TypeVar

from cchc_docs.batch.make import Order, Workshop, open_workshop

R = TypeVar("R")
_AHEAD = 4  # orders a process has waiting: enough to keep it busy, few enough to stay small
_BETWEEN_COLLECTIONS = 200_000  # objects
_ALONE = 8  # up to so many documents are made sooner than a second process is up


def usable_processes() -> int:
    """How many processes this one may use at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    workshop: Workshop, orders: Iterable[Order], task: Callable[[Order], R], processes: int
) -> Iterator[tuple[Order, R | None]]:
    """Each order with what its task gave, as they are done.

    Nothing, where the order has killed its process.
    """
    waiting = iter(orders)
    first = list(islice(waiting, _ALONE + 1))
    if processes <= 1 or len(first) <= _ALONE:
        open_workshop(workshop)
        for order in _chained(first, waiting):
            yield order, task(order)
        return
    queue = _chained(first, waiting)
    while True:
        suspects: list[Order] = []
        yield from _in_parallel(workshop, queue, task, processes, suspects)
        if not suspects:
            return
        for order in suspects:
            yield order, _alone(workshop, order, task)


def _chained(first: list[Order], rest: Iterator[Order]) -> Iterator[Order]:
    yield from first
    yield from rest


def _enter(workshop: Workshop) -> None:
    """What a process of the pool begins with.

    Documents leave no circles: a look for some after every seven hundred objects, through all that
    stays until the end, takes a twentieth of the time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # where `_deaf` cannot be: on Windows
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    open_workshop(workshop)
    gc.collect()
    gc.freeze()
    gc.set_threshold(_BETWEEN_COLLECTIONS)


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that is begun here never hears Ctrl-C, not even while it is still importing.

    It is the clerk's word to the command, which hears it a moment later.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with(parent: BaseProcess) -> None:
    """A process whose batch was killed waits for orders that nobody gives any more: it goes too."""
    parent.join()
    os._exit(1)


def _pool(workshop: Workshop, processes: int) -> ProcessPoolExecutor:
    # spawn, as everywhere: a fork of a process that draws a progress bar may hang
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(processes, context, _enter, (workshop,))


def _in_parallel(
    workshop: Workshop,
    queue: Iterator[Order],
    task: Callable[[Order], R],
    processes: int,
    suspects: list[Order],
) -> Iterator[tuple[Order, R | None]]:
    """Work off the queue; where a process dies, what was under way becomes `suspects`."""
    under_way: dict[Future[R], Order] = {}
    pool = _pool(workshop, processes)
    try:
        while True:
            for order in islice(queue, processes * _AHEAD - len(under_way)):
                suspects.append(order)  # taken from the queue: not lost, should the pool be gone
                with _deaf():
                    under_way[pool.submit(task, order)] = order
                suspects.pop()
            if not under_way:
                return
            done, _others = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                order = under_way[future]
                result = future.result()
                del under_way[future]
                yield order, result
    except BrokenProcessPool:
        for future, order in under_way.items():
            if future.done() and future.exception() is None:
                yield order, future.result()
            else:
                suspects.append(order)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _alone(workshop: Workshop, order: Order, task: Callable[[Order], R]) -> R | None:
    with _pool(workshop, 1) as pool:
        try:
            with _deaf():
                begun = pool.submit(task, order)
            return begun.result()
        except BrokenProcessPool:
            return None
