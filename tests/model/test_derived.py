"""What the program works out from the data, so that nobody types it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace, package_folder
from cchc_docs.model.citation import Citation
from cchc_docs.model.index_notice import IndexConclusionNotice
from cchc_docs.model.index_result import IndexPoints, IndexResult, Rank
from cchc_docs.model.irregularity import Irregularity
from cchc_docs.model.metric import Metric
from cchc_docs.model.satisfaction import FactorMeasures
from cchc_docs.model.score import BonusOpportunity, CriterionScore
from cchc_docs.model.signing import Filing, Signing
from cchc_docs.model.timing import Recurrence, Target, WorkingDays

DIRECTION = {"chu_tri": "van_phong", "nhiem_vu": "rà soát"}


@pytest.fixture(scope="module")
def the_476() -> IndexConclusionNotice:
    file = package_folder("notices") / "thong-bao-476-tb-kkt" / "thong-bao.yml"
    model = load_notice(file, find_workspace(file)).model
    assert isinstance(model, IndexConclusionNotice)
    return model


def metric(value: str, whole: str | None = None, **more: str) -> Metric:
    return Metric.model_validate(
        {"ten": "giải ngân", "gia_tri": value, "tren_tong_so": whole, "don_vi_tinh": "tỷ đồng"}
        | more
    )


def criterion(points: str, maximum: str, **more: str) -> CriterionScore:
    reason = {"loai": "ket_qua", "noi_dung": "chậm"}
    record = {"muc": "I", "ma": "1", "ten": "x", "diem": points, "diem_toi_da": maximum}
    return CriterionScore.model_validate(
        {**record, "ly_do": reason, "huong_khac_phuc": DIRECTION, **more}
    )


def test_the_476_lost_3_61_points_beside_half_a_bonus_point(the_476: IndexConclusionNotice) -> None:
    lost = sum(score.lost for score in the_476.criteria if not score.is_bonus)
    bonus = sum(score.lost for score in the_476.criteria if score.is_bonus)
    assert (lost, bonus) == (Decimal("3.61"), Decimal("0.5"))


def test_the_476_paid_out_69_5_percent_and_had_11_percent_without_files(
    the_476: IndexConclusionNotice,
) -> None:
    figures = [getattr(score.reason, "metric", None) for score in the_476.criteria]
    said = [(figure.spoken, figure.percent) for figure in figures if figure]
    assert said == [("60,6/87,2 tỷ đồng", "69,5%"), ("04/37 TTBC", "11%")]


def test_the_476_was_eighth_the_year_before_and_looks_to_the_year_after(
    the_476: IndexConclusionNotice,
) -> None:
    rank = the_476.result.rank
    assert rank is not None
    assert (rank.spoken, rank.previous) == ("thứ 02", 8)
    assert (the_476.result.year_before, the_476.result.year_after) == (2020, 2022)


def test_the_476_counts_thirty_working_days(the_476: IndexConclusionNotice) -> None:
    timings = [d.timing for point in the_476.attention for d in point.directions]
    within = [timing.within.spoken for timing in timings if timing and timing.within]
    assert within == [
        "trong vòng 30 ngày làm việc kể từ ngày Quyết định công bố TTHC được ban hành"
    ]


def test_the_476_dates_a_letter_six_days_late(the_476: IndexConclusionNotice) -> None:
    shifted = [file.days_shifted for point in the_476.attention for file in point.irregularities]
    assert shifted == [6]


def test_the_476_is_signed_by_order_of_the_head_in_full(the_476: IndexConclusionNotice) -> None:
    assert the_476.by_order_of == "Trưởng Ban Quản lý Khu kinh tế Vân Phong"


@pytest.mark.parametrize(
    ("value", "whole", "decimals", "percent"),
    [
        ("60,6", "87,2", "1", "69,5%"),
        ("4", "37", "0", "11%"),
        ("4", "37", "2", "10,81%"),
        ("1", "8", "2", "12,5%"),
        ("0,5", "100", "0", "1%"),
        ("0,49", "100", "0", "0%"),
        ("0", "5", "1", "0%"),
        ("5", "5", "6", "100%"),
        ("2", "3", "6", "66,666667%"),
    ],
)
def test_a_share_is_rounded_once_and_a_half_goes_up(
    value: str, whole: str, decimals: str, percent: str
) -> None:
    assert metric(value, whole, so_le=decimals).percent == percent


def test_a_figure_without_a_whole_has_no_share() -> None:
    figure = metric("8000", don_vi_tinh="hồ sơ", gan_dung="Khoảng")
    assert (figure.spoken, figure.percent) == ("khoảng 8.000 hồ sơ", None)


@pytest.mark.parametrize(
    ("points", "maximum", "text", "lost"),
    [
        ("0,76", "1", "0,76 điểm/01 điểm", "0.24"),
        ("1", "2", "01 điểm/02 điểm", "1"),
        ("0", "0,5", "0 điểm/0,5 điểm", "0.5"),
        ("10", "12", "10 điểm/12 điểm", "2"),
        ("0,1", "0,3", "0,1 điểm/0,3 điểm", "0.2"),
    ],
)
def test_points_are_said_with_two_digits_and_subtracted_exactly(
    points: str, maximum: str, text: str, lost: str
) -> None:
    score = criterion(points, maximum)
    assert (score.points_text, score.lost) == (text, Decimal(lost))


def test_points_as_issued_are_said_as_issued_when_they_are_the_same_points() -> None:
    assert criterion("0,78", "1", diem_nguyen_van="0,78 điểm/1 điểm").points_text == (
        "0,78 điểm/1 điểm"
    )
    bonus = {"ten": "x", "diem": "1", "diem_nguyen_van": "1 điểm", "chi_dao": DIRECTION}
    assert BonusOpportunity.model_validate(bonus).points_text == "1 điểm"


@pytest.mark.parametrize("words", ["0,78 điểm/2 điểm", "0,78 điểm", "1 điểm/0,78 điểm", "đủ điểm"])
def test_points_as_issued_that_are_others_are_refused(words: str) -> None:
    with pytest.raises(ValidationError, match="does not state the points beside it"):
        criterion("0,78", "1", diem_nguyen_van=words)


@pytest.mark.parametrize(
    ("given", "spoken", "before"),
    [
        ({"thu": "2", "tang": "6"}, "thứ 02", 8),
        ({"thu": "2", "giam": "1"}, "thứ 02", 1),
        ({"thu": "12", "tong_so": "21"}, "thứ 12/21", None),
        ({"thu": "2", "tong_so": "9", "tang": "0"}, "thứ 02/09", 2),
    ],
)
def test_a_rank_and_the_rank_before_it(
    given: Mapping[str, str], spoken: str, before: int | None
) -> None:
    rank = Rank.model_validate({"trong": "khối các sở", **given})
    assert (rank.spoken, rank.previous) == (spoken, before)


def test_an_index_is_points_by_maximum_with_two_decimals() -> None:
    assert IndexPoints.model_validate({"dat": "87,125", "toi_da": "100"}).percent == "87,13%"
    assert IndexPoints.model_validate({"dat": "100", "toi_da": "100"}).percent == "100%"


def test_years_around_a_result_follow_from_its_year() -> None:
    result = IndexResult.model_validate(
        {"nam": "2021", "bo_chi_so": "cấp tỉnh", "cong_bo_tai": {"loai": "Quyết định"}}
    )
    assert (result.year_before, result.year_after) == (2020, 2022)


CITED = {"loai": "Quyết định", "so": "107/QĐ-UBND", "ngay": "11/01/2022", "cua": "UBND tỉnh"}


def test_a_document_is_cited_short_in_the_text_and_in_full_as_a_basis() -> None:
    citation = Citation.model_validate({**CITED, "noi_dung": "về Chỉ số"})
    assert citation.spoken == "Quyết định số 107/QĐ-UBND ngày 11/01/2022 của UBND tỉnh"
    assert citation.full == (
        "Quyết định số 107/QĐ-UBND ngày 11 tháng 01 năm 2022 của UBND tỉnh về Chỉ số"
    )


def test_a_law_is_cited_without_a_number() -> None:
    assert Citation.model_validate({"loai": "Luật", "noi_dung": "Thanh tra"}).full == (
        "Luật Thanh tra"
    )


@pytest.mark.parametrize(
    "words",
    [
        "QĐ 107/QĐ-UBND ngày 11/01/2022",
        "Quyết định số 107/QĐ-UBND ngày 11 tháng 01 năm 2022",
        "quyết định 107/qđ-ubnd, 11/01/2022",
    ],
)
def test_a_citation_as_issued_keeps_its_words(words: str) -> None:
    assert Citation.model_validate({**CITED, "nguyen_van": words}).spoken == words


@pytest.mark.parametrize(
    "words", ["QĐ 107/QĐ-UBND", "QĐ ngày 11/01/2022", "QĐ 17/QĐ-UBND ngày 11/01/2022"]
)
def test_a_citation_as_issued_with_another_number_or_day_is_refused(words: str) -> None:
    with pytest.raises(ValidationError, match="does not carry"):
        Citation.model_validate({**CITED, "nguyen_van": words})


@pytest.mark.parametrize(
    ("given", "spoken"),
    [
        ({"noi_luu": "VT"}, "VT"),
        ({"noi_luu": ["VT", "VP"], "so_ban": "2"}, "VT, VP (02)"),
        ({"noi_luu": ["VT"], "nguoi_soan": "LTND", "so_ban": "12"}, "VT. LTND (12)"),
        ({"noi_luu": ["VT", "VP"], "nguyen_van": "VT; VP"}, "VT; VP"),
    ],
)
def test_the_filing_line(given: Mapping[str, Any], spoken: str) -> None:
    assert Filing.model_validate(given).spoken == spoken


@pytest.mark.parametrize(
    ("authority", "holder"),
    [("TL. Trưởng Ban", "Trưởng Ban"), ("KT. Trưởng Ban", None), ((), None)],
)
def test_only_who_signs_tl_signs_by_order(authority: Any, holder: str | None) -> None:
    signing = Signing.model_validate({"quyen_han": authority, "chuc_vu": "Chánh Văn phòng"})
    assert signing.by_order_of == holder


@pytest.mark.parametrize(
    ("given", "before", "behind"),
    [
        ({"moi": "06 tháng"}, "Định kỳ 06 tháng", ""),
        ({"moi": "Quý"}, "Hàng quý", ""),
        ({"so_lan": "2", "trong": "năm"}, "Định kỳ 2 lần/năm", ""),
        ({"tung": ["tháng", "quý", "cả năm"]}, "", "từng tháng, quý và cả năm"),
        ({"tung": "quý"}, "", "từng quý"),
    ],
)
def test_a_recurrence_stands_before_the_owner_or_behind_the_task(
    given: Mapping[str, Any], before: str, behind: str
) -> None:
    recurrence = Recurrence.model_validate(given)
    assert (recurrence.opening, recurrence.closing) == (before, behind)


def test_working_days_under_ten_have_a_zero() -> None:
    assert WorkingDays.model_validate({"so_ngay_lam_viec": "5", "ke_tu": "ngày nhận"}).spoken == (
        "trong vòng 05 ngày làm việc kể từ ngày nhận"
    )


def test_a_target_says_when_it_is_measured() -> None:
    assert Target.model_validate({"dat": "90% trở lên"}).spoken == "đạt 90% trở lên"
    assert Target.model_validate({"dat": "90%", "tinh_den": "cuối năm"}).spoken == (
        "đạt 90% tính đến cuối năm"
    )


def test_a_factor_is_headed_by_its_name_unless_a_heading_is_given() -> None:
    given = {"yeu_to": "Tiếp cận dịch vụ", "bien_phap": {"noi_dung": "Công khai."}}
    assert FactorMeasures.model_validate(given).name == "tiếp cận dịch vụ"
    assert FactorMeasures.model_validate({**given, "tieu_de": "sự phục vụ"}).name == "sự phục vụ"


def test_a_measure_begins_with_how_often_and_who() -> None:
    measure = {
        "dinh_ky": {"so_lan": "2", "trong": "năm"},
        "don_vi": "Văn phòng",
        "noi_dung": "khảo sát.",
    }
    factor = FactorMeasures.model_validate({"yeu_to": "kết quả dịch vụ", "bien_phap": measure})
    assert factor.measures[0].spoken == "Định kỳ 2 lần/năm Văn phòng khảo sát."


def test_a_letter_dated_on_the_day_of_submission_is_not_shifted() -> None:
    record = {
        "so_ho_so": "1",
        "tom_tat": "x",
        "hinh_thuc": "trực tuyến",
        "thu_tuc": "x",
        "nguoi_nop": "x",
        "goi_nguoi_nop": "x",
        "ngay_nop": "30/3/2021",
        "han_tra": "30/3/2021",
        "so_thanh_phan": "5",
        "van_ban": {"ten": "x", "so": "1", "ngay": "30/3/2021"},
        "trach_nhiem": "mot_cua",
        "thieu_sot": "x",
        "hau_qua": "x",
    }
    assert Irregularity.model_validate(record).days_shifted == 0


def test_records_are_frozen_and_know_no_other_keys() -> None:
    rank = Rank.model_validate({"thu": "2", "trong": "khối"})
    with pytest.raises(ValidationError, match="frozen"):
        rank.place = 1  # type: ignore[misc]
    with pytest.raises(ValidationError, match="not permitted"):
        Rank.model_validate({"thu": "2", "trong": "khối", "place": "2"})
