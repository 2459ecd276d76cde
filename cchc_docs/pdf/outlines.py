"""The signs in a font of a PDF (hình chữ), as TrueType keeps them: which characters have none.

Where no font of the machine has a character, LibreOffice draws the empty box of some font under its
code, or nothing; the text behind it reads well, the page does not.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

from cchc_docs.pdf.truetype import tables

_LONG = 1  # `indexToLocFormat`: offsets in whole bytes, else in pairs of them
_BYTES = 0  # the form of a character map with a byte for a code


def missing_in(font: bytes, characters: Mapping[int, str]) -> str:
    """The visible characters, given by their codes, that the font draws as a box or not at all."""
    try:
        glyphs = _glyphs(font)
        cmap = tables(font).get(b"cmap")
        numbers = _numbers(cmap) if cmap else {}
        box = glyphs[0]
    except (KeyError, struct.error, IndexError):
        return ""  # no TrueType, or not as LibreOffice makes it: nothing is known against it
    found = []
    for code, character in characters.items():
        number = numbers.get(code, code)
        drawn = glyphs[number] if number < len(glyphs) else b""
        if character.strip() and character.isprintable() and drawn in {b"", box}:
            found.append(character)
    return "".join(found)


def _glyphs(font: bytes) -> list[bytes]:
    """The outline of each glyph by number; the first is the box of a missing character."""
    parts = tables(font)
    (form,) = struct.unpack_from(">h", parts[b"head"], 50)
    (count,) = struct.unpack_from(">H", parts[b"maxp"], 4)
    if form == _LONG:
        ends = struct.unpack_from(f">{count + 1}L", parts[b"loca"])
    else:
        ends = tuple(2 * end for end in struct.unpack_from(f">{count + 1}H", parts[b"loca"]))
    return [parts[b"glyf"][start:end].rstrip(b"\0") for start, end in pairwise(ends)]


def _numbers(cmap: bytes) -> Mapping[int, int]:
    """Glyph numbers by code.

    LibreOffice writes one table of a byte for a code, or none at all: then codes are numbers.
    """
    (offset,) = struct.unpack_from(">L", cmap, 8)
    (form,) = struct.unpack_from(">H", cmap, offset)
    if form != _BYTES:
        return {}
    return dict(enumerate(cmap[offset + 6 : offset + 6 + 256]))
