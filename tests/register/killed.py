"""Writers that are killed at random: `python -m tests.register.killed ADDRESS KILLS SEED`.

Each child takes and finishes numbers until its parent kills it; a fork has everything imported, so
fifty of them take seconds. The span to the kill begins when the child does: on a busy machine too
it is killed at its work.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from cchc_docs.register.address import address_of
from cchc_docs.register.settle import Issued, finish
from cchc_docs.register.store import open_register
from cchc_docs.register.take import take

from .documents import wanting


def work(address: str, tag: str, begun: int) -> None:
    """Say that the work begins, then take and finish numbers for ever."""
    register = open_register(address_of(address, Path()))
    os.write(begun, b".")
    number = 0
    while True:
        taken = take(register, [wanting(f"{tag}-{number}-{part}") for part in range(3)])
        finish(register, [Issued(one.entry, "a.docx", "ab") for one in taken])
        number += 1


def main(address: str, kills: int, seed: int) -> None:
    """Kill one child after another."""
    open_register(address_of(address, Path())).engine.dispose()  # so that children need no import
    chance = random.Random(seed)  # noqa: S311
    hears, begun = os.pipe()
    for kill in range(kills):
        child = os.fork()
        if child == 0:
            work(address, str(kill), begun)
        os.read(hears, 1)
        time.sleep(chance.uniform(0.005, 0.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
