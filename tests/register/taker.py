"""Takes numbers, each in a transaction: `python -m tests.register.taker ADDRESS TAG [COUNT]`.

Without a count it goes on until its input is closed: so a test, not the speed of the machine, says
when the writers stop.
"""

from __future__ import annotations

import itertools
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_docs.register.address import address_of
from cchc_docs.register.store import open_register
from cchc_docs.register.take import take

from .documents import wanting


def main(address: str, tag: str, numbers: Iterable[int]) -> None:
    """Take numbers; print each with the moment that the register gave it."""
    register = open_register(address_of(address, Path()))
    for number in numbers:
        (taken,) = take(register, [wanting(f"{tag}-{number}")])
        print(taken.entry.number, taken.entry.taken, flush=True)


def until_told() -> Iterator[int]:
    """Count until the input is closed."""
    told = threading.Event()

    def listen() -> None:
        sys.stdin.read()
        told.set()

    threading.Thread(target=listen, daemon=True).start()
    return itertools.takewhile(lambda _number: not told.is_set(), itertools.count())


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], range(int(sys.argv[3])) if sys.argv[3:] else until_told())
