"""A value is put into a YAML file, and no other letter of it changes."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.write.data_file import write_values
from cchc_docs.write.yaml_values import UnfitError, with_values

from ..cases import ROOT

NUMBER = {("so",): "07", ("ngay",): "05/4/2026"}
ABOVE = ("trich_yeu",)
B = '"Sở \\"B\\": x": {so: 13}'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "so:\nngay:   # để trống khi còn là dự thảo\ntrich_yeu: a\n",
            "so: 07\nngay: 05/4/2026   # để trống khi còn là dự thảo\ntrich_yeu: a\n",
        ),
        (
            "# đầu\nloai: a\n# về\ntrich_yeu: b",
            "# đầu\nloai: a\nso: 07\nngay: 05/4/2026\n# về\ntrich_yeu: b",
        ),
        ("{loai: a, trich_yeu: b}", "{loai: a, so: 07, ngay: 05/4/2026, trich_yeu: b}"),
        (
            "loai: a\r\nso: ~\r\ntrich_yeu: >-\r\n  b\r\n  c\r\n",
            "loai: a\r\nso: 07\r\nngay: 05/4/2026\r\ntrich_yeu: >-\r\n  b\r\n  c\r\n",
        ),
        ('Số: ""\nloai: x', 'ngay: 05/4/2026\nSố: 07\nloai: x'),
        ("so:\n\n# sau\ntrich_yeu: z\n", "so: 07\n\nngay: 05/4/2026\n# sau\ntrich_yeu: z\n"),
        ("  so: null\n  trich_yeu: z", "  so: 07\n  ngay: 05/4/2026\n  trich_yeu: z"),
        ("so : \ntrich_yeu: z", "so : 07 \nngay: 05/4/2026\ntrich_yeu: z"),
    ],
)  # fmt: skip
def test_number_and_day_stand_where_a_clerk_would_write_them(before: str, after: str) -> None:
    assert with_values(before, NUMBER, ABOVE) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("loai: a", f"tung_co_quan:\n  Sở A: {{so: 12}}\n  {B}\nloai: a"),
        ("loai: a\ntung_co_quan:", f"loai: a\ntung_co_quan:\n  Sở A: {{so: 12}}\n  {B}"),
        (
            "tung_co_quan:\n  # một\n  Sở A:\n    # hai\n    ky: x\n",
            f"tung_co_quan:\n  # một\n  {B}\n  Sở A:\n    # hai\n    so: 12\n    ky: x\n",
        ),
        (
            "loai: a\r\ntung_co_quan:   # riêng\r\nky: x\r\n",
            f"loai: a\r\ntung_co_quan:   # riêng\r\n  Sở A: {{so: 12}}\r\n  {B}\r\nky: x\r\n",
        ),
        (
            "tung_co_quan: # riêng\nky: x\r\n",
            f"tung_co_quan: # riêng\r\n  Sở A: {{so: 12}}\r\n  {B}\nky: x\r\n",
        ),
        (
            "tung_co_quan: ~ # riêng\n# hết\nky: x",
            f"tung_co_quan:  # riêng\n  Sở A: {{so: 12}}\n  {B}\n# hết\nky: x",
        ),
        (
            "tung_co_quan:\n  Sở A: # chờ ký\n  # hai\nky: x\n",
            f"tung_co_quan:\n  {B}\n  Sở A: # chờ ký\n    so: 12\n  # hai\nky: x\n",
        ),
        ("tung_co_quan: {Sở A: {ky: x}}", f"tung_co_quan: {{{B}, Sở A: {{so: 12, ky: x}}}}"),
        ("tung_co_quan: {}", f"tung_co_quan: {{Sở A: {{so: 12}}, {B}}}"),
        ("tung_co_quan:\n  Sở A: {}\n", f"tung_co_quan:\n  {B}\n  Sở A: {{so: 12}}\n"),
    ],
)
def test_what_is_each_agencys_own_stands_under_its_name(before: str, after: str) -> None:
    values = {("tung_co_quan", "Sở A", "so"): "12", ("tung_co_quan", 'Sở "B": x', "so"): "13"}
    assert with_values(before, values) == after


def test_communes_that_differ_by_a_tone_mark_have_each_its_own(tmp_path: Path) -> None:
    text = "tung_co_quan:\n  UBND xã Tân Thanh: {ky: x}\nloai: a\n"
    values = {
        ("tung_co_quan", "Xã Tân Thanh", "so"): "01",
        ("tung_co_quan", "Xã Tân Thạnh", "so"): "02",
    }
    file = tmp_path / "chung.yml"
    file.write_text(with_values(text, values), "utf-8")
    read = read_yaml(file)
    assert [read.typed_keys[path] for path in read.keys if len(path) == 2] == [
        "Xã Tân Thạnh",
        "UBND xã Tân Thanh",
    ]
    assert list(read.data["tung_co_quan"].values()) == [{"so": "02"}, {"so": "01", "ky": "x"}]


@pytest.mark.parametrize("text", ["loai: a\nLoại: b\n", "loai: a\nky: {ho_ten: a, Họ tên: b}\n"])
def test_a_file_that_could_not_be_read_again_is_not_written(text: str) -> None:
    with pytest.raises(UnfitError):
        with_values(text, {("so",): "12"}, ABOVE)


@pytest.mark.parametrize(
    "text", ["so: 12\ntrich_yeu: z", "so: [1]\n", "so: |\n  a\n", "- so: 1", "", "so: {}"]
)
def test_what_stands_there_already_is_not_overwritten(text: str) -> None:
    with pytest.raises(UnfitError):
        with_values(text, {("so",): "13"}, ABOVE)


@pytest.mark.parametrize("file", sorted((ROOT / "notices").rglob("*.yml")), ids=lambda f: f.stem)
def test_every_example_keeps_its_letters(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    text = "".join(line for line in lines if not line.startswith(("so:", "ngay:")))
    made = with_values(text, NUMBER, ABOVE)
    changes = [
        line for line in difflib.ndiff(text.splitlines(), made.splitlines()) if line[0] != " "
    ]
    assert changes == ["+ so: 07", "+ ngay: 05/4/2026"]


_TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12)
_VALUES = st.recursive(
    _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcd"), inner, max_size=3)
    ),
    max_leaves=8,
)
_TREES = st.dictionaries(
    st.sampled_from(["loai", "trich_yeu", "luu", "ky", "co_quan"]), _VALUES, min_size=1
)


@given(_TREES, st.booleans(), st.sampled_from(["\n", "\r\n"]), _TEXTS.filter(str.strip))
def test_whatever_the_file_holds_it_holds_afterwards(
    tree: dict[str, object], flow: bool, newline: str, value: str
) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    text = text.replace("\n", newline)
    made = with_values(text, {("so",): value}, ABOVE)
    read = yaml.load(made, Loader=yaml.BaseLoader)  # noqa: S506 – texts only
    assert read == {**yaml.load(text, Loader=yaml.BaseLoader), "so": value}  # noqa: S506
    assert made.replace(_line(made, text), "", 1) == text or flow


def _line(made: str, text: str) -> str:
    """What was put in, found as the difference of the two."""
    start = next(i for i, (a, b) in enumerate(zip(made, text + "\0", strict=False)) if a != b)
    return made[start : start + len(made) - len(text)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_keeps_its_encoding_and_its_rights(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "vb.yml"
    file.write_bytes("# sổ\r\nso:\r\ntrich_yeu: Kết luận\r\n".encode(encoding))
    file.chmod(0o640)
    write_values(file, {("so",): "12"})
    assert file.read_bytes() == "# sổ\r\nso: 12\r\ntrich_yeu: Kết luận\r\n".encode(encoding)
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_linked_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "that.yml").write_text("so:\n", "utf-8")
    (tmp_path / "vb.yml").symlink_to("that.yml")
    write_values(tmp_path / "vb.yml", {("so",): "12"})
    assert (tmp_path / "vb.yml").is_symlink()
    assert (tmp_path / "that.yml").read_text("utf-8") == "so: 12\n"


def test_what_cannot_be_written_is_told_with_what_to_write(tmp_path: Path, english: None) -> None:
    file = tmp_path / "vb.yml"
    file.write_text("so: [1]\n", "utf-8")
    with pytest.raises(DiagnosticError) as error:
        write_values(file, {("so",): "12"})
    assert "so: 12" in error.value.diagnostics[0].fix
    assert file.read_text("utf-8") == "so: [1]\n"


def test_what_belongs_to_agencies_is_told_with_their_names(tmp_path: Path, english: None) -> None:
    file = tmp_path / "chung.yml"
    file.write_text("- tung_co_quan\n", "utf-8")
    values = {
        ("tung_co_quan", agency, key): text
        for agency, number in (("Sở A", "01"), ("Sở B: C", "02"))
        for key, text in (("so", number), ("ngay", "26/11/2026"))
    }
    with pytest.raises(DiagnosticError) as error:
        write_values(file, values)
    told = 'tung_co_quan: {Sở A: {so: 01, ngay: 26/11/2026}, "Sở B: C": {so: 02, ngay: 26/11/2026}}'
    assert f"«{told}»" in error.value.diagnostics[0].fix
    file.write_text(f"{told}\n", "utf-8")
    assert len(read_yaml(file).data["tung_co_quan"]) == 2
