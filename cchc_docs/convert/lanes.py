"""Chunks worked off side by side (làm song song), each by a thread that waits for its program."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from queue import SimpleQueue
from typing import NamedTuple, TypeVar

C = TypeVar("C")
R = TypeVar("R")
Stopped = Callable[[], bool]


class _End(NamedTuple):
    """A thread is done; `error` is what went wrong in it."""

    error: BaseException | None


def side_by_side(chunks: Sequence[C], work: Callable[[C, Stopped], Iterator[R]]) -> Iterator[R]:
    """What the work on each chunk gives, as it comes.

    When nobody wants more, the work is told by `stopped`, and has ended when this has.
    """
    results: SimpleQueue[R | _End] = SimpleQueue()
    stop = threading.Event()

    def work_off(chunk: C) -> None:
        try:
            for result in work(chunk, stop.is_set):
                results.put(result)
        except BaseException as error:  # raised again where somebody waits
            results.put(_End(error))
        else:
            results.put(_End(None))

    threads = [threading.Thread(target=work_off, args=(chunk,), daemon=True) for chunk in chunks]
    for thread in threads:
        thread.start()
    try:
        ended = 0
        while ended < len(threads):
            result = results.get()
            if not isinstance(result, _End):
                yield result
                continue
            ended += 1
            if result.error is not None:
                raise result.error
    finally:
        stop.set()
        for thread in threads:
            thread.join()
