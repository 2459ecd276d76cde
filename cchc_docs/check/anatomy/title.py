"""From the type's name to the body (ô 5a, 9a, căn cứ): title, subject, addressees, legal bases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.addressees import opens_addressees, read_addressees
from cchc_docs.check.anatomy.agency import opens
from cchc_docs.check.anatomy.bases import basis_lines
from cchc_docs.check.anatomy.component import Component, DocumentType
from cchc_docs.check.anatomy.lines import TextLine
from cchc_docs.check.anatomy.marks import mark
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.anatomy.persons import is_office
from cchc_docs.check.anatomy.title_line import is_centred, is_title, is_too_long

_REACH = 14  # lines in which a title must come
_HEADING = re.compile(
    r"[ivx]+[.)] |\d+[.)] ?\S|dieu \d|[a-z][.)] |[-+] "
    rf"|(phan|chuong) {words.DIVISION_NUMBER}"  # «Phần I»; «Chương trình» opens a subject
)
_SUBJECT = re.compile(r"(ve|v/v|ban hanh|phe duyet|cong bo|thanh lap|sua doi|bai bo)\b")
_INVITES = re.compile(r"\b(kinh moi|tran trong)\b")
_DECIDING = frozenset({"NQ", "QĐ"})


class Title(NamedTuple):
    """What stands between letterhead and body, and how many lines that was."""

    pieces: list[Piece]
    type: DocumentType | None
    type_line: TextLine | None
    used: int


def read_title(lines: Sequence[TextLine]) -> Title:
    """Read on until the body begins."""
    reading = _Reading(lines)
    reading.find_title()
    reading.read_preamble()
    return Title(reading.pieces, reading.type, reading.type_line, reading.place)


class _Reading:
    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.lines = lines
        self.place = 0
        self.pieces: list[Piece] = []
        self.type: DocumentType | None = None
        self.type_line: TextLine | None = None

    def find_title(self) -> None:
        for n, line in enumerate(self.lines[:_REACH]):
            stamp = mark(line)
            if stamp is not None:
                self.pieces.append(line.piece(stamp, 0.9))
                continue
            found = is_title(line)
            if found is not None:
                self.type, cut, confidence = found
                self.type_line = line
                self.place = n + 1
                self._take_title(line, cut, confidence)
                self._take_subject()
                return
            if _ends_search(line):
                return

    def _take_title(self, line: TextLine, cut: int | None, confidence: float) -> None:
        if cut is None:
            self.pieces.append(line.piece(Component.DOCUMENT_TYPE, confidence))
            return
        after = self.lines[self.place] if self.place < len(self.lines) else None
        goes_on = after is not None and not after.is_upper and self._subject(after, None) > 0
        if line.is_upper and goes_on:  # «BIÊN BẢN LÀM VIỆC», and a subject below
            self.pieces.append(line.piece(Component.DOCUMENT_TYPE, confidence))
            return
        end = line.stored_end(cut)
        self.pieces.append(line.piece(Component.DOCUMENT_TYPE, confidence, end=end))
        blank = len(line.stored[end:]) - len(line.stored[end:].lstrip())
        self.pieces.append(line.piece(Component.SUBJECT, confidence, start=end + blank))

    def _take_subject(self) -> None:
        last: TextLine | None = None
        while (line := self._line()) is not None:
            stamp = mark(line)
            if words.DRAWN.fullmatch(line.key):
                pass
            elif stamp is not None:
                self.pieces.append(line.piece(stamp, 0.9))
            elif words.REFERENCE.fullmatch(line.key):
                self._take_reference()
                continue
            elif words.is_number(line):  # a contract has its number here
                self.pieces.append(line.piece(Component.NUMBER_NOTATION, 0.8))
            elif words.is_place_date(line):
                self.pieces.append(line.piece(Component.PLACE_DATE, 0.8))
            elif self._is_authority(line, last):
                self.pieces.append(line.piece(Component.DECIDING_AUTHORITY, 0.85))
            elif (confidence := self._subject(line, last)) > 0:
                self.pieces.append(line.piece(Component.SUBJECT, confidence))
                last = line
            else:
                return
            self.place += 1

    def _take_reference(self) -> None:
        """«(Kèm theo …)», on as many lines as its bracket is open."""
        while (line := self._line()) is not None:
            self.pieces.append(line.piece(Component.ATTACHMENT_REFERENCE, 0.95))
            self.place += 1
            if line.key.rstrip(" .").endswith(")") or line.key[:1] not in "(":
                return

    def _is_authority(self, line: TextLine, subject: TextLine | None) -> bool:
        if self.type is None or self.type.code not in _DECIDING or not line.is_upper:
            return False
        if line.key.endswith(":") or words.ENACTING.fullmatch(line.key):
            return False
        if _SUBJECT.match(line.key):
            return False
        return subject is not None or is_office(line.text) or opens(line.key)

    def _subject(self, line: TextLine, last: TextLine | None) -> float:
        """How surely a line is a subject (trích yếu); 0 where it is none."""
        if self.pieces and self.pieces[-1].component is Component.DECIDING_AUTHORITY:
            return 0
        if (
            is_too_long(line)
            or opens_addressees(line)
            or line.key.startswith("can cu ")
            or _HEADING.match(line.full_key)
            or line.key.endswith(":")
            or _INVITES.search(line.key)
            or words.ENACTING.fullmatch(line.key)
        ):
            return 0
        if last is None:
            if is_centred(line):
                return 0.9
            fits = line.is_bold or line.key.startswith(("ve viec", "v/v"))
            return 0.6 if fits and not line.key.endswith((".", ";")) else 0
        if not is_centred(line) or not is_centred(last) or (line.is_upper and not last.is_upper):
            return 0
        return 0.85 if not line.gap else 0.6

    def read_preamble(self) -> None:
        """Addressees, deciding authority, legal bases, «QUYẾT ĐỊNH:»."""
        is_wire = self.type is not None and self.type.code == "CĐ"
        decides = self.type is not None and self.type.code in _DECIDING
        while (line := self._line()) is not None:
            if words.DRAWN.fullmatch(line.key):
                self.place += 1
            elif opens_addressees(line, is_wire=is_wire):
                pieces, self.place = read_addressees(self.lines, self.place)
                self.pieces.extend(pieces)
            elif self._enacts(line):
                self.pieces.append(line.piece(Component.ENACTING_WORD, 0.95))
                self.place += 1
            elif words.REFERENCE.fullmatch(line.key):
                self._take_reference()
            elif decides and self._names_authority(line):
                self.pieces.append(line.piece(Component.DECIDING_AUTHORITY, 0.8))
                self.place += 1
            elif count := basis_lines(self.lines, self.place, decides=decides):
                for basis in self.lines[self.place : self.place + count]:
                    self.pieces.append(basis.piece(Component.LEGAL_BASIS, 0.9))
                self.place += count
            else:
                return

    def _names_authority(self, line: TextLine) -> bool:
        is_heading = _HEADING.match(line.full_key) is not None
        return line.is_upper and is_centred(line) and not line.key.endswith(":") and not is_heading

    def _enacts(self, line: TextLine) -> bool:
        """«QUYẾT ĐỊNH:», and the same words again where the colon was forgotten."""
        if words.ENACTING.fullmatch(line.key):
            return line.is_upper or is_centred(line)
        bare = words.ENACTING.fullmatch(f"{line.key}:") is not None
        return bare and line.is_upper and self.type_line is not None and bool(self.type)

    def _line(self) -> TextLine | None:
        return self.lines[self.place] if self.place < len(self.lines) else None


def _ends_search(line: TextLine) -> bool:
    return (
        is_too_long(line)
        or opens_addressees(line)
        or line.key.startswith("can cu ")
        or _HEADING.match(line.full_key) is not None
    )
