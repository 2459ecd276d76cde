"""An office to issue from: a workspace with the examples, and an open book."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cchc_docs.issue.run import Wish, issue
from cchc_docs.load.workspace import Workspace, find_workspace
from cchc_docs.register.store import Register

from ..cases import ROOT
from .office import NOTICES, THE_476, complete, opened, order


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    """A workspace with a copy of the five notices."""
    folder = tmp_path / "văn phòng"
    folder.mkdir()
    for name in ("cchc.toml", "co-quan.yml"):
        shutil.copy(ROOT / "notices" / name, folder)
    for case in {notice.split("/")[0] for notice in NOTICES}:
        shutil.copytree(ROOT / "notices" / case, folder / case)
    complete(folder)
    return find_workspace(folder)


@pytest.fixture
def register(office: Workspace) -> Register:
    """The register beside it, every book open."""
    return opened(office)


@pytest.fixture
def this_year(office: Workspace, register: Register) -> int:
    """The agency's book of this year begins by itself: that of 2022 is in the register."""
    issue([order(office, THE_476)], office, register, Wish())
    return 2022
