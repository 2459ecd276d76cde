"""Drawn lines, boxes and pictures, as Word 2010 and as Word 2003 store them."""

from __future__ import annotations

import pytest

from cchc_docs.check.view.page import Paragraph

from .word import first, p, r, view

EMU = 36000  # in a millimetre
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
STROKE = "<a:ln w='9525'><a:solidFill><a:srgbClr val='000000'/></a:solidFill>{}</a:ln>"


def drawn(data: str, width: float, height: float = 0, more: str = "", uri: str = SHAPE) -> str:
    return (
        '<w:r><w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>360000'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>36000'
        f'</wp:posOffset></wp:positionV><wp:extent cx="{round(width * EMU)}" '
        f'cy="{round(height * EMU)}"/><wp:docPr id="1" name="x"{more}/><a:graphic>'
        f'<a:graphicData uri="{uri}">{data}</a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing></w:r>"
    )


def shape(preset: str, stroke: str = STROKE.format(""), size: str = "", box: str = "") -> str:
    return (
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr>{size}<a:prstGeom prst="{preset}"/>{stroke}'
        f"</wps:spPr>{box}</wps:wsp>"
    )


def transform(width: float, height: float, rotation: str = "") -> str:
    return (
        f'<a:xfrm{rotation}><a:off x="0" y="0"/><a:ext cx="{round(width * EMU)}" '
        f'cy="{round(height * EMU)}"/></a:xfrm>'
    )


def picture(vml: str) -> str:
    return f"<w:r><w:pict>{vml}</w:pict></w:r>"


def old_line(start: str, end: str, stroke: str) -> str:
    return picture(f'<v:line from="{start},0" to="{end},0">{stroke}</v:line>')


def both(modern: str, old: str) -> str:
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{modern}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


LINE_60 = drawn(shape("line"), 60)
INNER = LINE_60.removeprefix("<w:r>").removesuffix("</w:r>")
VML_60 = '<w:pict><v:line from="0,0" to="60mm,0"/></w:pict>'


@pytest.mark.parametrize(
    ("content", "length", "style"),
    [
        (LINE_60, 60, "single"),
        (drawn(shape("straightConnector1"), 45, 0.3), 45, "single"),
        (drawn(shape("line", STROKE.format("<a:prstDash val='dash'/>")), 60), 60, "dash"),
        (drawn(shape("line", "<a:ln cmpd='dbl'/>"), 60), 60, "double"),
        (drawn(shape("rect"), 30, 0.5), 30, "single"),
        (drawn(shape("line", size=transform(0, 40, ' rot="5400000"')), 0, 40), 40, "single"),
        (
            drawn(
                "<wpg:wgp><wpg:grpSpPr><a:xfrm><a:ext cx='3600000' cy='36000'/>"
                "<a:chExt cx='1800000' cy='18000'/></a:xfrm></wpg:grpSpPr>"
                + shape("line", size=transform(30, 0)) + "</wpg:wgp>", 100, 1, uri=GROUP,
            ),
            60, "single",
        ),
        (both(INNER, VML_60), 60, "single"),
        ("<w:r>" + VML_60 + "</w:r>", 60, "single"),
        (picture('<v:line from="10pt,5pt" to="180pt,5pt"/>'), 170 * 25.4 / 72, "single"),
        (old_line("1in", "3in", '<v:stroke dashstyle="dash"/>'), 50.8, "dash"),
        (old_line("0", "60mm", '<v:stroke linestyle="thinThin"/>'), 60, "double"),
        (picture('<v:shape type="#_x0000_t32" style="width:3in;height:0"/>'), 76.2, "single"),
        (picture('<v:rect style="width:3in;height:1pt" stroked="f"/>'), 76.2, "single"),
        (
            picture(
                '<v:group style="width:100mm;height:10mm" coordsize="1000,100">'
                '<v:line from="100,50" to="700,50"/></v:group>'
            ),
            60, "single",
        ),
    ],
)  # fmt: skip
def test_a_drawn_line_is_seen_once_and_measured(content: str, length: float, style: str) -> None:
    [line] = first(p(content)).drawings
    assert line.length_mm == pytest.approx(length, abs=0.05)
    assert (line.kind, line.style) == ("shape", style)


@pytest.mark.parametrize(
    "content",
    [
        drawn(shape("line", "<a:ln><a:noFill/></a:ln>"), 60),
        drawn(shape("line", STROKE.format("").replace("000000", "ffffff")), 60),
        drawn(shape("line"), 60, more=' hidden="1"'),
        drawn(shape("line"), 1, 60),
        drawn(shape("rect"), 60, 20),
        picture('<v:line from="0,0" to="60mm,0" stroked="f"/>'),
        picture('<v:line from="0,0" to="60mm,0" strokecolor="white"/>'),
        picture('<v:line from="0,0" to="0,60mm"/>'),
        picture('<v:rect style="width:100pt;height:50pt"/>'),
        picture('<v:line from="0,0" to="60mm,0" style="visibility:hidden"/>'),
        picture('<v:shapetype id="_x0000_t32"><v:path/></v:shapetype>'),
    ],
)  # fmt: skip
def test_what_is_no_line_or_not_seen(content: str) -> None:
    assert first(p(content)).drawings == ()


def test_the_offsets_of_a_line() -> None:
    [line] = first(p(LINE_60)).drawings
    assert (line.left_mm, line.top_mm) == pytest.approx((10, 1))
    style = "margin-left:28.35pt;margin-top:2.835pt"
    [line] = first(p(picture(f'<v:line from="0,0" to="60mm,0" style="{style}"/>'))).drawings
    assert (line.left_mm, line.top_mm) == pytest.approx((10, 1), abs=0.01)


def box(paragraphs: str) -> str:
    return f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx><wps:bodyPr/>"


def read(content: str) -> list[Paragraph]:
    return list(view(p(content + r("neo")) + p(r("sau"))).paragraphs())


@pytest.mark.parametrize(
    "content",
    [
        drawn(shape("rect", box=box(p(r("trong hộp")))), 40, 10),
        picture(
            '<v:shape type="#_x0000_t202" style="width:40mm;height:10mm"><v:textbox>'
            f"<w:txbxContent>{p(r('trong hộp'))}</w:txbxContent></v:textbox></v:shape>"
        ),
        both(
            drawn(shape("rect", box=box(p(r("trong hộp")))), 40, 10)[5:-6],
            "<w:pict><v:shape style='width:40mm'><v:textbox><w:txbxContent>"
            f"{p(r('trong hộp'))}</w:txbxContent></v:textbox></v:shape></w:pict>",
        ),
    ],
)
def test_a_text_box_follows_its_paragraph_once(content: str) -> None:
    seen = read(content)
    assert [x.text for x in seen] == ["neo", "trong hộp", "sau"]
    [found] = seen[0].boxes
    assert found.width_mm == pytest.approx(40, abs=0.01)
    assert found.has_border
    assert seen[1].room_mm == pytest.approx(40 - 2 * 2.54, abs=0.01)
    assert seen[1].place.in_box
    assert seen[0].drawings == ()


def test_a_table_in_a_box_and_a_box_in_a_table() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(r('ô'))}</w:tc></w:tr></w:tbl>"
    seen = read(drawn(shape("rect", box=box(table + p(r("x")))), 40, 10))
    assert [x.text for x in seen] == ["neo", "ô", "x", "sau"]
    inside = p(drawn(shape("rect", box=box(p(r("hộp")))), 40, 10) + r("ô"))
    body = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
    assert [x.text for x in view(body + p()).paragraphs()] == ["ô", "hộp", ""]


def test_a_field_that_is_open_outside_does_not_reach_into_a_box() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    inside = drawn(shape("rect", box=box(p(r("hộp")))), 40, 10)
    assert [x.text for x in view(p(begin + inside)).paragraphs()] == ["", "hộp"]


def test_pictures_are_counted() -> None:
    modern = drawn("<pic:pic xmlns:pic='urn:pic'/>", 30, 10)
    old = picture('<v:shape style="width:9pt;height:9pt"><v:imagedata r:id="rId5"/></v:shape>')
    assert first(p(modern + old)).pictures == 2
