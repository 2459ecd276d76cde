"""What a cell holds, as a YAML file would give it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from cchc_docs.diagnostic import CellPlace
from cchc_docs.load.form.cell_text import text_in
from cchc_docs.load.form.shape import Shape, Sort
from cchc_docs.load.workbook.amounts import CellError

PLACE = CellPlace("a.xlsx", "Văn bản", "C7")


@pytest.mark.parametrize(
    ("held", "sort", "text"),
    [
        (None, Sort.TEXT, ""),
        ("   ", Sort.TEXT, ""),
        ("  Sở Nội vụ\r\nvà  ", Sort.TEXT, "Sở Nội vụ\nvà"),
        ("Hoa\u0300 Bi\u0300nh", Sort.TEXT, "Hoà Bình"),
        ("  - a\n  - b\n", Sort.MARKDOWN, "  - a\n  - b"),
        (476.0, Sort.TEXT, "476"),
        (2021, Sort.COUNT, "2021"),
        (12282, Sort.NUMBER, "12282"),
        (0.76, Sort.NUMBER, "0,76"),
        (0.1 + 0.2, Sort.NUMBER, "0,3"),
        (True, Sort.CHOICE, "có"),
        (datetime.date(2022, 3, 16), Sort.DAY, "16/03/2022"),
        (datetime.datetime(2022, 3, 16, 8), Sort.DAY, "16/03/2022"),  # noqa: DTZ001
        (datetime.time(8, 30), Sort.TEXT, "8:30"),
    ],
)
def test_a_cell_gives_the_text_that_was_typed(held: Any, sort: Sort, text: str) -> None:
    assert text_in(held, Shape(sort), PLACE) == text


@pytest.mark.parametrize(
    ("held", "told"),
    [
        (1.1, "1.10 has become 1.1"),
        (datetime.date(2021, 3, 1), "has made a date of what was typed here: 01/03/2021"),
        ("a\ue000b", "cannot stand in a document"),
    ],
)
def test_what_excel_has_spoiled_is_told(
    held: Any, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "en")
    with pytest.raises(CellError) as caught:
        text_in(held, Shape(Sort.TEXT), PLACE)
    assert told in caught.value.diagnostic.message
    assert caught.value.diagnostic.place == PLACE
