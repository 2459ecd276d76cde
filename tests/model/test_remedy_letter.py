"""A letter to one agency: who does what, what is said of its result, how the criteria stand."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import ValidationError

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import document_lines
from cchc_docs.load.kinds import load_kind
from cchc_docs.load.workspace import find_workspace, package_folder
from cchc_docs.model.index_result import IndexResult, Rank
from cchc_docs.model.remedy_letter import MOST_PARAGRAPHS, RemedyLetter

OFFICE = {"ten": "Sở Nội vụ", "ten_ngan": "Sở", "ky_hieu": "SNV", "dia_danh": "Khánh Hòa"}
COMMUNE = {"ten": "Ủy ban nhân dân xã Ninh Hải", "ten_ngan": "UBND xã"}
RESULT = {"nam": "2025", "bo_chi_so": "cấp tỉnh", "cong_bo_tai": {"loai": "Quyết định"}}


def criterion(code: str = "1.1", **more: Any) -> dict[str, Any]:
    lost = {"muc": "I", "ma": code, "ten": "Kế hoạch", "diem": "0,5", "diem_toi_da": "1"}
    remedy = {"nhiem_vu": "lập kế hoạch", "thoi_gian": "30/6/2026"}
    return {**lost, "ly_do": {"loai": "ket_qua", "noi_dung": "chậm"}, "huong_khac_phuc": remedy} | (
        more
    )


def letter(**more: Any) -> RemedyLetter:
    data = {
        "co_quan": OFFICE,
        "trich_yeu": "khắc phục hạn chế",
        "luu": {"noi_luu": "VT"},
        "ky": {"chuc_vu": "Giám đốc"},
        "co_quan_nhan": "Sở Tài chính",
        "chi_so": RESULT,
    }
    return RemedyLetter.model_validate({**data, **more})


def page(model: RemedyLetter) -> list[str]:
    workspace = find_workspace(package_folder("notices"))
    return list(document_lines(compose(load_kind("cong-van-khac-phuc", workspace), model)))


def test_the_addressed_agency_stands_under_kinh_gui_unless_others_do() -> None:
    assert [one.spoken for one in letter().addressees] == ["Sở Tài chính"]
    assert [one.spoken for one in letter(kinh_gui=[]).addressees] == ["Sở Tài chính"]
    others = letter(kinh_gui=["Sở Tài chính", "Sở Tư pháp"])
    assert [one.spoken for one in others.addressees] == ["Sở Tài chính", "Sở Tư pháp"]


def test_what_names_nobody_is_done_by_the_addressed_agency() -> None:
    model = letter(
        co_quan_nhan=COMMUNE,
        tieu_chi=[criterion()],
        diem_thuong=[{"ten": "Sáng kiến", "diem": "1", "chi_dao": {"nhiem_vu": "đăng ký"}}],
        luu_y=[{"tieu_de": "việc báo cáo", "de_nghi": {"nhiem_vu": "báo cáo"}}],
    )
    leads = [task.direction.lead_units for task in model.tasks() if task.direction]
    assert [[(one.name, one.spoken) for one in own] for own in leads] == (
        [[("Ủy ban nhân dân xã Ninh Hải", "UBND xã")]] * 3
    )


def test_who_is_named_does_it() -> None:
    remedy = {"chu_tri": {"ten": "Sở Tư pháp"}, "nhiem_vu": "thẩm định"}
    (task,) = letter(tieu_chi=[criterion(huong_khac_phuc=remedy)]).tasks()
    assert task.direction is not None
    assert [one.spoken for one in task.direction.lead_units] == ["Sở Tư pháp"]


def test_a_request_without_an_owner_stays_without() -> None:
    remedy = {"loai": "Lưu ý", "nhiem_vu": "tránh trễ hạn"}
    (task,) = letter(tieu_chi=[criterion(huong_khac_phuc=remedy)]).tasks()
    assert task.direction is not None
    assert task.direction.lead_units == ()


def test_a_letter_without_its_agency_is_refused_for_that_alone() -> None:
    with pytest.raises(ValidationError) as refused:
        letter(co_quan_nhan=None, tieu_chi=[criterion()])
    assert [error["loc"] for error in refused.value.errors()] == [("co_quan_nhan",)]


@pytest.mark.parametrize(
    ("level", "asked", "word"),
    [
        ("tỉnh", None, "yêu cầu"),
        ("sở", None, "đề nghị"),
        (None, None, "đề nghị"),
        ("tỉnh", "đề nghị", "đề nghị"),
        ("sở", "Yêu cầu", "yêu cầu"),
    ],
)
def test_a_government_requires_and_others_request(
    level: str | None, asked: str | None, word: str
) -> None:
    assert letter(co_quan={**OFFICE, "cap": level}, loi_yeu_cau=asked).asks == word


@pytest.mark.parametrize(
    ("count", "wanted", "table"),
    [
        (MOST_PARAGRAPHS, None, False),
        (MOST_PARAGRAPHS + 1, None, True),
        (1, "bảng", True),
        (MOST_PARAGRAPHS + 1, "đoạn", False),
        (0, "bảng", False),
    ],
)
def test_many_criteria_go_into_a_table(count: int, wanted: str | None, table: bool) -> None:
    model = letter(tieu_chi=[criterion(f"1.{n}") for n in range(count)], trinh_bay=wanted)
    assert model.is_table is table
    assert any("Phụ lục kèm theo Công văn này" in line for line in page(model)) is table
    assert ("Nguyên nhân" in page(model)) is table


def test_a_single_criterion_is_spoken_of_in_the_singular() -> None:
    lines = page(letter(tieu_chi=[criterion()], bao_cao={"truoc": "30/6/2026"}))
    assert not re.search(r"\bcác\b", "\n".join(lines).lower())
    assert "- Tổ chức thực hiện giải pháp nêu trên đúng thời hạn." in lines


def test_a_full_score_is_recognised_without_empty_headings() -> None:
    lines = page(letter(chi_so={**RESULT, "diem": {"dat": "100", "toi_da": "100"}}))
    assert "biểu dương Sở Tài chính đã đạt điểm tối đa" in "\n".join(lines)
    assert not [line for line in lines if line[:2] in {"1.", "2.", "3."}]


def test_full_score_is_not_claimed_where_points_were_lost_or_are_unknown() -> None:
    lost = letter(chi_so={**RESULT, "diem": {"dat": "99", "toi_da": "100"}})
    for model in (lost, letter()):
        text = "\n".join(page(model))
        assert "điểm tối đa" not in text
        assert "tiếp tục duy trì, phát huy" in text


def test_the_agency_is_named_in_full_once_and_then_by_its_short_name() -> None:
    body = page(letter(co_quan_nhan=COMMUNE, tieu_chi=[criterion()]))
    named = [line for line in body if "Ủy ban nhân dân xã Ninh Hải" in line]
    assert len(named) == 2  # Kính gửi, and where its result is announced
    assert named[1].count("Ủy ban nhân dân xã Ninh Hải") == 1
    assert "+ Hướng khắc phục: UBND xã lập kế hoạch, hoàn thành trước ngày 30/6/2026." in body


def test_directions_regrouped_by_unit_leave_the_criteria() -> None:
    by_unit = letter(
        tieu_chi=[criterion(), criterion("1.2", huong_khac_phuc=[])], xep_theo="đơn vị"
    )
    lines = page(by_unit)
    assert not [line for line in lines if "Hướng khắc phục" in line]
    at = next(n for n, line in enumerate(lines) if "Phân công thực hiện" in line)
    assert lines[at + 1 : at + 5] == [
        "2.1. Sở Tài chính:",
        "- Sở Tài chính lập kế hoạch, hoàn thành trước ngày 30/6/2026.",
        "2.2. Chưa phân công:",
        "- TCTP 1.2 tại Mục I: …………",
    ]


def test_the_day_of_the_report_may_be_open_and_is_named() -> None:
    open_day = letter(tieu_chi=[criterion()], bao_cao={"gui_ve": "UBND tỉnh"})
    assert "- Báo cáo kết quả khắc phục gửi UBND tỉnh trước ngày …………" in page(open_day)
    assert [blank.sentence for blank in open_day.blanks() if blank.of] == [
        "the day of the report, «truoc»"
    ]
    known = letter(tieu_chi=[criterion()], bao_cao={"truoc": "30/6/2026"})
    assert [blank for blank in known.blanks() if blank.of] == []


def test_results_are_compared_with_the_year_before_as_published() -> None:
    result = IndexResult.model_validate(
        {
            **RESULT,
            "diem": {"dat": "71", "toi_da": "75"},
            "diem_truoc": {"dat": "90,5", "toi_da": "100"},
            "xep_loai": "Tốt",
            "xep_loai_truoc": "Khá",
        }
    )
    assert result.points_change == "tăng 4,17 điểm phần trăm"  # 94,67 and not 94,666…
    assert result.grade_change == "chuyển từ loại Khá sang loại Tốt"


def test_nothing_is_compared_with_what_is_not_known() -> None:
    result = IndexResult.model_validate(
        {**RESULT, "diem_truoc": {"dat": "9", "toi_da": "10"}, "xep_loai": "Khá"}
    )
    assert (result.points_change, result.grade_change) == (None, None)


def test_the_same_grade_is_kept_whatever_its_capitals() -> None:
    result = IndexResult.model_validate({**RESULT, "xep_loai": "Tốt", "xep_loai_truoc": "tốt"})
    assert result.grade_change == "giữ nguyên xếp loại"


@pytest.mark.parametrize(
    ("moved", "change"),
    [
        ({"tang": "6"}, "tăng 06 bậc"),
        ({"giam": "1"}, "giảm 01 bậc"),
        ({"tang": "0"}, "giữ nguyên thứ hạng"),
        ({}, None),
    ],
)
def test_a_rank_says_how_it_moved(moved: dict[str, str], change: str | None) -> None:
    assert Rank.model_validate({"thu": "2", "trong": "khối các sở", **moved}).change == change
