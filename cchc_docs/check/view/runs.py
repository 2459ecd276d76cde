"""From pieces of text to runs that look alike (đoạn chữ): the look of every character."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cchc_docs.check.ooxml import Element, child, value
from cchc_docs.check.view.fonts import has_east_asian, slots
from cchc_docs.check.view.inline import Piece
from cchc_docs.check.view.numbering import Label
from cchc_docs.check.view.page import Line, Look, Run
from cchc_docs.check.view.run_settings import Appearance, run_settings
from cchc_docs.check.view.styles import Styles, TableLayer
from cchc_docs.check.view.symbols import printed

_BREAKS = ("\n", "\f")


class Printed(NamedTuple):
    """The runs of a paragraph: those on paper, and those hidden."""

    runs: tuple[Run, ...]
    hidden: tuple[Run, ...]


def appearance(
    styles: Styles, table: TableLayer, paragraph_style: str, properties: Element | None
) -> Appearance:
    """The appearance of a run with these properties."""
    character_style = value(child(properties, "rStyle"))
    return styles.appearance(
        table,
        paragraph_style,
        styles.known(character_style, "character"),
        run_settings(properties, styles.theme),
    )


def runs(
    styles: Styles, table: TableLayer, paragraph_style: str, pieces: Iterable[Piece]
) -> Printed:
    """The runs that these pieces make in a paragraph of this style; like neighbours are joined."""
    seen: list[Run] = []
    hidden: list[Run] = []
    for piece in pieces:
        own = appearance(styles, table, paragraph_style, piece.properties)
        for text, look in _looks(own, piece):
            kept = hidden if look.hidden else seen
            last = kept[-1] if kept else None
            if last is not None and last.look == look and last.field == piece.field:
                kept[-1] = Run(last.text + text, look, piece.field)
            else:
                kept.append(Run(text, look, piece.field))
    return Printed(tuple(seen), tuple(hidden))


def _looks(own: Appearance, piece: Piece) -> list[tuple[str, Look]]:
    if piece.font:
        return [(piece.text, own.look(font=piece.font))]
    special = own.hinted or own.complex_script
    if own.one_latin_font and not special and not has_east_asian(piece.text):
        return [(piece.text, own.look())]
    cut = slots(piece.text, hinted=own.hinted, complex_script=own.complex_script)
    return [(text, own.look(slot)) for slot, text in cut]


def label_run(
    styles: Styles, table: TableLayer, paragraph_style: str, mark: Element | None, label: Label
) -> Run | None:
    """The number of a paragraph as a run: its level's look over that of the paragraph mark."""
    if not label.text:
        return None
    below = run_settings(mark, styles.theme)
    above = run_settings(label.run_properties, styles.theme)
    style = value(child(label.run_properties, "rStyle")) or value(child(mark, "rStyle"))
    own = styles.appearance(
        table, paragraph_style, styles.known(style, "character"), {**below, **above}
    )
    look = own.look("ascii" if label.text.isascii() else "hAnsi")
    return None if look.hidden else Run(printed(label.text), look)


def lines(text: str, printed_runs: tuple[Run, ...]) -> tuple[Line, ...]:
    """The lines between typed breaks."""
    if not any(mark in text for mark in _BREAKS):
        return (Line(text, printed_runs),)
    cut: list[list[Run]] = [[]]
    for run in printed_runs:
        rest = run.text.replace(_BREAKS[1], _BREAKS[0]).split(_BREAKS[0])
        for place, part in enumerate(rest):
            if place:
                cut.append([])
            if part:
                cut[-1].append(run._replace(text=part))
    return tuple(Line("".join(run.text for run in line), tuple(line)) for line in cut)
