"""How deep headings stand under each other (cấp đề mục), for outputs that have own levels."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cchc_docs.document.blocks import Article, Block, Division, DivisionKind, Heading

_RANKS = {kind: rank for rank, kind in enumerate(DivisionKind)}
_ARTICLE = len(_RANKS)


def depths(blocks: Iterable[Block]) -> Callable[[Division | Article | Heading], int]:
    """The depth of each heading of a text, from 0: its divisions, articles, sections."""
    known = [*blocks]
    ranks = {_RANKS[block.kind] for block in known if isinstance(block, Division)}
    ranks |= {_ARTICLE for block in known if isinstance(block, Article) and block.titled}
    ordered = sorted(ranks)
    shallowest = min((block.level for block in known if isinstance(block, Heading)), default=1)

    def depth(block: Division | Article | Heading) -> int:
        match block:
            case Division(kind=kind):
                return ordered.index(_RANKS[kind])
            case Article():
                return ordered.index(_ARTICLE)
            case Heading(level=level):
                return len(ordered) + level - shallowest

    return depth
