"""The look of characters by ECMA-376-1 (its clause beside each case), never by our own code."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.page import Look

from .word import defaults, first, p, r, style, styled, view

NORMAL = style("N", run='<w:sz w:val="26"/>', default=True)


def look(run: str, *, paragraph: str = "", **parts: str) -> Look:
    return first(p(r("chữ", run), paragraph), **parts).runs[0].look


@pytest.mark.parametrize(
    ("table", "paragraph", "character", "document", "expected"),
    [
        # 17.7.3: stated at one level, that value; at several, XOR unless the defaults are on.
        ("", "", "", "", False),
        ("", "<w:b/>", "", "", True),
        ("", "", "<w:b/>", "", True),
        ("", "<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", "<w:b/>", "", "", False),
        ("<w:b/>", "<w:b/>", "<w:b/>", "", True),
        ("", '<w:b w:val="0"/>', "<w:b/>", "", True),
        ("", "", "", "<w:b/>", True),
        ("", "<w:b/>", "<w:b/>", "<w:b/>", True),
        ("", '<w:b w:val="false"/>', "", "<w:b/>", False),
    ],
)
def test_a_toggle_counts_the_levels_that_say_it(
    table: str, paragraph: str, character: str, document: str, expected: bool
) -> None:
    styles = (
        defaults(document)
        + style("N", default=True)
        + style("T", "table", run=table)
        + style("P", run=paragraph)
        + style("C", "character", run=character)
    )
    body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>'
        + p(r("a", '<w:rStyle w:val="C"/>'), styled("P"))
        + "</w:tc></w:tr></w:tbl>"
    )
    assert first(body, styles=styles).runs[0].look.bold is expected


def test_a_direct_toggle_is_absolute() -> None:
    styles = style("P", run="<w:b/><w:i/>")
    assert look("<w:b/>", paragraph=styled("P"), styles=styles).bold
    off = look('<w:b w:val="off"/><w:i w:val="0"/>', paragraph=styled("P"), styles=styles)
    assert (off.bold, off.italic) == (False, False)


def test_a_chain_counts_as_one_level() -> None:
    # 17.7.3: within a level, the first style of the chain that speaks, not XOR of the chain.
    styles = style("A", run="<w:b/>") + style("B", run="<w:b/>", based="A")
    assert look("", paragraph=styled("B"), styles=styles).bold
    styles += style("C", run='<w:b w:val="0"/>', based="B") + style("D", based="C")
    assert not look("", paragraph=styled("D"), styles=styles).bold


def test_settings_come_from_the_nearest_layer() -> None:
    # 17.7.2: defaults, table style, paragraph style, character style, the run itself.
    styles = (
        defaults('<w:sz w:val="20"/><w:color w:val="00FF00"/>')
        + NORMAL
        + style("P", run='<w:color w:val="FF0000"/>', based="N")
        + style("C", "character", run='<w:sz w:val="30"/>')
    )
    assert look("", styles=styles).size == 13
    assert look("", styles=styles).color == "00FF00"
    assert look("", paragraph=styled("P"), styles=styles)[1] == 13
    assert look("", paragraph=styled("P"), styles=styles).color == "FF0000"
    assert look('<w:rStyle w:val="C"/>', styles=styles).size == 15
    assert look('<w:rStyle w:val="C"/><w:sz w:val="27"/>', styles=styles).size == 13.5
    assert look('<w:rStyle w:val="Nowhere"/>', styles=styles).size == 13


def test_a_chain_that_bites_its_tail_ends() -> None:
    styles = style("A", run="<w:b/>", based="B") + style("B", run="<w:i/>", based="A")
    assert look("", paragraph=styled("A"), styles=styles)[2:4] == (True, True)


def test_without_any_word_it_is_ten_points() -> None:
    assert look("") == Look(font="Times New Roman", size=10)


def test_an_unknown_style_is_the_default_one() -> None:
    assert look("", paragraph=styled("Nowhere"), styles=NORMAL).size == 13


@pytest.mark.parametrize(
    ("text", "fonts"),
    [
        ("abc", ["A"]),
        ("Nghị", ["A", "H"]),  # 17.3.2.26: above U+007F is «high ANSI»
        ("漢", ["E"]),
        ("e\u0301a", ["A"]),  # a mark is drawn with its letter
    ],
)
def test_a_character_takes_the_font_of_its_script(text: str, fonts: list[str]) -> None:
    own = '<w:rFonts w:ascii="A" w:hAnsi="H" w:eastAsia="E" w:cs="C"/>'
    assert [run.look.font for run in first(p(r(text, own))).runs] == fonts


def test_a_complex_run_has_settings_of_its_own() -> None:
    # 17.3.2.7: `w:cs` turns to the complex-script font, size and weight.
    own = '<w:rFonts w:ascii="A" w:cs="C"/><w:b/><w:sz w:val="20"/><w:szCs w:val="28"/><w:cs/>'
    assert look(own)[:3] == ("C", 14, False)


THEME = (
    "<a:themeElements><a:clrScheme><a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1>"
    "<a:accent1><a:srgbClr val='4472c4'/></a:accent1></a:clrScheme><a:fontScheme>"
    "<a:majorFont><a:latin typeface='Cambria'/><a:ea typeface=''/><a:cs typeface='Arial'/>"
    "<a:font script='Jpan' typeface='MS Gothic'/><a:font script='Viet' typeface='Times New Roman'/>"
    "</a:majorFont><a:minorFont><a:latin typeface='Calibri'/>"
    "<a:font script='Viet' typeface='Arial'/>"
    "</a:minorFont></a:fontScheme></a:themeElements>"
)


@pytest.mark.parametrize(
    ("languages", "name", "font"),
    [
        ('w:val="vi-VN"', "majorHAnsi", "Times New Roman"),  # 17.15.1.88
        ('w:val="en-US"', "majorHAnsi", "Cambria"),
        ('w:val="en-US" w:eastAsia="vi-VN"', "majorHAnsi", "Cambria"),
        ('w:val="vi-VN"', "minorHAnsi", "Arial"),
        ("", "minorHAnsi", "Calibri"),
    ],
)
def test_a_theme_font_follows_the_language(languages: str, name: str, font: str) -> None:
    own = f'<w:rFonts w:asciiTheme="{name}" w:hAnsiTheme="{name}" w:ascii="X" w:hAnsi="X"/>'
    settings = f"<w:themeFontLang {languages}/>"
    assert look(own, theme=THEME, settings=settings).font == font


def test_a_name_on_a_nearer_layer_beats_the_theme_below() -> None:
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert look("", theme=THEME, styles=styles).font == "Calibri"
    own = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    assert look(own, theme=THEME, styles=styles).font == "Arial"


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Times New Roman Bold", ("Times New Roman", True, False)),
        ("Times New Roman Bold Italic", ("Times New Roman", True, True)),
        ("times new roman", ("Times New Roman", False, False)),
        ("TimesNewRomanPS-BoldMT", ("Times New Roman", True, False)),
        ("TimesNewRomanPSMT", ("Times New Roman", False, False)),
        ("Times New Roman;Times", ("Times New Roman", False, False)),
        ("Times New Roman (Headings)", ("Times New Roman", False, False)),
        (".VnTime", (".VnTime", False, False)),
        ("Arial Narrow", ("Arial Narrow", False, False)),
    ],
)
def test_a_face_is_a_cut_of_its_family(name: str, seen: tuple[str, bool, bool]) -> None:
    own = look(f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>')
    assert (own.font, own.bold, own.italic) == seen


@pytest.mark.parametrize(
    ("color", "seen"),
    [
        ('w:val="auto"', "000000"),
        ('w:val="ff0000"', "FF0000"),
        ('w:val="auto" w:themeColor="accent1"', "4472C4"),
        ('w:val="0C0C0C" w:themeColor="text1"', "0C0C0C"),
        ('w:val="nonsense"', "000000"),
    ],
)
def test_colours(color: str, seen: str) -> None:
    assert look(f"<w:color {color}/>", theme=THEME).color == seen


def test_the_rest_of_a_look() -> None:
    own = look('<w:u w:val="single"/><w:caps/><w:vertAlign w:val="superscript"/><w:strike/>')
    assert (own.underline, own.caps, own.position, own.strike) == (True, True, "superscript", True)
    assert not look('<w:u w:val="none"/>').underline
    assert first(p(r("sở nội vụ", "<w:caps/>"))).shown == "SỞ NỘI VỤ"
    assert look('<w:sz w:val="13pt"/>').size == 13  # 22.9.2.14: a measure may bring its unit


def test_like_neighbours_are_one_run_and_hidden_text_is_aside() -> None:
    seen = first(p(r("Căn ", "<w:i/>") + r("cứ", "<w:i/>") + r(" ghi chú", "<w:vanish/>") + r(".")))
    assert [run.text for run in seen.runs] == ["Căn cứ", "."]
    assert [run.text for run in seen.hidden] == [" ghi chú"]
    assert seen.text == "Căn cứ."


def test_the_defaults_of_a_file() -> None:
    assert view(p(), styles=defaults('<w:sz w:val="22"/>') + NORMAL).defaults.size == 13


def test_a_table_style_speaks_to_places() -> None:
    # 17.7.6: conditional formats of rows come over those of the whole table.
    conditional = (
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:tblStylePr>'
    )
    styles = style("T", "table", run='<w:sz w:val="22"/>', more=conditional)
    cell = f"<w:tr><w:tc>{p(r('a'))}</w:tc></w:tr>"
    properties = '<w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="{}"/></w:tblPr>'
    looks = [
        [
            x.runs[0].look[1:3]
            for x in view(
                f"<w:tbl>{properties.format(bits)}{cell}{cell}</w:tbl>", styles=styles
            ).paragraphs()
        ]
        for bits in ("0020", "0000")
    ]
    assert looks == [[(20, True), (11, False)], [(11, False), (11, False)]]
