"""All documents of a batch in one file (gói tệp), to be sent or put on the system."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)  # same documents, same bytes


def bundle(folder: Path, names: Iterable[str]) -> bytes:
    """A ZIP of files of a folder. Word and PDF files are deflated already: stored as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in names:
            info = zipfile.ZipInfo(name, _EPOCH)
            packed = name.endswith((".docx", ".xlsx", ".pdf"))
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, (folder / name).read_bytes())
    return out.getvalue()
