"""Grades by bands, ranks by block, changes from year to year."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cchc_docs.model.standing import Bands, Result, Ties, grade_counts, standings
from cchc_docs.vietnamese.changes import rank_change

GRADES = Bands.model_validate(
    {
        "muc": [
            {"ten": "Tốt", "tu": "85"},
            {"ten": "Khá", "tu": "70"},
            {"ten": "Trung bình", "tu": "50"},
            {"ten": "Yếu", "tu": "0"},
        ]
    }
)


def results(*percents: str, block: str = "sở, ngành") -> list[Result]:
    return [Result(f"Sở {n}", block, Decimal(p)) for n, p in enumerate(percents, 1)]


@pytest.mark.parametrize(
    ("ties", "ranks"),
    [(Ties.SKIP, [1, 2, 2, 4]), (Ties.DENSE, [1, 2, 2, 3]), (Ties.ORDER, [1, 2, 3, 4])],
)
def test_equal_results_by_the_rule_of_the_province(ties: Ties, ranks: list[int]) -> None:
    found = standings(results("80", "91.5", "91.5", "95"), ties)
    assert [standing.rank for standing in found] == ranks
    assert [standing.size for standing in found] == [4] * 4


def test_ranks_are_given_within_a_block() -> None:
    both = [*results("80", "90"), *results("70", block="ngành dọc")]
    found = standings(both, Ties.SKIP)
    assert [(s.result.block, s.rank, s.size) for s in found] == [
        ("sở, ngành", 1, 2),
        ("sở, ngành", 2, 2),
        ("ngành dọc", 1, 1),
    ]


@pytest.mark.parametrize(
    ("percent", "grade"), [("100", "Tốt"), ("85", "Tốt"), ("84.99", "Khá"), ("0", "Yếu")]
)
def test_a_grade_begins_at_its_band(percent: str, grade: str) -> None:
    assert GRADES.grade(Decimal(percent)) == grade


@pytest.mark.parametrize(
    "bands",
    [
        [{"ten": "Tốt", "tu": "85"}],
        [{"ten": "Khá", "tu": "70"}, {"ten": "Tốt", "tu": "85"}, {"ten": "Yếu", "tu": "0"}],
        [],
    ],
)
def test_bands_go_down_to_nothing(bands: list[dict[str, str]]) -> None:
    with pytest.raises(ValidationError):
        Bands.model_validate({"muc": bands})


def test_the_year_of_the_notice_476_comes_out_as_it_was_printed() -> None:
    """Khánh Hòa 2021: 30 Tốt, 13 Khá, 1 Trung bình of 44; the Ban 2nd of 21, up 6 from 8th."""

    def year(ban_at: int, good: int, fair: int, average: int) -> list[Result]:
        percents = [95 - Decimal(n) / 10 for n in range(good)]
        percents += [84 - Decimal(n) / 10 for n in range(fair)]
        percents += [69 - Decimal(n) / 10 for n in range(average)]
        blocks = ["sở, ngành"] * 21 + ["cấp huyện"] * 8 + ["ngành dọc"] * 6 + ["sự nghiệp"] * 9
        names = [f"Cơ quan {n}" for n in range(1, 45)]
        names[ban_at - 1], names[43] = "Ban", names[ban_at - 1]
        return [Result(*one) for one in zip(names, blocks, percents, strict=True)]

    now = standings(year(2, 30, 13, 1), Ties.SKIP, GRADES)
    before = standings(year(8, 29, 11, 4), Ties.SKIP, GRADES)
    assert grade_counts(now, GRADES) == {"Tốt": 30, "Khá": 13, "Trung bình": 1, "Yếu": 0}
    assert grade_counts(before, GRADES) == {"Tốt": 29, "Khá": 11, "Trung bình": 4, "Yếu": 0}
    ban, earlier = (
        next(one for one in year if one.result.agency == "Ban") for year in (now, before)
    )
    assert (ban.rank, ban.size, ban.grade) == (2, 21, "Tốt")
    assert rank_change(before=earlier.rank, after=ban.rank) == "tăng 06 bậc"


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=40))
def test_a_better_index_never_has_a_worse_rank(percents: list[Decimal]) -> None:
    found = standings([Result(str(n), "khối", p) for n, p in enumerate(percents)], Ties.SKIP)
    for one in found:
        better = sum(other.result.percent > one.result.percent for other in found)
        assert one.rank == better + 1
