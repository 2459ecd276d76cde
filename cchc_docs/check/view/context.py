"""What a block must know to be read (bối cảnh): the file around it, and where it stands."""

from __future__ import annotations

from typing import NamedTuple

from cchc_docs.check.view.spot import CellAddress
from cchc_docs.check.view.styles import NO_TABLE, Styles, TableLayer
from cchc_docs.check.view.table_styles import TableStyles


class Sheet(NamedTuple):
    """What all stories of a file share."""

    styles: Styles
    tables: TableStyles
    mode: int  # the version of Word that lays the file out
    knows_pages: bool  # Word has noted where its pages end


class Context(NamedTuple):
    """Where a block stands; `room_mm` is the width that it has."""

    room_mm: float | None
    table: TableLayer = NO_TABLE
    cell: CellAddress | None = None
    in_box: bool = False
