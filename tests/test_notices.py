"""Whole documents from data to tree and preview: what is in `tests/corpus/notices`.

Expected files change only through `--accept`, and then somebody looks at the page.
"""

from __future__ import annotations

import pytest

from cchc_docs.document.outline import outline
from cchc_docs.write.markdown import write_markdown

from .cases import CORPUS, FILES, document

CASES = sorted(name for name, file in FILES.items() if file.is_relative_to(CORPUS))


@pytest.mark.parametrize("name", CASES)
def test_the_document_is_as_accepted(name: str, *, accept: bool) -> None:
    made_document = document(name)
    made = {
        "outline.txt": "\n".join(outline(made_document)) + "\n",
        "preview.md": write_markdown(made_document),
    }
    for expected, text in made.items():
        if accept:
            (CORPUS / name / expected).write_text(text, "utf-8")
        assert (CORPUS / name / expected).read_text("utf-8") == text
