"""What a font file can draw (bảng ký tự của phông): its family, its face, its characters.

The few tables of the OpenType format that say so are read here; fontTools, 20 times our size on
disk, would be installed for each clerk for the sake of these lines.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc_docs.pdf.truetype import tables

_COLLECTION = b"ttcf"
_FONT_MARKS = (b"\0\1\0\0", b"OTTO", b"true")
_FAMILY, _FACE = 1, 2  # ids of the table «name»
_WINDOWS, _MACINTOSH = 3, 1  # platforms of the table «name»
_END = 0xFFFF


class Font(NamedTuple):
    """A font of a file: «Liberation Serif», «Bold Italic», and what it can draw."""

    file: Path
    family: str
    face: str
    characters: frozenset[int]

    def lacks(self, text: str) -> str:
        """The characters of a text that it cannot draw, each once."""
        return "".join(dict.fromkeys(char for char in text if ord(char) not in self.characters))


def fonts_in(file: Path, families: frozenset[str]) -> Iterator[Font]:
    """The fonts of these families in a file; a file that is no font has none."""
    try:
        data = file.read_bytes()
        for start in _starts(data):
            parts = tables(data, start)
            names = _names(parts[b"name"])
            if names.get(_FAMILY, "") in families:
                drawn = _characters(parts[b"cmap"])
                yield Font(file, names[_FAMILY], names.get(_FACE, ""), frozenset(drawn))
    except (OSError, struct.error, KeyError, IndexError, UnicodeDecodeError):
        return  # cut short, locked or damaged: nothing that could be drawn with


def _starts(data: bytes) -> tuple[int, ...]:
    """Where the fonts of a file begin: one, or several in a collection (.ttc)."""
    if data[:4] == _COLLECTION:
        (count,) = struct.unpack_from(">I", data, 8)
        return struct.unpack_from(f">{count}I", data, 12)
    return (0,) if data[:4] in _FONT_MARKS else ()


def _names(table: bytes) -> dict[int, str]:
    """Names by their id; an English one of Windows where there is one."""
    _format, count, storage = struct.unpack_from(">HHH", table)
    found: dict[int, str] = {}
    for number in range(count):
        record = struct.unpack_from(">HHHHHH", table, 6 + 12 * number)
        platform, _encoding, language, name, length, offset = record
        raw = table[storage + offset : storage + offset + length]
        if platform == _WINDOWS and (language == 0x409 or name not in found):
            found[name] = raw.decode("utf-16-be")
        elif platform == _MACINTOSH:
            found.setdefault(name, raw.decode("mac-roman"))
    return found


def _characters(table: bytes) -> set[int]:
    """Every character that has a glyph, by the sub-tables 4 and 12 that fonts have today."""
    (count,) = struct.unpack_from(">H", table, 2)
    found: set[int] = set()
    for number in range(count):
        (offset,) = struct.unpack_from(">I", table, 8 + 8 * number)
        (form,) = struct.unpack_from(">H", table, offset)
        if form == 4:
            found |= _segments(table, offset)
        elif form == 12:
            found |= _groups(table, offset)
    return found


def _segments(table: bytes, start: int) -> set[int]:
    """Sub-table 4: ranges below U+FFFF, each with a shift of its glyphs or a list of them."""
    (doubled,) = struct.unpack_from(">H", table, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, start + 14)
    firsts = struct.unpack_from(f">{count}H", table, start + 16 + doubled)
    shifts = struct.unpack_from(f">{count}H", table, start + 16 + 2 * doubled)
    lists = start + 16 + 3 * doubled
    found = set()
    for number, (first, end, shift) in enumerate(zip(firsts, ends, shifts, strict=True)):
        (offset,) = struct.unpack_from(">H", table, lists + 2 * number)
        for char in range(first, min(end, _END - 1) + 1):
            glyph = char
            if offset:
                place = lists + 2 * number + offset + 2 * (char - first)
                (glyph,) = struct.unpack_from(">H", table, place)
            if (offset == 0 or glyph) and (glyph + shift) & _END:
                found.add(char)
    return found


def _groups(table: bytes, start: int) -> set[int]:
    """Sub-table 12: ranges of all of Unicode, which rise; nothing is counted twice."""
    (count,) = struct.unpack_from(">I", table, start + 12)
    found: set[int] = set()
    least = 0
    for number in range(count):
        first, end, glyph = struct.unpack_from(">III", table, start + 16 + 12 * number)
        past = min(end, sys.maxunicode) + 1
        found.update(range(max(first if glyph else first + 1, least), past))
        least = max(least, past)
    return found
