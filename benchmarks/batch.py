"""Many documents: ours beside docxtpl, python-docx, docx-mailmerge2, docxtemplater and Carbone.

`python benchmarks/batch.py` prints, for one content (see `batch_content.py`) in one run:

- documents a second from model to file, warm, in one process, and with two;
- the same in units of the deflate of the XML alone, at the same level;
- how the time of a document and the peak memory grow with documents and with rows.

Times of the Python peers are lower quartiles of interleaved documents: what disturbs one disturbs
the others, and a quarter of the documents was disturbed by nothing. `--quick` leaves the long growth
out.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import os
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping

import batch_peers
from batch_content import ROWS, Ours, record, values

ROUNDS = 60
COUNTS = (10, 100, 1_000, 10_000)
TABLES = (10, 40, 200, 1_000, 5_000)


def quartiles(jobs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The lower quartile of the seconds of each job; the jobs take turns."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for name, job in jobs.items():
        job()
        times[name].clear()
    for _round in range(rounds):
        for name, job in jobs.items():
            begun = time.perf_counter()
            job()
            times[name].append(time.perf_counter() - begun)
    return {name: sorted(taken)[len(taken) // 4] for name, taken in times.items()}


def beside_peers(rounds: int) -> None:
    """Documents a second, and what that is beside docxtpl and the deflate."""
    ours, own = Ours(), record()
    filled = values(own)
    xml = zipfile.ZipFile(io.BytesIO(ours.make(own))).read("word/document.xml")
    docxtpl, python_docx = batch_peers.docxtpl(), batch_peers.python_docx()
    mailmerge = batch_peers.mailmerge(filled)
    found = quartiles(
        {
            "cchc-docs": lambda: ours.make(own),
            "docxtpl": lambda: docxtpl(filled),
            "python-docx": lambda: python_docx(filled),
            "docx-mailmerge2": lambda: mailmerge(filled),
            "deflate of the XML alone": lambda: zlib.compress(xml, 6),
        },
        rounds,
    )
    found |= batch_peers.node_peers(filled, rounds)
    # a second time, after node has had its turn: the machine may have changed meanwhile
    again = quartiles({"cchc-docs": lambda: ours.make(own)}, rounds)["cchc-docs"]
    unit = found.pop("deflate of the XML alone")
    print(f"{len(filled['doan'])} paragraphs, {len(filled['hang'])} rows, {len(xml)} bytes of XML")
    print(f"{'':<18}{'ms':>8}{'a second':>10}{'× docxtpl':>11}{'deflates':>10}")
    for name, taken in sorted(found.items(), key=lambda item: item[1]):
        ratio = found["docxtpl"] / taken
        print(f"{name:<18}{taken * 1000:8.2f}{1 / taken:10.0f}{ratio:11.1f}{taken / unit:10.1f}")
    print(f"cchc-docs after node: {again * 1000:.2f} ms; deflate: {unit * 1000:.2f} ms")


def _share(numbers: range) -> float:
    """Make documents; the seconds from the first to the last, start-up aside."""
    ours = Ours()
    own = record()
    for _n in range(20):
        ours.make(own)
    begun = time.perf_counter()
    for number in numbers:
        ours.make(record(number=number))
    return time.perf_counter() - begun


def two_processes(documents: int) -> None:
    """How much sooner two processes are done with the same documents."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        (alone,) = pool.map(_share, [range(documents)])
        together = max(pool.map(_share, [range(0, documents, 2), range(1, documents, 2)], 1))
    print(f"{documents} documents: two processes are {alone / together:.2f} times as fast as one")


def growth(counts: tuple[int, ...], tables: tuple[int, ...]) -> None:
    """Each in a fresh process: milliseconds a document, peak memory."""
    print(f"{'documents':>10}{'rows':>7}{'ms each':>10}{'peak MB':>9}")
    for documents, rows in [*((c, ROWS) for c in counts), *((20, t) for t in tables)]:
        code = (
            "import time, batch_content as b\n"
            f"ours = b.Ours(); ours.make(b.record({rows}))\n"
            "begun = time.perf_counter()\n"
            f"for n in range({documents}): ours.make(b.record({rows}, n + 1))\n"
            f"print((time.perf_counter() - begun) * 1000 / {documents})\n"
            "print(open('/proc/self/status').read().split('VmHWM:')[1].split()[0])"
        )
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        done = subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            env=environment | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        each, peak = done.stdout.split()
        print(f"{documents:>10}{rows:>7}{float(each):>10.2f}{int(peak) / 1024:>9.0f}")


def main() -> None:
    """Everything, or with `--quick` what takes a minute."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="no growth beyond 1,000")
    quick = parser.parse_args().quick
    beside_peers(20 if quick else ROUNDS)
    two_processes(400 if quick else 2_000)
    growth(COUNTS[:3] if quick else COUNTS, TABLES[:4] if quick else TABLES)


if __name__ == "__main__":
    main()
