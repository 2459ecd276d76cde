"""By what a register knows a workspace again (dấu của thư mục làm việc): a mark kept in it.

Offices that share a register may each have a `thong-bao.yml`; and a folder may be moved, or be `Z:`
here and `/mnt/vb` there.
"""

from __future__ import annotations

import uuid
from pathlib import Path

from cchc_docs.write.files import replace_file

_FILE = ".cchc-docs-dau"


def mark_of(root: Path) -> str:
    """The mark of a workspace, or nothing where it has none yet."""
    try:
        return (root / _FILE).read_text("utf-8").strip()
    except OSError:
        return ""


def made_mark(root: Path) -> str:
    """The mark of a workspace, given where there was none. Raises `DiagnosticError`: no rights."""
    mark = mark_of(root)
    if not mark:
        mark = uuid.uuid4().hex
        replace_file(root / _FILE, f"{mark}\n".encode())
    return mark


def within(file: Path, root: Path) -> str:
    """A file as the register names it: below the root of its workspace, else by its full path."""
    real, folder = file.resolve(), root.resolve()
    return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else str(real)
