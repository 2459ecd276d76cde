"""Every name that a wording may use can be listed, with its Vietnamese title."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.document.vetting import names_of, vet_wording
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.base import field
from cchc_docs.model.index_notice import IndexConclusionNotice

from .wordings import Part, Sample, kind

WORKSPACE = find_workspace(Path(__file__).parents[2] / "notices")


class Branch(Part):
    """A part with parts of its own."""

    inner: tuple[Branch, ...] = field("trong", "Phần bên trong", default=())
    back: Branch | None = field("ve", "Trở về", default=None)


class Circular(Sample):
    """A document of parts within parts."""

    branches: tuple[Branch, ...] = field("nhanh", "Các nhánh", default=())


def test_paths_lead_through_records_lists_and_keys() -> None:
    names = {path: (title, note) for path, title, note in names_of(IndexConclusionNotice)}
    assert names["hoi_nghi.chu_tri.ho_ten"] == ("Họ và tên", "")
    assert names["tieu_chi"] == ("Tiêu chí mất điểm", "")
    assert names["tieu_chi[].ma"] == ("Mã tiêu chí", "")
    assert names["tieu_chi[].huong_khac_phuc[].thoi_gian.han"][0] == "Thời hạn"
    assert names["co_quan.don_vi.*.ten"][0] == "Tên đơn vị"
    assert names["so"][1] == "Để trống khi còn là dự thảo."


def test_each_alternative_of_a_record_is_listed() -> None:
    names = {path for path, _title, _note in names_of(IndexConclusionNotice)}
    assert {"tieu_chi[].ly_do.so_lieu.ty_le", "tieu_chi[].ly_do.y_kien"} <= names


def test_computed_values_are_listed_with_their_examples() -> None:
    names = {path: (title, note) for path, title, note in names_of(IndexConclusionNotice)}
    title, note = names["chi_so.diem.phan_tram"]
    assert title
    assert note == "«87,12%»"


def test_no_name_is_listed_twice() -> None:
    paths = [path for path, _title, _note in names_of(IndexConclusionNotice)]
    assert len(paths) == len(set(paths))


def test_every_name_has_a_title() -> None:
    for name in kind_names(WORKSPACE):
        for path, title, _note in names_of(load_kind(name, WORKSPACE).model):
            assert title, path


def test_records_within_themselves_come_to_an_end() -> None:
    paths = {path for path, _title, _note in names_of(Circular)}
    assert {"nhanh[].ten", "nhanh[].trong", "nhanh[].ve", "nhanh[].chu_tri.goi"} <= paths
    assert not any(path.startswith(("nhanh[].trong[].", "nhanh[].ve.")) for path in paths)


def test_a_record_within_itself_is_vetted_as_deep_as_the_wording_goes() -> None:
    wording = "{{ nhanh[0].ve.ve.trong[0].ten }}{{ nhanh[0].ve.ve.trong[0].tenn }}"
    (found,) = vet_wording(kind(model=Circular, body=wording))
    assert found.rule == "wording.unknown-name"


@pytest.mark.parametrize("name", kind_names(WORKSPACE))
def test_every_listed_name_passes_vetting(name: str) -> None:
    loaded = load_kind(name, WORKSPACE)
    asked = "".join(
        f"{{% if {path.replace('[]', '[0]').replace('*', 'khoa')} %}}{{% endif %}}"
        for path, _title, _note in names_of(loaded.model)
    )
    assert vet_wording(kind(model=loaded.model, body=asked)) == []
