"""The text within a line of Markdown → runs of characters and line breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from cchc_docs.document.blocks import Inline, Inlines, LineBreak, Text

if TYPE_CHECKING:
    from markdown_it.token import Token

_REFUSED = {
    "code_inline": "code",
    "html_inline": "html",
    "image": "image",
    "link_open": "link",
}


def read_inlines(tokens: Iterable[Token], refuse: Callable[[str], None]) -> Inlines:
    """The runs of a line; what a notice may not contain is told to `refuse`."""
    return merged(_styled(tokens, refuse))


def _styled(tokens: Iterable[Token], refuse: Callable[[str], None]) -> Iterator[Inline]:
    bold = italic = 0
    for token in tokens:
        match token.type:
            case "text":
                if token.content:
                    yield Text(token.content, bold > 0, italic > 0)
            case "softbreak":
                yield Text(" ", bold > 0, italic > 0)
            case "hardbreak":
                yield LineBreak()
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case construct if construct in _REFUSED:
                refuse(_REFUSED[construct])


def merged(inlines: Iterable[Inline]) -> Inlines:
    """Neighbouring runs of one look made one."""
    result: list[Inline] = []
    for look, group in groupby(
        inlines, lambda i: (i.bold, i.italic) if isinstance(i, Text) else None
    ):
        if look is None:
            result += group
        else:
            text = "".join(i.text for i in group if isinstance(i, Text))
            result += [Text(text, *look)] if text else []
    return tuple(result)
