"""What a package may not bring along (nội dung bị cấm): macros, outside targets, entities."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.package import HYPERLINK, Package, Part

_XML_SUFFIXES = (".xml", ".rels")
_WIDE_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def untrusted(package: Package, path: str) -> Iterator[Diagnostic]:
    """Every reason not to open the package; its XML has not been parsed yet."""

    def refuse(message: str, fix: str) -> Diagnostic:
        return Diagnostic("frame.package", Severity.ERROR, WordPlace(path), message, fix)

    if _has_macros(package):
        yield refuse(
            _("The file holds macros."),
            _("In Word: File, Save As, choose «Word Document (*.docx)»."),
        )
    declaring = [part.name for part in package.parts if _declares_types(part)]
    for name in declaring:
        yield refuse(
            _("The part «{part}» declares a document type or entities.").format(part=name),
            _("Open the file in Word and save it again as .docx."),
        )
    if declaring:
        return
    for part in package.parts:
        if part.name.endswith(".rels"):
            source = part.name.removesuffix(".rels").replace("_rels/", "", 1)
            for relation in package.relations(source):
                if relation.external and relation.kind != HYPERLINK:
                    yield refuse(
                        _("The file draws on something outside itself: {target}").format(
                            target=relation.target
                        ),
                        _(
                            "In Word: embed linked pictures; under Developer, Document Template, "
                            "attach «Normal»; then save."
                        ),
                    )


def _has_macros(package: Package) -> bool:
    types = package.find("[Content_Types].xml")
    enabled = types is not None and b"macroEnabled" in types.content()
    return enabled or any("vbaproject" in part.name.lower() for part in package.parts)


def _declares_types(part: Part) -> bool:
    if not part.name.lower().endswith(_XML_SUFFIXES):
        return False
    content = part.content()
    for mark, encoding in _WIDE_MARKS:
        if content.startswith(mark):
            content = content.decode(encoding, "replace").encode()
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"\0" in content
