"""The common data of a batch: what stands there, what does not, and how an editor helps."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cchc_docs.load.case import keys_of
from cchc_docs.load.common_data import fits_batches, from_workbook
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.schema import common_schema
from cchc_docs.load.skeleton import common_skeleton
from cchc_docs.load.workspace import find_workspace, package_folder
from cchc_docs.load.yaml_file import read_yaml

NOTICES = package_folder("notices")
WORKSPACE = find_workspace(NOTICES)
FITTING = [name for name in kind_names(WORKSPACE) if fits_batches(load_kind(name, WORKSPACE).model)]


def test_the_kinds_that_say_something_about_scores_fit() -> None:
    assert FITTING == [
        "cong-van-khac-phuc", "ke-hoach-khac-phuc", "quyet-dinh-cong-bo-chi-so",
        "thong-bao-cong-bo-chi-so", "thong-bao-ket-luan-chi-so",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("cong-van-khac-phuc", {"tieu_chi", "co_quan_nhan"}),
        ("ke-hoach-khac-phuc", {"tieu_chi", "co_quan"}),
        ("quyet-dinh-cong-bo-chi-so", {"khoi"}),
    ],
)
def test_what_the_workbook_fills_in(kind: str, keys: set[str]) -> None:
    assert from_workbook(load_kind(kind, WORKSPACE).model) == keys


def test_the_example_is_what_its_schema_says() -> None:
    data = read_yaml(NOTICES / "hang-loat-vi-du/chung.yml").data
    schema = common_schema(load_kind("cong-van-khac-phuc", WORKSPACE))
    own = {"tung_co_quan": {"Sở Tài chính": {"bao_cao": {"truoc": "15/3/2026"}}}}
    validator = Draft202012Validator(schema)
    assert not list(validator.iter_errors(data | own))
    assert list(validator.iter_errors(data | {"tieu_chi": []}))
    assert list(validator.iter_errors(data | {"tung_co_quan": {"Sở Y tế": {"khong_co": "1"}}}))


@pytest.mark.parametrize("name", FITTING)
def test_the_file_to_begin_with_holds_no_key_of_the_workbook(name: str, tmp_path: Path) -> None:
    kind = load_kind(name, WORKSPACE)
    text = common_skeleton(kind, schema="a.json", shared="co-quan.yml")
    file = tmp_path / "chung.yml"
    file.write_text(text, "utf-8")
    written = {str(path[0]) for path in read_yaml(file).keys if len(path) == 1}
    assert not written & from_workbook(kind.model)
    required = {i.alias for i in kind.model.model_fields.values() if i.is_required()}
    assert required - from_workbook(kind.model) <= written
    assert written <= keys_of(kind.model) | {"loai", "bao_gom"}
