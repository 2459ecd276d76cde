"""Sections and points are counted in the document, so those left out leave no gap."""

from __future__ import annotations

import pytest

from cchc_docs.document.blocks import Block, Heading, ListItem, Paragraph, Text
from cchc_docs.document.numbering import number_blocks

from .wordings import lines


def numbers(*given: tuple[int, str]) -> list[str]:
    headings = [Heading(level, number, (Text("x"),)) for level, number in given]
    return [block.number for block in number_blocks(headings) if isinstance(block, Heading)]


def markers(*given: str) -> list[str]:
    items: list[Block] = [ListItem(marker, (Text("x"),)) for marker in given]
    return [block.marker for block in number_blocks(items) if isinstance(block, ListItem)]


def test_each_level_has_its_own_numbers() -> None:
    assert numbers((1, "#."), (2, "#."), (3, "#."), (3, "#."), (4, "#."), (4, "#.")) == [
        *("I.", "1.", "1.1.", "1.2."),
        *("a)", "b)"),
    ]


def test_a_level_begins_again_under_the_next_of_a_higher_level() -> None:
    assert numbers(
        (1, "#."), (2, "#."), (3, "#."), (2, "#."), (3, "#."), (1, "#."), (2, "#."), (3, "#.")
    ) == ["I.", "1.", "1.1.", "2.", "2.1.", "II.", "1.", "1.1."]


def test_a_heading_without_a_number_counts_nothing() -> None:
    assert numbers((2, "#."), (2, ""), (2, "#.")) == ["1.", "", "2."]


@pytest.mark.parametrize(
    ("level", "typed", "following"),
    [(1, "IV.", "V."), (2, "3.", "4."), (3, "2.7.", "2.8."), (4, "c)", "d)"), (4, "đ)", "e)")],
)
def test_a_typed_number_stands_and_the_next_follows_it(
    level: int, typed: str, following: str
) -> None:
    assert numbers((level, typed), (level, "#.")) == [typed, following]


def test_subsections_carry_a_typed_section_number() -> None:
    assert numbers((2, "5."), (3, "#."), (3, "#.")) == ["5.", "5.1.", "5.2."]


def test_a_section_left_out_leaves_no_gap() -> None:
    wording = (
        "{% if loi_hai %}\n## #. Một\n\n{% endif %}\n"
        "## #. Hai\n\n### #. Trong hai\n\n## #. Ba\n\n### #. Trong ba\n"
    )
    assert lines(wording, loi_hai="có") == [
        *("1. Một", "2. Hai", "2.1. Trong hai"),
        *("3. Ba", "3.1. Trong ba"),
    ]
    assert lines(wording) == ["1. Hai", "1.1. Trong hai", "2. Ba", "2.1. Trong ba"]


def test_points_go_by_the_letters_of_the_decree() -> None:
    assert markers(*["#)"] * 8) == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)"]


def test_points_begin_again_behind_a_heading_and_a_number() -> None:
    blocks: list[Block] = [
        ListItem("#)", (Text("x"),)),
        ListItem("#)", (Text("x"),)),
        Heading(2, "#.", (Text("y"),)),
        ListItem("#)", (Text("x"),)),
        ListItem("2.", (Text("z"),)),
        ListItem("#)", (Text("x"),)),
    ]
    found = [b.marker for b in number_blocks(blocks) if isinstance(b, ListItem)]
    assert found == ["a)", "b)", "a)", "2.", "a)"]


def test_dashes_and_paragraphs_between_points_do_not_break_the_count() -> None:
    blocks: list[Block] = [
        ListItem("#)", (Text("x"),)),
        ListItem("-", (Text("y"),), 1),
        Paragraph((Text("z"),)),
        ListItem("#)", (Text("x"),)),
    ]
    found = [b.marker for b in number_blocks(blocks) if isinstance(b, ListItem)]
    assert found == ["a)", "-", "b)"]


def test_a_typed_point_stands_and_the_next_follows_it() -> None:
    assert markers("c)", "#)", "#)") == ["c)", "d)", "đ)"]
