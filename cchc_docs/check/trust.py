"""What a package may not bring along (nội dung bị cấm): macros, outside targets, objects."""

from __future__ import annotations

import posixpath
import re

from cchc_docs.check.ooxml import w
from cchc_docs.check.parts import HYPERLINK, Package, Relation, declares_types, entities
from cchc_docs.check.refusal import another_format, damaged, refusal, trap
from cchc_docs.language import _

MAX_PARAGRAPHS = 150_000  # a table of 300 pages has about 60,000 cells; more takes minutes to see
_CONTENT_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
_MAIN = re.compile(rb"wordprocessingml\.(document|template)\.main\+xml")
_OBJECTS = {"oleObject", "control", "activeXControlBinary", "vbaProject", "attachedToolbars"}
_OPEN_DOCUMENT = "content.xml"
_EXCHANGE = re.compile(rb'(?:instrText[^>]*>|w:instr=")\s*DDE')  # runs a program, once updated
_TEMPLATE = "attachedTemplate"
# Word itself notes the template of a file by its path on the author's own disk. We never follow it,
# and Word only where it is there; an address in the net is what an attacker writes.
_OWN_DISK = re.compile(r"(file:/{3})?[A-Za-z]:[\\/]|(?!.*:)[^\\/]", re.IGNORECASE)


def require_trusted(package: Package) -> None:
    """Raise the first reason not to open the package; otherwise note its main part."""
    path = package.path
    types = package.content.get(_CONTENT_TYPES)
    if types is None:
        if _OPEN_DOCUMENT in package.names:
            raise another_format(path, _("an OpenDocument text (.odt)"))
        raise damaged(path)
    if any(declares_types(content) for content in package.content.values()):
        raise entities(path)
    _refuse_macros(package, types)
    _refuse_relations(package)
    package.main = package.related("", "officeDocument")
    if not package.main or package.main not in package.content:
        raise damaged(path)
    main = package.content[package.main]
    if _STRICT in main[:4096]:
        raise refusal(
            path,
            _("The file is saved as «Strict Open XML», which few programs read."),
            _("In Word: File, Save As, choose «Word Document (*.docx)», not «Strict»."),
        )
    if _EXCHANGE.search(main):
        raise refusal(
            path,
            _("The file holds a field that runs another program (DDE)."),
            _("In Word: press Alt+F9, delete the field; then save."),
        )
    if _MAIN.search(types) is None:
        raise another_format(path, _("a file of another Office program"))
    root = package.tree(package.main)
    if root is None or root.tag != w("document") or root.find(w("body")) is None:
        raise damaged(path)
    if sum(1 for _paragraph in root.iter(w("p"))) > MAX_PARAGRAPHS:
        raise trap(path)
    if next(root.iter(w("altChunk")), None) is not None:
        raise _alt_chunk(path)


def _refuse_macros(package: Package, types: bytes) -> None:
    if b"macroEnabled" in types or any(
        "vba" in posixpath.basename(n.lower()) for n in package.names
    ):
        raise refusal(
            package.path,
            _("The file holds macros."),
            _("In Word: File, Save As, choose «Word Document (*.docx)»."),
        )


def _refuse_relations(package: Package) -> None:
    for name in package.content:
        if not name.endswith(".rels"):
            continue
        folder, file = posixpath.split(name)
        source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
        for relation in package.relations(source):
            _refuse_relation(package.path, source, relation)


def _refuse_relation(path: str, source: str, relation: Relation) -> None:
    kind = relation.short_kind
    # A chart carries its figures as a workbook; in the text itself a package is an object.
    if kind in _OBJECTS or (kind == "package" and "/charts/" not in f"/{source}"):
        raise refusal(
            path,
            _("The file holds an embedded object of another program."),
            _(
                "In Word: copy the object, Paste Special as a picture, delete the object; "
                "then save."
            ),
        )
    if kind == "aFChunk":
        raise _alt_chunk(path)
    if not relation.external or kind == HYPERLINK:
        return
    if kind == _TEMPLATE and _OWN_DISK.match(relation.target):
        return
    raise refusal(
        path,
        _("The file draws on something outside itself: {target}").format(
            target=relation.target[:200]
        ),
        _(
            "In Word: embed linked pictures; under Developer, Document Template, "
            "attach «Normal»; then save."
        ),
    )


def _alt_chunk(path: str) -> Exception:
    return refusal(
        path,
        _("The file embeds another document that Word takes in only when it opens it."),
        _("Open it in Word and save it again as .docx."),
    )
