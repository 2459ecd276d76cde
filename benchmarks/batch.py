"""Documents a second from record to file: cchc-docs, docxtpl, python-docx and others, in one run.

`python benchmarks/batch.py` prints, for a notice of 56 paragraphs and a table of 40 rows:

- documents a second of each library, as ratios to ours and in units of the deflate of the same XML;
- what a second process adds;
- growth: time and peak memory from 10 to 10,000 documents, tables from 10 to 5,000 rows.

`--quick` is a short run. All sides deflate at our level, write the same words, bold and table (the
run stops where they do not) and are warm; each document is made of a record of its own, once.
docxtpl makes the sentences from the same records as we do; the others are given them ready.
Libraries that are not installed come into a temporary folder; what cannot be had is left out, and
said. Times are medians of rounds in which all sides take turns.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import batch_node
import batch_python
import batch_records
from batch_node import Taken
from render import environment

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.load.kinds import read_frame
from cchc_docs.write.docx import write_docx

MAILMERGE = "docx-mailmerge2==1.0.3"
SLICE = 20  # documents that a side makes at a turn: most find what they need in the caches
ROWS = (10, 40, 100, 500, 1000, 5000)
_MAKER = Path(__file__).with_name("batch_maker.py")


class Side(NamedTuple):
    """A library: how long it takes for the document of a record, and that document."""

    name: str
    taken: Callable[[int], Taken]
    page: Callable[[int], bytes]


class Batch(NamedTuple):
    """The documents that every side makes."""

    records: list
    documents: list[Document]
    frame: bytes
    wording: str

    def ours(self, number: int) -> bytes:
        """From the record to the bytes of the file."""
        return write_docx(compose(batch_records.kind(), self.records[number]), self.frame)


def batch(count: int, rows: int = batch_records.ROWS, first: int = 0) -> Batch:
    records = [batch_records.record(number, rows) for number in range(first, first + count)]
    kind = batch_records.kind()
    documents = [compose(kind, record) for record in records]
    frame = read_frame(documents[0].frame, batch_records.workspace())
    wording = (batch_records.OFFICE / "templates" / kind.wording).read_text("utf-8")
    return Batch(records, documents, frame, wording)


def timed(make: Callable[[int], object]) -> Callable[[int], Taken]:
    def taken(number: int) -> Taken:
        start, busy = time.perf_counter(), time.process_time()
        make(number)
        return Taken(time.perf_counter() - start, time.process_time() - busy)

    return taken


def python_side(name: str, make: Callable[[int], bytes]) -> Side:
    return Side(name, timed(make), make)


def sides(made: Batch, folder: Path) -> list[Side]:
    """All that can be had on this machine; what cannot is told."""
    batch_python.level_with_ours()
    documents, frame = made.documents, made.frame
    found = [
        python_side("cchc-docs", made.ours),
        python_side("docxtpl", batch_python.docxtpl(made.records, documents, made.wording, frame)),
        python_side("python-docx", batch_python.python_docx(documents, frame)),
    ]
    if reason := mailmerge_missing(folder):
        print(f"docx-mailmerge2 is left out: {reason}")
    else:
        found.append(python_side("docx-mailmerge2", batch_python.mailmerge(documents, frame)))
    if reason := batch_node.install(folder):
        print(f"docxtemplater and Carbone are left out: {reason}")
        return found
    for library in batch_node.SYNTAXES:
        worker = batch_node.Worker(library, folder, documents, frame)
        found.append(Side(library, worker.taken, worker.page))
    return found


def mailmerge_missing(folder: Path) -> str:
    """Put docx-mailmerge2 where it can be imported; the reason why not, where that cannot be."""
    print(f"installing {MAILMERGE} into {folder} ...")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
    done = subprocess.run([*command, MAILMERGE], capture_output=True, text=True, check=False)
    if done.returncode:
        return f"pip install failed: {done.stderr.strip()[-200:]}"
    sys.path.append(str(folder))
    return ""


def xml_of(page: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(page)).read("word/document.xml")


def deflate(xml: bytes) -> bytes:
    packer = zlib.compressobj(batch_python.LEVEL, zlib.DEFLATED, -15)
    return packer.compress(xml) + packer.flush()


def words(page: bytes) -> str:
    """The text of a document, white space aside: a break is one to some and a space to others."""
    return "".join(re.sub("<[^>]*>", "", xml_of(page).decode()).split())


def bold(page: bytes) -> int:
    """How many letters are bold by a setting of their run."""
    runs = re.findall("<w:r>.*?</w:r>", xml_of(page).decode())
    marked = (run for run in runs if re.search('<w:b/>|<w:rStyle w:val="[^"]*"/>', run))
    return sum(len(re.sub("<[^>]*>", "", run)) for run in marked)


def compare(quick: bool) -> None:  # noqa: FBT001 – as argparse gives it
    rounds = 2 if quick else 10
    made = batch(SLICE * (rounds + 1))
    with tempfile.TemporaryDirectory() as name:
        found = sides(made, Path(name))
        wanted = words(made.ours(0)), bold(made.ours(0))
        for side in found:
            page = side.page(0)
            if (words(page), bold(page)) != wanted:
                raise SystemExit(f"{side.name} writes other words than cchc-docs, or other bold")
        xml = [xml_of(made.ours(number)) for number in range(len(made.records))]
        unit = Side("deflate alone", timed(lambda number: deflate(xml[number])), made.ours)
        gc.collect()
        gc.freeze()  # else each side would look through the records and documents for garbage
        taken = in_turns([*found, unit], rounds)
    show(taken, unit.name)
    print(f"document XML of ours: {sum(map(len, xml)) // len(xml)} bytes")


def in_turns(found: list[Side], rounds: int) -> dict[str, list[Taken]]:
    """What each document took; the first round warms and is not counted."""
    taken: dict[str, list[Taken]] = {side.name: [] for side in found}
    for turn in range(rounds + 1):
        for side in found:
            these = [side.taken(turn * SLICE + number) for number in range(SLICE)]
            taken[side.name] += these if turn else []
    return taken


def show(taken: dict[str, list[Taken]], unit: str) -> None:
    """Of the clock the least, for other programs take turns; of the processor the median."""
    wall = {name: min(found.wall for found in these) for name, these in taken.items()}
    busy = {
        name: statistics.median(found.processor for found in these) for name, these in taken.items()
    }
    ours = next(iter(taken))
    print(f"{'one process':<18}{'documents/s':>12}{'ms':>8}{'of ours':>9}{'deflates':>10}", end="")
    print(f"{'processor ms':>15}{'of ours':>9}{'deflates':>10}")
    for name in taken:
        print(f"{name:<18}{1 / wall[name]:>12.0f}{wall[name] * 1000:>8.2f}", end="")
        print(f"{wall[name] / wall[ours]:>9.1f}{wall[name] / wall[unit]:>10.1f}", end="")
        print(f"{busy[name] * 1000:>15.2f}{busy[name] / busy[ours]:>9.1f}", end="")
        print(f"{busy[name] / busy[unit]:>10.1f}")


class Maker:
    """Our side in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, _MAKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env=environment(),
        )

    def start(self, first: int, count: int) -> None:
        """Have it make so many documents."""
        assert self._process.stdin is not None  # noqa: S101 – it was asked for
        self._process.stdin.write(f"{first} {count}\n")

    def result(self) -> dict[str, float]:
        """The seconds that they took, and the peak of memory so far."""
        assert self._process.stdout is not None  # noqa: S101 – it was asked for
        return json.loads(self._process.stdout.readline())

    def make(self, first: int, count: int) -> dict[str, float]:
        """Both."""
        self.start(first, count)
        return self.result()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def processes(quick: bool) -> None:  # noqa: FBT001
    """How many times more documents two processes make than one.

    By the clock that is so only where nothing else runs, hence the best round beside the middle
    one; by the seconds of the processor it says what the two take from each other.
    """
    count, rounds = (50, 4) if quick else (100, 15)
    makers = Maker(), Maker()
    for maker in makers:
        maker.make(0, 10)
    gains: dict[str, list[float]] = {"wall": [], "processor": []}
    for turn in range(rounds):
        first = 10 + turn * 3 * count
        alone = makers[turn % 2].make(first, count)
        for number, maker in enumerate(makers):
            maker.start(first + (number + 1) * count, count)
        both = [maker.result() for maker in makers]
        for clock, found in gains.items():
            found.append(sum(alone[clock] / one[clock] for one in both))
    for maker in makers:
        maker.close()
    wall, processor = gains.values()
    print(
        f"two processes make {max(wall):.2f} times what one makes in the best round, "
        f"{statistics.median(wall):.2f} in the middle one; {statistics.median(processor):.2f} "
        "by the seconds of the processor"
    )


def growth(quick: bool) -> None:  # noqa: FBT001
    print(f"{'documents':<18}{'ms each':>9}{'peak MB':>9}")
    for count in (10, 100, 1000) if quick else (10, 100, 1000, 10_000):
        maker = Maker()
        found = maker.make(0, count)
        maker.close()
        print(f"{count:<18}{found['processor'] / count * 1000:>9.2f}{found['peak'] / 1024:>9.1f}")


def tables(quick: bool) -> None:  # noqa: FBT001
    print(f"{'rows':<18}{'ours ms':>9}{'docxtpl ms':>12}{'ratio':>7}{'deflates':>10}")
    for rows in ROWS[:4] if quick else ROWS:
        made = batch(4, rows)
        xml = [xml_of(made.ours(number)) for number in range(4)]
        make = batch_python.docxtpl(made.records, made.documents, made.wording, made.frame)
        jobs = timed(made.ours), timed(make), timed(lambda number, xml=xml: deflate(xml[number]))
        gc.collect()
        gc.freeze()
        taken = [[job(number).processor for job in jobs] for number in range(4)]
        ours, theirs, unit = map(statistics.median, zip(*taken[1:], strict=True))
        print(
            f"{rows:<18}{ours * 1000:>9.2f}{theirs * 1000:>12.1f}{theirs / ours:>7.1f}"
            f"{ours / unit:>10.1f}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a short run")
    is_quick = parser.parse_args().quick
    compare(is_quick)
    processes(is_quick)
    growth(is_quick)
    tables(is_quick)
