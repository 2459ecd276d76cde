"""Markdown cut at its blank lines (cắt đoạn): pieces that are read one by one, and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.document import marks

_CHUNK = re.compile(
    # the title of an appendix is its line alone; widths belong to the table below them
    r"[ \t]*:phu-luc(?:-ngang)?:(?:[ \t][^\n]*)?(?=\n|\Z)"
    r"|(?:[ \t]*:cot:(?:[ \t][^\n]*)?\n(?:[ \t]*\n)*)?"
    rf"[^\n]*\S[^\n]*(?:\n(?!{marks.HEAD})[^\n]*\S[^\n]*)*"
)


def chunks(text: str) -> Iterator[tuple[int, str]]:
    """The pieces between blank lines, each with its first line (from 1), its indent taken off.

    A line that begins with one of our marks (`marks.HEAD`), or a bullet as Word has them, `• …`,
    begins a piece of its own. An item that stands indented under another keeps two spaces, by which
    `parse_chunk` knows it.
    """
    line, position = 1, 0
    for match in _CHUNK.finditer(text):
        chunk = match[0]
        line += text.count("\n", position, match.start())
        position = match.start()
        yield line, _outdented(chunk) if chunk[0] in " \t" else chunk


def _outdented(chunk: str) -> str:
    """A piece whose first line is indented, without the indent that all its lines have."""
    lines = chunk.split("\n")
    indent = min(len(line) - len(line.lstrip(" \t")) for line in lines if line.strip())
    kept = 2 if indent >= 2 and marks.ITEM.match(chunk) else 0
    return "\n".join(line[indent - kept :] for line in lines)
