"""What the sources say of an agency: points, ranks, grades, remedies; or what is wrong there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_docs.batch.plan import Job, plan
from cchc_docs.batch.run import Wish
from cchc_docs.batch.sources import Named, Sources, read_sources
from cchc_docs.diagnostic import DiagnosticError, Severity
from tests.batch.office import COMMON, HEAD, KEPT, LOST, files, office, run, sheet, workbook
from tests.load.workbook.sheets import Value, write, write_sheets

pytestmark = pytest.mark.usefixtures("english")
PUBLISHED = (
    "STT", "Cơ quan, đơn vị", "Điểm", "Chỉ số (%)", "Xếp loại", "Xếp hạng", "Xếp hạng năm trước",
)  # fmt: skip
Sheets = Mapping[str, Sequence[Sequence[Value]]]


def read(
    tmp_path: Path, sheets: Sheets, *, before: Sheets | None = None, common: str = COMMON
) -> tuple[Sources, list[Job]]:
    file = office(tmp_path, sheets, common=common)
    earlier = (write_sheets(tmp_path / "truoc.xlsx", before),) if before else ()
    library = tmp_path / "huong-khac-phuc.yml"
    found = read_sources(
        Named((file,), tmp_path / "chung.yml", earlier, library if library.exists() else None)
    )
    return found, plan(found)


def refused(tmp_path: Path, sheets: Sheets, *, common: str = COMMON) -> list[tuple[str, str]]:
    with pytest.raises(DiagnosticError) as caught:
        read(tmp_path, sheets, common=common)
    return [(fault.rule, str(fault.place).split(": ")[-1]) for fault in caught.value.diagnostics]


def told(job: Job) -> list[str]:
    """What is wrong besides the lack of a score sheet, which these tables do without."""
    return [fault.rule for fault in job.faults if fault.rule != "scores.no-sheet"]


def table(*rows: Sequence[Value]) -> Sequence[Sequence[Value]]:
    return [PUBLISHED, ["I", "CÁC SỞ, BAN, NGÀNH"], *rows]


# points and ranks


def test_points_are_those_of_the_criteria(tmp_path: Path) -> None:
    found, (job,) = read(tmp_path, {"Sở Y tế": sheet(LOST, KEPT)})
    assert (found.agencies[0].result.points, found.agencies[0].result.maximum) == (
        Decimal("2.5"), 3,
    )  # fmt: skip
    assert job.located.data["chi_so"]["diem"] == {"dat": "2,5", "toi_da": "3"}


def test_a_criterion_that_is_not_assessed_leaves_the_maximum(tmp_path: Path) -> None:
    found, _jobs = read(tmp_path, {"Sở Y tế": sheet(LOST, ("1.3", "Dịch vụ công", 2, "-"))})
    assert found.agencies[0].result.maximum == 2


@pytest.mark.parametrize(("stated", "maximum"), [(5, 5), (3, 3)])
def test_a_stated_total_says_whether_what_is_not_assessed_counts(
    tmp_path: Path, stated: int, maximum: int
) -> None:
    total = (None, "Tổng cộng", stated, 2.5)
    rows = sheet(LOST, KEPT, ("1.3", "Dịch vụ công", 2, "-"), total)
    found, (job,) = read(tmp_path, {"Sở Y tế": rows})
    assert found.agencies[0].result.maximum == maximum
    assert not told(job)


def test_a_published_result_counts_and_keeps_its_rank(tmp_path: Path) -> None:
    rows = ([1, "Sở Y tế", 90, 90, "Tốt", 2, 8], [2, "Sở Tư pháp", 91, 91, "Tốt", 1, 1])
    found, jobs = read(tmp_path, {"Công bố": table(*rows)})
    assert [one.standing.rank for one in found.agencies] == [2, 1]
    assert jobs[0].located.data["chi_so"]["xep_hang"] == {
        "thu": "2", "trong": "khối các sở, ban, ngành", "tong_so": "2", "tang": "6",
    }  # fmt: skip
    assert jobs[0].located.data["chi_so"]["xep_loai"] == "Tốt"


def test_published_points_that_the_sheet_does_not_give_are_told(tmp_path: Path) -> None:
    sheets = {"Sở Y tế": sheet(LOST, KEPT), "Công bố": table([1, "Sở Y tế", 90, 90, "Tốt", 1])}
    _found, (job,) = read(tmp_path, sheets)
    assert [(f.rule, str(f.place).split(": ")[-1]) for f in job.faults] == [
        ("scores.published", "Công bố!C3")
    ]


def test_bonus_points_may_be_within_the_published_ones(tmp_path: Path) -> None:
    bonus = [(None, "Điểm thưởng"), ("9", "Sáng kiến", 0.5, 0.5)]
    sheets = {
        "Sở Y tế": sheet(LOST, KEPT, *bonus),
        "Công bố": [(*PUBLISHED, "Điểm tối đa"), [1, "Sở Y tế", 3, 100, "Tốt", 1, None, 3]],
    }
    _found, (job,) = read(tmp_path, sheets)
    assert not job.faults


def test_a_published_rank_against_the_published_points_is_told(tmp_path: Path) -> None:
    rows = ([1, "Sở Y tế", 80, 80, "Tốt", 1], [2, "Sở Tư pháp", 91, 91, "Tốt", 2])
    _found, jobs = read(tmp_path, {"Công bố": table(*rows)})
    assert [told(job) for job in jobs] == [[], ["scores.rank"]]


def test_a_published_grade_against_the_bands_is_told(tmp_path: Path) -> None:
    (tmp_path / "danh-muc.yml").write_text(
        "nguong_xep_loai:\n- {xep_loai: Tốt, tu: 80}\n- {xep_loai: Khá, tu: 0}\n", "utf-8"
    )
    rows = ([1, "Sở Y tế", 79, 79, "Tốt", 1], [2, "Sở Tư pháp", 70, 70, "Khá", 2])
    _found, jobs = read(tmp_path, {"Công bố": table(*rows)})
    assert [told(job) for job in jobs] == [["scores.grade"], []]


def test_grades_and_ranks_that_nobody_published_are_computed(tmp_path: Path) -> None:
    (tmp_path / "danh-muc.yml").write_text(
        "nguong_xep_loai:\n- {xep_loai: Tốt, tu: 80}\n- {xep_loai: Khá, tu: 0}\n"
        "dong_hang: đồng hạng liên tiếp\n",
        "utf-8",
    )
    sheets = {
        "Sở Y tế": sheet(LOST, KEPT), "Sở Tư pháp": sheet(LOST, KEPT),
        "Sở Tài chính": sheet(("1.1", "Kế hoạch", 2, 1), KEPT),
    }  # fmt: skip
    found, _jobs = read(tmp_path, sheets)
    assert [(one.standing.rank, one.standing.grade) for one in found.agencies] == [
        (1, "Tốt"), (1, "Tốt"), (2, "Khá"),
    ]  # fmt: skip


def test_bands_that_leave_the_lowest_without_a_grade_are_told(tmp_path: Path) -> None:
    (tmp_path / "danh-muc.yml").write_text("nguong_xep_loai:\n- {xep_loai: Tốt, tu: 80}\n", "utf-8")
    assert [rule for rule, _place in refused(tmp_path, {"Sở Y tế": sheet(LOST)})] == [
        "data.bands-open"
    ]


def test_an_agency_without_points_is_told_at_its_cell(tmp_path: Path) -> None:
    assert refused(tmp_path, {"Công bố": table([1, "Sở Y tế", None, None, "Tốt", 1])}) == [
        ("scores.no-points", "Công bố!B3")
    ]


# the year before


def test_the_year_before_gives_the_change_of_rank(tmp_path: Path) -> None:
    now = {"Sở Y tế": sheet(KEPT), "Sở Tư pháp": sheet(LOST)}
    before = {"Sở Y tế": sheet(LOST), "Sở Tư pháp": sheet(KEPT)}
    _found, jobs = read(tmp_path, now, before=before)
    ranks = [job.located.data["chi_so"]["xep_hang"] for job in jobs]
    assert [(rank.get("tang"), rank.get("giam")) for rank in ranks] == [("1", None), (None, "1")]


def test_a_rank_in_another_block_is_not_compared(tmp_path: Path) -> None:
    now = {"Sở Y tế": sheet(LOST), "Sở Tư pháp": sheet(KEPT)}
    before = {
        "Sở Y tế": sheet(LOST, block="Khối khác"),
        "Sở Tư pháp": sheet(KEPT, block="Khối khác"),
    }
    _found, jobs = read(tmp_path, now, before=before)
    assert all("tang" not in job.located.data["chi_so"]["xep_hang"] for job in jobs)


def test_an_agency_that_is_new_has_no_change(tmp_path: Path) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet(KEPT)}, before={"Sở Tư pháp": sheet(KEPT)})
    assert set(job.located.data["chi_so"]["xep_hang"]) == {"thu", "trong", "tong_so"}


# lost criteria


def test_a_lost_criterion_carries_reason_and_directions(tmp_path: Path) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet(LOST, KEPT)})
    assert job.located.data["tieu_chi"] == [
        {
            "ma": "1.1", "ten": "Kế hoạch", "diem": "1,5", "diem_toi_da": "2",
            "ly_do": {"loai": "ket_qua", "noi_dung": "chậm 05 ngày"},
            "huong_khac_phuc": [
                {
                    "nhiem_vu": "ban hành đúng hạn", "chu_tri": [{"don_vi": "Văn phòng"}],
                    "thoi_gian": {"han": "30/6/2026"},
                }
            ],
        }
    ]  # fmt: skip
    assert str(job.located.values["tieu_chi", 0, "diem"]).endswith("Sở Y tế!D3")


@pytest.mark.parametrize(
    ("typed", "timing"),
    [
        ("30/6/2026", {"han": "30/6/2026"}),
        (date(2026, 6, 30), {"han": "30/06/2026"}),
        ("Trước ngày 30/6/2026", {"han": "30/6/2026"}),
        ("Quý II/2026", {"bang_loi": "Quý II/2026"}),
        ("Thường xuyên.", {"bang_loi": "Thường xuyên"}),
    ],
)
def test_a_deadline_is_a_day_or_words(tmp_path: Path, typed: Value, timing: dict[str, str]) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet((*LOST[:7], typed))})
    assert job.located.data["tieu_chi"][0]["huong_khac_phuc"][0]["thoi_gian"] == timing


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (46112, "shows 31/3/2026"), (46112.5, "shows 31/3/2026"), ("46112", "shows 31/3/2026"),
        (2027, "«31/12/2027», or «Trong năm 2027»"), ("2027", "«Trong năm 2027»"),
        (15, "write a day"),
    ],
)  # fmt: skip
def test_a_bare_number_is_no_deadline(tmp_path: Path, typed: Value, says: str) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet((*LOST[:7], typed))})
    (fault,) = job.faults
    assert (fault.rule, str(fault.place).split("!")[-1]) == ("workbook.cell", "H3")
    assert says in fault.fix


def test_a_bare_number_is_no_deadline_in_a_plan(tmp_path: Path) -> None:
    head = ("TT", "Tiêu chí, TCTP (mã)", "Giải pháp khắc phục", "Thời hạn")
    plan_sheet = [head, (1, "TCTP 1.1", "Ban hành sớm", 46112)]
    sheets = {"Sở Y tế": sheet(LOST[:4]), "Kế hoạch": plan_sheet}
    assert refused(tmp_path, sheets) == [("workbook.cell", "Kế hoạch!D2")]


def test_measures_on_lines_of_one_cell_are_directions(tmp_path: Path) -> None:
    cell = "- Rà soát quy trình;\n- UBND tỉnh được báo cáo.\n"
    _found, (job,) = read(
        tmp_path, {"Sở Y tế": sheet((*LOST[:5], cell, "Văn phòng; Thanh tra", None))}
    )
    directions = job.located.data["tieu_chi"][0]["huong_khac_phuc"]
    assert [one["nhiem_vu"] for one in directions] == [
        "rà soát quy trình",
        "UBND tỉnh được báo cáo",
    ]
    assert directions[1]["chu_tri"] == [{"don_vi": "Văn phòng"}, {"ten": "Thanh tra"}]


def test_the_opinion_of_the_council_is_quoted(tmp_path: Path) -> None:
    head = ("Mã", "Tiêu chí", "Điểm tối đa", "Điểm thẩm định", "Ý kiến thẩm định")
    _found, (job,) = read(
        tmp_path, {"Sở Y tế": [head, ("1.1", "Kế hoạch", 2, 1, "Chưa đủ tài liệu.")]}
    )
    assert job.located.data["tieu_chi"][0]["ly_do"] == {
        "loai": "y_kien_hoi_dong", "hoi_dong": "Hội đồng thẩm định", "y_kien": "Chưa đủ tài liệu",
    }  # fmt: skip


def test_what_nobody_says_stays_open(tmp_path: Path) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet(LOST[:4], ("1.3", "Dịch vụ công", 1, 0))})
    assert job.still_open == ("1.1", "1.3")


def test_directions_come_from_a_plan_in_the_workbook(tmp_path: Path) -> None:
    plan_sheet = [
        ("TT", "Tiêu chí, TCTP (mã)", "Giải pháp khắc phục", "Đơn vị chủ trì"),
        (1, "TCTP 1.1", "Ban hành sớm", "Văn phòng"),
    ]
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet(LOST[:4]), "Kế hoạch": plan_sheet})
    (direction,) = job.located.data["tieu_chi"][0]["huong_khac_phuc"]
    assert direction["nhiem_vu"] == "ban hành sớm"


def test_directions_come_from_the_library_of_the_office(tmp_path: Path) -> None:
    (tmp_path / "huong-khac-phuc.yml").write_text(
        "tieu_chi:\n- ma: 1.1\n  huong_khac_phuc:\n  - {nhiem_vu: ban hành sớm, chu_tri: VP}\n",
        "utf-8",
    )
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet(LOST[:4])})
    at = ("tieu_chi", 0, "huong_khac_phuc", 0, "nhiem_vu")
    assert job.located.data["tieu_chi"][0]["huong_khac_phuc"][0]["nhiem_vu"] == "ban hành sớm"
    assert str(job.located.values[at]).endswith("huong-khac-phuc.yml:4:16")


def test_a_faulty_library_is_told_whole(tmp_path: Path) -> None:
    (tmp_path / "huong-khac-phuc.yml").write_text(
        "tieu_chi:\n- {ma: 1.1}\n- {ma: một, huong_khac_phuc: [{nhiem_vu: a}]}\n", "utf-8"
    )
    rules = [rule for rule, _place in refused(tmp_path, {"Sở Y tế": sheet(LOST)})]
    assert rules == ["data.missing", "data.form"]


# the common data


def test_an_agency_has_what_is_its_own(tmp_path: Path) -> None:
    own = "tung_co_quan:\n  Sở Y tế:\n    xep_theo: đơn vị\n"
    sheets = {"Sở Y tế": sheet(LOST), "Sở Tư pháp": sheet(LOST)}
    _found, jobs = read(tmp_path, sheets, common=COMMON + own)
    assert [job.located.data.get("xep_theo") for job in jobs] == ["đơn vị", None]


def test_what_is_one_communes_own_is_not_that_of_one_with_another_tone(tmp_path: Path) -> None:
    own = "tung_co_quan:\n  Xã Tân Thạnh: {so: 02}\n  UBND xã Tân Thanh: {so: 01}\n"
    sheets = {"Xã Tân Thanh": sheet(LOST), "Xã Tân Thạnh": sheet(LOST), "Xã Tân Thành": sheet(LOST)}
    _found, jobs = read(tmp_path, sheets, common=COMMON + own)
    assert {job.agency: job.located.data.get("so") for job in jobs} == {
        "Xã Tân Thanh": "01",
        "Xã Tân Thạnh": "02",
        "Xã Tân Thành": None,
    }


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ("co_quan: syt\n", "batch.common"),
        ("tieu_chi: []\n", "batch.common"),
        ("tung_co_quan: {Sở Y Tá: {xep_theo: đơn vị}}\n", "batch.agency"),
    ],
)
def test_common_data_that_are_not_common_are_told(tmp_path: Path, more: str, rule: str) -> None:
    assert [
        r for r, _place in refused(tmp_path, {"Sở Y tế": sheet(LOST)}, common=COMMON + more)
    ] == [rule]


def test_a_kind_without_scores_is_told(tmp_path: Path) -> None:
    common = "loai: van-ban\nten_loai: Thông báo\n"
    assert [r for r, _p in refused(tmp_path, {"Sở Y tế": sheet(LOST)}, common=common)] == [
        "batch.kind"
    ]


def test_all_faults_of_all_sources_are_told_at_once(tmp_path: Path) -> None:
    sheets = {"Sheet1": [HEAD, LOST], "Công bố": table([1, "Sở Y tế", "cao", None, None, 1])}
    found = refused(tmp_path, sheets, common="loai: khong-co\n")
    assert {rule for rule, _place in found} == {
        "kind.unknown", "scores.nameless", "workbook.cell", "scores.no-points",
    }  # fmt: skip


def test_a_workbook_of_nothing_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path, {"Ghi chú": [["một"]]}) == [
        ("scores.none", str(tmp_path / "diem.xlsx"))
    ]


def test_headings_that_mean_nothing_are_shown_once(tmp_path: Path) -> None:
    strange: list[Sequence[Value]] = [(*HEAD, "Lạ"), (*LOST, 1)]
    found, _jobs = read(tmp_path, {"Sở Y tế": strange, "Sở Tư pháp": strange})
    assert [note.rule for note in found.notes] == ["scores.heading"]


def test_a_heading_that_may_be_of_reasons_is_told_with_the_number_of_sheets(tmp_path: Path) -> None:
    head = (*HEAD[:4], "Điểm yếu", *HEAD[5:])
    sheets = {name: [head, LOST] for name in ("Sở Y tế", "Sở Tư pháp", "Sở Tài chính")}
    found, _jobs = read(tmp_path, sheets)
    (note,) = found.notes
    assert "3 sheets" in note.message
    assert "«Điểm yếu: ly_do»" in note.fix
    assert "huong_khac_phuc" not in note.fix


def test_three_hundred_agencies(tmp_path: Path) -> None:
    names = {f"Xã Số {number}": f"X{number}" for number in range(300)}
    file = office(tmp_path, {"Sở": sheet(LOST)}, agencies=names)
    head = ("Cơ quan", *HEAD)
    workbook(tmp_path, {"Điểm": [head, *([name, *LOST] for name in names)]})
    report = run(file, Wish(tmp_path / "out"))
    assert report.is_whole
    assert len(files(tmp_path / "out")) == 300


# agencies that two sources name


def test_communes_that_differ_in_a_tone_are_two(tmp_path: Path) -> None:
    _found, jobs = read(tmp_path, {"Xã Tân Thanh": sheet(LOST), "Xã Tân Thạnh": sheet(KEPT)})
    assert [job.stem for job in jobs] == [
        "cac-so-ban-nganh-xa-tan-thanh", "cac-so-ban-nganh-xa-tan-thanh-2",
    ]  # fmt: skip


@pytest.mark.parametrize("written", ["SỞ  Y TẾ ", "Sở Y tế"])
def test_one_agency_in_other_letters_is_one(tmp_path: Path, written: str) -> None:
    sheets = {
        "P1": [[f"Cơ quan: {written}"], HEAD, LOST],
        "Công bố": table([1, "Sở Y tế", 1.5, 75, "", 1]),
    }
    found, _jobs = read(tmp_path, sheets)
    assert len(found.agencies) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [("UBND xã Hoà Bình", "Xã Hòa Bình"), ("Ủy ban nhân dân xã An Hòa", "UBND xã An Hòa")],
)
def test_a_commune_with_and_without_its_committee_is_one(
    tmp_path: Path, first: str, second: str
) -> None:
    sheets = {
        "P1": [[f"Cơ quan: {first}"], HEAD, LOST],
        "Công bố": table([1, second, 1.5, 75, "", 1]),
    }
    found, _jobs = read(tmp_path, sheets)
    assert len(found.agencies) == 1


def test_a_block_in_other_words_makes_no_second_agency(tmp_path: Path) -> None:
    sheets = {
        "Sở Y tế": sheet(LOST, block="sở, ban, ngành tỉnh"),
        "Công bố": table([1, "Sở Y tế", 1.5, 75, "", 1]),
    }
    found, _jobs = read(tmp_path, sheets)
    assert [one.result.block for one in found.agencies] == ["CÁC SỞ, BAN, NGÀNH"]


def test_an_agency_without_a_score_sheet_gets_no_letter_of_praise(tmp_path: Path) -> None:
    sheets = {
        "Sở Y tế": sheet(LOST),
        "Công bố": table([1, "Sở Y tế", 1.5, 75, "", 1], [2, "Sở Tư pháp", 1.4, 70, "", 2]),
    }
    _found, jobs = read(tmp_path, sheets)
    assert [[f.rule for f in job.faults if f.severity is Severity.ERROR] for job in jobs] == [
        [], ["scores.no-sheet"],
    ]  # fmt: skip


def test_an_agency_that_is_not_published_is_told(tmp_path: Path) -> None:
    sheets = {
        "Sở Y tế": sheet(LOST), "Sở Tư pháp": sheet(LOST),
        "Công bố": table([1, "Sở Y tế", 1.5, 75, "", 1]),
    }  # fmt: skip
    _found, jobs = read(tmp_path, sheets)
    assert [[f.rule for f in job.faults] for job in jobs] == [[], ["scores.unpublished"]]


def test_points_that_an_agency_gave_itself_are_no_result(tmp_path: Path) -> None:
    head = ("Mã", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm")
    _found, (job,) = read(tmp_path, {"Sở Y tế": [head, ("1.1", "Kế hoạch", 2, 2)]})
    assert [fault.rule for fault in job.faults] == ["scores.self-only"]


def test_a_stated_total_says_whether_a_penalty_counts(tmp_path: Path) -> None:
    rows = (
        (*LOST[:3], 2), (None, "Điểm trừ"), ("2", "Chậm báo cáo", None, -0.5),
        (None, "Tổng điểm", 2, 1.5),
    )  # fmt: skip
    found, (job,) = read(tmp_path, {"Sở Y tế": sheet(*rows)})
    assert found.agencies[0].result.points == Decimal("1.5")
    assert not job.faults


def test_a_penalty_that_no_total_counts_is_told(tmp_path: Path) -> None:
    rows = ((*LOST[:3], 2), (None, "Điểm trừ"), ("2", "Chậm báo cáo", None, -0.5))
    found, (job,) = read(tmp_path, {"Sở Y tế": sheet(*rows)})
    assert found.agencies[0].result.points == 2
    assert [fault.rule for fault in job.faults] == ["scores.outside"]


@pytest.mark.parametrize("written", ["2/21", "Thứ 2", "2", 2])
def test_a_rank_may_say_of_how_many(tmp_path: Path, written: Value) -> None:
    sheets = {"Công bố": table([1, "A", 90, 90, "", 1], [2, "Sở Y tế", 80, 80, "", written])}
    found, _jobs = read(tmp_path, sheets)
    assert found.agencies[1].standing.rank == 2


def test_signatures_under_the_publication_are_no_agencies(tmp_path: Path) -> None:
    rows = (
        [1, "Sở Y tế", 90, 90, "Tốt", 1],
        [None, "Người lập biểu", None, "CHỦ TỊCH"],
        [None, "Nguyễn Văn A"],
    )
    found, _jobs = read(tmp_path, {"Công bố": table(*rows)})
    assert [one.result.name for one in found.agencies] == ["Sở Y tế"]


# what a clerk may have overlooked


def test_a_hidden_sheet_is_noted(tmp_path: Path) -> None:
    file = office(tmp_path)
    write(file, sheet(LOST), sheet="Sở Y tế", hidden=["Sở Tư pháp"])
    found = read_sources(Named((file,), tmp_path / "chung.yml"))
    assert [note.rule for note in found.notes] == ["scores.hidden"]


def test_a_workbook_of_another_year_is_told(tmp_path: Path) -> None:
    titled = [["PHIẾU CHẤM ĐIỂM NĂM 2024"], *sheet(LOST)]
    found, _jobs = read(tmp_path, {"Sở Y tế": titled})
    assert [note.rule for note in found.notes] == ["scores.year"]


def test_a_title_with_the_year_before_and_the_year_is_sound(tmp_path: Path) -> None:
    titled = [["PHIẾU CHẤM ĐIỂM NĂM 2025, SO VỚI NĂM 2024"], *sheet(LOST)]
    found, _jobs = read(tmp_path, {"Sở Y tế": titled})
    assert not found.notes


@pytest.mark.parametrize(
    ("year", "rules"), [(2024, []), (2025, ["scores.year"]), (2022, ["scores.year"])]
)
def test_a_workbook_to_compare_with_is_of_the_year_before(
    tmp_path: Path, year: int, rules: list[str]
) -> None:
    earlier = {"Sở Y tế": [[f"PHIẾU CHẤM ĐIỂM NĂM {year}"], *sheet(LOST)]}
    found, _jobs = read(tmp_path, {"Sở Y tế": sheet(LOST)}, before=earlier)
    assert [note.rule for note in found.notes] == rules


def test_two_columns_of_points_of_one_heading_are_refused(tmp_path: Path) -> None:
    head = ("Mã", "Tiêu chí", "Điểm tối đa", "Thẩm định", "Thẩm định")
    rows = [head, ("1.1", "Kế hoạch", 2, 1, 2)]
    assert refused(tmp_path, {"Sở Y tế": rows})[0] == ("scores.heading-twice", "Sở Y tế!E1")


@pytest.mark.parametrize(
    ("typed", "code"), [("TC1.2", "1.2"), ("TCTP 1.2", "1.2"), ("1.2.a", "1.2.a"), ("1.2.", "1.2")]
)
def test_codes_as_offices_write_them(tmp_path: Path, typed: str, code: str) -> None:
    _found, (job,) = read(tmp_path, {"Sở Y tế": sheet((typed, *LOST[1:]))})
    assert job.located.data["tieu_chi"][0]["ma"] == code
