"""Put the values of a wording back in the places that were marked for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cchc_docs.document.blocks import (
    Cell,
    Inline,
    Inlines,
    ListItem,
    Paragraph,
    Piece,
    Row,
    Table,
    Text,
)
from cchc_docs.document.chunks import chunks
from cchc_docs.document.markdown import parse, parse_chunk
from cchc_docs.document.remembered import RowForm, TableForm, Waiting, table_form
from cchc_docs.document.wording import MARK, Rendered
from cchc_docs.model.values import Markdown

_new = tuple.__new__


def place_values(rendered: Rendered) -> Iterator[Piece]:
    """The blocks of a rendered wording, every value in its place.

    Raises `LostValueError` where the Markdown around a value swallowed it, and
    `RefusedMarkdownError` where the wording itself writes what a notice may not contain.
    """
    values = iter(rendered.values)
    for _line, chunk in chunks(rendered.text):
        own = list(islice(values, chunk.count(MARK)))
        if chunk.strip() == MARK and isinstance(own[0], Markdown):
            yield from parse(own[0]).blocks
            continue
        placer = _Placer(own)
        if form := table_form(chunk):
            yield placer.filled(form)
        else:
            parsed = parse_chunk(chunk)
            if parsed.refusals:
                raise RefusedMarkdownError(parsed.refusals[0].construct)
            for block in parsed.blocks:
                yield placer.placed(block) if own else block
        placer.finish()


class LostValueError(ValueError):
    """A value stood where it cannot be kept: a table cell too many, blocks within a line."""


class RefusedMarkdownError(ValueError):
    """A wording writes an image, a link, code: the construct is the argument."""


class _Placer:
    """Gives out the values of one chunk in the order of their marks."""

    def __init__(self, values: list[str]) -> None:
        if Markdown in map(type, values):
            raise LostValueError  # blocks within a line
        self._values = iter(values)

    def finish(self) -> None:
        """No value may be left: the Markdown would have dropped its mark."""
        for _left in self._values:
            raise LostValueError

    def filled(self, form: TableForm) -> Table:
        """The table of a form."""
        header = self._row(form.head.header)
        rows = tuple([self._filled_row(row) for row in form.rows])
        return form.head._replace(header=header, rows=rows)

    def placed(self, block: Piece) -> Piece:
        """A block with its values."""
        match block:
            case ListItem(marker, inlines, level):
                return ListItem(marker, self._inlines(inlines), level)
            case Paragraph(inlines, role):
                return Paragraph(self._inlines(inlines), role)
            case Table(header, rows):
                head = self._row(header)
                return block._replace(header=head, rows=tuple([self._row(row) for row in rows]))
            case _:
                return block._replace(inlines=self._inlines(block.inlines))

    def _row(self, row: Row) -> Row:
        return tuple([self._cell(cell) for cell in row])

    def _cell(self, cell: Cell) -> Cell:
        return Cell(self._inlines(cell.inlines), cell.span) if cell.inlines else cell

    def _filled_row(self, form: RowForm) -> Row:
        cells = []
        for part in form:
            if isinstance(part, Waiting):
                bold, italic, span = part
                value = next(self._values)
                # tuple.__new__ does what Text(…) and Cell(…) do in a third of the time: 4 % of a
                # notice with 400 cells
                runs = (_new(Text, (value, bold, italic)),) if value else ()
                cells.append(_new(Cell, (runs, span)))
            else:
                cells.append(self._cell(part))
        return tuple(cells)

    def _inlines(self, inlines: Inlines) -> Inlines:
        placed: list[Inline] = []
        for inline in inlines:
            if not isinstance(inline, Text) or MARK not in inline.text:
                placed.append(inline)
                continue
            pieces = inline.text.split(MARK)
            text = pieces[0] + "".join([next(self._values) + piece for piece in pieces[1:]])
            if text:
                placed.append(Text(text, inline.bold, inline.italic))
        return tuple(placed)
