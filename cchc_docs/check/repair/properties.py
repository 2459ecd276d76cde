"""Properties in the order that the schema wants (ECMA-376-1, 17.3.1.26, 17.3.2.28, 17.6.17)."""

from __future__ import annotations

from lxml import etree

from cchc_docs.check.ooxml import VAL, Element, local, w

RUN = (  # noqa: SIM905
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
    "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
).split()
PARAGRAPH = (  # noqa: SIM905
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct "
    "autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl "
    "divId cnfStyle rPr sectPr pPrChange"
).split()
SECTION = (  # noqa: SIM905
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
    "docGrid printerSettings sectPrChange"
).split()
BODY = ("p", "tbl", "sdt", "customXml", "bookmarkStart", "bookmarkEnd", "sectPr")
FIRST: tuple[str, ...] = ()  # of an element whose properties come before all else


def ensured(parent: Element, name: str, order: list[str] | tuple[str, ...]) -> Element:
    """The child of this name, put where it belongs if there is none."""
    found = parent.find(w(name))
    if found is not None:
        return found
    made = etree.Element(w(name))
    if not order:
        parent.insert(0, made)
        return made
    before = order[: order.index(name)]
    place = 0
    for number, element in enumerate(parent, 1):
        if local(element) in before:
            place = number
    parent.insert(place, made)
    return made


def run_properties(run: Element) -> Element:
    """The properties of a run."""
    return ensured(run, "rPr", FIRST)


def paragraph_properties(paragraph: Element) -> Element:
    """The properties of a paragraph."""
    return ensured(paragraph, "pPr", FIRST)


def set_value(parent: Element, name: str, value: str, order: list[str]) -> None:
    """Give a property its value."""
    ensured(parent, name, order).set(VAL, value)


def set_toggle(properties: Element, name: str, *, on: bool) -> None:
    """Switch a property of a run on or off."""
    toggle = ensured(properties, name, RUN)
    if on:
        toggle.attrib.pop(VAL, "")
    else:
        toggle.set(VAL, "0")


def drop(parent: Element, *names: str) -> None:
    """Take properties away."""
    for name in names:
        for element in parent.findall(w(name)):
            parent.remove(element)


_MARGINS = {"top": 1440, "right": 1440, "bottom": 1440, "left": 1440, "header": 720, "footer": 720}


def whole_margins(settings: Element) -> Element:
    """The margins of a section, with what Word takes where the file says nothing."""
    margins = ensured(settings, "pgMar", SECTION)
    for side, length in {**_MARGINS, "gutter": 0}.items():
        if margins.get(w(side)) is None:
            margins.set(w(side), str(length))
    return margins
