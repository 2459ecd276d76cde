"""Blocks come out in the styles clerks can change, and the signature never stands alone."""

from __future__ import annotations

import pytest
from docx.table import Table as DocxTable

from cchc_docs.document.blocks import (
    Align,
    Block,
    Heading,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Row,
    Table,
    Text,
)
from cchc_docs.write.docx import write_docx
from cchc_docs.write.docx.tables import column_widths
from cchc_docs.write.html import write_html
from cchc_docs.write.markdown import write_markdown

from ..documents import NOTICE, WIDE, row, said
from .frames import VAN_BAN, restyled
from .word import opened, styled


def package_of(*blocks: Block, frame: bytes = VAN_BAN) -> bytes:
    return write_docx(NOTICE._replace(body=blocks), frame)


TABLE = Table(
    row("STT", "Cơ quan, đơn vị", "Điểm"),
    (
        row("1", "Sở Nội vụ", "85,25"),
        row("2", "Ban Quản lý Khu kinh tế Vân Phong", "84,00"),
        row("3", "Sở Tài chính", "83,5"),
    ),
    (Align.CENTER, Align.LEFT, Align.RIGHT),
)


@pytest.mark.parametrize(
    ("block", "style", "text"),
    [
        (Paragraph(said("Nội dung")), "Thân văn bản", "Nội dung"),
        (Paragraph(said("Căn cứ …;"), Role.LEGAL_BASIS), "Căn cứ", "Căn cứ …;"),
        (Paragraph(said("QUYẾT ĐỊNH:"), Role.AUTHORITY), "Thẩm quyền", "QUYẾT ĐỊNH:"),
        (Heading(1, "I.", said("KẾT QUẢ")), "Mục I", "I. KẾT QUẢ"),
        (Heading(2, "1.", said("Kết quả")), "Mục 1", "1. Kết quả"),
        (Heading(3, "1.1.", said("Kết quả")), "Mục 1.1", "1.1. Kết quả"),
        (Heading(4, "a)", said("Kết quả")), "Điểm a", "a) Kết quả"),
        (Heading(2, "", said("Kết quả")), "Mục 1", "Kết quả"),
        (ListItem("-", said("Rà soát;")), "Gạch đầu dòng", "- Rà soát;"),
        (ListItem("+", said("Rà soát;"), 1), "Dấu cộng", "+ Rà soát;"),
        (ListItem("đ)", said("Rà soát;")), "Mục liệt kê", "đ) Rà soát;"),
    ],
)
def test_each_block_has_its_style_and_typed_marker(block: Block, style: str, text: str) -> None:
    package = package_of(block)
    (paragraph,) = styled(package, style)
    assert paragraph.text == text
    assert [run.text for run in paragraph.runs] == [text]
    assert not paragraph._p.xpath(".//w:numPr")


def test_emphasis_is_a_character_style() -> None:
    inlines = (
        Text("thường "),
        Text("đậm", bold=True),
        LineBreak(),
        Text("nghiêng", italic=True),
        Text("cả hai", bold=True, italic=True),
    )
    (paragraph,) = styled(package_of(Paragraph(inlines)), "Thân văn bản")
    names = {run.text: run.style.name for run in paragraph.runs}
    assert names == {
        "thường ": "Default Paragraph Font",
        "đậm": "Đậm",
        "\n": "Default Paragraph Font",
        "nghiêng": "Nghiêng",
        "cả hai": "Đậm nghiêng",
    }
    assert all(run.bold is None and run.italic is None for run in paragraph.runs)


def test_bold_in_a_bold_style_is_not_turned_off() -> None:
    """Word turns bold round where a paragraph style and a character style both set it."""
    (heading,) = styled(package_of(Heading(2, "1.", (Text("Đậm", bold=True),))), "Mục 1")
    assert {run.style.name for run in heading.runs} == {"Default Paragraph Font"}
    both = (Text("cả hai", bold=True, italic=True),)
    (basis,) = styled(package_of(Paragraph(both, Role.LEGAL_BASIS)), "Căn cứ")
    assert [run.style.name for run in basis.runs] == ["Đậm"]


def test_a_style_that_a_clerk_made_bold_counts() -> None:
    frame = restyled(VAN_BAN, "Thân văn bản", "<w:rPr>", "<w:rPr><w:b/>")
    package = package_of(Paragraph((Text("đậm", bold=True),)), frame=frame)
    (paragraph,) = styled(package, "Thân văn bản")
    assert [run.style.name for run in paragraph.runs] == ["Default Paragraph Font"]


def test_deeper_items_stand_further_in() -> None:
    items = [ListItem("-", said("x"), level) for level in range(3)]
    indents = [
        paragraph.paragraph_format.left_indent
        for paragraph in styled(package_of(*items), "Gạch đầu dòng")
    ]
    assert indents[0] is None
    assert [round(indent.mm, 1) for indent in indents[1:]] == [6.3, 12.6]


@pytest.mark.parametrize(
    ("last", "style"),
    [(Paragraph(said("Hết./.")), "Thân văn bản"), (ListItem("-", said("Hết./.")), "Gạch đầu dòng")],
)
def test_the_last_block_stays_with_the_signature(last: Block, style: str) -> None:
    package = package_of(Paragraph(said("Đầu"), Role.LEGAL_BASIS), last)
    (paragraph,) = styled(package, style)
    assert paragraph.paragraph_format.keep_with_next
    (first,) = styled(package, "Căn cứ")
    assert not first.paragraph_format.keep_with_next


def test_the_signature_is_one_row_that_does_not_split() -> None:
    signature = opened(package_of()).tables[-1]
    assert len(signature.rows) == 1
    assert signature._tbl.xpath("w:tr/w:trPr/w:cantSplit")


def rows_kept(table: DocxTable) -> list[set[bool]]:
    return [
        {bool(p.paragraph_format.keep_with_next) for cell in row.cells for p in cell.paragraphs}
        for row in table.rows
    ]


def test_a_last_table_stays_with_the_signature() -> None:
    assert rows_kept(opened(package_of(TABLE)).tables[2]) == [{False}, {False}, {True}, {True}]


def test_a_table_stays_with_the_last_words() -> None:
    """«./.» behind it never opens a page alone."""
    first, last = opened(package_of(TABLE, TABLE, Paragraph(said("./.")))).tables[2:4]
    assert rows_kept(first) == [{False}] * 4
    assert rows_kept(last) == [{False}, {False}, {True}, {True}]


def test_a_table_fills_the_width_and_repeats_its_header() -> None:
    table = opened(package_of(TABLE)).tables[2]
    assert sum(column.width for column in table.columns) / 36000 == pytest.approx(165, abs=0.1)
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in table.rows] == [True] + [False] * 3
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)
    assert {p.style.name for cell in table.rows[0].cells for p in cell.paragraphs} == {"Đầu bảng"}
    assert {p.style.name for cell in table.rows[1].cells for p in cell.paragraphs} == {"Ô bảng"}


def test_columns_are_aligned() -> None:
    table = opened(package_of(TABLE)).tables[2]
    aligned = [cell.paragraphs[0]._p.xpath("w:pPr/w:jc/@w:val") for cell in table.rows[1].cells]
    assert aligned == [["center"], [], ["right"]]


def test_two_tables_in_a_row_do_not_merge() -> None:
    package = package_of(TABLE, TABLE)
    assert len(opened(package).tables) == 5
    assert not opened(package).element.xpath("//w:tbl/following-sibling::*[1][self::w:tbl]")


def test_wide_columns_get_more_room_but_not_all() -> None:
    narrow, wide, score = column_widths(TABLE, 9355)
    assert narrow < score < wide
    rows = (row("chữ " * 200, "một hai ba"),)
    crowded = Table(row("a", "b"), rows, (Align.LEFT, Align.LEFT))
    first, second = column_widths(crowded, 9355)
    assert (first + second, second > 1000) == (9355, True)


def test_more_columns_than_room_still_fill_the_width() -> None:
    cells = row(*["Nghiêng-ngả-không-ngắt"] * 12)
    widths = column_widths(Table(cells, (cells,), (Align.LEFT,) * 12), 9355)
    assert sum(widths) == 9355
    assert min(widths) > 700


def table_of(table: Table) -> DocxTable:
    return opened(package_of(table)).tables[2]


def test_a_cell_over_several_columns_is_as_wide_as_they_are() -> None:
    table = table_of(WIDE)
    widths = [column.width for column in table.columns]
    section, _item, total = (row._tr for row in table.rows[1:])
    assert section.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["4"]
    assert total.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
    assert [int(w) * 635 for w in total.xpath("w:tc/w:tcPr/w:tcW/@w:w")] == [
        pytest.approx(sum(widths[:3]), abs=2000),
        pytest.approx(widths[3], abs=2000),
    ]
    # a heading of rows stands on the left, and stays with the first of them
    assert section.xpath("w:tc/w:p/w:pPr/w:jc") == []
    assert section.xpath("w:tc/w:p/w:pPr/w:keepNext")
    assert total.xpath("w:tc/w:p/w:pPr/w:jc/@w:val") == ["center", "right"]


@pytest.mark.parametrize(
    ("widths", "found"),
    [
        ((1, 4.5, 2, 3), [10, 45, 20, 30]),
        ((1, None, 2, 3), [10, 105, 20, 30]),
        ((1.5, None, None, 3), [15, 60, 60, 30]),
        ((10, 10, 10, 3), [50, 50, 50, 15]),
        ((None,) * 4, [41.25] * 4),
    ],
)
def test_columns_have_the_widths_asked_for(
    widths: tuple[float | None, ...], found: list[float]
) -> None:
    table = table_of(WIDE._replace(widths=widths))
    assert [column.width / 36000 for column in table.columns] == [
        pytest.approx(width, abs=0.1) for width in found
    ]


def test_columns_that_share_nothing_are_still_there() -> None:
    widths = column_widths(WIDE._replace(widths=(16, 16, None, None)), 9355)
    assert sum(widths) == 9355
    assert min(widths) > 100


def test_a_long_section_row_does_not_widen_its_first_column() -> None:
    wide = WIDE.rows[0]
    longer = (wide[0]._replace(inlines=said("Khối các sở, ban, ngành " * 9)),)
    table = WIDE._replace(widths=())
    assert column_widths(table._replace(rows=(longer, *table.rows[1:])), 9355) == column_widths(
        table, 9355
    )


@pytest.mark.parametrize("rows", [(), (row("1", "2", "3", "4"),)])
def test_a_table_of_one_row_or_none_is_whole(rows: tuple[Row, ...]) -> None:
    table = table_of(WIDE._replace(rows=rows))
    assert len(table.rows) == 1 + len(rows)
    assert sum(column.width for column in table.columns) / 36000 == pytest.approx(165, abs=0.1)


def test_a_line_break_in_a_cell_is_one_in_every_output() -> None:
    table = Table(row("A"), (row("một\nhai"),), (Align.LEFT,))
    document = NOTICE._replace(body=(table,))
    assert table_of(table).rows[1].cells[0].text == "một\nhai"
    assert "| một<br>hai |" in write_markdown(document)
    assert '<td class="left">một<br>hai</td>' in write_html(document)
