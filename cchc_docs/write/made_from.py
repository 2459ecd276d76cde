"""What a PDF was made from (nguồn của tệp PDF), kept beside it.

No two prints are the same bytes, for a PDF holds its hour and an id. So what tells whether one is
still as its Word file has it is the SHA-256 of the Word file, and that of the PDF itself.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cchc_docs.write.record import folder_alone, recorded, write_record

RECORD = ".cchc-docs-pdf.json"


def is_made_from(path: Path, source: str) -> bool:
    """Whether the file stands as it was made from a source of this fingerprint."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return recorded(path.parent, RECORD).get(path.name) == [source, sha256(data).hexdigest()]


def remember_source(path: Path, data: bytes, source: str) -> None:
    """Note that a file of these bytes was made from a source. Raises `DiagnosticError`."""
    own = {path.name: [source, sha256(data).hexdigest()]}
    with folder_alone(path.parent):
        write_record(path.parent, RECORD, recorded(path.parent, RECORD) | own)
