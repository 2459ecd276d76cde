"""Whatever a file holds, loading it makes a record or diagnostics, never anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.load.files import data_files
from cchc_docs.load.notice import load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import find_workspace, package_folder

from .office import LETTER, NOTICE, Office

THE_476 = (package_folder("notices") / "thong-bao-476-tb-kkt" / "thong-bao.yml").read_text("utf-8")
SHARED = (package_folder("notices") / "co-quan.yml").read_text("utf-8")

Load = Callable[[str | bytes], None]


def faults_of(file: Path) -> tuple[Diagnostic, ...]:
    try:
        load_notice(file, find_workspace(file))
    except DiagnosticError as error:
        return error.diagnostics or (Diagnostic("none", Severity.ERROR, FilePlace(""), ""),)
    return ()


@pytest.fixture(scope="module")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Load a data file; every fault must have a place in a file that is there, and a sentence."""
    office = Office.at(tmp_path_factory.mktemp("van-thu"))
    office.put("co-quan.yml", SHARED)

    def loaded(data: str | bytes) -> None:
        file = office.put("thong-bao/van-ban.yml", data)
        for fault in faults_of(file):
            assert isinstance(fault.place, FilePlace)
            assert_stands_in_its_file(fault.place, {shown(file): data})
            assert fault.message
            assert "\n" not in fault.message

    return loaded


def assert_stands_in_its_file(place: FilePlace, texts: dict[str, str | bytes]) -> None:
    text = texts.get(place.path)
    if isinstance(text, str):
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert place.line <= len(lines)
        assert place.column <= (len(lines[place.line - 1]) + 1 if place.line else 0)
    else:
        assert text is not None or Path(place.path).exists()


lines_of_476 = st.integers(0, THE_476.count("\n") - 1)
characters = st.characters(codec="utf-8") | st.sampled_from(
    "\t\r\n:#-[]{}&*!|>'\"%@`,?\x00\x85\u2028"
)


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\xff\xfe\x00\x00")
@example(b"\xfe\xff")
@example(b"\xef\xbb\xbf")
@example(b"%YAML 9.9\n---\na: b\n")
@example(b"%TAG ! tag:x,2000:\n---\n!y a: b\n")
@example(b"? ? ? ? a\n")
@example(b"[" * 300_000)
@example(b"- " * 300_000)
@example(b"{a: " * 100_000)
@example(b"loai: van-ban\nx: " + b"[" * 300 + b"]" * 300)
@settings(max_examples=200, deadline=None)
def test_any_bytes(load: Load, data: bytes) -> None:
    load(data)


@given(st.text(characters, max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text_after_the_kind(load: Load, text: str) -> None:
    load(f"loai: van-ban\n{text}")


@given(lines_of_476)
@settings(max_examples=100, deadline=None)
def test_a_line_left_out(load: Load, at: int) -> None:
    lines = THE_476.split("\n")
    load("\n".join(lines[:at] + lines[at + 1 :]))


@given(lines_of_476)
@settings(max_examples=100, deadline=None)
def test_a_line_written_twice(load: Load, at: int) -> None:
    lines = THE_476.split("\n")
    load("\n".join([*lines[: at + 1], *lines[at:]]))


@given(st.integers(0, len(THE_476)), characters)
@settings(max_examples=200, deadline=None)
def test_a_character_too_many(load: Load, at: int, character: str) -> None:
    load(THE_476[:at] + character + THE_476[at:])


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(deeper for key, child in inner for deeper in paths(child, (*path, key)))]


TREES = [yaml.load(text, Loader=yaml.BaseLoader) for text in (THE_476, NOTICE, LETTER)]  # noqa: S506
anything = st.recursive(
    st.none()
    | st.text(max_size=20)
    | st.sampled_from(
        ["0", "-1", "1e9", "9" * 5000, "31/02/2022", "co", "ket_qua", "{0}", "%s", "nan"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["ten", "loai", "don_vi", "so", "ngay", "{x}"]), inner)
    ),
    max_leaves=5,
)


@given(st.data(), st.sampled_from(TREES), anything)
@settings(max_examples=200, deadline=None)
def test_anything_in_the_place_of_a_value(
    load: Load, data: st.DataObject, tree: Any, value: Any
) -> None:
    path = data.draw(st.sampled_from(paths(tree)[1:]))
    changed = deepcopy(tree)
    owner = changed
    for step in path[:-1]:
        owner = owner[step]
    owner[path[-1]] = value
    load(json.dumps(changed, ensure_ascii=False))


@given(st.text(characters, max_size=100), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_shared_file_and_any_settings(
    tmp_path_factory: pytest.TempPathFactory, text: str, in_settings: bool
) -> None:
    office = Office.at(tmp_path_factory.mktemp("van-thu"))
    office.put("cchc.toml" if in_settings else "co-quan.yml", text.encode())
    file = office.put("van-ban.yml", LETTER)
    assert all(fault.message for fault in faults_of(file))


def test_a_shared_file_that_cannot_be_read_is_reported_where_the_folder_is_asked_for(
    office: Office,
) -> None:
    """A folder offers what it cannot read, so that its fault is seen."""
    office.put("a.yml", LETTER)
    office.put("b.yaml", "trich_yeu: [\n")
    office.put("c.yml", "co_quan: {}\n")
    office.put(".an.yml", LETTER)
    office.put("~$a.yml", LETTER)
    office.put(".git/d.yml", LETTER)
    found = [file.path.name for file in data_files(office.folder)]
    assert found == ["a.yml", "b.yaml"]
