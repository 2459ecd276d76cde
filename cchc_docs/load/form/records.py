"""Rows and groups of cells as records of the data (bản ghi): what is blank is noted as missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cchc_docs.diagnostic import CellPlace
from cchc_docs.load.form.items import Entry, Group, Item, Path, Rows
from cchc_docs.load.form.tree import DataTree
from cchc_docs.load.form.values import Filled
from cchc_docs.load.located import Path as TreePath


def put_record(
    tree: DataTree,
    base: TreePath,
    items: Sequence[Item],
    filled: Mapping[Path, Filled],
    places: Mapping[Path, CellPlace],
) -> None:
    """The cells of a record, and where the records within it and their lists belong."""
    for item in items:
        tree.note((*base, *item.path), places[item.path])
    for item in items:
        cell = filled.get(item.path)
        if isinstance(item, Entry) and cell is not None and cell.value is not None:
            tree.put((*base, *item.path), cell.value, cell.place)


def open_required(tree: DataTree, base: TreePath, items: Sequence[Item]) -> None:
    """The records that must be there, though blank: then each of their cells is missed."""
    for item in items:
        if isinstance(item, Group) and item.required:
            tree.open((*base, *item.path))


def places_in_row(
    items: Sequence[Item], filled: Mapping[Path, Filled], start: CellPlace
) -> Mapping[Path, CellPlace]:
    """Where things belong in a row: a group at its first cell, a list where the row begins."""
    places: dict[Path, CellPlace] = {}
    for item in items:
        match item:
            case Entry():
                places[item.path] = filled[item.path].place if item.path in filled else start
            case Group():
                inside = (
                    cell.place
                    for path, cell in filled.items()
                    if path[: len(item.path)] == item.path
                )
                places[item.path] = next(inside, start)
            case Rows():
                places[item.path] = start
    return places
