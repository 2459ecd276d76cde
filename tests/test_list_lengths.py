"""Every list of every example, empty, with one item, with forty: a document, or a plain refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.blocks import Block, Heading, block_lines
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.shared import INCLUDE
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.write.docx import write_docx

from .cases import FILES
from .test_agreement import said
from .write.docx.word import lines as word_lines
from .write.reading import visible_lines

STEPS = tuple[str | int, ...]
MANY = 40
REFUSALS = {
    "data.criterion-twice",  # forty of the same
    "data.agency-twice",
    "data.block-twice",
    "data.bands-order",
    "data.bands-open",
    "data.length",
    "data.empty",
    "data.reason-empty",
    "data.finding-empty",
    "data.recurrence",
    "data.direction-without-owner",
    "data.letter-without-addressee",
    "data.minutes-with-one-signature",
    "data.one-unit-only",
}
TORN = re.compile(r":\s*[.;]|[,;]\s*\.(?!/)|\(\s*\)|: *$(?<!:)|\s[,;.](?!\d|/)|  ")
"""What a list that ran empty leaves in a sentence: «gồm: .», «, .», «()», two spaces."""


def included(file: Path, data: dict[str, Any]) -> dict[str, Any]:
    """All that a data file includes, as one file."""
    names = data.get(INCLUDE, [])
    shared: dict[str, Any] = {}
    for name in [names] if isinstance(names, str) else names:
        inner = file.parent / name
        shared |= included(inner, read_yaml(inner).data) | read_yaml(inner).data
    shared.pop(INCLUDE, None)
    return shared


def lists(data: Any, path: STEPS = ()) -> Iterator[STEPS]:
    """The path of every list in the data."""
    if isinstance(data, list):
        yield path
    if isinstance(data, (dict, list)):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from lists(value, (*path, key))


class Case:
    """One example in a folder of its own, to be loaded with a list of another length."""

    def __init__(self, name: str, folder: Path) -> None:
        self.file = folder / f"{name}.yml"
        self.shared_file = folder / "chung.yml"
        (folder / "cchc.toml").touch()
        data = read_yaml(FILES[name]).data
        shared = included(FILES[name], data)
        self.files = {"own": {**data, INCLUDE: self.shared_file.name}, "shared": shared}
        self.workspace = find_workspace(self.file)

    def outcome(self, path: STEPS, length: int) -> tuple[Document | None, set[str]]:
        """The document with that list cut or repeated to a length, or the rules that refuse it."""
        try:
            return self._with_length(path, length), set()
        except DiagnosticError as error:
            return None, {diagnostic.rule for diagnostic in error.diagnostics}

    def _with_length(self, path: STEPS, length: int) -> Document:
        files = deepcopy(self.files)
        inner: Any = files
        for step in path[:-1]:
            inner = inner[step]
        given = inner[path[-1]]
        inner[path[-1]] = (given * MANY)[:length]
        self.file.write_text(json.dumps(files["own"]), "utf-8")
        self.shared_file.write_text(json.dumps(files["shared"] or {"nguoi": {}}), "utf-8")
        notice = load_notice(self.file, self.workspace)
        return compose(notice.kind, notice.model)


def torn(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Headings with nothing below them, and sentences that lost their list."""
    for block, following in pairwise((*blocks, Heading(0, "", ()))):
        is_empty = isinstance(following, Heading) and isinstance(block, Heading)
        if is_empty and following.level <= block.level:
            yield f"nothing below «{' '.join(block_lines(block))}»"
        for line in block_lines(block):
            if TORN.search(line):
                yield f"torn: «{line}»"


@pytest.mark.parametrize("name", FILES)
def test_every_list_may_be_empty_alone_or_long(name: str, tmp_path: Path) -> None:
    case = Case(name, tmp_path)
    made = 0
    every = list(lists(case.files))
    for path, length in product(every, (0, 1, MANY)):
        document, refused = case.outcome(path, length)
        assert refused <= REFUSALS, (path, length)
        if document is None:
            continue
        made += 1
        bodies = (document.body, *(appendix.body for appendix in document.appendices))
        assert [fault for body in bodies for fault in torn(body)] == [], (path, length)
        word = write_docx(document, read_frame(document.frame, case.workspace))
        assert said(word_lines(word)) == said(visible_lines(document)), (path, length)
    assert made > len(every) or not every  # most lengths make a document
