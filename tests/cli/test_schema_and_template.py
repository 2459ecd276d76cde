"""`schema` and `template`: what a kind asks for, what a wording may name, whether it is sound."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from cchc_docs.load.workspace import package_folder

from .conftest import Run
from .test_register import A_NOTICE

KIND = 'ten = "Thư mời"\nmo_ta = "Mời họp."\ndu_lieu = "van-ban"\n'


def own_kind(office: Path, wording: str, settings: str = KIND) -> None:
    folder = office / "mau" / "thu-moi"
    folder.mkdir(parents=True)
    (folder / "kind.toml").write_text(settings, "utf-8")
    (folder / "body.md").write_text(wording, "utf-8")


def test_a_schema_is_shown_or_written(run: Run, office: Path) -> None:
    shown = run("schema", "van-ban").stdout
    assert json.loads(shown)["properties"]["loai"]["const"] == "van-ban"
    assert run("schema", "van-ban", "-o", "s/van-ban.json").stdout == "s/van-ban.json\n"
    assert (office / "s" / "van-ban.json").read_text("utf-8") == shown


@pytest.mark.parametrize("arguments", [("schema",), ("template", "vars"), ("template", "check")])
def test_a_kind_that_is_none_is_refused_with_the_nearest_name(
    run: Run, office: Path, arguments: tuple[str, ...]
) -> None:
    result = run(*arguments, "van-bam")
    assert result.exit_code == 1
    assert "there is no kind «van-bam» [kind.unknown]" in result.stderr
    assert "did you mean «van-ban»?" in result.stderr


def test_kinds_of_the_office_are_listed_with_those_of_the_package(run: Run, office: Path) -> None:
    own_kind(office, "{{ noi_dung }}\n")
    result = run("template", "list")
    assert result.exit_code == 0
    names = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert {"thong-bao-ket-luan-chi-so", "thu-moi", "van-ban"} <= set(names)
    assert names == sorted(names)
    assert "    Thư mời. Mời họp." in result.stdout


def test_every_name_that_a_wording_may_use_is_listed_with_its_title(run: Run, office: Path) -> None:
    result = run("template", "vars", "thong-bao-ket-luan-chi-so")
    assert result.exit_code == 0
    rows = [line.split(maxsplit=1) for line in result.stdout.splitlines() if line[:2] == "  "]
    listed = dict(row for row in rows if len(row) == 2)
    assert listed["trich_yeu"].startswith("Trích yếu")
    assert "chi_so.xep_hang.thu" in listed
    assert "chi_so.nam_truoc" in listed  # what is derived may be named too
    assert "hoi_nghi.chu_tri.ho_ten" in listed
    assert "{{ so_ky_hieu }}" in result.stdout
    assert "{{p noi_dung }}" in result.stdout


def test_the_templates_of_the_package_are_sound(run: Run, office: Path) -> None:
    result = run("template", "check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "thong-bao-ket-luan-chi-so" in result.stdout
    assert "frames/van-ban.docx" in result.stdout


@pytest.mark.parametrize(
    ("wording", "place"),
    [
        ("Mời.\n\n{{ dia_diem }}\n", "mau/thu-moi/body.md:3:4"),
        ("{% if so %}\n{{ co_quan.ten_gon }}\n{% endif %}\n", "mau/thu-moi/body.md:2:12"),
        ("Mời.\n{% if so %}\n", "mau/thu-moi/body.md:2"),
        ("{{ ngay | am_lich }}\n", "mau/thu-moi/body.md:1"),
    ],
)
def test_a_wording_that_is_not_sound_is_found_before_anything_is_rendered(
    run: Run, office: Path, wording: str, place: str
) -> None:
    own_kind(office, wording)
    result = run("template", "check", "thu-moi")
    assert result.exit_code == 1
    assert place in result.stderr


def test_a_kind_with_bad_settings_does_not_hide_the_others(run: Run, office: Path) -> None:
    own_kind(office, "{{ noi_dung }}\n", 'ten = "x"\ndu_lieu = "thu"\n')
    result = run("template", "check")
    assert result.exit_code == 1
    assert "mau/thu-moi/kind.toml:2:1: error: there are no records «thu»" in result.stderr


def test_a_frame_that_is_no_word_file_is_found(run: Run, office: Path) -> None:
    own_kind(office, "{{ noi_dung }}\n")
    (office / "mau" / "thu-moi" / "frame.docx").write_bytes(b"PK\x03\x04 nothing")
    result = run("template", "check", "thu-moi")
    assert result.exit_code == 1
    assert "mau/thu-moi/frame.docx" in result.stderr


def frame_with(office: Path, slot: str, typed: str) -> None:
    """The frame of the office is that of the package, with something else for a slot."""
    frame = docx.Document(str(package_folder("templates") / "frames" / "van-ban.docx"))
    cells = [cell for table in frame.tables for row in table.rows for cell in row.cells]
    paragraphs = [*frame.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    next(p for p in paragraphs if slot in p.text).runs[0].text = typed
    (office / "mau" / "frames").mkdir()
    frame.save(str(office / "mau" / "frames" / "van-ban.docx"))


def test_a_slot_twice_in_a_paragraph_is_found(run: Run, office: Path) -> None:
    frame_with(office, "{{ trich_yeu }}", "{{ trich_yeu }} {{ trich_yeu }}")
    result = run("template", "check", "van-ban")
    assert result.exit_code == 1
    assert "«{{ trich_yeu }}» stands 2 times in one paragraph of the frame." in result.stderr


def test_a_broken_frame_has_one_path_wherever_it_is_told(run: Run, office: Path) -> None:
    frame_with(office, "{{ trich_yeu }}", "{{ trich_yeu }")
    (office / "vb.yml").write_text(A_NOTICE, "utf-8")
    for command in (("template", "check", "van-ban"), ("render", "vb.yml")):
        result = run(*command)
        assert result.exit_code == 1
        assert result.stderr.startswith("mau/frames/van-ban.docx: "), result.stderr


def test_the_lists_of_the_office_have_a_schema(run: Run, office: Path) -> None:
    schema = json.loads(run("schema", "danh-muc").stdout)
    assert {"viet_tat", "ten_rieng", "nguong_xep_loai"} <= schema["properties"].keys()
