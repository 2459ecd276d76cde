"""Many documents: ours beside docxtpl, python-docx, docx-mailmerge2, docxtemplater and Carbone.

`python benchmarks/batch.py` prints, for one content (see `batch_content.py`) in one run:

- documents a second from model to file, warm, in one process, and with two;
- the same in units of the deflate of the XML alone, at the same level;
- how the time of a document and the peak memory grow with documents and with rows.

Each library has a process of its own, and they take turns: what disturbs one disturbs the others.
Times are lower quartiles: a quarter of the documents was disturbed by nothing. `--quick` leaves the
long growth out.
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
from multiprocessing.connection import Connection

import batch_peers
from batch_content import ROWS, Ours, record, values
from batch_peers import Values

ROUNDS = 60
LEVEL = 6  # of python-docx, of docxtpl, of node
DEFLATE = "deflate"
COUNTS = (10, 100, 1_000, 10_000)
TABLES = (10, 40, 200, 1_000, 5_000)


def workers() -> Mapping[str, Callable[[], Callable[[], object]]]:
    """What makes one document, by library; each is set up in a process of its own."""

    def ours() -> Callable[[], object]:
        maker, own = Ours(), record()
        return lambda: maker.make(own)

    def peer(make: Callable[[Values], bytes]) -> Callable[[], object]:
        filled = values(record())
        return lambda: make(filled)

    def deflate() -> Callable[[], object]:
        page = zipfile.ZipFile(io.BytesIO(Ours().make(record())))
        xml = page.read("word/document.xml")
        return lambda: zlib.compress(xml, LEVEL)

    return {
        "cchc-docs": ours,
        "docxtpl": lambda: peer(batch_peers.docxtpl()),
        "python-docx": lambda: peer(batch_peers.python_docx()),
        "docx-mailmerge2": lambda: peer(batch_peers.mailmerge(values(record()))),
        DEFLATE: deflate,
    }


def serve(name: str, wire: Connection) -> None:
    """Make documents as they are asked for, and tell the seconds of each."""
    make = workers()[name]()
    for _warm in range(3):
        make()
    wire.send("ready")
    while count := wire.recv():
        times = []
        for _n in range(count):
            begun = time.perf_counter()
            make()
            times.append(time.perf_counter() - begun)
        wire.send(times)


def quartiles(rounds: int) -> dict[str, float]:
    """The lower quartile of the seconds of a document; libraries take turns of five documents."""
    context = multiprocessing.get_context("spawn")
    wires: dict[str, Connection] = {}
    for name in workers():
        wires[name], theirs = context.Pipe()
        context.Process(target=serve, args=(name, theirs), daemon=True).start()
        wires[name].recv()
    times: dict[str, list[float]] = {name: [] for name in wires}
    for _round in range(rounds):
        for name, wire in wires.items():
            wire.send(5)
            times[name] += wire.recv()
    for wire in wires.values():
        wire.send(0)
    return {name: sorted(taken)[len(taken) // 4] for name, taken in times.items()}


def beside_peers(rounds: int) -> None:
    """Documents a second, and what that is beside docxtpl and the deflate."""
    own = record()
    filled = values(own)
    package = zipfile.ZipFile(io.BytesIO(Ours().make(own)))
    size = package.getinfo("word/document.xml").file_size
    found = quartiles(rounds)
    unit = found.pop(DEFLATE)
    found |= batch_peers.node_peers(filled, rounds * 5)
    print(f"{len(filled['doan'])} paragraphs, {len(filled['hang'])} rows, {size} bytes of XML")
    print(f"{'':<18}{'ms':>8}{'a second':>10}{'× docxtpl':>11}{'deflates':>10}")
    for name, taken in sorted(found.items(), key=lambda item: item[1]):
        ratio = found["docxtpl"] / taken
        print(f"{name:<18}{taken * 1000:8.2f}{1 / taken:10.0f}{ratio:11.1f}{taken / unit:10.1f}")
    print(f"the deflate of that XML alone: {unit * 1000:.2f} ms")


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
        (alone,) = pool.map(_share, [range(1, documents + 1)])
        together = max(
            pool.map(_share, [range(1, documents + 1, 2), range(2, documents + 1, 2)], 1)
        )
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
