"""Quotations (lời trích dẫn): what stands between quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from cchc_docs.consistency.text import Mention

_PAIRS = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|«[^«»]*»|\"[^\"]*\"")


@lru_cache(maxsize=8192)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the quotations of a passage, marks included; one within another is part of it.

    A mark without its pair opens none.
    """
    return tuple(found.span() for found in _PAIRS.finditer(text))


def is_quoted(mention: Mention) -> bool:
    """Whether the words stand within a quotation, wholly."""
    spans = quotations(mention.passage.text)
    return any(low < mention.start and mention.end < high for low, high in spans)
