"""The styles of the frames as `word/styles.xml`."""

from __future__ import annotations

from frame_figures import BOLD_LOOK, FONT, ITALIC_LOOK, figure, twips
from frame_styles import Style, styles

from cchc_docs.write.docx.styles import BOLD, BOLD_ITALIC, ITALIC
from cchc_docs.write.docx.wordml import WORD


def run_look(style: Style) -> str:
    bold = BOLD_LOOK if style.bold else ""
    italic = ITALIC_LOOK if style.italic else ""
    paint = f'<w:color w:val="{style.color}"/>' if style.color else ""
    size = round(style.size * 2)
    return f'<w:rPr>{bold}{italic}{paint}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'


def style_xml(style: Style) -> str:
    first = twips(abs(style.first))
    edge = f'w:{"hanging" if style.first < 0 else "firstLine"}="{first}"' if first else ""
    sides = f'w:left="{twips(style.left)}" w:right="{twips(style.right)}" {edge}'
    gaps = (
        f'w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" {style.spacing}'
    )
    inherits = style.based_on == "ThanVanBan"
    settings = [
        "<w:keepNext/>" if style.keep else "",
        f"<w:pBdr>{style.borders}</w:pBdr>" if style.borders else "",
        "" if inherits else f"<w:spacing {gaps}/>",
        f"<w:ind {sides}/>" if style.left or style.right or first else "",
        "<w:contextualSpacing/>" if style.close else "",
        f'<w:jc w:val="{style.align}"/>' if style.align else "",
        "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>',
    ]

    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="{style.based_on}"/><w:qFormat/>'
        f"<w:pPr>{''.join(settings)}</w:pPr>{run_look(style)}</w:style>"
    )


def character_style(name: str, style_id: str, look: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


def styles_xml() -> str:
    fonts = " ".join(f'w:{slot}="{FONT}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = round(figure("body") * 2)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    built_in = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )
    characters = (
        character_style(BOLD, "Dam", BOLD_LOOK)
        + character_style(ITALIC, "Nghieng", ITALIC_LOOK)
        + character_style(BOLD_ITALIC, "DamNghieng", BOLD_LOOK + ITALIC_LOOK)
    )
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        f"{built_in}{''.join(map(style_xml, styles()))}{characters}</w:styles>"
    )
