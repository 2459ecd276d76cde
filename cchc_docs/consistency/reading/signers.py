"""Who signs (người ký), each with what stands over the name: columns side by side are read too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.consistency.reading.head import is_name, signature_groups, whole
from cchc_docs.consistency.text import Mention, Text


class Signer(NamedTuple):
    """A name below a text, and the lines of authority and title over it."""

    name: Mention
    titles: tuple[Mention, ...]
    """Of columns that cannot be told apart, the lines of them all."""


def signers(text: Text) -> Iterator[Signer]:
    """The names that sign under a title, in order."""
    for lines in signature_groups(text):
        names = [whole(line) for line in lines if is_name(line.text)]
        titles = [whole(line) for line in lines if not is_name(line.text)]
        # as many titles as names, «THƯ KÝ | CHỦ TRÌ» over two names: each has its own
        each = [[title] for title in titles] if len(titles) == len(names) else [titles] * len(names)
        for name, over in zip(names, each, strict=True):
            if over:
                yield Signer(name, tuple(over))
