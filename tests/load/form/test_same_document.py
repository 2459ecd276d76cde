"""A document typed into a form is, byte for byte, the document of its YAML file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_docs.load.form.notice import load_form
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.render import render

from ...cases import FILES
from .filling import Form

OWN = "co-quan-rieng.yml"


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """The workspaces of the examples and their copies, to write forms beside the data."""
    roots = {find_workspace(file).root for file in FILES.values()}
    return {
        root: Path(shutil.copytree(root, tmp_path_factory.mktemp("copy"), dirs_exist_ok=True))
        for root in roots
    }


def with_agency_shared(data: dict[str, Any], folder: Path) -> dict[str, Any]:
    """An agency in full goes where an office keeps it: a form names agencies, it holds none."""
    if isinstance(data["co_quan"], str):
        return data
    shared = {"co_quan": {"co_quan_rieng": data["co_quan"]}}
    (folder / OWN).write_text(yaml.safe_dump(shared, allow_unicode=True), "utf-8")
    included = data.get("bao_gom") or []
    names = [included] if isinstance(included, str) else included
    return {**data, "co_quan": "co_quan_rieng", "bao_gom": [*names, OWN]}


@pytest.mark.parametrize("name", FILES)
def test_the_word_file_is_the_same(name: str, copies: dict[Path, Path]) -> None:
    root = find_workspace(FILES[name]).root
    file = copies[root] / FILES[name].relative_to(root)
    workspace = find_workspace(file)
    typed = load_notice(file, workspace)
    form = Form(typed.kind, typed.references)
    # with the facts of the case, which a clerk without YAML types as well
    form.fill(with_agency_shared(dict(typed.located.data), file.parent))
    filled = load_form(form.save(file.with_suffix(".xlsx")), workspace)
    assert filled.model == typed.model
    assert render(filled, workspace, ("docx",)) == render(typed, workspace, ("docx",))
