"""A Word or Excel file with some parts exchanged (gói lại tệp): the others are copied as they lie.

No part is inflated or deflated again but those that are exchanged; same input, same bytes.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Collection, Mapping
from io import BytesIO
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_UTF8 = 0x800
_COMPRESSION = 0x06  # bits that say how hard deflate tried
_MIDNIGHT_1980 = (0, 0x21)  # the earliest time that a zip can tell
_LEVEL = 6


class _Entry(NamedTuple):
    """A part as it lies in a zip."""

    name: bytes
    flags: int
    method: int
    time: int
    date: int
    crc: int
    size: int
    packed: bytes

    def head(self) -> tuple[int, ...]:
        """The fields that the local and the central header share."""
        return (
            _VERSION, self.flags, self.method, self.time, self.date, self.crc, len(self.packed),
            self.size, len(self.name),
        )  # fmt: skip


def repacked(data: bytes, parts: Mapping[str, bytes], dropped: Collection[str] = ()) -> bytes:
    """The zip with these parts put in place of those of their name, or behind all others."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = archive.infolist()
    entries = [
        _made(info.filename, parts[info.filename])
        if info.filename in parts
        else _copied(data, info)
        for info in infos
        if info.filename not in dropped
    ]
    known = {info.filename for info in infos}
    entries += [_made(name, part) for name, part in parts.items() if name not in known]
    return _written(entries)


def _name(name: str) -> tuple[bytes, int]:
    encoded = name.encode()
    return encoded, 0 if encoded.isascii() else _UTF8


def _made(name: str, part: bytes) -> _Entry:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    packed = packer.compress(part) + packer.flush()
    encoded, flags = _name(name)
    return _Entry(
        encoded, flags, zipfile.ZIP_DEFLATED, *_MIDNIGHT_1980, zlib.crc32(part), len(part), packed
    )


def _copied(data: bytes, info: zipfile.ZipInfo) -> _Entry:
    fields = _LOCAL.unpack_from(data, info.header_offset)
    start = info.header_offset + _LOCAL.size + fields[-2] + fields[-1]
    year, month, day, hour, minute, second = info.date_time
    encoded, flags = _name(info.filename)
    return _Entry(
        encoded,
        flags | info.flag_bits & _COMPRESSION,
        info.compress_type,
        hour << 11 | minute << 5 | second // 2,
        (year - 1980) << 9 | month << 5 | day,
        info.CRC,
        info.file_size,
        data[start : start + info.compress_size],
    )


def _written(entries: list[_Entry]) -> bytes:
    body, directory = BytesIO(), BytesIO()
    for entry in entries:
        head = entry.head()
        offset = body.tell()
        body.write(_LOCAL.pack(b"PK\3\4", *head, 0) + entry.name + entry.packed)
        directory.write(_CENTRAL.pack(b"PK\1\2", _VERSION, *head, 0, 0, 0, 0, 0, offset))
        directory.write(entry.name)
    start, table = body.tell(), directory.getvalue()
    end = _END.pack(b"PK\5\6", 0, 0, len(entries), len(entries), len(table), start, 0)
    return body.getvalue() + table + end
