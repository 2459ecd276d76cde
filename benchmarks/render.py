"""One notice, made by cchc-docs and by plain docxtpl on the same content, in one run.

`python benchmarks/render.py` prints, for Thông báo 476/TB-KKT:

- start-up: the whole command `cchc-docs render` against the bare import of docxtpl;
- a warm document: from the loaded record to the bytes of the .docx, against docxtpl rendering the
  same letterhead and paragraphs, and against the deflate of the same XML alone;
- peak memory of a process that makes the document once;
- growth: the same with the body repeated.

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
from dataclasses import replace
from pathlib import Path

from cchc_docs.document.blocks import Block, Heading, ListItem, Text
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

ROOT = Path(__file__).parent.parent
DATA = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
ROUNDS = 21
GROWTH = (1, 2, 4, 8)
STYLES = ("Mục 1", "Mục 1.1", "Thân văn bản", "Gạch đầu dòng", "Dấu cộng")


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


def start_up() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "cchc_docs", "render", str(DATA), "--force", "-o", folder]
        python(command)  # once, so that bytecode and compiled wordings are there
        whole, bare = interleaved(
            [lambda: python(command), lambda: python(["-c", "import docxtpl"])], rounds=11
        )
    report("whole command / import docxtpl", whole, bare)


def report(what: str, ours: float, theirs: float) -> None:
    print(f"{what:<44} {ours * 1000:8.1f} ms {theirs * 1000:8.1f} ms   ratio {ours / theirs:.3f}")


def docxtpl_template() -> bytes:
    """A docxtpl template with our frame's look: slots for the letterhead, a loop over the blocks.

    A block has one of the frame's styles, and runs that are bold or not, as in our own document.
    """
    import docx

    document = docx.Document(str(ROOT / "templates/frames/van-ban.docx"))
    for paragraph in document.paragraphs:
        if "{{p noi_dung }}" in paragraph.text:
            paragraph.insert_paragraph_before("{%p for block in noi_dung %}")
            for style in STYLES:
                paragraph.insert_paragraph_before(f"{{%p if block.style == '{style}' %}}")
                body = paragraph.insert_paragraph_before("{{ block.mark }}", style=style)
                for tag in ("{%r for run in block.runs %}", "{%r if run.bold %}"):
                    body.add_run(tag)
                body.add_run("{{ run.text }}").bold = True
                body.add_run("{%r else %}")
                body.add_run("{{ run.text }}")
                for tag in ("{%r endif %}", "{%r endfor %}"):
                    body.add_run(tag)
                paragraph.insert_paragraph_before("{%p endif %}")
            paragraph.insert_paragraph_before("{%p endfor %}")
            slot = paragraph._p  # noqa: SLF001 – python-docx has no public way to take one out
            slot.getparent().remove(slot)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docxtpl_values(document: Document) -> dict[str, object]:
    """The same letterhead, blocks and looks as ours, for docxtpl."""
    from cchc_docs.write.docx.slots import SLOTS

    slots = {name: "\n".join(slot.read(document)) for name, slot in SLOTS.items()}
    return {**slots, "noi_dung": [as_record(block) for block in document.body]}


def docxtpl_job(template: bytes, document: Document) -> Callable[[], bytes]:
    """Render the template as docxtpl's guide shows."""
    from docxtpl import DocxTemplate

    values = docxtpl_values(document)

    def make() -> bytes:
        page = DocxTemplate(io.BytesIO(template))
        page.render(values, autoescape=True)
        buffer = io.BytesIO()
        page.save(buffer)
        return buffer.getvalue()

    return make


def as_record(block: Block) -> dict[str, object]:
    """A block for docxtpl: style, mark and runs."""
    match block:
        case Heading(level=level, number=mark):
            style = STYLES[level - 2]
        case ListItem(marker=mark):
            style = "Dấu cộng" if mark == "+" else "Gạch đầu dòng"
        case _:
            style, mark = "Thân văn bản", ""
    runs = [{"text": i.text, "bold": i.bold} for i in block.inlines if isinstance(i, Text)]
    return {"style": style, "mark": f"{mark} " if mark else "", "runs": runs}


def composed() -> Document:
    """The notice as a document."""
    notice = load_notice(DATA, find_workspace(DATA))
    return compose(notice.kind, notice.model)


def warm() -> None:
    """From the loaded record to bytes, again and again in one process."""
    from cchc_docs.write.docx import write_docx

    notice = load_notice(DATA, find_workspace(DATA))
    document = composed()
    frame = read_frame(document.frame, find_workspace(DATA))
    template = docxtpl_template()

    def ours() -> bytes:
        return write_docx(compose(notice.kind, notice.model), frame)

    xml = zipfile.ZipFile(io.BytesIO(ours())).read("word/document.xml")
    theirs = docxtpl_job(template, document)
    a, b, unit = interleaved([ours, theirs, lambda: zlib.compress(xml, 6)])
    report("warm document / docxtpl", a, b)
    units = f"{a / unit:8.1f}    {b / unit:8.1f}   ({len(xml)} bytes)"
    print(f"{'in units of the deflate of its XML':<44} {units}")
    for times in GROWTH:
        longer = replace(document, body=document.body * times)
        a, b = interleaved(
            [lambda page=longer: write_docx(page, frame), docxtpl_job(template, longer)], rounds=7
        )
        report(f"writing {len(longer.body)} blocks / docxtpl", a, b)


def memory() -> None:
    """Peak resident memory of a fresh process that makes the document once, in MB."""
    # not getrusage: its peak counts the parent's pages before the new program was loaded
    peak = "print(int(open('/proc/self/status').read().split('VmHWM:')[1].split()[0]) // 1024)"
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "template.docx"
        template.write_bytes(docxtpl_template())
        values = Path(folder) / "values.json"
        values.write_text(json.dumps(docxtpl_values(composed())), "utf-8")
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
    warm()
    memory()
