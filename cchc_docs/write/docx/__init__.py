"""The Word writer: a document and a frame in, the bytes of a .docx out."""

from __future__ import annotations

from cchc_docs.document.tree import Document
from cchc_docs.write.docx.fill import encoded, fill
from cchc_docs.write.docx.frame import compile_frame
from cchc_docs.write.docx.package import write_package
from cchc_docs.write.docx.properties import written


def write_docx(document: Document, frame: bytes) -> bytes:
    """The document in the look of the frame. Same input, same bytes.

    Raises DiagnosticError where the frame cannot hold the document.
    """
    compiled = compile_frame(frame, document.frame)
    changed = fill(compiled, document)
    for name, xml in written(compiled.properties, document.properties):
        changed[name] = encoded(xml, document)
    return write_package(compiled.package, changed)
