"""The settings of paragraphs by ECMA-376-1: indents, gaps, line spacing, borders, frames."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.page import DrawnLine, Paragraph

from .word import SECTION, defaults, first, p, r, style, styled, view


def of(settings: str, **parts: str) -> Paragraph:
    return first(p(r("Kính gửi:"), settings), **parts)


def test_each_attribute_is_inherited_by_itself() -> None:
    # 17.7.2: an element of a nearer layer leaves the attributes alone that it does not name.
    styles = (
        defaults("", '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>')
        + style("N", paragraph='<w:ind w:left="567"/><w:jc w:val="both"/>', default=True)
        + style("P", paragraph='<w:spacing w:before="120"/><w:ind w:right="284"/>', based="N")
    )
    seen = of(styled("P") + '<w:ind w:firstLine="720"/>', styles=styles)
    assert (seen.before_pt, seen.after_pt) == (6, 8)
    assert seen.line == pytest.approx(1.079, abs=0.001)
    assert (seen.left_mm, seen.right_mm) == pytest.approx((10.0, 5.0), abs=0.02)
    assert seen.first_line_mm == pytest.approx(12.7)
    assert seen.align == "justify"
    assert seen.style_names == ("P name", "N name")


def test_hanging_wins_over_first_line_and_both_replace_what_is_inherited() -> None:
    assert of('<w:ind w:firstLine="720" w:hanging="360"/>').first_line_mm == pytest.approx(-6.35)
    styles = style("P", paragraph='<w:ind w:left="720" w:hanging="360"/>')
    seen = of(styled("P") + '<w:ind w:firstLine="0"/>', styles=styles)
    assert (seen.left_mm, seen.first_line_mm) == pytest.approx((12.7, 0))
    negative = of('<w:ind w:left="-142" w:firstLine="862"/>')
    assert negative.first_left_mm == pytest.approx(12.7)


@pytest.mark.parametrize(
    ("spacing", "seen"),
    [
        ('w:line="360" w:lineRule="auto"', ("auto", 1.5)),
        ('w:line="360" w:lineRule="exact"', ("exact", 18.0)),
        ('w:line="360" w:lineRule="atLeast"', ("atLeast", 18.0)),
        ('w:line="276"', ("auto", 1.15)),
        ('w:line="18pt" w:lineRule="exact"', ("exact", 18.0)),
    ],
)
def test_line_spacing(spacing: str, seen: tuple[str, float]) -> None:
    found = of(f"<w:spacing {spacing}/>")
    assert (found.line_rule, found.line) == seen


def test_gaps_that_word_works_out() -> None:
    automatic = 'w:before="100" w:beforeAutospacing="1" w:after="120" w:afterAutospacing="0"'
    seen = of(f"<w:spacing {automatic}/><w:contextualSpacing/>")
    assert (seen.before_pt, seen.after_pt, seen.contextual) == (14, 6, True)
    # 17.3.1.33: lines, in hundredths, win over the twips beside them
    assert of('<w:spacing w:before="0" w:beforeLines="50"/>').before_pt == 6


@pytest.mark.parametrize(
    ("jc", "align"),
    [("both", "justify"), ("center", "center"), ("start", "left"), ("end", "right"),
     ("right", "right"), ("distribute", "distribute")],
)  # fmt: skip
def test_alignment(jc: str, align: str) -> None:
    assert of(f'<w:jc w:val="{jc}"/>').align == align


def test_a_number_in_an_old_frame_stands_where_the_frame_stands() -> None:
    seen = of('<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>')
    assert (seen.align, seen.framed) == ("center", True)
    wide = of('<w:framePr w:w="2835" w:xAlign="center"/><w:jc w:val="right"/>')
    assert (wide.align, round(wide.room_mm or 0)) == ("right", 50)


def test_the_flags_of_a_paragraph() -> None:
    seen = of(
        '<w:keepNext/><w:keepLines w:val="0"/><w:pageBreakBefore/><w:outlineLvl w:val="0"/>'
        '<w:tabs><w:tab w:val="center" w:pos="4820"/><w:tab w:val="clear" w:pos="720"/></w:tabs>'
    )
    assert (seen.keep_next, seen.keep_lines, seen.page_break_before) == (True, False, True)
    assert seen.outline == 0
    assert [(round(t.position_mm), t.align) for t in seen.tabs] == [(85, "center")]
    assert of('<w:outlineLvl w:val="9"/>').outline is None


BOTTOM = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:color="{}"/></w:pBdr>'


def test_a_border_is_as_long_as_the_indents_leave() -> None:
    seen = of(BOTTOM.format("auto") + '<w:ind w:left="2835" w:right="2835"/>')
    assert seen.bottom_line is not None
    assert seen.bottom_line.length_mm == pytest.approx(165 - 100, abs=0.1)
    assert seen.bottom_line[1:3] == ("border", "single")
    assert of(BOTTOM.format("FFFFFF")).bottom_line is None  # white is no line
    assert of('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>').bottom_line is None


def test_neighbours_with_one_border_have_one_line() -> None:
    # 17.3.1.7: paragraphs with the same borders are drawn as one; the line is below the last.
    same = BOTTOM.format("auto")
    seen = list(view(p(r("a"), same) + p(r("b"), same) + p(r("c"))).paragraphs())
    assert [x.bottom_line is not None for x in seen] == [False, True, False]


def test_a_box_of_borders() -> None:
    sides = "".join(f'<w:{side} w:val="single"/>' for side in ("top", "left", "bottom", "right"))
    assert of(f"<w:pBdr>{sides}</w:pBdr>").boxed


@pytest.mark.parametrize(
    ("typed", "style", "length"),
    [
        ("__________", "_", 24.7),
        ("----------", "-", 16.5),
        ("– – – – –", "–", None),
        ("  ______ ", "_", None),
    ],
)
def test_a_typed_line_is_a_line(typed: str, style: str, length: float | None) -> None:
    [line] = first(p(r(typed, '<w:sz w:val="28"/>'))).drawings
    assert (line.kind, line.style) == ("underscores", style)
    if length is not None:  # ten underscores of half an em, hyphens of a third, at 14 pt
        assert line.length_mm == pytest.approx(length, abs=0.1)


@pytest.mark.parametrize("text", ["--", "Họ tên: ______", "….….…", "a-b-c", "- - x"])
def test_text_is_no_line(text: str) -> None:
    assert first(p(r(text))).drawings == ()


def test_an_underlined_blank_is_a_line() -> None:
    [line] = first(p(r(" " * 20, '<w:u w:val="single"/>'))).drawings
    assert line.style == "underline"
    assert first(p(r("\N{NO-BREAK SPACE}" * 2))).drawings == ()


def test_the_line_below_a_line_of_the_same_paragraph() -> None:
    seen = first(p(r("Độc lập - Tự do - Hạnh phúc") + "<w:r><w:br/></w:r>" + r("_" * 20)))
    assert [line.text for line in seen.lines] == ["Độc lập - Tự do - Hạnh phúc", "_" * 20]
    assert [type(line) for line in seen.drawings] == [DrawnLine]


LEVELS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:pStyle w:val="L"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="1440" w:hanging="720"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_indents_of_a_list_stand_between_style_and_paragraph() -> None:
    styles = (
        style("P", paragraph='<w:ind w:left="567" w:firstLine="0"/>')
        + style("L", paragraph=LIST)
        + style("M", paragraph='<w:ind w:left="284"/>', based="L")
        + style("O", paragraph=LIST + '<w:ind w:left="0" w:firstLine="720"/>')
    )

    def indents(settings: str) -> list[int]:
        seen = of(settings, styles=styles, numbering=LEVELS)
        return [round(seen.left_mm, 1), round(seen.first_line_mm, 1)]  # type: ignore[list-item]

    assert indents(styled("P") + LIST) == [25.4, -12.7]  # a list on the paragraph beats its style
    assert indents(styled("P") + LIST + '<w:ind w:left="0"/>') == [0, -12.7]
    assert indents(styled("L")) == [25.4, -12.7]
    assert indents(styled("M")) == [5.0, -12.7]  # the nearer style beats the list of its base
    assert indents(styled("O")) == [0, 12.7]  # and a style its own list
    assert indents(styled("L") + '<w:numPr><w:numId w:val="0"/></w:numPr>') == [0, 0]


def test_the_room_of_columns() -> None:
    two = SECTION.replace("</w:sectPr>", '<w:cols w:num="2" w:space="567"/></w:sectPr>')
    assert first(p(r("a")) + two).room_mm == pytest.approx((165 - 10) / 2, abs=0.1)
