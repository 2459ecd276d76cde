"""The zip around a Word file (gói nén): its parts of XML, inflated within limits.

Only parts of XML are inflated, and only as far as their declared size, which has its own limit.
Pictures and fonts stay packed.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from cchc_docs.check.refusal import damaged, locked, refusal, trap
from cchc_docs.language import _

MAX_PARTS = 5_000
MAX_DIRECTORY = 2**20  # bytes of the zip's own table: 5,000 parts with names of 150 characters
MAX_INFLATED = 500 * 2**20
MAX_XML = 32 * 2**20  # of all parts of XML; 300 pages are about 6 MB
MAX_TAGS = 2_000_000  # each takes some 100 bytes once parsed; 300 pages have about 600,000
MAX_RATIO = 150
SMALL = 16 * 2**20  # the same paragraph a thousand times packs better than 1 to 150, and is no trap

_XML_SUFFIXES = (".xml", ".rels")
_SECRET_FLAGS = 0x01 | 0x20 | 0x40  # encrypted, patched, strongly encrypted
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL = struct.Struct("<4s5H3L2H")
_LOCAL_SIGNATURE = b"PK\3\4"
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\5\6"
_LONGEST_COMMENT = 0xFFFF


class Archive(NamedTuple):
    """The names of all parts, and the bytes of those of XML."""

    names: tuple[str, ...]
    content: dict[str, bytes]


def read_archive(data: bytes, path: str) -> Archive:
    """The parts in these bytes, or a refusal."""
    infos = _directory(data, path)
    inflated = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    xml = [info for info in infos if info.filename.lower().endswith(_XML_SUFFIXES)]
    if any(info.flag_bits & _SECRET_FLAGS for info in infos):
        raise locked(path)
    if (
        inflated > MAX_INFLATED
        or (inflated > SMALL and inflated > MAX_RATIO * len(data))
        or packed > len(data)  # parts that share bytes: an overlapping bomb
        or sum(info.file_size for info in xml) > MAX_XML
    ):
        raise trap(path)
    names = tuple(info.filename for info in infos)
    if len({name.lower() for name in names}) != len(names) or any(map(_strays, names)):
        raise damaged(path)
    try:
        content = {info.filename: _inflated(data, info) for info in xml}
    except (zlib.error, struct.error, ValueError) as error:
        raise damaged(path) from error
    if sum(part.count(b"<") for part in content.values()) > MAX_TAGS:
        raise trap(path)
    return Archive(names, content)


def _directory(data: bytes, path: str) -> list[zipfile.ZipInfo]:
    """The table of the zip; its size is looked at first, since zipfile reads all of it."""
    end = data.rfind(_END_SIGNATURE, max(0, len(data) - _LONGEST_COMMENT - _END.size))
    if end < 0 or len(data) < end + _END.size:
        raise damaged(path)
    _signature, _disk, _first, _here, count, size, _offset, _comment = _END.unpack_from(data, end)
    if count > MAX_PARTS or size > MAX_DIRECTORY:  # 0xFFFF and 0xFFFFFFFF: zip64
        raise refusal(
            path,
            _("The file holds more parts than a document has: it may be a trap."),
            _("Do not open it; ask its sender for a new copy."),
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error) as error:
        raise damaged(path) from error


def _strays(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/") or ":" in name


def _inflated(data: bytes, info: zipfile.ZipInfo) -> bytes:
    if info.compress_type not in _METHODS:
        raise ValueError(info.filename)
    signature, *_fields, name_length, extra_length = _LOCAL.unpack_from(data, info.header_offset)
    if signature != _LOCAL_SIGNATURE:
        raise ValueError(info.filename)
    start = info.header_offset + _LOCAL.size + name_length + extra_length
    content = data[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_DEFLATED:
        inflater = zlib.decompressobj(-15)
        content = inflater.decompress(content, info.file_size + 1)
        if not inflater.eof:
            raise ValueError(info.filename)
    if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
        raise ValueError(info.filename)
    return content
