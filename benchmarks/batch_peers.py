"""The peers, each used as its guide shows, with a template of the same parts and styles.

A peer is a function that makes one document from the values; what a library lets its users keep
between documents is kept. Letterhead, recipients and signature stand there as fixed text.
"""

from __future__ import annotations

import copy
import io
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from batch_content import Ours, record
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

COLUMNS = 8
NODE = Path(__file__).parent / "batch_peers.mjs"
BODY_STYLES = {"Thân văn bản", "Mục 1", "Gạch đầu dòng"}
PACKAGES = ("docxtemplater@3", "pizzip@3", "carbone@3")
Values = dict[str, Any]


def frame() -> Any:
    """A finished document without its body and table: the same parts and styles for every peer."""
    document = docx.Document(io.BytesIO(Ours().make(record(rows=1))))
    for paragraph in list(document.paragraphs):
        if paragraph.style.name in BODY_STYLES:
            paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 – no public way
    ranking = document.tables[-1]._tbl  # noqa: SLF001
    ranking.getparent().remove(ranking)
    return document


def _template(before: str, text: str, after: str, cells: list[list[str]]) -> bytes:
    """A template: one paragraph between two tags, a table of the given rows."""
    document = frame()
    for words in filter(None, (before, text, after)):
        document.add_paragraph(words, style="Thân văn bản")
    _table(document, cells)
    return _saved(document)


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=len(rows), cols=COLUMNS)
    for row, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docxtpl() -> Callable[[Values], bytes]:
    """docxtpl: paragraph and row loops."""
    columns = range(COLUMNS)
    template = _template(
        "{%p for d in doan %}",
        "{{ d.t }}",
        "{%p endfor %}",
        [
            ["{%tr for r in hang %}", *[""] * (COLUMNS - 1)],
            [f"{{{{ r.c{n} }}}}" for n in columns],
            ["{%tr endfor %}", *[""] * (COLUMNS - 1)],
        ],
    )

    def make(values: Values) -> bytes:
        page = DocxTemplate(io.BytesIO(template))
        page.render(values, autoescape=True)
        return _saved(page)

    return make


def python_docx() -> Callable[[Values], bytes]:
    """python-docx: no template, every paragraph and cell by its methods."""
    base = _saved(frame())

    def make(values: Values) -> bytes:
        document = docx.Document(io.BytesIO(base))
        for paragraph in values["doan"]:
            document.add_paragraph(paragraph["t"], style="Thân văn bản")
        table = document.add_table(rows=0, cols=COLUMNS)
        for row in values["hang"]:
            for cell, word in zip(table.add_row().cells, row.values(), strict=True):
                cell.text = word
        return _saved(document)

    return make


def mailmerge(values: Values) -> Callable[[Values], bytes]:
    """docx-mailmerge2: a field for each paragraph, for it repeats rows alone."""
    from mailmerge import MailMerge

    document = frame()
    for number in range(len(values["doan"])):
        _field(document.add_paragraph(style="Thân văn bản"), f"d{number}")
    table = document.add_table(rows=1, cols=COLUMNS)
    for number, cell in enumerate(table.rows[0].cells):
        _field(cell.paragraphs[0], f"c{number}")
    template = _saved(document)

    def make(own: Values) -> bytes:
        with MailMerge(io.BytesIO(template)) as page:
            page.merge(**{f"d{n}": d["t"] for n, d in enumerate(own["doan"])})
            page.merge_rows("c0", copy.deepcopy(own["hang"]))
            buffer = io.BytesIO()
            page.write(buffer)
            return buffer.getvalue()

    return make


def _field(paragraph: Any, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), f" MERGEFIELD {name} ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = f"«{name}»"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001


def node_peers(values: Values, documents: int) -> dict[str, float]:
    """Seconds a document of docxtemplater and Carbone, warm in one process of node.

    Nothing where node or npm is missing, or the packages cannot be had.
    """
    if not (shutil.which("node") and shutil.which("npm")):
        print("docxtemplater and Carbone are left out: there is no node")
        return {}
    columns = range(COLUMNS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES]
        if subprocess.run(command, cwd=folder, check=False).returncode:
            print("docxtemplater and Carbone are left out: npm cannot install them")
            return {}
        rows = [f"{{c{n}}}" for n in columns]
        rows[0], rows[-1] = "{#hang}" + rows[0], rows[-1] + "{/hang}"
        (folder / "docxtemplater.docx").write_bytes(_template("{#doan}", "{t}", "{/doan}", [rows]))
        carbone = [[f"{{d.hang[{i}].c{n}}}" for n in columns] for i in ("i", "i+1")]
        (folder / "carbone.docx").write_bytes(
            _template("", "{d.doan[i].t}", "{d.doan[i+1].t}", carbone)
        )
        (folder / "values.json").write_text(json.dumps(values), "utf-8")
        shutil.copy(NODE, folder / "peers.mjs")
        done = subprocess.run(
            ["node", "peers.mjs", str(documents)],
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
        )
        found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return found
