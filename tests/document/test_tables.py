"""Cells over several columns and widths: decided by the source, whatever values then come in."""

from __future__ import annotations

import pytest

from cchc_docs.document.blocks import Block, Cell, Row, Table, plain
from cchc_docs.document.markdown import Refusal, parse
from cchc_docs.document.placing import LostValueError, RefusedMarkdownError

from .wordings import blocks, sample

HEADER = "| a | b | c | d |\n| --- | --- | --- | --: |\n"


def table(found: tuple[object, ...]) -> Table:
    (only,) = found
    assert isinstance(only, Table)
    return only


def shape(row: Row) -> list[tuple[str, int]]:
    return [(plain(cell.inlines), cell.span) for cell in row]


def read(source: str) -> Table:
    parsed = parse(source)
    assert parsed.refusals == ()
    return table(parsed.blocks)


@pytest.mark.parametrize(
    ("typed", "cells"),
    [
        ("| :gop: **I. Khối sở** | | | |", [("I. Khối sở", 4)]),
        ("| :gop: **I. Khối sở** |", [("I. Khối sở", 4)]),  # cells left out are empty ones
        ("| :gop: **Cộng** | | | **3,61** |", [("Cộng", 3), ("3,61", 1)]),
        ("| 1 | :gop: x | | 2 |", [("1", 1), ("x", 2), ("2", 1)]),
        ("| :gop: x | | :gop: y | |", [("x", 2), ("y", 2)]),
        ("| :gop: | | | 1 |", [("", 3), ("1", 1)]),
        ("| 1 | | | 2 |", [("1", 1), ("", 1), ("", 1), ("2", 1)]),
        (r"| \:gop: x | | | |", [(":gop: x", 1), ("", 1), ("", 1), ("", 1)]),
    ],
)
def test_a_cell_takes_in_the_empty_ones_to_its_right(
    typed: str, cells: list[tuple[str, int]]
) -> None:
    assert [shape(row) for row in read(HEADER + typed).rows] == [cells]


def test_a_header_may_join_too() -> None:
    found = read("| :gop: a | | b |\n| --- | --- | --- |\n| 1 | 2 | 3 |")
    assert shape(found.header) == [("a", 2), ("b", 1)]
    assert len(found.aligns) == 3


def test_every_row_spans_as_many_columns_as_the_table_has() -> None:
    found = read(f"{HEADER}| :gop: x | | | |\n| 1 | 2 | 3 | 4 |\n| :gop: y | | 3 | |")
    assert {sum(cell.span for cell in row) for row in (found.header, *found.rows)} == {4}


def test_an_empty_value_is_not_taken_in_and_nothing_shifts() -> None:
    wording = f"{HEADER}| :gop: Cộng | | {{{{ loi }}}} | {{{{ diem }}}} |"
    for text in ("x", ""):
        record = sample().model_copy(update={"text": text})
        (row,) = table(blocks(wording, record=record)).rows
        assert shape(row) == [("Cộng", 2), (text, 1), ("0,5", 1)]


def test_a_cell_that_a_wording_leaves_out_shifts_nothing_either() -> None:
    cell = "{% if loi_hai %}{{ loi_hai }}{% endif %}"
    wording = f"{HEADER}| :gop: Cộng | | {cell} | {{{{ diem }}}} |"
    (row,) = table(blocks(wording, loi_hai="x")).rows
    assert shape(row) == [("Cộng", 2), ("x", 1), ("0,5", 1)]
    (row,) = table(blocks(wording)).rows
    assert shape(row) == [("Cộng", 3), ("0,5", 1)]


def test_a_cell_that_joins_may_hold_a_value() -> None:
    wording = f"{HEADER}| :gop: **{{{{ loi }}}}** | | | |"
    assert shape(table(blocks(wording, loi=":gop: | x")).rows[0]) == [(":gop: | x", 4)]


def test_data_join_nothing() -> None:
    wording = f"{HEADER}| {{{{ loi }}}} | | | |"
    assert shape(table(blocks(wording, loi=":gop: x")).rows[0])[0] == (":gop: x", 1)


def test_rows_of_a_loop_may_join() -> None:
    wording = f"{HEADER}{{% for p in phan %}}\n| :gop: {{{{ p.ten }}}} | | | |\n{{% endfor %}}"
    rows = table(blocks(wording, phan=[{"ten": "A"}, {"ten": "B"}])).rows
    assert [shape(row) for row in rows] == [[("A", 4)], [("B", 4)]]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n  \n\n"])
def test_widths_stand_above_their_table(between: str) -> None:
    found = read(f":cot: 1 4,5 2.25 *{between}{HEADER}| 1 | 2 | 3 | 4 |")
    assert found.widths == (1, 4.5, 2.25, None)


def test_widths_belong_to_one_table() -> None:
    first, second = parse(f":cot: 1 2 3 4\n{HEADER}\n\n{HEADER}").blocks
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert (first.widths, second.widths) == ((1, 2, 3, 4), ())


def test_widths_in_a_wording_find_their_table() -> None:
    assert table(blocks(f"\n:cot: * * * 2\n\n{HEADER}| {{{{ loi }}}} |")).widths[3] == 2


@pytest.mark.parametrize(
    ("source", "construct", "line"),
    [
        (f"{HEADER}| 1 | :gop: 2 | 3 | 4 |", "span", 3),
        (f"{HEADER}| 1 | 2 | 3 | :gop: 4 |", "span", 3),
        (f"{HEADER}| 1 |\n| :gop: x | :gop: y | | |", "span", 4),
        ("a\n\n:gop: b", "span-outside", 3),
        (f"a\n\n:cot: 1 2 3\n{HEADER}", "widths", 3),
        (f":cot: 1 2 3 4 5\n\n{HEADER}", "widths", 1),
        (f":cot: 1 2 rộng *\n{HEADER}", "widths", 1),
        (f":cot: 1 -2 3 *\n{HEADER}", "widths", 1),
        (f":cot: 1 0 3 *\n{HEADER}", "widths", 1),
        (f":cot:\n{HEADER}", "widths", 1),
        ("a\n\n:cot: 1 2\n\nb", "widths-alone", 3),
        ("a\n:cot: 1 2", "widths-alone", 2),
        (f":cot: 1 2 3 4\nb\n\n{HEADER}", "widths-alone", 1),
    ],
)
def test_a_directive_that_is_misused_is_refused_at_its_line(
    source: str, construct: str, line: int
) -> None:
    assert parse(source).refusals == (Refusal(construct, line),)


def test_a_misused_directive_of_a_wording_stops_the_document() -> None:
    for body in (f"{HEADER}| 1 | 2 | 3 | :gop: 4 |", f":cot: {{{{ nam }}}} 1 1 1\n{HEADER}"):
        with pytest.raises((RefusedMarkdownError, LostValueError)):
            blocks(body)


def test_a_line_break_in_a_value_stays_in_its_cell() -> None:
    record = sample().model_copy(update={"text": "một\nhai"})
    (row,) = table(blocks("| a |\n| --- |\n| {{ loi }} |", record=record)).rows
    assert shape(row) == [("một\nhai", 1)]


def test_a_table_without_rows_is_a_table() -> None:
    assert read(HEADER).rows == ()
    block: Block = read(HEADER)
    assert block == Table(block.header, (), block.aligns)
    assert block.header[0] == Cell(block.header[0].inlines)
