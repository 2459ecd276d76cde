"""The part that holds the comments of a file (comments.xml): theirs are kept, ours come behind.

A file without that part is given one, with its content type and its relation. What we make says so
in a comment of XML, and our relation by its id, so that it can be taken away again.
"""

from __future__ import annotations

import posixpath
from itertools import count

from cchc_docs.check.annotate.source import Source, put_last
from cchc_docs.check.ooxml import OFFICE_RELATIONS, WORD
from cchc_docs.check.parts import Package

CONTENT_TYPES = "[Content_Types].xml"
RELATION = "cchcDocsComments"  # no program gives such an id
MADE = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- cchc-docs -->\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations_of(part: str) -> str:
    """The name of the part with the relations of a part."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def comments_part(package: Package) -> str:
    """The name of the part with the comments; none where the file has none."""
    name = package.related(package.main, "comments")
    return name if name in package.content else ""


def with_comments(package: Package, comments: bytes) -> dict[str, bytes]:
    """The parts that change where these comments are added."""
    name = comments_part(package)
    if name:
        return {name: _put_last(package.content[name], comments)}
    name = _free_name(package)
    types = f'<Override xmlns="{_TYPES}" PartName="/{name}" ContentType="{_TYPE}"/>'
    target = posixpath.basename(name)
    relation = (
        f'<Relationship xmlns="{_RELATIONS}" Id="{RELATION}" Type="{OFFICE_RELATIONS}/comments"'
        f' Target="{target}"/>'
    )
    relations = relations_of(package.main)
    empty = MADE + f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode()
    return {
        CONTENT_TYPES: _put_last(package.content[CONTENT_TYPES], types.encode()),
        relations: _put_last(package.content.get(relations, empty), relation.encode()),
        name: MADE + f'<w:comments xmlns:w="{WORD}">'.encode() + comments + b"</w:comments>",
    }


def _put_last(part: bytes, text: bytes) -> bytes:
    source = Source(part)
    return source.part(put_last(source, text))


def _free_name(package: Package) -> str:
    folder = posixpath.dirname(package.main)
    types = package.content[CONTENT_TYPES].lower()
    taken = {name.lower() for name in package.names}
    for number in count():
        name = posixpath.join(folder, f"comments{number or ''}.xml")
        if name.lower() not in taken and f'"/{name.lower()}"'.encode() not in types:
            return name
    raise AssertionError
