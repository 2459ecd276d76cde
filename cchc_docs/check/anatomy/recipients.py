"""One column of the end (ô 9b, 7): a list of recipients, signatures, or one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine
from cchc_docs.check.anatomy.parts import Piece, SignatureBlock
from cchc_docs.check.anatomy.persons import is_authority, is_title
from cchc_docs.check.anatomy.signatures import Signatures, names_someone

_NOTE = re.compile(r"[(\[].*")
_DASHED = re.compile(r"[-+•*–]")
_CONTACT = re.compile(r"(dia chi|(so )?dien thoai|dt|e-?mail|thu dien tu|website|fax) ?:")


def opens_signature(line: TextLine) -> bool:
    """Whether a title in capitals stands here, as above a signature."""
    return is_title(line) and line.words <= 9 and line.key[-1:] not in ".:;,"


class ClosingColumn:
    """The lines of one column: a list of recipients, signatures, or one after the other."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        self.pieces: list[Piece] = []
        self.signatures: list[SignatureBlock] = []
        self._signing: list[TextLine] = []
        self._listing = False
        self._filed = False
        for line in lines:
            self._read(line)
        found = Signatures(self._signing)
        self.signatures = found.blocks
        self.pieces += found.notes
        self.pieces += [piece for block in found.blocks for piece in block.pieces]

    def _read(self, line: TextLine) -> None:
        label = words.RECIPIENTS.match(line.key)
        if label is not None and (label.end() == len(line.key) or line.key[label.end() - 1] == ":"):
            self._label(line)
        elif words.FILING.fullmatch(line.full_key):
            self.pieces.append(line.piece(Component.FILING, 0.95))
            self._listing, self._filed = True, True
        elif _CONTACT.search(line.key) and line.words > 3:
            self.pieces.append(line.piece(Component.CONTACT, 0.7))
        elif _DASHED.match(line.full_key):
            self.pieces.append(line.piece(Component.RECIPIENT, 0.9))
            self._listing = True
        elif self._listing and not self._turns(line):
            self._list(line)
        else:
            self._listing = False
            self._signing.append(line)

    def _label(self, line: TextLine) -> None:
        stored = line.stored
        colon = stored.find(":") + 1
        rest = stored[colon:].strip() if colon else ""
        if rest and not rest.startswith("("):
            self.pieces.append(line.piece(Component.RECIPIENTS_LABEL, 0.9, end=colon))
            self.pieces.append(line.piece(Component.RECIPIENT, 0.8, start=colon))
        else:
            self.pieces.append(line.piece(Component.RECIPIENTS_LABEL, 1.0))
        self._listing = True

    def _turns(self, line: TextLine) -> bool:
        """Whether a signature begins after the list."""
        if is_authority(line) or opens_signature(line):
            return True
        return self._filed and names_someone(line)

    def _list(self, line: TextLine) -> None:
        if _NOTE.match(line.key):
            return  # «(để báo cáo)» at the right of several lines
        if self._filed:
            if line.words <= 5:
                self.pieces.append(line.piece(Component.FILING, 0.6))
            return
        self.pieces.append(line.piece(Component.RECIPIENT, 0.7))
