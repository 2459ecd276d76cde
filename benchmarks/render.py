"""One notice, made by cchc-docs and by plain docxtpl on the same content, in one run.

`python benchmarks/render.py` prints, for Thông báo 476/TB-KKT:

- start-up: the whole command `cchc-docs render` against the bare import of docxtpl;
- a warm document: from the loaded record to the bytes of the .docx, against docxtpl with the same
  sentences in its template, and against the deflate of the same XML alone;
- peak memory of a process that makes the document once;
- growth: paragraphs composed before are written, the body once and repeated;
- the longest kind, warm: the plan made of the same data, with its table of nine columns.

Times are medians of interleaved runs: what disturbs one side disturbs the other. Ratios are what
counts; milliseconds belong to the machine they were taken on.
"""

from __future__ import annotations

import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import docxtpl_peer

from cchc_docs.document.compose import compose
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

ROOT = Path(__file__).parent.parent
DATA = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
PLAN = DATA.with_name("ke-hoach.yml")
ROUNDS = 21
GROWTH = (1, 2, 4, 8)


def interleaved(jobs: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> list[float]:
    """The median seconds of each job; the jobs take turns."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(rounds):
        for job, taken in zip(jobs, times, strict=True):
            start = time.perf_counter()
            job()
            taken.append(time.perf_counter() - start)
    return [statistics.median(taken) for taken in times]


def python(code: Sequence[str]) -> str:
    """What a fresh Python prints."""
    command = [sys.executable, *code]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment())
    return done.stdout


def environment() -> dict[str, str]:
    """Ours, with bytecode kept: else the compiler would be measured at every start."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT)}


UNJUDGED = """
import sys, types
stub = types.ModuleType("cchc_docs.examine.examined")
stub.grave_in = lambda notice: []
sys.modules[stub.__name__] = stub
from cchc_docs.cli import main
main()
"""
"""The command without its look at the content, which a user cannot leave out."""


def start_up() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rendering = ["render", str(DATA), "--force", "-o", folder]
        command = ["-m", "cchc_docs", *rendering]
        unjudged = ["-c", UNJUDGED, *rendering]
        python(command)  # once, so that bytecode and compiled wordings are there
        jobs = (command, unjudged, ["-c", "import docxtpl"])
        whole, part, bare = interleaved([lambda job=job: python(job) for job in jobs])
    report("whole command / import docxtpl", whole, bare)
    report("the same, its content not judged", part, bare)


def report(what: str, ours: float, theirs: float) -> None:
    print(f"{what:<44} {ours * 1000:8.1f} ms {theirs * 1000:8.1f} ms   ratio {ours / theirs:.3f}")


def warm(data: Path, name: str) -> None:
    """From the loaded record to bytes, again and again in one process."""
    from cchc_docs.write.docx import write_docx

    notice = load_notice(data, find_workspace(data))
    document = compose(notice.kind, notice.model)
    frame = read_frame(document.frame, find_workspace(data))
    text = (ROOT / "templates" / notice.kind.wording).read_text("utf-8")
    wording = docxtpl_peer.unfolded(text)
    theirs = docxtpl_peer.wording_job(notice, document, docxtpl_peer.wording_template(wording))

    def ours() -> bytes:
        return write_docx(compose(notice.kind, notice.model), frame)

    xml = zipfile.ZipFile(io.BytesIO(ours())).read("word/document.xml")
    a, b, unit = interleaved([ours, theirs, lambda: zlib.compress(xml, 6)])
    report(f"{name}, warm / docxtpl", a, b)
    units = f"{a / unit:8.1f}    {b / unit:8.1f}   ({len(xml)} bytes)"
    print(f"{'in units of the deflate of its XML':<44} {units}")


def growth() -> None:
    """Blocks composed before, the body once and repeated."""
    from cchc_docs.write.docx import write_docx

    notice = load_notice(DATA, find_workspace(DATA))
    document = compose(notice.kind, notice.model)
    frame = read_frame(document.frame, find_workspace(DATA))
    template = docxtpl_peer.blocks_template()
    for times in GROWTH:
        longer = document._replace(body=document.body * times)
        job = docxtpl_peer.blocks_job(longer, template)
        a, b = interleaved([lambda page=longer: write_docx(page, frame), job], rounds=7)
        report(f"writing {len(longer.body)} composed blocks / docxtpl", a, b)


def memory() -> None:
    """Peak resident memory of a fresh process that makes the document once, in MB."""
    # not getrusage: its peak counts the parent's pages before the new program was loaded
    peak = "print(int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0]) // 1024)"
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.docx"
        template.write_bytes(docxtpl_peer.blocks_template())
        values = Path(folder) / "values.json"
        notice = load_notice(DATA, find_workspace(DATA))
        document = compose(notice.kind, notice.model)
        values.write_text(json.dumps(docxtpl_peer.blocks_values(document)), "utf-8")
        ours = (
            "from cchc_docs.cli import program; "
            f"program()(['render', {str(DATA)!r}, '-o', {folder!r}], standalone_mode=False); {peak}"
        )
        theirs = (
            "import io, json, docxtpl; "
            f"page = docxtpl.DocxTemplate({str(template)!r}); "
            f"page.render(json.load(open({str(values)!r}, encoding='utf-8')), autoescape=True); "
            f"page.save(io.BytesIO()); {peak}"
        )
        for what, code in (("cchc-docs, from data to file", ours), ("docxtpl alone", theirs)):
            done = python(["-c", code])
            print(f"{'peak memory, ' + what:<44} {done.split()[-1]:>8} MB")


if __name__ == "__main__":
    start_up()
    warm(DATA, "notice")
    warm(PLAN, "plan")
    growth()
    memory()
