"""Which register a workspace uses (sổ của thư mục làm việc)."""

from __future__ import annotations

import os

from cchc_docs.load.workspace import Workspace
from cchc_docs.register.address import DEFAULT, Address, address_of

VARIABLE = "CCHC_SO_DANG_KY"


def register_address(workspace: Workspace, named: str | None = None) -> Address:
    """What the command line names, else the environment, else `cchc.toml`, else the file beside it.

    Raises `DiagnosticError` where that is no address.
    """
    wanted = named or os.environ.get(VARIABLE, "") or workspace.register or DEFAULT
    return address_of(wanted, workspace.root)
