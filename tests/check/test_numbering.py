"""Numbers that Word prints before paragraphs (ECMA-376-1, 17.9)."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.numerals import numeral

from .word import first, p, r, style, styled, view


def level(number: int, kind: str, text: str, more: str = "", run: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:rPr>{run}</w:rPr></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(number: int, deep: int = 0, text: str = "x") -> str:
    return p(r(text), f'<w:numPr><w:ilvl w:val="{deep}"/><w:numId w:val="{number}"/></w:numPr>')


def labels(body: str, numbering: str, styles: str = "") -> list[str]:
    seen = view(body, numbering=numbering, styles=styles).paragraphs()
    return [x.label.text if x.label else "" for x in seen]


MANY = abstract(
    0, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"),
    level(3, "decimal", "%2.%4", more="<w:isLgl/>"),
)  # fmt: skip


def test_levels_count_and_start_anew_below_a_higher_one() -> None:
    body = "".join(item(1, deep) for deep in (0, 1, 2, 2, 1, 2, 0, 1))
    assert labels(body, MANY + num(1, 0)) == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_word_has_no_vietnamese_letters() -> None:
    body = "".join(item(1, 2) for _ in range(6))
    assert labels(body, MANY + num(1, 0)) == ["a)", "b)", "c)", "d)", "e)", "f)"]


def test_lists_of_one_definition_count_on_unless_told_to_start() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = MANY + num(1, 0) + num(2, 0) + num(3, 0, start)
    body = "".join(map(item, (1, 1, 2, 3, 3, 1)))
    assert labels(body, numbering) == ["I.", "II.", "III.", "I.", "II.", "III."]


def test_a_level_may_never_start_anew() -> None:
    # 17.9.10: lvlRestart 0 never; 1 only after the first level.
    never = abstract(
        0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>')
    )
    body = "".join(item(1, deep) for deep in (0, 1, 0, 1))
    assert labels(body, never + num(1, 0)) == ["1.", "1.1", "2.", "2.2"]
    first_only = abstract(
        0,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2."),
        level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(item(1, deep) for deep in (0, 1, 2, 1, 2, 0, 1, 2))
    expected = ["1.", "1.", "(1)", "2.", "(2)", "2.", "1.", "(1)"]
    assert labels(body, first_only + num(1, 0)) == expected


def test_legal_numbers_are_arabic_and_levels_never_used_show_their_start() -> None:
    legal = abstract(0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    body = item(1, 1) + item(1, 0) + item(1, 1)
    assert labels(body, legal + num(1, 0)) == ["1.1", "I.", "1.1"]


def test_a_style_brings_its_level() -> None:
    numbering = abstract(
        0,
        level(0, "decimal", "%1.", '<w:pStyle w:val="A"/>'),
        level(1, "lowerLetter", "%2)", '<w:pStyle w:val="B"/>'),
    ) + num(1, 0)
    own = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("A", paragraph=own) + style("B", paragraph=own)
    body = p(r("x"), styled("A")) + p(r("y"), styled("B")) + p(r("z"), styled("B"))
    assert labels(body, numbering, styles) == ["1.", "a)", "b)"]
    off = p(r("x"), styled("A") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(off, numbering, styles) == [""]


def test_a_list_style_lends_its_levels() -> None:
    # 17.9.21: numStyleLink names the style whose list has the levels.
    numbering = (
        abstract(0, more='<w:numStyleLink w:val="S"/>')
        + abstract(1, level(0, "decimal", "%1/"), more='<w:styleLink w:val="S"/>')
        + num(1, 0)
    )
    assert labels(item(1), numbering) == ["1/"]


def test_a_level_replaced_in_one_list() -> None:
    over = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Điều %1.")}</w:lvlOverride>'
    assert labels(item(1), MANY + num(1, 0, over)) == ["Điều 1."]


def test_a_bullet_is_printed_as_its_sign() -> None:
    symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    bullets = abstract(
        0, level(0, "bullet", "\uf0b7", run=symbol), level(1, "bullet", "-"), level(2, "none", "")
    )
    body = item(1) + item(1, 1) + item(1, 2)
    assert labels(body, bullets + num(1, 0)) == ["•", "-", ""]
    seen = first(item(1), numbering=bullets + num(1, 0)).label
    assert seen is not None
    assert seen.look.font == "Symbol"


def test_a_label_looks_like_the_paragraph_mark_and_its_level() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.", run="<w:b/>")) + num(1, 0)
    own = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:i/><w:sz w:val="28"/></w:rPr>'
    seen = first(p(r("x"), own), numbering=numbering)
    assert seen.label is not None
    assert seen.label.look[1:4] == (14, True, True)
    assert seen.text == "x"


@pytest.mark.parametrize(
    ("number", "style_name", "text"),
    [(4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (27, "lowerLetter", "aa"),
     (28, "upperLetter", "BB"), (7, "decimalZero", "07"), (12, "decimalZero", "12"),
     (3, "none", ""), (0, "lowerRoman", "0"), (5, "cardinalText", "5")],
)  # fmt: skip
def test_numerals(number: int, style_name: str, text: str) -> None:
    assert numeral(number, style_name) == text
