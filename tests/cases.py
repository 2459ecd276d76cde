"""Every real document of the repository: the issued notice and the cases of the corpus."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.load.files import data_files
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.write.docx import write_docx

ROOT = Path(__file__).parent.parent
ISSUED = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
CORPUS = ROOT / "tests/corpus/notices"
NOTICES = ROOT / "notices"
FILES = {
    **{f"{file.path.parent.name}-{file.path.stem}": file.path for file in data_files(NOTICES)},
    **{file.parent.name: file for file in sorted(CORPUS.glob("*/input.yml"))},
}


@cache
def document(name: str) -> Document:
    """The composed document of a case."""
    loaded = load_notice(FILES[name], find_workspace(FILES[name]))
    return compose(loaded.kind, loaded.model)


@cache
def word_file(name: str) -> bytes:
    """The .docx of a case."""
    made = document(name)
    return write_docx(made, read_frame(made.frame, find_workspace(FILES[name])))
