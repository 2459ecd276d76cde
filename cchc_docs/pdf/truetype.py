"""The tables of a TrueType or OpenType font (bảng trong tệp phông), in a file or within a PDF."""

from __future__ import annotations

import struct


def tables(font: bytes, start: int = 0) -> dict[bytes, bytes]:
    """The tables of a font by their tags; `start` is where its directory begins in a collection.

    Raises `struct.error` where the directory is cut off.
    """
    (count,) = struct.unpack_from(">H", font, start + 4)
    found = {}
    for number in range(count):
        tag, _sum, offset, length = struct.unpack_from(">4sLLL", font, start + 12 + 16 * number)
        found[tag] = font[offset : offset + length]
    return found
