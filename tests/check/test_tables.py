"""Tables: geometry, borders, nesting, and the room that a cell gives its text."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.page import Table

from .word import SECTION, p, r, style, view

GRID = '<w:tblGrid><w:gridCol w:w="3402"/><w:gridCol w:w="5669"/></w:tblGrid>'
MODERN = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="x" w:val="15"/></w:compat>'
ALL = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
NIL = ALL.replace("single", "nil")
WHITE = ALL.replace("/>", ' w:color="FFFFFF"/>')


def cell(content: str, settings: str = "") -> str:
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{content}</w:tc>"


def row(*cells: str, settings: str = "") -> str:
    return f"<w:tr><w:trPr>{settings}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows: str, settings: str = "", grid: str = GRID) -> str:
    return f"<w:tbl><w:tblPr>{settings}</w:tblPr>{grid}{''.join(rows)}</w:tbl>"


def table(xml: str, **parts: str) -> Table:
    return next(view(xml + p(), **parts).tables())


def test_widths_come_from_cells_then_from_the_grid() -> None:
    wide = cell(p(r("a")), '<w:tcW w:w="2835" w:type="dxa"/>')
    [one] = table(tbl(row(wide, cell(p())))).rows
    assert [round(x.width_mm or 0) for x in one.cells] == [50, 100]
    [one] = table(tbl(row(cell(p(), '<w:tcW w:w="0" w:type="auto"/>'), cell(p())))).rows
    assert [round(x.width_mm or 0) for x in one.cells] == [60, 100]
    [one] = table(tbl(row(cell(p(), '<w:gridSpan w:val="2"/>')))).rows
    assert [(x.span, round(x.width_mm or 0)) for x in one.cells] == [(2, 160)]
    [one] = table(tbl(row(cell(p()), settings='<w:gridBefore w:val="1"/>'))).rows
    assert [(x.column, round(x.width_mm or 0)) for x in one.cells] == [(2, 100)]


@pytest.mark.parametrize(
    ("margins", "of_cell", "room"),
    [
        ("", "", 60 - 2 * 115 * 25.4 / 1440),  # 17.4.42: 115 twips where nobody says
        ('<w:left w:w="0"/><w:right w:w="0"/>', "", 60),
        ('<w:start w:w="284"/><w:end w:w="284"/>', "", 50),
        ('<w:left w:w="0"/><w:right w:w="0"/>', '<w:left w:w="567"/>', 50),
    ],
)
def test_a_cell_gives_its_text_what_its_margins_leave(
    margins: str, of_cell: str, room: float
) -> None:
    one = cell(p(r("a")), f"<w:tcMar>{of_cell}</w:tcMar>")
    xml = tbl(row(one, cell(p())), settings=f"<w:tblCellMar>{margins}</w:tblCellMar>")
    assert table(xml).paragraphs[0].room_mm == pytest.approx(room, abs=0.05)


def test_the_default_table_style_gives_margins() -> None:
    more = '<w:tblPr><w:tblCellMar><w:left w:w="108"/><w:right w:w="108"/></w:tblCellMar></w:tblPr>'
    styles = style("TableNormal", "table", default=True, more=more)
    seen = table(tbl(row(cell(p(r("a"))), cell(p()))), styles=styles)
    assert seen.paragraphs[0].room_mm == pytest.approx(60 - 2 * 1.905, abs=0.05)


@pytest.mark.parametrize(
    ("settings", "mode", "left"),
    [
        ('<w:tblInd w:w="0" w:type="dxa"/>', MODERN, 0),
        ('<w:tblInd w:w="0" w:type="dxa"/>', "", -115 * 25.4 / 1440),  # text, not edge, at margin
        ('<w:tblInd w:w="-567" w:type="dxa"/>', MODERN, -10),
        ('<w:jc w:val="center"/><w:tblW w:w="10772" w:type="dxa"/>', MODERN, -12.5),
        ('<w:jc w:val="center"/><w:tblW w:w="5000" w:type="pct"/>', MODERN, 0),
        ('<w:jc w:val="right"/><w:tblW w:w="50%" w:type="pct"/>', MODERN, 82.5),
        ('<w:tblW w:w="x%" w:type="pct"/>', MODERN, 0),
        ('<w:tblpPr w:tblpX="567"/>', MODERN, 10),
    ],
)
def test_where_a_table_begins(settings: str, mode: str, left: float) -> None:
    seen = table(tbl(row(cell(p()), cell(p())), settings=settings), settings=mode)
    assert seen.left_mm == pytest.approx(left, abs=0.05)


@pytest.mark.parametrize(
    ("settings", "of_cell", "borders"),
    [
        ("", "", False),
        (f"<w:tblBorders>{ALL}</w:tblBorders>", "", True),
        (f"<w:tblBorders>{ALL.replace('single', 'none')}</w:tblBorders>", "", False),
        ('<w:tblStyle w:val="TableGrid"/>', "", True),
        (f'<w:tblStyle w:val="TableGrid"/><w:tblBorders>{NIL}</w:tblBorders>', "", False),
        ("", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', True),
        (f"<w:tblBorders>{WHITE}</w:tblBorders>", "", False),
    ],
)  # fmt: skip
def test_borders_that_are_seen(settings: str, of_cell: str, borders: bool) -> None:
    styles = style(
        "TableGrid", "table", more=f"<w:tblPr><w:tblBorders>{ALL}</w:tblBorders></w:tblPr>"
    )
    seen = table(tbl(row(cell(p(), of_cell), cell(p())), settings=settings), styles=styles)
    assert seen.has_borders is borders


def test_the_edges_of_each_cell() -> None:
    outer = '<w:tblBorders><w:bottom w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
    one, two = table(tbl(row(cell(p()), cell(p())), row(cell(p()), cell(p())), settings=outer)).rows
    assert [set(x.edges) for x in one.cells] == [{"right"}, {"left"}]
    assert [set(x.edges) for x in two.cells] == [{"right", "bottom"}, {"left", "bottom"}]


def test_rows_that_repeat_or_stay_whole() -> None:
    seen = table(
        tbl(
            row(cell(p()), settings="<w:tblHeader/><w:cantSplit/>"),
            row(cell(p()), settings="<w:cantSplit/>"),
        )
    )
    assert (seen.header_rows, seen.cant_split) == (1, True)
    assert [x.is_header for x in seen.rows] == [True, False]


def test_merged_and_deleted_cells_are_not_read() -> None:
    seen = table(
        tbl(
            row(cell(p(r("a")), '<w:vMerge w:val="restart"/>'), cell(p(r("b")))),
            row(cell(p(r("x")), "<w:vMerge/>"), cell(p(r("c")))),
            row(cell(p(r("d"))), settings="<w:del w:id='1'/>"),
        )
    )
    assert [x.text for x in seen.paragraphs] == ["a", "b", "c"]
    assert seen.rows[1].cells[0].continues


def test_nested_tables_in_reading_order_with_their_addresses() -> None:
    inner = tbl(row(cell(p(r("trong"))), cell(p())), grid="")
    body = p(r("trước")) + tbl(
        row(cell(p(r("a")) + inner + p(r("b"))), cell(p(r("c"))))
    ) + tbl(row(cell(p(r("hai")))))  # fmt: skip
    seen = {x.text: x.place.cell for x in view(body + p(r("sau"))).paragraphs()}
    assert list(seen) == ["trước", "a", "trong", "", "b", "c", "hai", "sau"]
    found = seen["trong"]
    assert found is not None
    assert found.outer is not None
    assert (found[:3], found.outer[:3]) == ((1, 1, 1), (1, 1, 1))
    assert seen["hai"] is not None
    assert seen["hai"][:3] == (2, 1, 1)
    assert seen["sau"] is None


def test_cells_and_rows_in_content_controls() -> None:
    one = f"<w:sdt><w:sdtContent>{cell(p(r('a')))}</w:sdtContent></w:sdt>"
    rows = f"<w:sdt><w:sdtContent>{row(one, cell(p(r('b'))))}</w:sdtContent></w:sdt>"
    assert [x.text for x in table(tbl(rows)).paragraphs] == ["a", "b"]


def test_text_of_a_table_takes_the_defaults_that_its_style_leaves() -> None:
    styles = (
        '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + style("TableGrid", "table", paragraph='<w:spacing w:after="0"/>')
    )  # fmt: skip
    xml = tbl(row(cell(p(r("a")))), settings='<w:tblStyle w:val="TableGrid"/>')
    inside, outside = view(xml + p(r("b")) + SECTION, styles=styles).paragraphs()
    assert (inside.after_pt, outside.after_pt) == (0, 8)
