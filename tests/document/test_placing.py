"""Values come back to their places, or their loss is reported."""

from __future__ import annotations

import pytest

from cchc_docs.document.blocks import Align, Cell, Heading, ListItem, Paragraph, Table, Text
from cchc_docs.document.placing import LostValueError, RefusedMarkdownError
from cchc_docs.model.values import Markdown

from .wordings import blocks, lines

TABLE = "| a | b |\n| --- | --- |\n"


def test_a_markdown_value_brings_blocks_of_its_own() -> None:
    value = Markdown("## #. A\n\n- **b**\n\n| c |\n|---|\n| d |")
    assert blocks("## #. Trước\n\n{{ noi_dung }}\n", noi_dung=value) == (
        Heading(2, "1.", (Text("Trước"),)),
        Heading(2, "2.", (Text("A"),)),
        ListItem("-", (Text("b", bold=True),)),
        Table((Cell((Text("c"),)),), ((Cell((Text("d"),)),),), (Align.LEFT,)),
    )


@pytest.mark.parametrize("wording", ["{{ noi_dung }}  ", "   {{ noi_dung }}", "\n\n{{ noi_dung }}"])
def test_white_space_around_a_markdown_value_does_not_matter(wording: str) -> None:
    assert lines(wording, noi_dung="*a*\n\nb") == ["a", "b"]


@pytest.mark.parametrize(
    "wording",
    [
        *("Nội dung: {{ noi_dung }}", "**{{ noi_dung }}**", "- {{ noi_dung }}"),
        *("{{ noi_dung }}\n{{ loi }}", f"{TABLE}| {{{{ noi_dung }}}} | x |"),
    ],
)
def test_a_markdown_value_within_a_line_is_refused(wording: str) -> None:
    with pytest.raises(LostValueError):
        lines(wording)


@pytest.mark.parametrize(
    "wording",
    [
        f"{TABLE}| x | y | {{{{ loi }}}} |",
        f"{TABLE}| {{{{ loi }}}} | {{{{ loi }}}} | z | {{{{ loi }}}} |",
        "`{{ loi }}`",
        "```\n{{ loi }}\n```",
        "![{{ loi }}](x)",
        "[x]({{ loi }})",
        "<b x='{{ loi }}'>",
    ],
)
def test_a_value_that_markdown_would_swallow_is_refused(wording: str) -> None:
    with pytest.raises(RefusedMarkdownError):
        lines(wording)


def test_a_row_has_as_many_cells_as_the_table() -> None:
    wording = (
        f"{TABLE}{{% for p in phan %}}\n| {{{{ p.ten }}}} | {{{{ loop.index }}}} |\n{{% endfor %}}"
    )
    assert lines(wording, phan=[{"ten": "x | y"}, {"ten": "|"}]) == [
        *("a", "b", "x | y", "1"),
        *("|", "2"),
    ]


def test_values_in_one_line_share_its_look() -> None:
    (block,) = blocks("**{{ loi }} - {{ loi }}** *{{ loi }}*", loi="a*b")
    assert block == Paragraph((Text("a*b - a*b", bold=True), Text(" "), Text("a*b", italic=True)))
