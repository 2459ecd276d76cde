"""The register as a Word file (sổ in, .docx): covers, and tables of ten columns on lying pages.

Page and numbers as Phụ lục I has them: A4, margins, the number in the top margin from the second
page on, the cover being the first. Rows are written as text: python-docx takes minutes for 3,000.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_docs.book.columns import CENTRED, NOTE, TITLES, WIDTHS_MM
from cchc_docs.book.printed import NOTHING, TITLE, Cover, Line, PrintedBook
from cchc_docs.book.word_styles import (
    AGENCY,
    CELL,
    COLUMN,
    DETAIL,
    END,
    HEADER_WITH_NUMBER,
    HEADER_WITHOUT,
    HEADING,
    MIDDLE,
    NAME,
    PARENT,
    REMARK,
    Style,
    package_parts,
    paragraph,
)
from cchc_docs.vietnamese.text import upper
from cchc_docs.write.docx.package import Package, new_part, write_package
from cchc_docs.write.docx.wordml import (
    OFFICE_RELATIONS,
    TWIPS_PER_MM,
    WORD,
    XML_DECLARATION,
    text_xml,
)

_HIGHEST_WHOLE = 28
"""Lines of a row that surely fits on one page; a higher one may be cut."""
_MARGINS_MM = {"top": 20, "right": 15, "bottom": 20, "left": 30, "header": 10, "footer": 10}
"""Phụ lục I, Mục I, khoản 3; the wide one is for the binding."""
_PADDING_TWIPS = {"top": 28, "left": 57, "bottom": 28, "right": 57}
_WIDTHS = tuple(round(width * TWIPS_PER_MM) for width in WIDTHS_MM)


def word_file(books: Sequence[PrintedBook]) -> bytes:
    """The books, one after the other; the same bytes for the same books."""
    body = "".join(_book(book, is_last=book is books[-1]) for book in books)
    document = (
        f'{XML_DECLARATION}<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE_RELATIONS}">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return write_package(
        Package((*package_parts(), new_part("word/document.xml", document.encode()))), {}
    )


def _book(book: PrintedBook, *, is_last: bool) -> str:
    section = _section(HEADER_WITH_NUMBER, "")
    closing = paragraph(END, "", "" if is_last else section)
    return f"{_cover(book.cover)}{_table(book.lines)}{closing}{section if is_last else ''}"


def _cover(cover: Cover) -> str:
    above = [(PARENT, upper(cover.parent))] if cover.parent else []
    texts: list[tuple[Style, str]] = [*above, (AGENCY, upper(cover.agency)), (NAME, TITLE)]
    texts += [(DETAIL, text) for text in cover.details]
    texts += [(REMARK, cover.remark)] if cover.remark else []
    frame = (
        '<w:pgBorders w:offsetFrom="text">'
        + "".join(
            f'<w:{side} w:val="double" w:sz="6" w:space="10" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right")
        )
        + "</w:pgBorders>"
    )
    section = _section(HEADER_WITHOUT, f'{frame}<w:pgNumType w:start="1"/>')
    paragraphs = "".join(paragraph(style, _run(text)) for style, text in texts)
    return f"{paragraphs}{paragraph(END, '', section)}"


def _section(header: str, own: str) -> str:
    margins = " ".join(
        f'w:{side}="{round(width * TWIPS_PER_MM)}"' for side, width in _MARGINS_MM.items()
    )
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        '<w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        f'<w:pgMar {margins} w:gutter="0"/>{own}</w:sectPr>'
    )


def _table(lines: Sequence[Line]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    padding = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _PADDING_TWIPS.items()
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(_rows(lines))}</w:tbl>"
    )


def _rows(lines: Sequence[Line]) -> Iterator[str]:
    yield _heading(HEADING, TITLES)
    yield _heading(COLUMN, [f"({number})" for number in range(1, len(TITLES) + 1)])
    yield from map(_row, lines)
    if not lines:
        width = f'<w:tcW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:gridSpan w:val="{len(_WIDTHS)}"/>'
        cell = paragraph(MIDDLE, _run(NOTHING))
        yield f"<w:tr><w:tc><w:tcPr>{width}</w:tcPr>{cell}</w:tc></w:tr>"


def _heading(style: Style, texts: Sequence[str]) -> str:
    cells = "".join(
        _cell(number, paragraph(style, _run(text)), '<w:vAlign w:val="center"/>')
        for number, text in enumerate(texts)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(line: Line) -> str:
    texts = line.texts
    whole = "<w:trPr><w:cantSplit/></w:trPr>" if line.height <= _HIGHEST_WHOLE else ""
    cells = "".join(
        _cell(
            number,
            paragraph(
                MIDDLE if number in CENTRED else CELL,
                _run(text, "<w:strike/>" if line.is_struck and number != NOTE else ""),
            ),
        )
        for number, text in enumerate(texts)
    )
    return f"<w:tr>{whole}{cells}</w:tr>"


def _cell(number: int, content: str, more: str = "") -> str:
    width = f'<w:tcW w:w="{_WIDTHS[number]}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{more}</w:tcPr>{content}</w:tc>"


def _run(text: str, looks: str = "") -> str:
    if not text:
        return ""
    return f"<w:r>{f'<w:rPr>{looks}</w:rPr>' if looks else ''}{text_xml(text)}</w:r>"
