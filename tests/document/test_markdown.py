"""What a notice may say in Markdown, and what is refused at its line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.document.blocks import (
    Align,
    Cell,
    Heading,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Table,
    Text,
    block_lines,
)
from cchc_docs.document.chunks import chunks
from cchc_docs.document.markdown import Refusal, parse

WORDS = st.lists(st.sampled_from(("Năm", "ngày 05/4", "Ủy ban", "và", "30%")), min_size=1)

MARKS = st.sampled_from(
    (
        *(
            ":cot:",
            ":gop:",
            ":phu-luc:",
            ":phu-luc-ngang:",
            "Điều #.",
            "Chương I.",
            "Phần #.",
            "# ",
        ),
        *(" ", "\n", "\n\n", "| a | b |", "\n|---|---|\n", "| |", "1", "*", "x", "#.", "#)", "- "),
    )
)


def said(source: str) -> list[str]:
    return [line for block in parse(source).blocks for line in block_lines(block)]


def test_bold_italic_and_line_breaks() -> None:
    (block,) = parse("Đạt **84,25 điểm**, *loại Tốt*\\\nhết").blocks
    assert block == Paragraph(
        (
            Text("Đạt "),
            Text("84,25 điểm", bold=True),
            Text(", "),
            Text("loại Tốt", italic=True),
            LineBreak(),
            Text("hết"),
        )
    )


def test_lines_of_one_paragraph_are_joined_by_a_space() -> None:
    assert said("một\nhai\n\nba") == ["một hai", "ba"]


def test_headings_have_their_level_and_their_number() -> None:
    assert parse("# I. A\n\n## 1. B\n\n### 1.1. C\n\n#### a) D\n\n## E").blocks == (
        Heading(1, "I.", (Text("A"),)),
        Heading(2, "1.", (Text("B"),)),
        Heading(3, "1.1.", (Text("C"),)),
        Heading(4, "a)", (Text("D"),)),
        Heading(2, "", (Text("E"),)),
    )


def test_dashes_plus_signs_numbers_and_points_are_typed_markers() -> None:
    source = "- một\n- hai\n\n+ ba\n\n1. bốn\n2. năm\n\na) sáu\nđ) bảy\n#) tám"
    assert parse(source).blocks == (
        ListItem("-", (Text("một"),), 0),
        ListItem("-", (Text("hai"),), 0),
        ListItem("+", (Text("ba"),), 1),
        ListItem("1.", (Text("bốn"),), 0),
        ListItem("2.", (Text("năm"),), 0),
        ListItem("a)", (Text("sáu"),), 0),
        ListItem("đ)", (Text("bảy"),), 0),
        ListItem("#)", (Text("tám"),), 0),
    )


def test_a_number_that_markdown_takes_for_a_list_keeps_its_digits() -> None:
    assert said("2026. Năm bản lề") == ["2026. Năm bản lề"]


def test_a_nested_list_goes_one_level_in() -> None:
    assert [block.level for block in parse("- a\n  - b\n    + c").blocks] == [0, 1, 2]  # type: ignore[union-attr]


@pytest.mark.parametrize("source", ["- - a", "1. - a", "- # a", "-\na", "- \n- b", "- | a |"])
def test_no_marker_is_lost(source: str) -> None:
    kept = "".join("".join(said(source)).split())
    assert kept == "".join(source.replace("#", "").split())


def test_a_paragraph_behind_an_empty_item_is_no_item() -> None:
    assert parse("-\na").blocks == (ListItem("-", ()), Paragraph((Text("a"),)))


def test_roles_stand_at_the_head_of_their_lines() -> None:
    assert parse(":can-cu: Luật A;\n:can-cu: Luật B.\n:tham-quyen: QUYẾT ĐỊNH:").blocks == (
        Paragraph((Text("Luật A;"),), Role.LEGAL_BASIS),
        Paragraph((Text("Luật B."),), Role.LEGAL_BASIS),
        Paragraph((Text("QUYẾT ĐỊNH:"),), Role.AUTHORITY),
    )


@pytest.mark.parametrize("source", ["\\#) a", "a\\) b", "\\- c", "\\# d", "1\\. e", "\\*f\\*"])
def test_a_backslash_makes_a_mark_text(source: str) -> None:
    assert parse(source).blocks == (Paragraph((Text(source.replace("\\", "")),)),)


@pytest.mark.parametrize(
    "source",
    [
        "> 30% hồ sơ",
        "&amp; &#65; &nbsp;",
        "[1] và [x]: y",
        "<http://a.vn>",
        "a < b > c & d",
        "~~gạch~~",
        "snake_case_name",
        "5 * 3 * 2",
    ],
)
def test_ordinary_prose_stays_as_typed(source: str) -> None:
    assert said(source) == [source]
    assert not parse(source).refusals


def test_an_underlined_line_is_no_heading() -> None:
    assert said("một\n===") == ["một ==="]


def test_indented_lines_are_no_code() -> None:
    assert said("a\n\n        b") == ["a", "b"]
    assert not parse("a\n\n        b").refusals


def test_a_table_has_alignments_and_rows_of_one_length() -> None:
    (table,) = parse("| a | b | c |\n| :-- | :-: | --: |\n| 1 | **2** |\n").blocks
    assert table == Table(
        (Cell((Text("a"),)), Cell((Text("b"),)), Cell((Text("c"),))),
        ((Cell((Text("1"),)), Cell((Text("2", bold=True),)), Cell(())),),
        (Align.LEFT, Align.CENTER, Align.RIGHT),
    )


@pytest.mark.parametrize(
    ("source", "construct", "line"),
    [
        ("a\n\n![x](y)", "image", 3),
        ("a\n[x](y)", "link", 1),
        ("a\n\n<b>x</b>", "html", 3),
        ("<div>\nx\n</div>", "html", 1),
        ("a `x`", "code", 1),
        ("a\n\n```\nx\n```", "code", 3),
        ("a\n\n---", "rule", 3),
        ("##### a", "heading", 1),
        ("| a |\n| --- |\n| 1 |\n| 1 | 2 |", "cells", 4),
    ],
)
def test_what_a_notice_may_not_contain_is_refused_at_its_line(
    source: str, construct: str, line: int
) -> None:
    assert Refusal(construct, line) in parse(source).refusals


def test_a_bar_behind_a_backslash_opens_no_cell() -> None:
    assert not parse("| a |\n| --- |\n| 1 \\| 2 |").refusals


def test_all_refusals_are_reported() -> None:
    assert [r.line for r in parse("![a](b)\n\nx\n\n---\n\n`c`").refusals] == [1, 5, 7]


def test_a_heading_of_a_level_that_does_not_exist_is_still_a_heading() -> None:
    assert parse("###### a").blocks == (Heading(4, "", (Text("a"),)),)


def test_chunks_know_their_first_line() -> None:
    assert list(chunks("\n\n  a\n  b\n\n\nc\nb) d\n")) == [(3, "a\nb"), (7, "c"), (8, "b) d")]


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_plain_paragraphs_come_back_as_they_were_typed(paragraphs: list[str]) -> None:
    assert said("\n\n".join(paragraphs)) == paragraphs


@settings(max_examples=100, deadline=None)
@given(st.text("ab 1.#)-+*|`[]()<>!&\\:\n", max_size=40) | st.lists(MARKS, max_size=9).map("".join))
def test_any_text_can_be_read(source: str) -> None:
    parsed = parse(source)
    last = source.count("\n") + 1
    assert all(1 <= refusal.line <= last for refusal in parsed.refusals)
