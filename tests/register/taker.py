"""Takes numbers, each in a transaction: `python -m tests.register.taker ADDRESS TAG COUNT`."""

from __future__ import annotations

import sys
from pathlib import Path

from cchc_docs.register.address import address_of
from cchc_docs.register.store import open_register
from cchc_docs.register.take import take

from .documents import wanting


def main(address: str, tag: str, count: int) -> None:
    """Take numbers; print each with the moment that the register gave it."""
    register = open_register(address_of(address, Path()))
    for number in range(count):
        (taken,) = take(register, [wanting(f"{tag}-{number}")])
        print(taken.entry.number, taken.entry.taken, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
