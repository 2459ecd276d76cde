"""How a paragraph of the frame really looks (định dạng thực): own settings, styles, defaults."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.vietnamese.widths import Face
from cchc_docs.write.docx.wordml import Element, P, R, child, number, value, w

SIDE_NAMES = {"left": ("left", "start"), "right": ("right", "end")}
_OFF = {"0", "false", "off"}
_WORDS_OWN_SIZE = 10.0  # points, where a file says nothing at all
_FACES = {
    (False, False): Face.REGULAR,
    (True, False): Face.BOLD,
    (False, True): Face.ITALIC,
    (True, True): Face.BOLD_ITALIC,
}


class Look(NamedTuple):
    """What decides how wide a text is."""

    size: float
    bold: bool
    italic: bool

    @property
    def face(self) -> Face:
        """The cut of the typeface."""
        return _FACES[self.bold, self.italic]


class Setting(NamedTuple):
    """Where the lines of a paragraph stand: indents in twips, and `w:jc`."""

    left: int
    right: int
    align: str


class StyleSheet:
    """The styles of a frame, by kind and name as Word shows them."""

    def __init__(self, root: Element) -> None:
        self._defaults = child(root, "docDefaults", "rPrDefault", "rPr")
        self._by_id: dict[str, Element] = {}
        self._ids: dict[tuple[str, str], str] = {}
        self._default_ids: dict[str, str] = {}
        for style in root.iterfind(w("style")):
            style_id = style.get(w("styleId"), "")
            kind = style.get(w("type"), "paragraph")
            self._by_id[style_id] = style
            # Word writes the aliases of a style after its name, behind commas.
            name = (value(child(style, "name")) or "").split(",")[0].strip()
            self._ids[kind, name] = style_id
            if style.get(w("default")) not in (None, *_OFF):
                self._default_ids[kind] = style_id

    def id_of(self, kind: str, name: str) -> str | None:
        """The id behind the name of a style."""
        return self._ids.get((kind, name))

    def name_of(self, paragraph: Element) -> str:
        """The name of a paragraph's style; nothing where it has none."""
        style = self._by_id.get(self._style_id(paragraph))
        return (value(child(style, "name")) or "").split(",")[0].strip()

    def style_look(self, style_id: str) -> Look:
        """The look that a paragraph style gives by itself."""
        return self._look(None, None, style_id)

    def look(self, paragraph: Element, run: Element | None) -> Look:
        """The look of a run; that of the paragraph's style where there is no run."""
        own = None if run is None else child(run, "rPr")
        return self._look(own, value(child(own, "rStyle")), self._style_id(paragraph))

    def setting(self, paragraph: Element) -> Setting:
        """Indents and alignment of a paragraph."""
        chain = [child(paragraph, "pPr"), *self._chain(self._style_id(paragraph), "pPr")]
        return Setting(
            left=_first_number(chain, "ind", SIDE_NAMES["left"]),
            right=_first_number(chain, "ind", SIDE_NAMES["right"]),
            align=next((jc for layer in chain if (jc := value(child(layer, "jc")))), "left"),
        )

    def cell_margin(self, table: Element, side: str) -> int:
        """The left or right margin of a table's cells in twips, from the table or its style."""
        own = child(table, "tblPr")
        style_id = value(child(own, "tblStyle")) or self._default_ids.get("table", "")
        for layer in (own, *self._chain(style_id, "tblPr")):
            margin = side_width(layer, "tblCellMar", side)
            if margin is not None:
                return margin
        return 0

    def _style_id(self, paragraph: Element) -> str:
        style_id = value(child(paragraph, "pPr", "pStyle"))
        return style_id or self._default_ids.get("paragraph", "")

    def _chain(self, style_id: str | None, properties: str) -> Iterator[Element]:
        """The settings of a style, then of the style it is based on, and so on."""
        seen = set()
        while style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            settings = child(style, properties)
            if settings is not None:
                yield settings
            style_id = value(child(style, "basedOn"))

    def _look(self, own: Element | None, character: str | None, paragraph: str) -> Look:
        by_character = list(self._chain(character, "rPr"))
        by_paragraph = list(self._chain(paragraph, "rPr"))
        layers = [own, *by_character, *by_paragraph, self._defaults]
        half_points = next((sz for rpr in layers if (sz := number(child(rpr, "sz")))), None)

        def toggled(name: str) -> bool:
            direct = child(own, name)
            if direct is not None:
                return _is_on(direct)
            # A toggle in a character style turns that of the paragraph style round
            # (ECMA-376-1, 17.7.3).
            return _first_toggle(by_character, name) != _first_toggle(
                [*by_paragraph, self._defaults], name
            )

        return Look(
            size=half_points / 2 if half_points else _WORDS_OWN_SIZE,
            bold=toggled("b"),
            italic=toggled("i"),
        )


def side_width(settings: Element | None, margins: str, side: str) -> int | None:
    """A margin in twips; LibreOffice and newer files say start and end for left and right."""
    for name in SIDE_NAMES[side]:
        width = number(child(settings, margins, name), "w")
        if width is not None:
            return width
    return None


def first_run(paragraph: Element) -> Element | None:
    """The first run that carries text: it stands for the look of the paragraph."""
    return next(
        (
            run
            for run in paragraph.iter(R)
            if run.find(w("t")) is not None and next(run.iterancestors(P)) is paragraph
        ),
        None,
    )


def _is_on(toggle: Element) -> bool:
    return toggle.get(w("val"), "1") not in _OFF


def _first_toggle(layers: list[Element] | list[Element | None], name: str) -> bool:
    found = (child(layer, name) for layer in layers)
    return next((_is_on(toggle) for toggle in found if toggle is not None), False)


def _first_number(layers: list[Element | None], name: str, attributes: tuple[str, ...]) -> int:
    for layer in layers:
        for attribute in attributes:
            found = number(child(layer, name), attribute)
            if found is not None:
                return found
    return 0
