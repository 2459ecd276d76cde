"""Ends LibreOffice with the program that asked for it (trông coi): run as a script, not imported.

    python keeper.py FOLDER PROGRAM ARGUMENTS…

Starts the program in a group of its own. When it ends, so do this and all that it has started; when
standard input is closed, because the caller wishes so or is dead, the whole group is ended and
FOLDER is cleared away. So no LibreOffice and no folder outlives a batch, however that ends. Only
the standard library is known.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

_PATIENCE_S = 5.0


def main() -> int:
    """Start, wait, end."""
    folder, *command = sys.argv[1:]
    process = subprocess.Popen(  # noqa: S603 – what our own caller gives
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    closing = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process, folder, closing), daemon=True)
    watcher.start()
    code = process.wait()
    end_group(process)  # a launcher may end before what it has launched
    if closing.is_set():
        watcher.join()
    return 0 if code == 0 else 1


def _watch(process: subprocess.Popen[bytes], folder: str, closing: threading.Event) -> None:
    while os.read(0, 1):  # unbuffered: a lock on a buffer would hold up the end of this program
        pass
    closing.set()
    end_group(process)
    _clear(folder)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a program and all that it has started."""
    if sys.platform == "win32":
        kill = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(kill, capture_output=True, check=False)  # noqa: S603
        return
    with suppress(ProcessLookupError, PermissionError):  # macOS refuses where all are just dying
        os.killpg(process.pid, signal.SIGKILL)


def _clear(folder: str) -> None:
    """What is just dying may still write."""
    limit = time.monotonic() + _PATIENCE_S
    while os.path.exists(folder) and time.monotonic() < limit:  # noqa: PTH110 – starts fast
        shutil.rmtree(folder, ignore_errors=True)
        time.sleep(0.02)


if __name__ == "__main__":
    os._exit(main())
