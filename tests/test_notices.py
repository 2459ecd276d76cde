"""Whole documents from data to tree and preview: what is in `tests/corpus/notices`.

Expected files change only through `--accept`, and then somebody looks at the page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.document.outline import outline
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.write.markdown import write_markdown

CORPUS = Path(__file__).parent / "corpus/notices"
CASES = sorted(folder.name for folder in CORPUS.iterdir() if (folder / "input.yml").exists())


@pytest.mark.parametrize("name", CASES)
def test_the_document_is_as_accepted(name: str, *, accept: bool) -> None:
    file = CORPUS / name / "input.yml"
    loaded = load_notice(file, find_workspace(file))
    document = compose(loaded.kind, loaded.model)
    made = {
        "outline.txt": "\n".join(outline(document)) + "\n",
        "preview.md": write_markdown(document),
    }
    for expected, text in made.items():
        if accept:
            (CORPUS / name / expected).write_text(text, "utf-8")
        assert (CORPUS / name / expected).read_text("utf-8") == text
