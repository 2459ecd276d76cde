"""Where something stands (vị trí): in words that lead a clerk there, and in the XML."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lxml.etree import _Element

from cchc_docs.diagnostic import WordPlace
from cchc_docs.language import _

Story = Literal["body", "header", "footer", "note"]
_OPENING = 40  # characters of a text that let a person find it by Ctrl+F


class CellAddress(NamedTuple):
    """A cell of a table (ô của bảng), counted from 1; `outer` where the table is in a cell."""

    table: int
    row: int
    column: int
    outer: CellAddress | None = None

    def words(self) -> str:
        """The address as a clerk would say it."""
        if self.outer is None:
            return _("table {table}, row {row}, column {column}").format(
                table=self.table, row=self.row, column=self.column
            )
        inner = _("inner table {table}, row {row}, column {column}").format(
            table=self.table, row=self.row, column=self.column
        )
        return f"{self.outer.words()}, {inner}"


class Spot(NamedTuple):
    """A place in the file: `element` is its XML in `part`, `steps` the way to it from the root."""

    part: str
    element: _Element
    story: Story = "body"
    number: int = 0  # of a paragraph outside of tables, among those with text; of a table
    cell: CellAddress | None = None
    in_box: bool = False
    first_page: bool = False
    text: str = ""
    is_table: bool = False

    @property
    def where(self) -> str:
        """The way there in words: «first page, table 1, row 2, column 1: "Số: 12/TB-VP"»."""
        words = []
        if self.story == "header":
            words.append(_("header"))
        elif self.story == "footer":
            words.append(_("footer"))
        elif self.story == "note":
            words.append(_("footnote"))
        elif self.first_page:
            words.append(_("first page"))
        if self.in_box:
            words.append(_("text box"))
        if self.cell is not None:
            words.append(self.cell.words())
        elif self.is_table:
            words.append(_("table {table}").format(table=self.number))
        elif self.story == "body" and not self.in_box and self.number:
            sentence = (
                _("paragraph {number}") if self.text.strip() else _("after paragraph {number}")
            )
            words.append(sentence.format(number=self.number))
        place = ", ".join(words)
        opening = " ".join(self.text.split())
        if len(opening) > _OPENING:
            opening = opening[:_OPENING].rsplit(" ", 1)[0] + " …"
        return f'{place}: "{opening}"' if opening and place else place or opening

    @property
    def steps(self) -> tuple[int, ...]:
        """The number of each element among its brothers, from the root of the part down."""
        steps: list[int] = []
        element = self.element
        while (parent := element.getparent()) is not None:
            steps.append(sum(1 for _ in element.itersiblings("*", preceding=True)))
            element = parent
        return tuple(reversed(steps))

    def word_place(self, path: str) -> WordPlace:
        """The place for a diagnostic about the file of this path."""
        return WordPlace(path, self.where)


def element_at(root: _Element, steps: tuple[int, ...]) -> _Element:
    """The element that `Spot.steps` leads to, in a tree read from the same part."""
    for step in steps:
        root = next(child for place, child in enumerate(root.iterchildren("*")) if place == step)
    return root
