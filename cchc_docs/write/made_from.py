"""What a PDF was made from (nguồn của tệp PDF), kept beside it.

No two prints are the same bytes, for a PDF holds its hour and an id. So what tells whether one is
still as its Word file has it is the SHA-256 of the Word file, and that of the PDF itself.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from cchc_docs.write.files import replace_file

RECORD = ".cchc-docs-pdf.json"


def is_made_from(path: Path, source: str) -> bool:
    """Whether the file stands as it was made from a source of this fingerprint."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return _recorded(path.parent).get(path.name) == [source, sha256(data).hexdigest()]


def remember_source(path: Path, data: bytes, source: str) -> None:
    """Note that a file of these bytes was made from a source. Raises `DiagnosticError`."""
    record = _recorded(path.parent) | {path.name: [source, sha256(data).hexdigest()]}
    text = json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(path.parent / RECORD, f"{text}\n".encode())


def _recorded(folder: Path) -> dict[str, list[str]]:
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}
