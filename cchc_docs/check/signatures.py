"""Files that are no .docx, told by their first bytes (chữ ký tệp), whatever their names say."""

from __future__ import annotations

import codecs

from cchc_docs.check.refusal import another_format, damaged, locked, refusal
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.language import _

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_ZIP = b"PK"
_MARKUP = b"<"
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096


def stranger(data: bytes, path: str) -> DiagnosticError | None:
    """The refusal of bytes that are no zip package; none where they may be one."""
    if data.startswith(_ZIP):
        return None
    head = data[:_HEAD]
    if not data.strip(b"\0"):
        return refusal(
            path,
            _("The file is empty."),
            _("Copy it again from where it came, or save it again in Word."),
        )
    if head.startswith(_OLE):
        if _ENCRYPTED in data:
            return locked(path)
        return another_format(path, _("an old Word file (.doc)"))
    if head.startswith(b"{\\rtf"):
        return another_format(path, _("a rich text file (.rtf)"))
    if head.startswith(b"%PDF"):
        return another_format(path, _("a PDF file"))
    for mark in _BYTE_ORDER_MARKS:
        head = head.removeprefix(mark)
    opening = head.replace(b"\0", b"").lstrip().lower()
    if opening.startswith((_MARKUP, b"mime-version")):
        return another_format(path, _("a web page or an XML file"))
    if _is_text(data[:_HEAD]):
        return refusal(
            path,
            _("This is {kind}, not a .docx.").format(kind=_("a text file")),
            _("Name the Word file; «cchc-docs render» makes it from a data file (.yml)."),
        )
    return damaged(path)


def _is_text(head: bytes) -> bool:
    """Whether it reads as text; a letter may be cut in two at the end."""
    if b"\0" in head:
        return False
    try:
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\t\r\n\f" for character in text)
