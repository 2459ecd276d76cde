"""The styles of a file (kiểu định dạng): each with all that it is based on, resolved once."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.ooxml import Element, child, value, w
from cchc_docs.check.view.fonts import Theme
from cchc_docs.check.view.numbering import Numbering
from cchc_docs.check.view.paragraph_settings import paragraph_settings
from cchc_docs.check.view.run_settings import NOTHING, Appearance, Settings, run_settings


class TableLayer:
    """What a table style says to the text of one cell; `key` stands for it in caches."""

    def __init__(self, key: tuple[object, ...], run: Settings, paragraph: Settings) -> None:
        self.key = key
        self.run = run
        self.paragraph = paragraph


NO_TABLE = TableLayer((), NOTHING, NOTHING)


class Styles:
    """All styles, by id."""

    def __init__(self, root: Element | None, theme: Theme, numbering: Numbering) -> None:
        self.theme = theme
        self.numbering = numbering
        self.run_defaults = run_settings(child(root, "docDefaults", "rPrDefault", "rPr"), theme)
        self.paragraph_defaults = paragraph_settings(
            child(root, "docDefaults", "pPrDefault", "pPr")
        )
        self._by_id: dict[str, Element] = {}
        self._default_ids: dict[str, str] = {}
        for style in () if root is None else root.iterfind(w("style")):
            style_id = style.get(w("styleId"), "")
            self._by_id.setdefault(style_id, style)
            if value(style, "default") in ("1", "true", "on"):
                self._default_ids[style.get(w("type"), "paragraph")] = style_id
        self._runs: dict[str, Settings] = {}
        self._paragraphs: dict[tuple[str, bool], Settings] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._appearances: dict[tuple[object, ...], Appearance] = {}

    def known(self, style_id: str | None, kind: str) -> str:
        """The id of a style that the file has; else that of the default style of its kind."""
        style = self._by_id.get(style_id or "")
        if style is not None and style.get(w("type"), "paragraph") == kind:
            return style_id or ""
        return self._default_ids.get(kind, "")

    def chain(self, style_id: str) -> Iterator[Element]:
        """A style, then the one it is based on, and so on."""
        seen = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            style_id = value(child(style, "basedOn")) or ""

    def names(self, style_id: str) -> tuple[str, ...]:
        """The names of a style and of those it is based on, as stored: `heading 1` in small."""
        if style_id not in self._names:
            names = (value(child(style, "name")) or "" for style in self.chain(style_id))
            self._names[style_id] = tuple(name.split(",")[0].strip() for name in names)
        return self._names[style_id]

    def run(self, style_id: str) -> Settings:
        """What a style says of characters, by itself and by what it is based on."""
        if style_id not in self._runs:
            merged: dict[str, object] = {}
            for style in reversed(list(self.chain(style_id))):
                merged.update(run_settings(child(style, "rPr"), self.theme))
            self._runs[style_id] = merged
        return self._runs[style_id]

    def paragraph(self, style_id: str, *, numbered: bool = True) -> Settings:
        """What a style says of paragraphs; indents of its list come below its own."""
        key = (style_id, numbered)
        if key not in self._paragraphs:
            merged: dict[str, object] = {}
            for style in reversed(list(self.chain(style_id))):
                own = paragraph_settings(child(style, "pPr"))
                if numbered and own.get("numId"):
                    level = self.numbering.level_of_style(
                        own["numId"], style.get(w("styleId"), ""), own.get("ilvl")
                    )
                    merged["ilvl"] = level
                    merged.update(self.numbering.indents(own["numId"], level))
                merged.update(own)
            self._paragraphs[key] = merged
        return self._paragraphs[key]

    def appearance(
        self, table: TableLayer, paragraph_style: str, character_style: str, direct: Settings
    ) -> Appearance:
        """The appearance of a run, computed once for all runs like it."""
        key = (table.key, paragraph_style, character_style, *direct.items())
        found = self._appearances.get(key)
        if found is None:
            found = self._appearances[key] = Appearance(
                self.run_defaults,
                table.run,
                self.run(paragraph_style),
                self.run(character_style),
                direct,
            )
        return found

    def settings(self, table: TableLayer, style_id: str, direct: Settings) -> Settings:
        """The effective settings of a paragraph (ECMA-376-1, 17.7.2)."""
        by_style = self.paragraph(style_id, numbered=direct.get("numId") != 0)
        merged = {**self.paragraph_defaults, **table.paragraph, **by_style}
        number = direct.get("numId", merged.get("numId") if "ilvl" in direct else None)
        if number:
            # A list put on the paragraph itself wins over the indents of its style (17.9.22).
            level = direct.get("ilvl")
            if level is None:
                level = self.numbering.level_of_style(number, style_id, None)
            merged["ilvl"] = level
            merged.update(self.numbering.indents(number, level))
        merged.update(direct)
        return merged
