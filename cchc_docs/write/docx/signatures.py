"""Several signatures in two columns (lưới chữ ký), read from left to right, row by row (Mẫu 1.9).

Titles of a row begin at one height and names end at one: shorter blocks get empty lines. A row
never splits over pages; a last odd signature stands in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cchc_docs.document.tree import Signature
from cchc_docs.vietnamese.names import name_lines
from cchc_docs.vietnamese.widths import text_width_mm, wrap
from cchc_docs.write.docx.look import Look, StyleSheet
from cchc_docs.write.docx.styles import (
    AUTHORITY_LINE,
    SIGNATURE_GAP,
    SIGNATURE_STYLES,
    SIGNER_NAME,
    SIGNER_POST,
    SIGNER_TITLE,
)
from cchc_docs.write.docx.wordml import TWIPS_PER_MM, text_xml

_COLUMNS = 2
_ROW_GAP = '<w:tcMar><w:top w:w="240" w:type="dxa"/></w:tcMar>'  # 12 points between two rows
# The whole grid stays with the last words: no page holds signatures alone. It ends with its last
# row; what the styles keep together for one signer, the row keeps here.
_KEEP = {True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}
_SLACK_MM = 2.0  # so that a line which just fits is not broken once more
_MARGINS = 216  # twips: what Word keeps free beside the text of a cell

_Line = tuple[str, str]  # style, text


class SignatureWriter:
    """Writes the grid in the styles of one frame, over a width in twips."""

    def __init__(self, sheet: StyleSheet, width: int) -> None:
        self._width = width
        ids = {name: sheet.id_of("paragraph", name) or "" for name in SIGNATURE_STYLES}
        self._styles = {
            name: (style_id, sheet.style_look(style_id)) for name, style_id in ids.items()
        }

    def xml(self, signatures: tuple[Signature, ...]) -> str:
        """The grid."""
        column = self._width // _COLUMNS
        grid = f'<w:gridCol w:w="{column}"/>' * _COLUMNS
        last = (len(signatures) - 1) // _COLUMNS
        rows = "".join(
            self._row(row, column, first=number == 0, keep=number < last)
            for number, row in enumerate(_in_rows(signatures))
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{column * _COLUMNS}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: tuple[Signature, ...], column: int, *, first: bool, keep: bool) -> str:
        alone = len(row) == 1
        width = column * _COLUMNS if alone else column
        span = f'<w:gridSpan w:val="{_COLUMNS}"/>' if alone else ""
        gap = "" if first else _ROW_GAP
        heads = [self._height(_head(signature), width) for signature in row]
        feet = [self._height(_foot(signature), width) for signature in row]
        cells = ""
        for signature, head, foot in zip(row, heads, feet, strict=True):
            missing = max(heads) - head + max(feet) - foot
            cells += (
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{gap}</w:tcPr>'
                f"{self._block(signature, missing, width, keep=keep)}</w:tc>"
            )
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"

    def _block(self, signature: Signature, missing: int, width: int, *, keep: bool) -> str:
        gap = [(SIGNER_TITLE, "")] * missing + [(SIGNATURE_GAP, "")]
        lines = (*_head(signature), *gap, *_foot(signature))
        return "".join(self._paragraph(style, text, width, _KEEP[keep]) for style, text in lines)

    def _paragraph(self, style: str, text: str, width: int, keep: str) -> str:
        style_id, look = self._styles[style]
        run = f"<w:r>{text_xml(text)}</w:r>" if text else ""
        indents = _evening_indents(text, look, width)
        return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{keep}{indents}</w:pPr>{run}</w:p>'

    def _height(self, lines: tuple[_Line, ...], width: int) -> int:
        return sum(self._line_count(self._styles[style][1], text, width) for style, text in lines)

    def _line_count(self, look: Look, text: str, width: int) -> int:
        return len(wrap(text, (width - _MARGINS) / TWIPS_PER_MM, look.size, look.face))


def _evening_indents(text: str, look: Look, width: int) -> str:
    """Indents that make a wrapped title break into lines of like length, the words left alone."""
    room = (width - _MARGINS) / TWIPS_PER_MM
    lines = name_lines(text, room, look.size, look.face)
    if len(lines) == 1:
        return ""
    longest = max(text_width_mm(line, look.size, look.face) for line in lines)
    free = round(max(room - longest - _SLACK_MM, 0) / 2 * TWIPS_PER_MM)
    return f'<w:ind w:left="{free}" w:right="{free}"/>'


def _in_rows(signatures: tuple[Signature, ...]) -> Iterator[tuple[Signature, ...]]:
    rest = iter(signatures)
    while row := tuple(islice(rest, _COLUMNS)):
        yield row


def _head(signature: Signature) -> tuple[_Line, ...]:
    return (
        *((AUTHORITY_LINE, line) for line in signature.authority),
        (SIGNER_TITLE, signature.title),
    )


def _foot(signature: Signature) -> tuple[_Line, ...]:
    post = () if signature.post is None else ((SIGNER_POST, signature.post),)
    return (*post, (SIGNER_NAME, signature.name))
