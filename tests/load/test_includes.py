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


FACTS = """\
kiem_tra:
  nam: 2021
  doan: {ten: Đoàn kiểm tra, truong_doan: nguyen_trong_hoang}
don_vi_kiem_tra: {ten: Sở Nội vụ, han_che: Không}
"""
REPORT = """\
loai: bao-cao-kiem-tra
bao_gom: [co-quan.yml, ho-so.yml]
co_quan: kkt
trich_yeu: Kết quả kiểm tra
luu: {noi_luu: VT}
ky: {chuc_vu: Trưởng đoàn}
"""


def test_a_document_takes_the_facts_it_knows_from_the_file_of_its_case(office: Office) -> None:
    office.put("ho-so.yml", FACTS + "hai_long: []\n")
    report = office.load(REPORT)
    assert report.unit.name == "Sở Nội vụ"
    assert report.inspection.programme_year == 2021


def test_what_stands_in_the_document_itself_wins(office: Office) -> None:
    office.put("ho-so.yml", FACTS)
    report = office.load(REPORT + "don_vi_kiem_tra: {ten: Sở Tài chính}\n")
    assert report.unit.name == "Sở Tài chính"


def test_a_fault_in_a_fact_stands_at_its_place_in_the_file_of_the_case(office: Office) -> None:
    office.put("ho-so.yml", FACTS.replace("nam: 2021", "nam: hai"))
    assert office.faults(REPORT) == ["data.count-form ho-so.yml:2:8"]


def test_a_fact_in_two_files_is_told_once(office: Office) -> None:
    office.put("ho-so.yml", "bao_gom: khac.yml\n" + FACTS)
    office.put("khac.yml", "kiem_tra: {nam: 2022}\n")
    assert office.faults(REPORT) == ["include.repeated ho-so.yml:2:1"]


def test_a_key_of_a_document_is_no_fact(office: Office) -> None:
    office.put("ho-so.yml", FACTS + "trich_yeu: Của ai\nkiem_traa: {}\n")
    assert office.faults(REPORT) == [
        "data.unknown-key ho-so.yml:5:1",
        "data.unknown-key ho-so.yml:6:1",
    ]


def test_a_case_file_that_cannot_be_read_makes_nothing_else_missing(office: Office) -> None:
    office.put("ho-so.yml", FACTS + "\tx: 1\n")
    assert [fault.split()[0] for fault in office.faults(REPORT)] == ["yaml.tab"]
