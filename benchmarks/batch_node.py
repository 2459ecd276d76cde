"""The libraries of node that make the documents of the batch, in processes that are kept warm.

They are given the words of the finished documents: they make no sentences. docxtemplater takes its
template from memory for each document, Carbone from its file: neither keeps a template it has read.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from batch_python import LEVEL
from batch_templates import Item, Syntax, tagged, value_body, values

from cchc_docs.document.blocks import Block, Paragraph, Text
from cchc_docs.document.tree import Document

PACKAGES = ("docxtemplater@3", "pizzip@3", "carbone@3")
_WORKER = Path(__file__).with_name("batch_worker.js")


def _looped(name: str, _count: int, item: Item) -> list[Block]:
    opened, closed = (Paragraph((Text(f"{{{sign}{name}}}"),)) for sign in "#/")
    return [opened, item("{dam}", "{chu}"), closed]


def _looped_row(columns: int) -> list[list[str]]:
    first, *middle, last = (f"{{c{number}}}" for number in range(columns))
    return [["{#dong}" + first, *middle, last + "{/dong}"]]


def _indexed(name: str, _count: int, item: Item) -> list[Block]:
    first, second = (f"{{d.{name}[{index}]." for index in ("i", "i+1"))
    return [item(f"{first}dam}}", f"{first}chu}}"), item(f"{second}dam}}", "")]


def _indexed_rows(columns: int) -> list[list[str]]:
    first = [f"{{d.dong[i].c{number}}}" for number in range(columns)]
    return [first, ["{d.dong[i+1].c0}", *[""] * (columns - 1)]]


SYNTAXES = {
    "docxtemplater": Syntax("{{{}}}".format, _looped, _looped_row),
    "carbone": Syntax(
        lambda name: f"{{d.{name}:convCRLF}}" if name == "noi_nhan" else f"{{d.{name}}}",
        _indexed,
        _indexed_rows,
    ),
}


def install(folder: Path) -> str:
    """Put the packages into a folder; the reason why not, where that cannot be."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return "node and npm are not on this machine"
    print(f"installing {', '.join(PACKAGES)} into {folder} ...")
    command = ["npm", "install", "--no-audit", "--no-fund", "--silent", *PACKAGES]
    (folder / "package.json").write_text("{}", "utf-8")
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return f"npm install failed: {done.stderr.strip()[:200]}" if done.returncode else ""


class Taken(NamedTuple):
    """Seconds by the clock, and seconds of the processor, all threads together."""

    wall: float
    processor: float


class Worker:
    """A library in a process of its own."""

    def __init__(self, library: str, folder: Path, documents: list[Document], frame: bytes) -> None:
        syntax = SYNTAXES[library]
        template = folder / f"{library}.docx"
        first = documents[0]
        template.write_bytes(tagged(first, value_body(first, syntax), syntax.value, frame))
        records = folder / "values.json"
        records.write_text(json.dumps([values(document) for document in documents]), "utf-8")
        self._page = folder / "page.docx"
        command = ["node", _WORKER, library, folder, template, records, str(LEVEL)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._answer()

    def taken(self, number: int) -> Taken:
        """What the document of this record took, as the process itself measured it."""
        wall, processor = map(float, self._ask(f"{number}").split())
        return Taken(wall / 1000, processor / 1000)

    def page(self, number: int) -> bytes:
        """The document of this record."""
        self._ask(f"{number} {self._page}")
        return self._page.read_bytes()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _ask(self, line: str) -> str:
        assert self._process.stdin is not None  # noqa: S101 – it was asked for
        self._process.stdin.write(f"{line}\n")
        return self._answer()

    def _answer(self) -> str:
        assert self._process.stdout is not None  # noqa: S101 – it was asked for
        answer = self._process.stdout.readline().strip()
        if not answer:
            raise RuntimeError("the process of node ended")
        return answer
