"""Mending what runs through the document (sửa trong kiểu định dạng): the fonts of its styles."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cchc_docs.check.ooxml import Element, child, value, w
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import FONT, put_font
from cchc_docs.check.view.fonts import Theme

_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme"}


def set_fonts(job: Job, wrong: Collection[str]) -> Iterator[Change]:
    """Give docDefaults and paragraph styles with one of these fonts the font of the decree."""
    package = job.draft.package
    part = package.related(package.main, "styles")
    root = package.tree(part)
    if root is None:
        return
    settings = package.tree(package.related(package.main, "settings"))
    theme = Theme(
        package.tree(package.related(package.main, "theme")), child(settings, "themeFontLang")
    )
    found = [(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"), "docDefaults")]
    found += [
        (child(style, "rPr"), value(child(style, "name")) or "")
        for style in root.iterfind(w("style"))
        if value(style, "type") == "paragraph"
    ]
    for properties, name in found:
        fonts = child(properties, "rFonts")
        if properties is None or fonts is None:
            continue
        held = _names(fonts, theme)
        if any(font in wrong for font in held):
            put_font(properties)
            job.draft.touch(part)
            yield job.section_change(name, ", ".join(sorted(held)), FONT)


def _names(fonts: Element, theme: Theme) -> set[str]:
    names = {
        theme.font(fonts.get(w(themed), "")) or fonts.get(w(slot)) or ""
        for slot, themed in _SLOTS.items()
    }
    return names - {""}
