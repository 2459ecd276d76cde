"""Commands that are killed at random while they issue: `python -m tests.issue.killed FOLDER KILLS`.

A child issues three documents until its parent kills it; the parent then issues the same three, as
the clerk would who runs the command again.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from cchc_docs.issue.run import Wish, issue
from cchc_docs.issue.where import register_address
from cchc_docs.load.workspace import find_workspace
from cchc_docs.register.store import open_register

from .office import order
from .test_issue import A_LETTER


def main(root: Path, kills: int) -> None:
    """Kill, run again, and print how often the next command had something to mend."""
    workspace = find_workspace(root)
    address = register_address(workspace)
    chance, mended, span = random.Random(476), 0, 0.5  # noqa: S311
    for kill in range(kills + 1):
        names = [f"{kill}-{part}.yml" for part in range(3)]
        for name in names:
            (root / name).write_text(A_LETTER.format(subject=f"lịch trực {name}"), "utf-8")
        orders = [order(workspace, name) for name in names]
        begun = time.monotonic()
        if kill > 0:  # the first is not killed: it tells how long the work takes
            child = os.fork()
            if child == 0:
                issue(orders, workspace, open_register(address), Wish())
                os._exit(0)
            time.sleep(chance.uniform(0, span))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        report = issue(orders, workspace, open_register(address), Wish())
        mended += any(not outcome.is_new for outcome in report.outcomes)
        if kill == 0:
            issue(orders, workspace, open_register(address), Wish())
            span = (time.monotonic() - begun) / 2
    print(mended)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
