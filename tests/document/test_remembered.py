"""Rows of a wording's table are read apart, as they would be read together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.document.blocks import Cell, Row, Text
from cchc_docs.document.markdown import parse_chunk
from cchc_docs.document.remembered import RowForm, Waiting, table_form
from cchc_docs.document.wording import MARK

HEAD = "| TT | **Việc** | Hạn |\n| :-: | --- | --: |"
CELLS = st.sampled_from(
    ["", MARK, f"**{MARK}**", f"{MARK}, {MARK}", "chữ", "*nghiêng*", ":gop: chung", r"\|", "#. a"]
)
ROWS = st.lists(CELLS, max_size=4).map(lambda cells: f"| {' | '.join(cells)} |")


def row_of(form: RowForm) -> Row:
    return tuple(
        Cell((Text(MARK, part.bold, part.italic),), part.span)
        if isinstance(part, Waiting)
        else part
        for part in form
    )


@given(st.lists(ROWS, min_size=1, max_size=5))
def test_rows_are_read_as_in_the_whole_table(rows: list[str]) -> None:
    chunk = "\n".join([HEAD, *rows])
    form = table_form(chunk)
    whole = parse_chunk(chunk)
    if form is None:
        assert whole.refusals
    else:
        table = form.head._replace(rows=tuple(map(row_of, form.rows)))
        assert (whole.blocks, whole.refusals) == ((table,), ())


def test_widths_above_a_table_belong_to_its_head() -> None:
    form = table_form(f":cot: 1 * 3\n{HEAD}\n| {MARK} | **{MARK}** | |")
    assert form is not None
    assert form.head.widths == (1.0, None, 3.0)
    assert form.rows == [(Waiting(False, False, 1), Waiting(True, False, 1), Cell(()))]


@pytest.mark.parametrize(
    "chunk",
    [
        "một đoạn",
        HEAD,
        f"{HEAD}\n| a | `b` | c |",
        f"{HEAD}\n| a | b | c | d |",
        f"{HEAD}\n| a | b | c |\n- không phải hàng",
        "| a | b |\n| không phải gạch |\n| c | d |",
    ],
)
def test_what_is_not_wholly_a_table_has_no_form(chunk: str) -> None:
    assert table_form(chunk) is None
