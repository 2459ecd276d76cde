"""The same directions, put together by criterion, by theme or by unit."""

from __future__ import annotations

import pytest

from cchc_docs.model.direction import Direction
from cchc_docs.model.task import NO_THEME, NOBODY, Grouping, grouped, of_directions


def direction(task: str, *leads: str, theme: str | None = None) -> Direction:
    owners = [{"ten": lead} for lead in leads]
    kind = "chỉ đạo" if leads else "quyết định"
    return Direction.model_validate(
        {"loai": kind, "chu_tri": owners, "nhiem_vu": task, "chu_de": theme}
    )


TASKS = tuple(
    of_directions(
        "Kết luận",
        [
            direction("thống nhất", theme="Thể chế"),
            direction("rà soát", "Sở A", theme="Thủ tục"),
            direction("báo cáo", "Sở B", "Sở A", theme="Thể chế"),
            direction("đôn đốc", "Sở B"),
        ],
    )
)


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("tiêu chí", {"Kết luận": ["thống nhất", "rà soát", "báo cáo", "đôn đốc"]}),
        (
            "chủ đề",
            {
                "Thể chế": ["thống nhất", "báo cáo"],
                "Thủ tục": ["rà soát"],
                NO_THEME: ["đôn đốc"],
            },
        ),
        (
            "đơn vị",
            {
                "Sở A": ["rà soát", "báo cáo"],
                "Sở B": ["báo cáo", "đôn đốc"],
                NOBODY: ["thống nhất"],
            },
        ),
    ],
)
def test_tasks_in_groups(by: Grouping, groups: dict[str, list[str]]) -> None:
    found = grouped(TASKS, by)
    assert {g.name: [t.direction.task for t in g.tasks] for g in found} == groups
    assert list(groups)[-1] == found[-1].name  # what belongs nowhere comes last


def test_no_tasks_no_groups() -> None:
    assert grouped((), "đơn vị") == ()
