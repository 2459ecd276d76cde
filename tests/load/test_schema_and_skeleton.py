"""What editors and `new` are told of a data file agrees with what the loader takes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cchc_docs.load.files import data_files
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.schema import kind_schema, schema_text
from cchc_docs.load.skeleton import skeleton
from cchc_docs.load.workspace import find_workspace, package_folder

from .office import LETTER, NOTICE, Office

NOTICES = package_folder("notices")
WORKSPACE = find_workspace(NOTICES)
KINDS = kind_names(WORKSPACE)
DATA_FILES = [file.path for file in data_files(NOTICES)]

_COMMENTED_KEY = re.compile(r"^( *)# ((?:- )?[a-z_]+:.*)$", re.MULTILINE)
_EXAMPLE = re.compile(r":   # ví dụ: (.*?)   #")


class EditorLoader(yaml.SafeLoader):
    """Types scalars as YAML 1.2 does, which is what editors read by."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)\Z"), list("tTfF")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+\Z"), list("-+0123456789")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z"),
    list("-+0123456789."),
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"(~|null|Null|NULL|)\Z"), ["~", "n", "N", ""]
)
EditorLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node))
)


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506 – a SafeLoader


def complaints(kind: str, text: str) -> list[str]:
    validator = Draft202012Validator(kind_schema(load_kind(kind, WORKSPACE)))
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(as_an_editor_reads(text))]


def new_file(kind: str) -> str:
    return skeleton(load_kind(kind, WORKSPACE), schema="s.json", shared="co-quan.yml")


def with_examples(text: str) -> str:
    """The skeleton with the examples of its open keys in their place."""
    return _EXAMPLE.sub(r": \1   #", text)


def with_everything(text: str) -> str:
    """The skeleton with every key in use and every example in its place."""
    return _COMMENTED_KEY.sub(r"\1\2", with_examples(text))


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_is_a_json_schema(kind: str) -> None:
    Draft202012Validator.check_schema(kind_schema(load_kind(kind, WORKSPACE)))


@pytest.mark.parametrize("file", DATA_FILES, ids=lambda file: file.parent.name)
def test_an_editor_has_nothing_to_say_against_an_example_of_the_package(file: Path) -> None:
    text = file.read_text("utf-8")
    assert complaints(as_an_editor_reads(text)["loai"], text) == []


@pytest.mark.parametrize(
    ("kind", "text"), [("van-ban", LETTER), ("thong-bao-ket-luan-chi-so", NOTICE)]
)
def test_an_editor_has_nothing_to_say_against_the_documents_of_these_tests(
    kind: str, text: str
) -> None:
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("trich_yeu: mời họp", "trich_yeo: mời họp", "'trich_yeo' was unexpected"),
        ("co_quan: kkt\n", "", "'co_quan' is a required property"),
        ("ten_loai: Công văn", "ten_loai: Công vặt", "'Công vặt' is not one of"),
        ("loai: van-ban", "loai: van-bam", "'van-ban' was expected"),
        ("luu: {noi_luu: [VT, VP]}", "luu: VT", "'VT' is not of type 'object'"),
    ],
)
def test_an_editor_marks_what_the_loader_would_refuse(old: str, new: str, complaint: str) -> None:
    assert any(complaint in said for said in complaints("van-ban", LETTER.replace(old, new)))


@pytest.mark.parametrize("key", ["so", "ngay", "kinh_gui", "noi_nhan", "can_cu", "lien_he"])
def test_an_editor_lets_a_key_be_blank_that_the_loader_lets_be_blank(key: str) -> None:
    blank = re.sub(rf"^{key}:.*\n", "", LETTER, flags=re.M) + f"{key}:\n"
    assert complaints("van-ban", blank) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_yaml_as_it_is_written_and_with_everything_in_use(kind: str) -> None:
    assert as_an_editor_reads(new_file(kind))["loai"] == kind
    full = as_an_editor_reads(with_everything(new_file(kind)))
    properties = kind_schema(load_kind(kind, WORKSPACE))["properties"]
    assert list(full) == [
        "loai",
        "bao_gom",
        *(key for key in properties if key not in {"loai", "bao_gom", "bo_qua"}),
        "bo_qua",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_in_a_new_file_with_its_examples_an_editor_marks_only_what_is_still_blank(
    kind: str,
) -> None:
    said = complaints(kind, with_examples(new_file(kind)))
    blank = (": None is not ", ": '' should be non-empty")
    assert [line for line in said if not any(words in line for words in blank)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_with_its_examples_asks_only_for_what_has_none(
    kind: str, office: Office
) -> None:
    """The shared file of the package answers for every key that the examples name.

    A direction stands there without its owner, who may be left out where it is no direction; and
    every list, that of the signers too, with one entry.
    """
    shared = (NOTICES / "co-quan.yml").read_text("utf-8")
    office.put("co-quan.yml", shared)
    examples = with_examples(new_file(kind))
    asked = {fault.split()[0] for fault in office.faults(examples)}
    lists = {"data.direction-without-owner", "data.minutes-with-one-signature"}
    assert asked <= {"data.missing", *lists}


def test_a_new_file_says_in_vietnamese_what_every_key_is(office: Office) -> None:
    for line in new_file("van-ban").split("\n"):
        if re.match(r" *(# )?(- )?[a-z_]+:", line) and not line.startswith("loai:"):
            assert "   # " in line, line


def test_the_text_of_a_schema_is_its_json() -> None:
    kind = load_kind("van-ban", WORKSPACE)
    assert json.loads(schema_text(kind)) == kind_schema(kind)
