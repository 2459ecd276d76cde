"""The parts of a Word file and what they say of each other (các phần của gói tệp)."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from lxml import etree

from cchc_docs.check.ooxml import Element, parse
from cchc_docs.check.refusal import damaged, refusal
from cchc_docs.language import _

# UTF-7 and EBCDIC hide a document type from the eye; Word writes UTF-8 only.
_ENCODINGS = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII", "UTF8"}
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
HYPERLINK = "hyperlink"


class Relation(NamedTuple):
    """What one part says of another: its kind, and the name of the part or an outside address."""

    id: str
    kind: str
    target: str
    external: bool

    @property
    def short_kind(self) -> str:
        """The last word of the kind: `header`, `image`, `oleObject`."""
        return self.kind.rpartition("/")[2]


class Package:
    """All parts of a file; a part of XML is parsed when it is first asked for."""

    def __init__(self, path: str, names: tuple[str, ...], content: dict[str, bytes]) -> None:
        self.path = path
        self.names = names
        self.content = content
        self.main = ""  # the name of the part that holds the text
        self._trees: dict[str, Element] = {}

    def tree(self, name: str) -> Element | None:
        """The root of a part; none where the file has no such part."""
        if name not in self.content:
            return None
        if name not in self._trees:
            self._trees[name] = _parsed(self.content[name], self.path)
        return self._trees[name]

    def relations(self, source: str = "") -> tuple[Relation, ...]:
        """The relations of a part; those of the package itself without a name."""
        folder, file = posixpath.split(source)
        root = self.tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        if root is None:
            return ()
        return tuple(_relation(folder, element) for element in root)

    def related(self, source: str, kind: str) -> str:
        """The name of the part to which a part has a relation of this kind, by its last word."""
        for relation in self.relations(source):
            if relation.short_kind == kind and not relation.external:
                return relation.target
        return ""


def _relation(folder: str, element: Element) -> Relation:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(element.get("Id", ""), element.get("Type", ""), target, external)


def declares_types(content: bytes) -> bool:
    """Whether a part declares a document type or entities; wide encodings are narrowed first."""
    plain = content.replace(b"\0", b"")
    return any(declaration in plain for declaration in _DECLARATIONS)


def entities(path: str) -> Exception:
    """The refusal of a file whose XML declares types or entities."""
    return refusal(
        path,
        _("The file declares entities, which no Word document does: it may be a trap."),
        _("Do not open it; ask its sender for a new copy."),
    )


def _parsed(content: bytes, path: str) -> Element:
    if declares_types(content):
        raise entities(path)
    try:
        root = parse(content)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise damaged(path) from error
    info = root.getroottree().docinfo
    if info.internalDTD is not None or (info.encoding or "UTF-8").upper() not in _ENCODINGS:
        raise entities(path)
    return root
