"""Findings, figures of reports, and who is present, as sentences say them."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from cchc_docs.model.finding import Finding, by_field
from cchc_docs.model.inspection import Delegation, Inspection
from cchc_docs.model.metric import Metric
from cchc_docs.model.participant import Participant
from cchc_docs.model.quantity import Quantity
from cchc_docs.model.references import References
from cchc_docs.model.situation import FileResults

HEAD = {"kinh_xung": "bà", "ho_ten": "Trần Thu Mai", "chuc_vu": "Giám đốc Sở Nội vụ"}
CLERK = {"kinh_xung": "ông", "ho_ten": "Lê An", "chuc_vu": "Chuyên viên"}


def finding(data: Any) -> str:
    return Finding.model_validate(data).spoken


def figure(**more: str) -> dict[str, Any]:
    return {"ten": "giải quyết trực tuyến", "gia_tri": "315", "don_vi_tinh": "hồ sơ"} | more


@pytest.mark.parametrize(
    ("data", "spoken"),
    [
        ("Chưa có kế hoạch.", "Chưa có kế hoạch"),
        ({"so_lieu": figure()}, "315 hồ sơ giải quyết trực tuyến"),
        (
            {"so_lieu": figure(tren_tong_so="372")},
            "315/372 hồ sơ (84,7%) giải quyết trực tuyến",
        ),
        (
            {"so_lieu": figure(tren_tong_so="372", ty_le_neu="84,2")},
            "315/372 hồ sơ (84,2%) giải quyết trực tuyến",
        ),
        (
            {"so_lieu": figure(tren_tong_so="372", ghi_ty_le="không")},
            "315/372 hồ sơ giải quyết trực tuyến",
        ),
        (
            {"noi_dung": "Hồ sơ trễ hạn còn nhiều", "so_lieu": figure(), "danh_sach_mo": "có"},
            "Hồ sơ trễ hạn còn nhiều: 315 hồ sơ giải quyết trực tuyến…",
        ),
        (
            {"noi_dung": "Số hóa còn thấp", "tai_don_vi": ["UBND xã A", "UBND xã B"]},
            "Số hóa còn thấp (tại UBND xã A và UBND xã B)",
        ),
        (
            {"noi_dung": "Có kế hoạch", "minh_chung": [{"loai": "Kế hoạch", "so": "1/KH-UBND"}]},
            "Có kế hoạch (Kế hoạch số 1/KH-UBND)",
        ),
    ],
)
def test_how_a_finding_is_said(data: Any, spoken: str) -> None:
    assert finding(data) == spoken


def test_parts_of_a_figure_are_named_and_an_open_list_stays_open() -> None:
    parts = [{"ten": "Sở Tài chính", "gia_tri": "20"}, {"ten": "Sở Công Thương", "gia_tri": "8"}]
    metric = Metric.model_validate(figure() | {"trong_do": parts, "danh_sach_mo": "có"})
    assert metric.clause == (
        "315 hồ sơ giải quyết trực tuyến "
        "(trong đó Sở Tài chính: 20 hồ sơ, Sở Công Thương: 08 hồ sơ,…)"
    )


def test_a_finding_that_says_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="finding_empty"):
        Finding.model_validate({"linh_vuc": "Thể chế"})


def test_findings_are_put_together_by_field_in_the_order_they_came() -> None:
    given = [("B", "1"), (None, "2"), ("A", "3"), ("B", "4")]
    findings = tuple(
        Finding.model_validate({"linh_vuc": field, "noi_dung": text}) for field, text in given
    )
    assert [(g.name, [f.text for f in g.findings]) for g in by_field(findings)] == [
        (None, ["2"]),
        ("B", ["1", "4"]),
        ("A", ["3"]),
    ]


@pytest.mark.parametrize(
    ("text", "spoken", "exact"),
    [
        ("gần 6.300", "gần 6.300", False),
        ("3.362", "3.362", True),
        ("trên 99%", "trên 99%", False),
        ("87,56%", "87,56%", True),
        ("khoảng 08 hồ sơ", "khoảng 08 hồ sơ", False),
    ],
)
def test_a_quantity_keeps_its_word(text: str, spoken: str, *, exact: bool) -> None:
    quantity = Quantity.model_validate(text)
    assert (quantity.spoken, quantity.is_exact) == (spoken, exact)


def test_a_level_names_the_bodies_it_is_made_of() -> None:
    row = FileResults.model_validate({"cap": "Ngành dọc", "gom": ["Thuế", "Hải quan"]})
    assert row.full_name == "Ngành dọc (Thuế và Hải quan)"


def test_who_takes_part_is_a_person_by_key_or_a_group_in_words() -> None:
    from cchc_docs.model.person import Person

    people = References(people={"tran_thu_mai": Person.model_validate(HEAD)})
    spoken = [
        Participant.model_validate(text, context=people).spoken
        for text in ("Trần Thu Mai", "các thành viên của Đoàn;")
    ]
    assert spoken == ["bà Trần Thu Mai - Giám đốc Sở Nội vụ", "các thành viên của Đoàn"]


def test_everyone_of_a_delegation_is_named_with_a_role() -> None:
    delegation = Delegation.model_validate(
        {
            "ten": "Đoàn kiểm tra",
            "truong_doan": HEAD,
            "pho_truong_doan": CLERK,
            "thu_ky": CLERK,
            "thanh_vien": ["các thành viên"],
        }
    )
    assert delegation.everyone == (
        "bà Trần Thu Mai - Giám đốc Sở Nội vụ, Trưởng đoàn",
        "ông Lê An - Chuyên viên, Phó Trưởng đoàn",
        "ông Lê An - Chuyên viên, Thư ký",
        "các thành viên",
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], ""),
        (["04/11/2021"], "ngày 04/11/2021"),
        ([{"ngay": "04/11/2021", "buoi": "sáng"}], "sáng ngày 04/11/2021"),
        (["04/11/2021", "05/11/2021"], "ngày 04/11/2021 và ngày 05/11/2021"),
    ],
)
def test_when_an_inspection_was(days: list[Any], said: str) -> None:
    inspection = Inspection.model_validate(
        {"nam": 2021, "doan": {"ten": "Đoàn", "truong_doan": HEAD}, "ngay": days}
    )
    assert inspection.when == said
