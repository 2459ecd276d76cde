"""Files that are no text (tệp không phải văn bản thuần), told by their first bytes."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.language import _


def other_format(data: bytes) -> tuple[str, str] | None:
    """What a file is that is no text, and what to do with it; none where it may be text."""
    return next((found for head, found in _known() if data.startswith(head)), None) or _zipped(data)


def _known() -> Iterator[tuple[bytes, tuple[str, str]]]:
    pick = _("pick the data file (.yml, or .xlsx for a form) that it was made from")
    yield b"%PDF", (_("a PDF file"), pick)
    old = _("an old Word or Excel file (.doc, .xls), or one under a password")
    yield b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (old, pick)
    yield b"{\\rtf", (_("a rich text file (.rtf)"), pick)
    for head in (b"\x89PNG", b"\xff\xd8\xff", b"GIF89a"):
        yield head, (_("a picture"), pick)


def _zipped(data: bytes) -> tuple[str, str] | None:
    if not data.startswith(b"PK\x03\x04"):
        return None
    if b"word/" in data:
        fix = _(
            "pick the data file that it was made from; «cchc-docs check» looks at a finished file"
        )
        return _("a Word file (.docx)"), fix
    if b"xl/" in data:
        return _("an Excel file (.xlsx)"), _("a form of Excel is read as .xlsx: rename it so")
    return _("a compressed file (.zip)"), _("take the data file out of it")
