"""The letter to one agency, and the table that publishes the index."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cchc_docs.model.index_result import IndexResult
from cchc_docs.model.publication import IndexPublication, PublishedBlock
from cchc_docs.model.remedy_letter import RemedyLetter

AGENCY = {"ten": "Sở Nội vụ", "ten_ngan": "Sở", "ky_hieu": "SNV", "dia_danh": "Khánh Hòa"}
HEAD: dict[str, Any] = {
    "co_quan": AGENCY, "trich_yeu": "khắc phục", "luu": {"noi_luu": ["VT"]}, "ky": {},
}  # fmt: skip
RESULT: dict[str, Any] = {
    "nam": "2025", "bo_chi_so": "cấp tỉnh", "cong_bo_tai": {"loai": "Quyết định"},
}  # fmt: skip


def lost(code: str, **more: Any) -> dict[str, Any]:
    return {"ma": code, "ten": f"Tiêu chí {code}", "diem": "0", "diem_toi_da": "1", **more}


def letter(**more: Any) -> RemedyLetter:
    return RemedyLetter.model_validate(
        {**HEAD, "ky": {"chuc_vu": "Giám đốc"}, "chi_so": RESULT, "co_quan_nhan": "Sở Y tế", **more}
    )


def test_it_goes_to_the_agency_that_it_is_about() -> None:
    assert [one.name for one in letter().addressees] == ["Sở Y tế"]


def test_who_else_it_goes_to_may_be_said() -> None:
    both = letter(kinh_gui=["Sở Y tế", "UBND các xã"])
    assert [one.name for one in both.addressees] == ["Sở Y tế", "UBND các xã"]


@pytest.mark.parametrize(
    ("addressed", "owner"),
    [("Sở Y tế", "Sở Y tế"), ({"ten": "Sở Y tế", "ten_ngan": "Sở"}, "Sở")],
)
def test_what_names_nobody_is_done_by_the_agency(addressed: Any, owner: str) -> None:
    own = letter(
        co_quan_nhan=addressed,
        tieu_chi=lost("1.1", huong_khac_phuc={"nhiem_vu": "rà soát"}),
    )
    (direction,) = own.criteria[0].directions
    assert [unit.spoken for unit in direction.lead_units] == [owner]


def test_who_is_named_stays() -> None:
    directions = {"nhiem_vu": "rà soát", "chu_tri": {"ten": "Thanh tra"}}
    own = letter(tieu_chi=[lost("1.1", huong_khac_phuc=[directions])])
    assert own.criteria[0].directions[0].lead_units[0].spoken == "Thanh tra"


@pytest.mark.parametrize(
    ("count", "wish", "table"),
    [(0, None, False), (8, None, False), (9, None, True), (1, "bảng", True), (9, "đoạn", False)],
)
def test_many_criteria_stand_in_a_table(count: int, wish: str | None, table: bool) -> None:
    more = {"trinh_bay": wish} if wish else {}
    own = letter(tieu_chi=[lost(f"1.{n}") for n in range(1, count + 1)], **more)
    assert own.is_table is table


def test_no_criteria_make_no_table_whatever_is_wished() -> None:
    assert not letter(trinh_bay="bảng").is_table


def test_a_criterion_without_directions_is_an_open_task() -> None:
    (task,) = letter(tieu_chi=lost("1.1")).tasks()
    assert task.direction is None
    assert list(letter(tieu_chi=lost("1.1")).open_places()) == [
        "Lý do mất điểm (TCTP 1.1)", "Hướng khắc phục (TCTP 1.1)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "change"),
    [("84,86", "tăng 1,89 điểm phần trăm"), ("86,75", "không thay đổi"), (None, None)],
)
def test_the_index_is_compared_with_the_year_before(before: str | None, change: str | None) -> None:
    result = IndexResult.model_validate(
        {**RESULT, "diem": {"dat": "86,75", "toi_da": "100"}, "chi_so_truoc": before}
    )
    assert result.change == change


def block(*agencies: dict[str, Any]) -> PublishedBlock:
    return PublishedBlock.model_validate({"ten": "Các sở", "co_quan": agencies})


def agency(name: str, points: str, rank: str, **more: Any) -> dict[str, Any]:
    return {"ten": name, "diem": points, "xep_hang": rank, **more}


def test_a_tie_may_share_a_rank() -> None:
    assert len(
        block(agency("A", "90", "1"), agency("B", "90", "1"), agency("C", "80", "3")).agencies
    )


def test_nobody_stands_behind_fewer_points() -> None:
    with pytest.raises(ValidationError) as caught:
        block(agency("A", "80", "1"), agency("B", "90", "2"))
    (error,) = caught.value.errors()
    assert error["type"] == "rank_against_points"
    assert error["ctx"]["at"] == "co_quan.1.xep_hang"


def test_ranks_follow_the_index_and_not_the_points() -> None:
    """Points of another maximum are another share."""
    assert block(agency("A", "80", "1", diem_toi_da="80"), agency("B", "90", "2"))


def test_grades_are_counted() -> None:
    own = block(
        agency("A", "90", "1", xep_loai="Tốt"), agency("B", "70", "3", xep_loai="Khá"),
        agency("C", "85", "2", xep_loai="Tốt"),
    )  # fmt: skip
    assert [(one.grade, one.count) for one in own.by_grade] == [("Tốt", 2), ("Khá", 1)]


def test_a_new_agency_has_no_change() -> None:
    own = block(agency("A", "90", "1"), agency("B", "80", "2", xep_hang_truoc="8"))
    assert [one.rank_moved for one in own.agencies] == ["-", "tăng 06 bậc"]


def test_without_a_year_before_nothing_is_compared() -> None:
    own = IndexPublication.model_validate(
        {**HEAD, "ky": {"chuc_vu": "Chủ tịch"}, "nam": "2025",
         "khoi": {"ten": "Các sở", "co_quan": agency("A", "90", "1")}}
    )  # fmt: skip
    assert not own.is_compared
    assert own.count == 1
    assert own.deciding == "Sở Nội vụ"
