"""A file while it is being mended (bản đang sửa): its trees, and which parts have changed."""

from __future__ import annotations

import posixpath

from lxml import etree

from cchc_docs.check.annotate.comments_part import CONTENT_TYPES, relations_of
from cchc_docs.check.ooxml import OFFICE_RELATIONS, Element, child, w
from cchc_docs.check.package import read_package
from cchc_docs.check.parts import Package
from cchc_docs.check.repair.properties import BODY, ensured
from cchc_docs.check.view.story import block_elements
from cchc_docs.zipped.repack import repacked

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"


class Draft:
    """The trees of a package, which menders change in place."""

    def __init__(self, data: bytes, path: str) -> None:
        self._data = data
        self._path = path
        self._touched: set[str] = set()
        self.package: Package = read_package(data, path)

    @property
    def root(self) -> Element:
        """The root of the main part."""
        root = self.package.tree(self.package.main)
        assert root is not None  # noqa: S101 – `read_package` has seen to it
        return root

    def touch(self, part: str) -> None:
        """Note that the tree of a part has changed."""
        self._touched.add(part)

    def data(self) -> bytes:
        """The file as it is now; what has not changed is copied as it lies."""
        parts = {}
        for name in sorted(self._touched):
            root = self.package.tree(name)
            if root is not None:
                parts[name] = etree.tostring(
                    root, encoding="UTF-8", xml_declaration=True, standalone=True
                )
        return repacked(self._data, parts) if parts else self._data

    def section_settings(self, place: int) -> Element:
        """The settings of a section, counted from 0 as in the view; made where there are none."""
        body = child(self.root, "body")
        assert body is not None  # noqa: S101 – `read_package` has seen to it
        found = [child(element, "pPr", "sectPr") for element in block_elements(body)]
        settings = [element for element in found if element is not None]
        if place < len(settings):
            return settings[place]
        return ensured(body, "sectPr", BODY)

    def add_part(self, kind: str, xml: str) -> str:
        """Add a header or footer; the id of the relation that the text has to it."""
        number = 1
        folder = posixpath.dirname(self.package.main)
        while posixpath.join(folder, f"cchc{kind}{number}.xml") in self.package.content:
            number += 1
        name = posixpath.join(folder, f"cchc{kind}{number}.xml")
        self.package.content[name] = xml.encode()
        types = self.package.tree(CONTENT_TYPES)
        relations = self._relations()
        assert types is not None  # noqa: S101 – `read_package` has seen to it
        etree.SubElement(
            types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=_TYPE.format(kind=kind)
        )
        relation = f"cchcDocs{kind.capitalize()}{number}"
        etree.SubElement(
            relations, f"{{{_RELATIONS}}}Relationship", Id=relation,
            Type=f"{OFFICE_RELATIONS}/{kind}", Target=posixpath.basename(name),
        )  # fmt: skip
        for part in (name, CONTENT_TYPES, relations_of(self.package.main)):
            self.touch(part)
        return relation

    def _relations(self) -> Element:
        name = relations_of(self.package.main)
        self.package.content.setdefault(name, f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        root = self.package.tree(name)
        assert root is not None  # noqa: S101 – it was made above
        return root


def refer(settings: Element, kind: str, relation: str, pages: str = "default") -> None:
    """Let a section print a header or footer on these pages."""
    tag = w(f"{kind}Reference")
    for reference in settings.findall(tag):
        if reference.get(w("type"), "default") == pages:
            settings.remove(reference)
    reference = etree.Element(tag)
    reference.set(w("type"), pages)
    reference.set(f"{{{OFFICE_RELATIONS}}}id", relation)
    settings.insert(0, reference)
