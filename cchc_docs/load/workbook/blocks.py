"""Blocks of agencies (khối cơ quan) as workbooks name them."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"Khối\s*:?\s*(?P<name>\S.*)", re.IGNORECASE)


def block_in(text: str) -> str:
    """The block that a text names, «Khối: Các sở»; nothing where it names none."""
    named = _BLOCK.fullmatch(text)
    return named["name"] if named else ""


def bare_block(text: str) -> str:
    """A block without the word: «Khối các sở» and «Các sở» are one."""
    return block_in(text) or text
