"""Packages that must not be opened are refused, whole ones are copied part by part."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.write.docx.inspect import check_frame
from cchc_docs.write.docx.package import new_part, read_package, write_package

from ..documents import NOTICE
from .frames import MAIN, VAN_BAN, edited, parts, with_part, written, zipped

RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(kind: str, target: str) -> bytes:
    relation = (
        f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="{target}" '
        'TargetMode="External"/></Relationships>'
    )
    return edited(VAN_BAN, ("</Relationships>", relation), part=RELATIONS)


def bomb() -> bytes:
    return with_part(VAN_BAN, "word/media.xml", b"<a>" + b" " * 30_000_000 + b"</a>")


def damaged(position: int) -> bytes:
    return VAN_BAN[:position] + bytes([VAN_BAN[position] ^ 0xFF]) + VAN_BAN[position + 1 :]


def renamed(old: bytes, new: bytes) -> bytes:
    return VAN_BAN.replace(old, new)


HOSTILE = {
    "macros": with_part(VAN_BAN, "word/vbaProject.bin", b"x"),
    "a macro-enabled type": edited(
        VAN_BAN,
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
        part="[Content_Types].xml",
    ),
    "an outside template": related("attachedTemplate", "https://example.com/x.dotm"),
    "an outside picture": related("image", "https://example.com/x.png"),
    "an outside object": related("oleObject", "file:///C:/x.xls"),
    "a document type": edited(VAN_BAN, ("<w:document", "<!DOCTYPE x><w:document")),
    "entities": edited(
        VAN_BAN,
        ("<w:document", '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><w:document'),
        ("Nơi nhận:", "&c;"),
    ),
    "entities in UTF-16": with_part(
        VAN_BAN,
        "word/settings.xml",
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode(
            "utf-16"
        ),
    ),
    "a zip bomb": bomb(),
    "no package at all": b"Th\xc3\xb4ng b\xc3\xa1o",
    "nothing": b"",
    "a password or an old .doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "half a file": VAN_BAN[: len(VAN_BAN) // 2],
    "a changed byte in a part": damaged(VAN_BAN.index(MAIN.encode()) + 200),
    "a name that leaves the package": renamed(b"word/header2.xml", b"word/../er2.xml"),
    "the same name twice": renamed(b"word/header2.xml", b"word/header1.xml"),
    "no relations": zipped(
        {name: x for name, x in parts(VAN_BAN).items() if name != "_rels/.rels"}
    ),
    "no styles": zipped({name: x for name, x in parts(VAN_BAN).items() if "styles" not in name}),
    "Strict names": edited(
        VAN_BAN,
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    ),
    "another kind of zip": zipped({"a.txt": "a"}),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_packages_are_refused(data: bytes) -> None:
    faults = check_frame(data, "khung.docx")
    assert {fault.rule for fault in faults} == {"frame.package"}
    assert all(fault.fix for fault in faults)


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    size = zlib.crc32(parts(VAN_BAN)[MAIN]).to_bytes(4, "little")
    lying = VAN_BAN.replace(size, b"\0\0\0\0")
    with pytest.raises(DiagnosticError):
        read_package(lying, "khung.docx")


def test_a_hyperlink_may_lead_outside() -> None:
    assert check_frame(related("hyperlink", "https://example.com/"), "khung.docx") == []


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(VAN_BAN) - 1), st.integers(1, 255))
def test_a_damaged_frame_never_raises_anything_else(position: int, change: int) -> None:
    data = bytearray(VAN_BAN)
    data[position] ^= change
    check_frame(bytes(data), "khung.docx")


def test_what_a_document_does_not_change_is_copied_byte_for_byte() -> None:
    before = {part.name: part for part in read_package(VAN_BAN, "").parts}
    after = {part.name: part for part in read_package(written(NOTICE), "").parts}
    assert before.keys() == after.keys()
    same = {name for name in before if before[name].packed == after[name].packed}
    assert {"word/styles.xml", "word/theme/theme1.xml", "word/header1.xml"} <= same


def test_timestamps_are_fixed() -> None:
    with zipfile.ZipFile(BytesIO(written(NOTICE))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def test_a_stored_part_stays_readable() -> None:
    stored = BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts(VAN_BAN).items():
            archive.writestr(name, content)
    package = read_package(stored.getvalue(), "khung.docx")
    assert parts(write_package(package, {})) == parts(VAN_BAN)


def test_a_new_part_reads_back() -> None:
    part = new_part("a.xml", "ữ".encode() * 1000)
    assert part.content() == "ữ".encode() * 1000
