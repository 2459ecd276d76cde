"""Which Word style gives a block its look (kiểu định dạng): one table, by the names clerks see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.document.blocks import Role
from cchc_docs.write.docx.look import StyleSheet

HEADINGS = {1: "Mục I", 2: "Mục 1", 3: "Mục 1.1", 4: "Điểm a"}
BODY_TEXT = "Thân văn bản"
DIVISION_LABEL = "Số chương mục"
DIVISION_TITLE = "Tên chương mục"
ARTICLE = "Điều"
ROLES = {Role.BODY: BODY_TEXT, Role.LEGAL_BASIS: "Căn cứ", Role.AUTHORITY: "Thẩm quyền"}
MARKERS = {"-": "Gạch đầu dòng", "+": "Dấu cộng"}
OTHER_MARKER = "Mục liệt kê"
TABLE_CELL = "Ô bảng"
TABLE_HEADER = "Đầu bảng"
AFTER_TABLE = "Cách bảng"

AUTHORITY_LINE = "Quyền hạn ký"
SIGNER_TITLE = "Chức vụ ký"
SIGNATURE_GAP = "Khoảng ký"
SIGNER_POST = "Chức vụ khác"
SIGNER_NAME = "Họ tên ký"
SIGNATURE_STYLES = (AUTHORITY_LINE, SIGNER_TITLE, SIGNATURE_GAP, SIGNER_POST, SIGNER_NAME)
"""What signatures in a grid are written in; where only one signs, the frame sets it itself."""

BOLD = "Đậm"
ITALIC = "Nghiêng"
BOLD_ITALIC = "Đậm nghiêng"

PARAGRAPH_STYLES = (
    *ROLES.values(),
    *HEADINGS.values(),
    DIVISION_LABEL,
    DIVISION_TITLE,
    ARTICLE,
    *MARKERS.values(),
    OTHER_MARKER,
    TABLE_CELL,
    TABLE_HEADER,
    AFTER_TABLE,
)
CHARACTER_STYLES = (BOLD, ITALIC, BOLD_ITALIC)


class BlockStyle(NamedTuple):
    """A paragraph style: its id in the file, and whether its text is bold or italic already."""

    id: str
    bold: bool
    italic: bool


class BodyStyles(NamedTuple):
    """The styles of a frame that blocks use: paragraph styles by name, ids of character styles."""

    paragraphs: dict[str, BlockStyle]
    characters: dict[str, str]

    def emphasis(self, style: BlockStyle, *, bold: bool, italic: bool) -> str:
        """The id of the character style for a run, or nothing.

        Bold inside bold needs none: Word would turn it back to regular (ECMA-376-1, 17.7.3).
        """
        wanted = (bold and not style.bold, italic and not style.italic)
        name = {(True, True): BOLD_ITALIC, (True, False): BOLD, (False, True): ITALIC}.get(wanted)
        return self.characters[name] if name else ""


def missing_styles(sheet: StyleSheet, *, several_sign: bool = False) -> Iterator[str]:
    """The names of the styles that blocks need and the frame has not."""
    paragraphs = PARAGRAPH_STYLES + (SIGNATURE_STYLES if several_sign else ())
    for kind, names in (("paragraph", paragraphs), ("character", CHARACTER_STYLES)):
        for name in names:
            if sheet.id_of(kind, name) is None:
                yield name


def body_styles(sheet: StyleSheet) -> BodyStyles:
    """The styles of a frame of which none is missing."""
    paragraphs = {}
    for name in PARAGRAPH_STYLES:
        style_id = sheet.id_of("paragraph", name) or ""
        look = sheet.style_look(style_id)
        paragraphs[name] = BlockStyle(style_id, look.bold, look.italic)
    characters = {name: sheet.id_of("character", name) or "" for name in CHARACTER_STYLES}
    return BodyStyles(paragraphs, characters)
