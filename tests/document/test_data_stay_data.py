"""Whatever a clerk typed comes out character by character, wherever the wording puts it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from jinja2.exceptions import SecurityError

from cchc_docs.document.blocks import (
    Article,
    Block,
    Division,
    Heading,
    Inlines,
    ListItem,
    Paragraph,
    Role,
    Table,
    Text,
    plain,
)

from .wordings import Part, blocks, sample, texts

POSITIONS: dict[str, tuple[str, Callable[[Block], tuple[str, Inlines]]]] = {
    "alone": ("{{ loi }}", lambda b: ("", inlines(b, Paragraph))),
    "bold": ("**{{ loi }}**", lambda b: ("", bold(b))),
    "bold in a line": ("a **{{ loi }}** b", lambda b: ("a  b", inlines(b, Paragraph))),
    "italic": ("*{{ loi }}*", lambda b: ("", inlines(b, Paragraph))),
    "heading": ("## #. {{ loi }}", lambda b: ("", inlines(b, Heading))),
    "heading without number": ("## {{ loi }}", lambda b: ("", inlines(b, Heading))),
    "dash": ("- {{ loi }}", lambda b: ("", inlines(b, ListItem))),
    "plus": ("+ {{ loi }}", lambda b: ("", inlines(b, ListItem))),
    "point": ("#) {{ loi }}", lambda b: ("", inlines(b, ListItem))),
    "legal basis": (":can-cu: Căn cứ {{ loi }};", lambda b: ("Căn cứ ;", inlines(b, Paragraph))),
    "quoted": ("“{{ loi }}”", lambda b: ("“”", inlines(b, Paragraph))),
    "macro": (
        "{% macro m(t) %}({{ t }}){% endmacro %}{{ m(loi) }}",
        lambda b: ("()", inlines(b, Paragraph)),
    ),
    "joined to what a macro wrote": (
        "{% macro m() %}**a**{% endmacro %}{{ m() ~ loi ~ m() }}",
        lambda b: ("", inlines(b, Paragraph)[1:-1]),
    ),
    "added to what a macro wrote": (
        "{% macro m() %}**a**{% endmacro %}{{ m() + loi + m() }}",
        lambda b: ("", inlines(b, Paragraph)[1:-1]),
    ),
    "in a choice": ("{{ loi if loi else '' }}", lambda b: ("", inlines(b, Paragraph))),
    "joined text": ('{{ "(" ~ loi ~ ")" }}', lambda b: ("()", inlines(b, Paragraph))),
    "listed": ("{{ [loi] | liet_ke }}", lambda b: ("", inlines(b, Paragraph))),
    "joined list": ('{{ [loi] | join("; ") }}', lambda b: ("", inlines(b, Paragraph))),
    "division": ("# Chương #. {{ loi }}", lambda b: ("", inlines(b, Division))),
    "titled article": ("### Điều #. {{ loi }}", lambda b: ("", inlines(b, Article))),
    "article": ("Điều #. {{ loi }}", lambda b: ("", inlines(b, Article))),
    "clause": ("#. {{ loi }}", lambda b: ("", inlines(b, ListItem))),
    "joined cell": ("| a | b |\n|---|---|\n| :gop: {{ loi }} | |", lambda b: ("", cell(b))),
    "cell": ("| a |\n|---|\n| {{ loi }} |", lambda b: ("", cell(b))),
}


def inlines(
    block: Block, kind: type[Article | Division | Heading | ListItem | Paragraph]
) -> Inlines:
    assert isinstance(block, kind)
    return block.inlines


def bold(block: Block) -> Inlines:
    assert all(isinstance(i, Text) and i.bold for i in inlines(block, Paragraph))
    return inlines(block, Paragraph)


def cell(block: Block) -> Inlines:
    assert isinstance(block, Table)
    ((found,),) = block.rows
    return found.inlines


@pytest.mark.parametrize("position", POSITIONS)
@settings(max_examples=60, deadline=None)
@given(texts)
@example("2026. Năm")
@example("- Lưu: VT")
@example("{{ 7*7 }}")
@example("A & B <x> \"y\" 'z' ]]>")
@example("# a\n\n- b\n| c |\n|---|")
@example("*")
@example("a) b")
@example(":can-cu: x")
@example(":phu-luc: x")
@example(":gop: x")
def test_every_character_survives(position: str, text: str) -> None:
    wording, read = POSITIONS[position]
    # made without validation: a loaded line has no newlines, a record made in code may
    record = sample().model_copy(update={"text": text})
    (block,) = blocks(wording, record=record)
    around, found = read(block)
    before, after = around[: (len(around) + 1) // 2], around[(len(around) + 1) // 2 :]
    if around == "a  b":
        before, after = "a ", " b"
    if around == "Căn cứ ;":
        before, after = "Căn cứ ", ";"
    assert plain(found) == f"{before}{text}{after}"


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_two_values_on_a_line_keep_their_order(first: str, second: str) -> None:
    record = sample().model_copy(update={"text": first, "second": second})
    (block,) = blocks("- **{{ loi }}**: {{ loi_hai }}", record=record)
    assert plain(inlines(block, ListItem)) == f"{first}: {second}"


@settings(max_examples=60, deadline=None)
@given(texts)
def test_values_of_a_loop_each_make_one_item(text: str) -> None:
    record = sample().model_copy(update={"parts": (Part.model_construct(name=text),) * 3})
    found = blocks("{% for p in phan %}\n- {{ p.ten }}\n\n{% endfor %}", record=record)
    assert [plain(inlines(block, ListItem)) for block in found] == [text] * 3


@settings(max_examples=60, deadline=None)
@given(texts)
def test_a_role_is_never_taken_from_data(text: str) -> None:
    (block,) = blocks("{{ loi }}", record=sample().model_copy(update={"text": text}))
    assert isinstance(block, Paragraph)
    assert block.role is Role.BODY


@pytest.mark.parametrize("use", ["m().format(loi)", "m().join([loi, loi])", "m() % loi", "m() * 2"])
def test_what_a_macro_wrote_has_no_other_way_to_take_data_in(use: str) -> None:
    with pytest.raises(SecurityError):
        blocks("{% macro m() %}**{}**{% endmacro %}{{ " + use + " }}", loi="*x*")
