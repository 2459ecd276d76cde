"""The lines around the body: capitals, prefixes, punctuation, and blanks in a draft."""

from __future__ import annotations

from typing import Any

import pytest

from cchc_docs.document.head import (
    addressee_list,
    issuer_lines,
    letterhead,
    properties,
    recipient_lines,
    serial,
    signatures,
)
from cchc_docs.document.tree import BLANK, Letterhead, Signature, addressee_lines
from cchc_docs.model.document_type import DOCUMENT_TYPES

from .wordings import AGENCY, sample


def head(type_name: str = "thong_bao", **data: Any) -> Letterhead:
    return letterhead(sample(**data), DOCUMENT_TYPES[type_name])


@pytest.mark.parametrize(
    ("typed", "written"),
    [("7", "07"), ("07", "07"), ("007", "07"), ("10", "10"), ("476", "476"), ("7a", "07a")],
)
def test_a_number_under_ten_has_a_zero_in_front(typed: str, written: str) -> None:
    assert serial(typed) == written
    assert head(so=typed).number == f"{written}/TB-KKT"


def test_no_number_is_no_text() -> None:
    assert serial(None) == ""


def test_a_draft_has_blanks_that_can_be_seen() -> None:
    draft = head()
    assert draft.number == f"{BLANK}/TB-KKT"
    assert draft.place_and_date == f"Khánh Hòa, ngày {BLANK} tháng {BLANK} năm {BLANK}"
    assert signatures(sample())[0].name == BLANK
    assert properties(sample(), DOCUMENT_TYPES["thong_bao"]).number == ""
    assert BLANK.strip(" ") == BLANK


def test_a_letter_has_the_symbol_of_its_drafting_unit_and_no_type() -> None:
    letter = head("cong_van", so="512", don_vi_soan_thao="VP", trich_yeu="V/v rà soát")
    assert letter.number == "512/KKT-VP"
    assert letter.document_type is None
    assert letter.subject == "rà soát"


def test_a_letter_without_drafting_unit_has_the_agency_alone() -> None:
    assert head("cong_van", so="512").number == "512/KKT"


def test_a_symbol_of_its_own_stands() -> None:
    assert head(so="1", ky_hieu="TB-BCĐ").number == "01/TB-BCĐ"


def test_other_documents_keep_every_word_of_their_subject() -> None:
    assert head(trich_yeu="V/v rà soát").subject == "V/v rà soát"


def test_minutes_have_no_line_of_place_and_date() -> None:
    assert head("bien_ban", ngay="16/3/2022").place_and_date is None


def test_days_and_months_have_their_zeros() -> None:
    assert head(ngay="5/2/2022").place_and_date == "Khánh Hòa, ngày 05 tháng 02 năm 2022"
    assert head(ngay="16/3/2022", dia_danh="Nha Trang").place_and_date == (
        "Nha Trang, ngày 16 tháng 3 năm 2022"
    )


def test_letterhead_lines_are_in_capitals() -> None:
    found = head(muc_do_khan="Hỏa tốc", pham_vi_luu_hanh="Lưu hành nội bộ")
    assert (found.parent, found.issuer) == (
        "UBND TỈNH KHÁNH HÒA",
        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
    )
    assert (found.urgency, found.circulation) == ("HỎA TỐC", "LƯU HÀNH NỘI BỘ")
    assert found.document_type == "THÔNG BÁO"


def test_the_office_may_choose_where_its_name_breaks() -> None:
    agency = AGENCY.model_copy(
        update={"letterhead_lines": ("Ban Quản lý", "Khu kinh tế Vân Phong"), "parent": None}
    )
    assert issuer_lines(agency) == "BAN QUẢN LÝ\nKHU KINH TẾ VÂN PHONG"
    assert head(co_quan=agency).parent is None


def test_one_addressee_stands_alone() -> None:
    assert addressee_list(sample(kinh_gui=["UBND tỉnh;"])) == ("UBND tỉnh",)
    assert addressee_lines(("UBND tỉnh",)) == ("Kính gửi: UBND tỉnh",)


def test_several_addressees_stand_behind_dashes() -> None:
    several = addressee_list(sample(kinh_gui=["Sở Nội vụ.", "Sở Tài chính", "Sở Tư pháp;"]))
    assert several == ("- Sở Nội vụ;", "- Sở Tài chính;", "- Sở Tư pháp.")
    assert addressee_lines(several)[0] == "Kính gửi:"


def test_no_addressee_leaves_no_line() -> None:
    assert addressee_list(sample()) == addressee_lines(()) == ()


def test_recipients_end_with_the_filing_line() -> None:
    record = sample(noi_nhan=["Sở Nội vụ (b/c);", "Lãnh đạo Ban."])
    assert recipient_lines(record) == ("- Sở Nội vụ (b/c);", "- Lãnh đạo Ban;", "- Lưu: VT, VP.")


@pytest.mark.parametrize("noi_nhan", [["Sở Nội vụ"], ["Như trên", "Sở Nội vụ"]])
def test_as_above_stands_once_where_there_are_addressees(noi_nhan: list[str]) -> None:
    record = sample(kinh_gui=["UBND tỉnh"], noi_nhan=noi_nhan)
    assert recipient_lines(record) == ("- Như trên;", "- Sở Nội vụ;", "- Lưu: VT, VP.")


def test_the_filing_line_has_one_full_stop() -> None:
    filing = {"noi_luu": ["VT", "VP"], "nguoi_soan": "LTND", "so_ban": 2}
    assert recipient_lines(sample(noi_nhan=[], luu=filing)) == ("- Lưu: VT, VP. LTND (02).",)
    typed = {"noi_luu": ["VT"], "nguyen_van": "VT."}
    assert recipient_lines(sample(noi_nhan=[], luu=typed)) == ("- Lưu: VT.",)


def test_authority_and_title_are_in_capitals_and_the_name_is_not() -> None:
    signing = {
        "quyen_han": ["TM. Ban Chỉ đạo", "KT. Trưởng ban"],
        "chuc_vu": "Phó Trưởng ban",
        "chuc_vu_khac": "giám đốc Sở Nội vụ",
        "ho_ten": "Vương Thị Lê Huyền",
    }
    assert signatures(sample(ky=signing))[0] == Signature(
        ("TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN"),
        "PHÓ TRƯỞNG BAN",
        "Giám đốc Sở Nội vụ",
        "Vương Thị Lê Huyền",
    )


def test_a_file_says_of_itself_what_it_is() -> None:
    record = sample(so="7", ngay="16/3/2022")
    found = properties(record, DOCUMENT_TYPES["thong_bao"])
    assert (found.title, found.number, found.issued) == (
        "Thông báo: Kết luận cuộc họp",
        "07/TB-KKT",
        "2022-03-16",
    )
