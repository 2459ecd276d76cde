"""Shared files: who includes whom, and what of them a document sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.load.workspace import find_workspace

from .office import LETTER, Office, with_lines

AGENCY = "{{ten: {0}, ten_ngan: Sở, ky_hieu: {1}, dia_danh: Khánh Hòa}}"


def test_a_shared_file_reached_on_two_ways_is_read_once(office: Office) -> None:
    office.put("a.yml", "bao_gom: co-quan.yml\n")
    office.put("b.yml", "bao_gom: co-quan.yml\n")
    both = office.load(with_lines(LETTER, bao_gom="[a.yml, b.yml]"))
    assert both == office.load(LETTER)


def test_the_same_shared_file_named_twice_is_read_once(office: Office) -> None:
    named_twice = with_lines(LETTER, bao_gom="[co-quan.yml, ./co-quan.yml]")
    assert office.load(named_twice) == office.load(LETTER)


def test_a_path_counts_from_the_file_that_names_it(office: Office) -> None:
    office.put("chung/goc.yml", "bao_gom: ../co-quan.yml\n")
    below = with_lines(LETTER, bao_gom="../../chung/goc.yml")
    assert office.load(below, "thang-3/16/van-ban.yml") == office.load(LETTER)


def test_records_of_several_shared_files_stand_side_by_side(office: Office) -> None:
    office.put("so.yml", f"co_quan:\n  snv: {AGENCY.format('Sở Nội vụ', 'SNV')}\n")
    text = with_lines(LETTER, bao_gom="[co-quan.yml, so.yml]", co_quan="snv")
    assert office.load(text).agency.symbol == "SNV"


@pytest.mark.parametrize("key", ["so_noi_vu", "Sở Nội vụ", "SỞ NỘI VỤ", "so-noi-vu"])
def test_a_shared_record_is_known_by_its_key_in_any_spelling(office: Office, key: str) -> None:
    office.put("so.yml", f"co_quan:\n  Sở Nội vụ: {AGENCY.format('Sở Nội vụ', 'SNV')}\n")
    text = with_lines(LETTER, bao_gom="so.yml", co_quan=key)
    assert office.load(text).agency.symbol == "SNV"


def test_a_shared_file_may_be_saved_as_utf_16(office: Office) -> None:
    shared = (office.folder / "co-quan.yml").read_text("utf-8")
    office.put("co-quan.yml", shared.encode("utf-16"))
    assert office.load(LETTER).agency.short_name == "Ban"


def test_a_link_out_of_the_workspace_is_not_followed(
    office: Office, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("ngoai") / "co-quan.yml"
    outside.write_text((office.folder / "co-quan.yml").read_text("utf-8"), "utf-8")
    (office.folder / "lien-ket.yml").symlink_to(outside)
    assert office.faults(with_lines(LETTER, bao_gom="lien-ket.yml"))[0] == (
        "include.outside van-ban.yml:2:10"
    )


def test_a_link_that_leads_to_itself_is_no_file(office: Office) -> None:
    (office.folder / "vong.yml").symlink_to(office.folder / "vong.yml")
    faults = office.faults(with_lines(LETTER, bao_gom="vong.yml"))
    assert faults[0] == "include.not-found van-ban.yml:2:10"


def test_without_settings_the_folder_of_the_file_is_the_workspace(tmp_path: Path) -> None:
    (tmp_path / "sau").mkdir()
    workspace = find_workspace(tmp_path / "sau" / "van-ban.yml")
    assert workspace.contains(tmp_path / "sau" / "x.yml")
    assert not workspace.contains(tmp_path / "x.yml")
