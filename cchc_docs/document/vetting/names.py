"""Every name that a wording of a record may use, with its Vietnamese title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.document.vetting.shapes import (
    Shape,
    by_key,
    element,
    is_list,
    is_mapping,
    is_record,
    record_shapes,
)
from cchc_docs.language import _
from cchc_docs.model.base import Model, data_keys
from cchc_docs.model.head import DocumentHead

_EXAMPLE = re.compile(r"«[^»]*»")


def names_of(model: type[DocumentHead]) -> Iterator[tuple[str, str, str]]:
    """Path, title and description of every name: `hoi_nghi.chu_tri.ho_ten`, `tieu_chi[].ma`.

    `[]` stands for each of a list and `*` for any key. A record within itself is not gone into.
    """
    seen: set[str] = set()
    for path, title, description in _names(model, "", ()):
        if path not in seen:
            seen.add(path)
            yield path, title, description


def _names(
    model: type[Model], prefix: str, around: tuple[type[Model], ...]
) -> Iterator[tuple[str, str, str]]:
    shapes = record_shapes(model)
    for key, name in data_keys(model).items():
        path = f"{prefix}{key}"
        yield path, *_described(model, name)
        for inner_path, record in _records(shapes[key], path):
            if record not in (model, *around):
                yield from _names(record, f"{inner_path}.", (model, *around))


def _records(shape: Shape, path: str) -> Iterator[tuple[str, type[Model]]]:
    for alternative in shape:
        if is_record(alternative):
            yield path, alternative
        elif is_list(alternative):
            yield from _records(element(alternative), f"{path}[]")
        elif is_mapping(alternative):
            yield from _records(by_key(alternative), f"{path}.*")


def _described(model: type[Model], name: str) -> tuple[str, str]:
    """The title and description of a field; of a computed value, its title and its examples."""
    info = model.model_fields.get(name)
    if info is not None:
        return info.title or "", info.description or ""
    member = getattr(model, name)
    title = getattr(member, "title", "") or _("worked out by the program")
    return title, ", ".join(_EXAMPLE.findall(member.__doc__ or ""))
