"""`init` sets a folder up, and never touches what is there."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from cchc_docs.load.vocabulary import read_vocabulary
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.vocabulary import Vocabulary

from .conftest import Run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CCHC_LANG", "en")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "cchc 2026"


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_new_folder_has_settings_templates_an_example_and_schemas(run: Run, folder: Path) -> None:
    result = run("init", folder.name)
    assert result.exit_code == 0
    assert {
        "cchc.toml",
        "co-quan.yml",
        "danh-muc.yml",
        ".cchc/danh-muc.schema.json",
        "thong-bao-476-tb-kkt/thong-bao.yml",
        "templates/chung/cau.md",
        "templates/frames/cong-van.docx",
        "templates/frames/van-ban.docx",
        "templates/van-ban/body.md",
        "templates/van-ban/kind.toml",
        ".cchc/van-ban.schema.json",
        ".cchc/thong-bao-ket-luan-chi-so.schema.json",
        ".vscode/settings.json",
    } <= contents(folder).keys()
    assert result.stdout.count("(written)") == len(contents(folder))


def test_the_example_of_a_new_folder_can_be_rendered_as_the_last_line_says(
    run: Run, folder: Path
) -> None:
    said = run("init", folder.name).stdout.splitlines()[-1]
    verb, path = shlex.split(said.removeprefix("Try: cchc-docs "))
    assert run(verb, path).exit_code == 0
    assert (folder / "van-ban" / "thong-bao.docx").read_bytes().startswith(b"PK")


def test_a_folder_with_spaces_is_in_quotes_on_the_last_line(run: Run, folder: Path) -> None:
    said = run("init", "Thư mục 2026").stdout.splitlines()[-1]
    (path,) = shlex.split(said.removeprefix("Try: cchc-docs render "))
    assert path == "Thư mục 2026/thong-bao-476-tb-kkt/thong-bao.yml"
    plain = run("init", "Thư-mục").stdout.splitlines()[-1]
    assert plain == "Try: cchc-docs render Thư-mục/thong-bao-476-tb-kkt/thong-bao.yml"


def test_the_schema_that_the_example_names_is_there(run: Run, folder: Path) -> None:
    run("init", folder.name)
    example = folder / "thong-bao-476-tb-kkt" / "thong-bao.yml"
    named = example.read_text("utf-8").split("$schema=")[1].split("\n")[0]
    assert (example.parent / named).is_file()


def test_a_second_run_keeps_every_file(run: Run, folder: Path) -> None:
    run("init", folder.name)
    before = contents(folder)
    result = run("init", folder.name)
    assert result.exit_code == 0
    assert contents(folder) == before
    assert result.stdout.count("(kept)") == len(before)
    assert "(written)" not in result.stdout


def test_what_someone_has_changed_is_kept_and_what_is_missing_is_written(
    run: Run, folder: Path
) -> None:
    run("init", folder.name)
    changed, lost = folder / "co-quan.yml", folder / "templates" / "van-ban" / "body.md"
    changed.write_text("co_quan: {}\n", "utf-8")
    lost.unlink()
    result = run("init", folder.name)
    assert changed.read_text("utf-8") == "co_quan: {}\n"
    assert lost.is_file()
    assert result.stdout.count("(written)") == 1


def test_without_a_name_the_folder_one_stands_in_is_set_up(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert run("init").exit_code == 0
    assert (folder / "cchc.toml").is_file()


def test_a_file_is_no_folder_to_set_up(run: Run, folder: Path) -> None:
    folder.write_text("x", "utf-8")
    assert run("init", folder.name).exit_code == 2
    assert folder.read_text("utf-8") == "x"


def test_a_file_where_a_folder_belongs_is_named(run: Run, folder: Path) -> None:
    folder.mkdir()
    (folder / "templates").write_text("x", "utf-8")
    result = run("init", folder.name)
    assert result.exit_code == 3
    assert f"«{folder.name}/templates» is a file, not a folder" in result.stderr


def test_the_lists_of_a_new_folder_are_empty_and_valid_with_their_examples(
    run: Run, folder: Path
) -> None:
    run("init", folder.name)
    workspace = find_workspace(folder)
    assert read_vocabulary(workspace) == Vocabulary()
    lists = folder / "danh-muc.yml"
    lists.write_text(lists.read_text("utf-8").replace("\n  # ", "\n  "), "utf-8")
    filled = read_vocabulary(workspace)
    assert filled.abbreviations == {"GPLĐ": "giấy phép lao động"}
    assert all(getattr(filled, name) for name in Vocabulary.model_fields)
