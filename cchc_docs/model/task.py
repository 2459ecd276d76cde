"""Directions as a list of tasks (nhiệm vụ), to be read by criterion, by theme or by unit."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Annotated, Literal

from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.direction import Direction
from cchc_docs.model.score import BonusOpportunity, CriterionScore
from cchc_docs.model.values import Count, Line, one_of

Grouping = Annotated[
    Literal["tiêu chí", "chủ đề", "đơn vị"], one_of("tiêu chí", "chủ đề", "đơn vị")
]
"""How the directions of a document are put together (xếp theo)."""

NOBODY = "Thực hiện chung"
"""The group of the tasks that name no unit."""
NO_THEME = "Nội dung khác"
UNASSIGNED = "Chưa phân công"
"""The group of the tasks whose direction is still open."""


class Task(Model):
    """One direction with what it belongs to: a criterion, a bonus, a theme.

    Where a criterion has none yet, the task is there and its direction is open.
    """

    section: Line = field("phan", "Phần của văn bản mà nhiệm vụ thuộc về")
    theme: Line | None = field("chu_de", "Chủ đề", default=None)
    criterion: CriterionScore | None = field("tieu_chi", "Tiêu chí mất điểm", default=None)
    bonus: BonusOpportunity | None = field("diem_thuong", "Tiêu chí điểm thưởng", default=None)
    direction: Direction | None = field("chi_dao", "Chỉ đạo", default=None)


class TaskGroup(Model):
    """Tasks under one heading."""

    name: Line = field("ten", "Tên nhóm")
    first: Count = field("tu_so", "Số thứ tự của nhiệm vụ đầu tiên")
    tasks: tuple[Task, ...] = field("viec", "Các nhiệm vụ")


def task(section: str, direction: Direction | None, **belongs: object) -> Task:
    """A task; `belongs` says to what, by the keys of the record."""
    return Task.model_validate({"phan": section, "chi_dao": direction, **belongs})


def grouped(tasks: Iterable[Task], by: Grouping) -> tuple[TaskGroup, ...]:
    """The tasks in groups, each in the order in which its first task came.

    A task with several leads stands in the group of each; what names nobody comes last.
    """
    groups: dict[str, list[Task]] = {}
    last = NOBODY if by == "đơn vị" else NO_THEME
    for one in tasks:
        for name in _names(one, by) or [last]:
            groups.setdefault(name, []).append(one)
    if last in groups:
        groups[last] = groups.pop(last)
    before = accumulate((len(found) for found in groups.values()), initial=1)
    return tuple(
        TaskGroup.model_validate({"ten": name, "tu_so": first, "viec": tuple(found)})
        for (name, found), first in zip(groups.items(), before, strict=False)
    )


def _names(one: Task, by: Grouping) -> list[str]:
    match by:
        case "đơn vị":
            if one.direction is None:
                return [UNASSIGNED]
            return [owner.group_name for owner in one.direction.lead_units]
        case "chủ đề":
            return [one.theme] if one.theme else []
        case "tiêu chí":
            return [one.section]


def of_directions(section: str, directions: Iterable[Direction]) -> Iterator[Task]:
    """Directions that name their themes themselves."""
    for direction in directions:
        yield task(section, direction, chu_de=direction.theme)


class Ordered(Model):
    """A document that can put its directions together in several ways."""

    grouping: Grouping | None = field(
        "xep_theo",
        "Xếp các chỉ đạo theo tiêu chí, theo chủ đề hay theo đơn vị",
        default=None,
        examples=("đơn vị",),
    )

    def tasks(self) -> tuple[Task, ...]:
        """Every task of the document, in the order of the data."""
        raise TypeError(f"{type(self).__name__} does not say what its tasks are")

    @derived("nhom_viec")
    def groups(self) -> tuple[TaskGroup, ...]:
        """The tasks as the drafter wants them; none where the drafter did not say."""
        return grouped(self.tasks(), self.grouping) if self.grouping else ()
