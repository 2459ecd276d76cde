"""`new` writes a data file that an editor and the loader understand, and never over another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run


def named(file: Path, before: str) -> Path:
    """The path that a data file names behind some words, from where the file stands."""
    line = next(line for line in file.read_text("utf-8").split("\n") if before in line)
    return (file.parent / line.split(before)[1].split("   #")[0].strip()).resolve()


@pytest.mark.parametrize("where", ["van-ban.yml", "thang 3/ngày 16/công văn.yml"])
def test_a_new_file_names_its_schema_and_the_shared_file(
    run: Run, office: Path, where: str
) -> None:
    assert run("new", "van-ban", "-o", where).stdout.strip() == where
    file = office / where
    assert named(file, "bao_gom: ") == office / "co-quan.yml"
    schema = named(file, "$schema=")
    assert json.loads(schema.read_text("utf-8"))["properties"]["loai"]["const"] == "van-ban"


def test_the_nearest_shared_file_above_is_named(run: Run, office: Path) -> None:
    (office / "phong").mkdir()
    (office / "phong" / "co-quan.yml").write_text("co_quan: {}\n", "utf-8")
    run("new", "van-ban", "-o", "phong/2026/a.yml")
    assert named(office / "phong/2026/a.yml", "bao_gom: ") == office / "phong" / "co-quan.yml"


def test_without_a_name_the_file_is_called_as_its_kind(run: Run, office: Path) -> None:
    assert run("new", "thong-bao-ket-luan-chi-so").exit_code == 0
    assert (office / "thong-bao-ket-luan-chi-so.yml").is_file()


def test_a_file_that_is_there_is_never_replaced(run: Run, letter: Path) -> None:
    before = letter.read_bytes()
    result = run("new", "van-ban", "-o", letter.name)
    assert result.exit_code == 3
    assert f"{letter.name} is there already" in result.stderr
    assert letter.read_bytes() == before


@pytest.mark.parametrize("kind", ["van-bam", "../mau/van-ban", "", ".", "a" * 300])
def test_a_kind_that_is_none_makes_no_file(run: Run, office: Path, kind: str) -> None:
    before = sorted(office.rglob("*"))
    result = run("new", kind, "-o", "moi.yml")
    assert result.exit_code == 1
    assert "[kind.unknown]" in result.stderr
    assert sorted(office.rglob("*")) == before


def test_a_kind_of_the_office_gets_a_schema_of_its_own(run: Run, office: Path) -> None:
    (office / "mau" / "thu-moi").mkdir(parents=True)
    (office / "mau/thu-moi/kind.toml").write_text('ten = "Thư"\ndu_lieu = "van-ban"\n', "utf-8")
    (office / "mau/thu-moi/body.md").write_text("{{ noi_dung }}\n", "utf-8")
    assert run("new", "thu-moi").exit_code == 0
    assert (office / ".cchc" / "thu-moi.schema.json").is_file()


def test_rendering_a_new_file_asks_for_every_key_that_must_be_filled(
    run: Run, office: Path
) -> None:
    run("new", "van-ban")
    result = run("render", "van-ban.yml")
    asked = {line.split("«")[1].split("»")[0] for line in result.stderr.splitlines()[::2]}
    assert result.exit_code == 1
    assert asked == {"co_quan", "trich_yeu", "noi_luu", "ten_loai", "noi_dung"}
