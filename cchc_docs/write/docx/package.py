"""The package of a Word file (gói tệp .docx): parts with their deflated bytes, in and out.

Parts that a document does not change are copied as they are, never inflated again. Timestamps are
fixed, so the same input gives the same bytes.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.wordml import OFFICE_RELATIONS, parse

MAX_INFLATED = 200 * 2**20
MAX_RATIO = 200
MAX_PARTS = 10_000
MAIN_DOCUMENT = f"{OFFICE_RELATIONS}/officeDocument"
HYPERLINK = f"{OFFICE_RELATIONS}/hyperlink"

_OLE_SIGNATURE = b"\xd0\xcf\x11\xe0"  # an encrypted .docx, and every old .doc
_SECRET_FLAGS = 0x01 | 0x20 | 0x40  # encrypted, patched, strongly encrypted
_LOCAL_SIGNATURE = b"PK\3\4"
_DOS_EPOCH = (0, 33)  # 00:00:00, 1 January 1980: the earliest that a zip can say
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LEVEL = 3  # of the longest plan: 0,2 ms less than 6, and 0,9 KB more
_LEAST_WINDOW, _MOST_WINDOW = 9, 15  # powers of two, as zlib knows them


class Part(NamedTuple):
    """One file of the package, deflated (or stored, where `method` says so)."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    def content(self) -> bytes:
        """The inflated bytes."""
        if self.method == zipfile.ZIP_STORED:
            return self.packed
        return zlib.decompress(self.packed, -15)


class Relation(NamedTuple):
    """What one part says of another: its kind, and the name of the part or an outside address."""

    id: str
    kind: str
    target: str
    external: bool


class Package(NamedTuple):
    """All parts in the order of the file."""

    parts: tuple[Part, ...]

    def find(self, name: str) -> Part | None:
        """The part of this name."""
        return next((part for part in self.parts if part.name == name), None)

    def relations(self, source: str = "") -> tuple[Relation, ...]:
        """The relations of a part; those of the package itself without a name."""
        folder, file = posixpath.split(source)
        part = self.find(posixpath.join(folder, "_rels", f"{file}.rels"))
        if part is None:
            return ()
        return tuple(
            Relation(
                id=element.get("Id", ""),
                kind=element.get("Type", ""),
                target=_resolved(folder, element.get("Target", ""))
                if element.get("TargetMode") != "External"
                else element.get("Target", ""),
                external=element.get("TargetMode") == "External",
            )
            for element in parse(part.content())
        )

    def related(self, source: str, kind: str) -> tuple[str, ...]:
        """The names of the parts to which a part has relations of this kind."""
        return tuple(
            relation.target
            for relation in self.relations(source)
            if relation.kind == kind and not relation.external
        )


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def package_error(path: str, message: str, fix: str) -> DiagnosticError:
    """The error of a file that is no package, or none that may be opened."""
    return DiagnosticError(
        [Diagnostic("frame.package", Severity.ERROR, WordPlace(path), message, fix)]
    )


def read_package(data: bytes, path: str) -> Package:
    """The package in these bytes; every part is inflated once, within limits, to prove it."""
    damaged = package_error(
        path,
        _("The file is damaged: it is not a whole Word package."),
        _("Open it in Word, mend what Word asks to mend, and save it again as .docx."),
    )
    if data.startswith(_OLE_SIGNATURE):
        raise package_error(
            path,
            _("The file is protected by a password, or it is an old .doc."),
            _("In Word: File, Info, Protect Document, remove the password; then save as .docx."),
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise damaged from error
    inflated = sum(info.file_size for info in infos)
    if inflated > MAX_INFLATED or inflated > MAX_RATIO * len(data) or len(infos) > MAX_PARTS:
        raise package_error(
            path,
            _("The file unpacks to {size} MB: that is no frame, but a trap.").format(
                size=inflated // 2**20
            ),
            _("Use a frame from a source you trust."),
        )
    names = {info.filename.lower() for info in infos}
    if len(names) != len(infos) or any(_strays(name) for name in names):
        raise damaged
    try:
        return Package(tuple(_part(data, info) for info in infos))
    except (zlib.error, struct.error, ValueError) as error:
        raise damaged from error


def _strays(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def _part(data: bytes, info: zipfile.ZipInfo) -> Part:
    known = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    if not known or info.flag_bits & _SECRET_FLAGS:
        raise ValueError(info.filename)
    signature, *_fields, name_length, extra_length = _LOCAL.unpack_from(data, info.header_offset)
    name_start = info.header_offset + _LOCAL.size
    name = data[name_start : name_start + name_length]
    if signature != _LOCAL_SIGNATURE or name != info.orig_filename.encode():
        raise ValueError(info.filename)
    start = name_start + name_length + extra_length
    packed = data[start : start + info.compress_size]
    content = packed
    if info.compress_type == zipfile.ZIP_DEFLATED:
        inflater = zlib.decompressobj(-15)
        content = inflater.decompress(packed, info.file_size + 1)
        if not inflater.eof or inflater.unused_data:
            raise ValueError(info.filename)
    if len(content) != info.file_size or zlib.crc32(content) != info.CRC:
        raise ValueError(info.filename)
    return Part(info.filename, info.compress_type, info.CRC, info.file_size, packed)


def new_part(name: str, content: bytes) -> Part:
    """A part made from its bytes."""
    window = min(max(len(content).bit_length(), _LEAST_WINDOW), _MOST_WINDOW)
    memory = min(window - 6, zlib.DEF_MEM_LEVEL)  # tables no larger than the window can fill
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -window, memory)
    packed = packer.compress(content) + packer.flush()
    return Part(name, zipfile.ZIP_DEFLATED, zlib.crc32(content), len(content), packed)


def write_package(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The bytes of the package, with the changed parts in place of the old ones."""
    body = bytearray()
    directory = bytearray()
    for old in package.parts:
        part = new_part(old.name, changed[old.name]) if old.name in changed else old
        name = part.name.encode()
        flags = 0 if part.name.isascii() else 0x800
        common = (flags, part.method, *_DOS_EPOCH, part.crc, len(part.packed), part.size)
        offset = len(body)
        body += _LOCAL.pack(_LOCAL_SIGNATURE, 20, *common, len(name), 0) + name + part.packed
        directory += _CENTRAL.pack(b"PK\1\2", 20, 20, *common, len(name), 0, 0, 0, 0, 0, offset)
        directory += name
    count = len(package.parts)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
