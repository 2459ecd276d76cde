"""Markdown that a wording itself writes is read before any data come in."""

from __future__ import annotations

import pytest

from cchc_docs.diagnostic import FilePlace
from cchc_docs.document.vetting import vet_wording

from .wordings import kind

pytestmark = pytest.mark.usefixtures("english")

TABLE = "| a | b |\n| --- | --- |\n"


def told(body: str) -> list[tuple[str, int, int]]:
    found = vet_wording(kind(body=body))
    assert all(isinstance(d.place, FilePlace) for d in found)
    return [
        (d.rule.removeprefix("wording."), d.place.line, d.place.column)
        for d in found
        if isinstance(d.place, FilePlace)
    ]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        ("a\n\nb ![x](y)", 3, 3),
        ("a\n\nb [{{ loi }}](y)", 3, 3),
        ("{% if loi %}\n\n<b>{{ loi }}</b>\n{% endif %}", 3, 1),
        ("{# một\nhai #}\n\n  ---", 4, 3),
        ("{{ loi }} `x`", 1, 11),
        ("a\n\n##### {{ loi }}", 3, 1),
        (f"a\n\n{TABLE}| {{{{ loi }}}} | {{{{ loi }}}} | c |", 5, 1),
        (f"{TABLE}{{% for p in phan %}}\n| {{{{ p.ten }}}} | b | c |\n{{% endfor %}}", 4, 1),
        ("{% macro m() %}\na <i>b</i>\n{% endmacro %}", 2, 3),
        ("{% set x %}\n\n![a](b){% endset %}", 3, 1),
        ("{{ loi if\n loi else\n 'a' }}\n\n`x`", 5, 1),
        ("{%- if loi -%}\n\n a\n{%- elif nam -%}\n\n `x`\n{%- else %} b{% endif %}", 6, 2),
    ],
)
def test_what_a_notice_may_not_contain_is_told_at_its_line(
    body: str, line: int, column: int
) -> None:
    assert set(told(body)) == {("markdown", line, column)}


def test_every_refusal_is_told_in_every_branch() -> None:
    body = (
        "{% if loi %}\n`a`\n{% elif nam %}\n{% if diem %}\n`b`\n{% else %}\n`c`\n{% endif %}\n"
        "{% else %}\n`d`\n{% endif %}\n\n{% for p in phan %}\n`e`\n{% else %}\n`f`\n{% endfor %}"
    )
    lines = [number for number, line in enumerate(body.split("\n"), 1) if line.startswith("`")]
    assert [line for _rule, line, _column in told(body)] == lines


@pytest.mark.parametrize(
    "body",
    [
        "{% if loi %}[a]{% else %}(b){% endif %}",
        f"{TABLE}| a |{{% if loi %}} b |{{% else %}} c |{{% endif %}}",
        f"{TABLE}| {{{{ loi }}}} | {{{{ '|' ~ loi }}}} |",
        "**{{ loi }}:** _{{ loi }}_",
        "{{ '<b>' }} {{ '`' }} {{ loi | default('![x](y)') }}",
        "\\<b> \\`x\\` \\![a] \\[b](c)",
        "{% raw %}{{ a }}{% endraw %} và > 30%",
        "{# <b> ``` #}",
        "#) {{ loi }}\n:can-cu: {{ loi }}\n",
    ],
)
def test_what_only_looks_like_it_is_not_told(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("{{ noi_dung }}", []),
        ("a\n\n  {{ noi_dung }} \n\nb", []),
        ("a\n{{ noi_dung }}", [("value-lost", 2, 4)]),
        ("{{ noi_dung }}\n\n- {{ loi }} {{ noi_dung }}", [("value-lost", 3, 16)]),
    ],
)
def test_a_markdown_value_has_a_paragraph_of_its_own(
    body: str, found: list[tuple[str, int, int]]
) -> None:
    assert told(body) == found
