"""Word files to PDF: `python benchmarks/pdf.py [--unoserver PYTHON]`.

300 documents, the ten of `notices/` thirty times, by one command of ours and by its peers:

- `cchc-docs convert`: chunks in as many calls of LibreOffice at a time as there are processors,
  every PDF tagged, read again and verified;
- one call of `soffice` for each file, each with the same warm profile (30 of the files);
- unoserver, a LibreOffice that stays up, asked by one client for one of 30 files after the other;
  PYTHON is an interpreter that has it and the `uno` of LibreOffice.

Measured on 2 processors, LibreOffice 7.4, in one run, seconds a document: ours 0.064 (19.2 s for
all 300; thirty of them are printed twice, see `pages/kept.py`), a call a file 0.98 (of 30),
unoserver 0.29 (of 30, the start of its LibreOffice included).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cchc_docs.batch.pool import usable_processes
from cchc_docs.load.files import data_files
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import render

ROOT = Path(__file__).parent.parent
DOCUMENTS = 300
ONE_BY_ONE = 30
PORT = 2913
CLIENT = """
import sys
from pathlib import Path
from unoserver.client import UnoClient

client = UnoClient(port=sys.argv[1])
for file in sorted(Path(sys.argv[2]).glob("*.docx"))[: int(sys.argv[4])]:
    client.convert(inpath=str(file), outpath=str(Path(sys.argv[3]) / f"{file.stem}.pdf"))
"""


def word_files(folder: Path) -> None:
    files = [file.path for file in data_files(ROOT / "notices")]
    words = []
    for file in files:
        workspace = find_workspace(file)
        words.append(render(load_notice(file, workspace), workspace, ["docx"])["docx"])
    for number in range(DOCUMENTS):
        (folder / f"{number:03}.docx").write_bytes(words[number % len(words)])


def ours(source: Path, target: Path) -> int:
    command = [sys.executable, "-m", "cchc_docs", "convert", str(source), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return DOCUMENTS


def one_by_one(source: Path, target: Path) -> int:
    profile = f"-env:UserInstallation={(target / 'profile').as_uri()}"
    for file in sorted(source.glob("*.docx"))[:ONE_BY_ONE]:
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
        subprocess.run([*command, str(target), str(file)], check=True, capture_output=True)
    return ONE_BY_ONE


def by_unoserver(python: str) -> Callable[[Path, Path], int]:
    def convert(source: Path, target: Path) -> int:
        command = [python, "-m", "unoserver.server", "--port", str(PORT), "--uno-port", "2914"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        server = subprocess.Popen(command, start_new_session=True, **quiet)  # type: ignore[call-overload]
        try:
            while server.poll() is None:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", PORT)):
                    break
                time.sleep(0.1)
            client = [python, "-c", CLIENT, str(PORT), str(source), str(target), str(ONE_BY_ONE)]
            subprocess.run(client, check=True, timeout=200, **quiet)  # type: ignore[call-overload]
        finally:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()
        return ONE_BY_ONE

    return convert


def timed(name: str, convert: Callable[[Path, Path], int], source: Path) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as target:
        begun = time.perf_counter()
        count = convert(source, Path(target))
        seconds = time.perf_counter() - begun
        made = len(list(Path(target).glob("*.pdf")))
    if made != count:
        raise SystemExit(f"{name}: {made} of {count}")
    print(f"{name:<40} {seconds / count:.3f} s a document, {seconds:.1f} s for {count}")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--unoserver", metavar="PYTHON")
    wished = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder)
        word_files(source)
        timed(f"cchc-docs convert, {usable_processes()} processors", ours, source)
        timed("soffice, one call a file", one_by_one, source)
        if wished.unoserver:
            timed("unoserver", by_unoserver(wished.unoserver), source)


if __name__ == "__main__":
    main()
