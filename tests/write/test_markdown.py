"""The Markdown of a document says what the document says, and reads well as it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_docs.document.blocks import Heading, LineBreak, ListItem, Paragraph, Table, Text
from cchc_docs.document.tree import Document
from cchc_docs.write.markdown import write_markdown

from .documents import LETTER, NOTICE, URGENT_DRAFT, documents
from .reading import markdown_lines, visible_lines


@settings(max_examples=100, deadline=None)
@given(documents)
@example(NOTICE)
@example(LETTER)
@example(URGENT_DRAFT)
def test_read_again_it_is_the_document(document: Document) -> None:
    assert markdown_lines(write_markdown(document)) == visible_lines(document)
