"""The structure tree of a tagged PDF (cây cấu trúc): its paragraphs in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

_INLINE = frozenset(
    ("/Span", "/Link", "/Quote", "/Code", "/Reference", "/Ruby", "/Em", "/Strong", "/Annot")
)
_DEEPEST = 64  # nested deeper than any text


class Element(NamedTuple):
    """A paragraph: its role and its marked contents, each with the id of its page."""

    role: str
    marks: tuple[tuple[int, int], ...]


def elements(catalogue: Any) -> list[Element]:
    """Every paragraph with content; none where the PDF is not tagged."""
    root = catalogue.get("/StructTreeRoot")
    if root is None:
        return []
    root = root.get_object()
    roles = {str(own): str(standard) for own, standard in (root.get("/RoleMap") or {}).items()}
    return list(_within(root, roles, 0, _DEEPEST))


def _within(element: Any, roles: dict[str, str], page: int, depth: int) -> Iterator[Element]:
    page = _page(element, page)
    loose: list[tuple[int, int]] = []  # marks of this element itself, and of what is inline in it
    for kid in _kids(element):
        if isinstance(kid, int):
            loose.append((page, kid))
        elif "/MCID" in kid:
            loose.append((_page(kid, page), int(kid["/MCID"])))
        elif "/S" in kid and depth:
            if roles.get(kid["/S"], kid["/S"]) in _INLINE:
                loose += _marks(kid, page, depth - 1)
            else:
                yield from _within(kid, roles, page, depth - 1)
    if loose:
        role = str(element.get("/S", ""))
        yield Element(roles.get(role, role).removeprefix("/"), tuple(loose))


def _marks(element: Any, page: int, depth: int) -> Iterator[tuple[int, int]]:
    page = _page(element, page)
    for kid in _kids(element):
        if isinstance(kid, int):
            yield page, kid
        elif "/MCID" in kid:
            yield _page(kid, page), int(kid["/MCID"])
        elif "/S" in kid and depth:
            yield from _marks(kid, page, depth - 1)


def _kids(element: Any) -> Iterator[Any]:
    kids = element.get("/K")
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else () if kids is None else (kids,):
        whole = kid.get_object() if hasattr(kid, "get_object") else kid
        yield int(whole) if isinstance(whole, int) else whole


def _page(element: Any, otherwise: int) -> int:
    """The id of the page object that an element names."""
    if "/Pg" not in element:
        return otherwise
    return int(element.raw_get("/Pg").idnum)
