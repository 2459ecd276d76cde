"""When a direction is to be carried out (thời gian): six notions that may stand together.

A fixed day; a recurrence; a number of working days from an event that has no date yet; a target
measured at an assessment date; the moment right after an event; words such as «quý II/2026». None
of them is also an answer.
"""

import re
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Count, Day, Line, listed, matching
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.vietnamese.numbers import padded
from cchc_docs.vietnamese.sequences import join_and

_PERIOD = re.compile(r"(\d+ )?(ngày|tuần|tháng|quý|năm)", re.IGNORECASE)

Period = Annotated[
    Line,
    matching(_PERIOD.fullmatch, later("«{found}» is not a period such as «06 tháng» or «quý»")),
]


class Recurrence(Model):
    """How often (định kỳ): every period, so many times a period, or by the steps of a year."""

    every: Period | None = field("moi", "Mỗi", default=None, examples=("06 tháng",))
    times: Annotated[Count, Field(ge=1)] | None = field("so_lan", "Số lần", default=None)
    within: Period | None = field("trong", "Trong", default=None, examples=("năm",))
    steps: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        "tung", "Từng mốc", default=(), examples=(["tháng", "quý", "06 tháng", "cả năm"],)
    )

    @model_validator(mode="after")
    def _is_one_form(self) -> Self:
        forms = [
            self.every is not None,
            self.times is not None and self.within is not None,
            bool(self.steps),
        ]
        if sum(forms) != 1 or (self.times is None) != (self.within is None):
            raise refusal(
                "recurrence",
                later(
                    "a recurrence is «moi», or «so_lan» with «trong», or «tung»:"
                    " exactly one of them"
                ),
            )
        return self

    @derived("loi_dau")
    def opening(self) -> str:
        """Before the owner: «Định kỳ 06 tháng», «Hàng quý», «Định kỳ 2 lần/năm»; not for steps."""
        if self.every:
            counted = self.every[:1].isdigit()
            return f"Định kỳ {self.every}" if counted else f"Hàng {self.every.lower()}"
        return f"Định kỳ {self.times} lần/{self.within}" if self.times else ""

    @derived("loi_sau")
    def closing(self) -> str:
        """After the task: «từng tháng, quý, 06 tháng và cả năm»; nothing for the other forms."""
        return f"từng {join_and(self.steps)}" if self.steps else ""


class WorkingDays(Model):
    """A deadline counted in working days from an event (thời hạn tính theo ngày làm việc)."""

    days: Annotated[Count, Field(ge=1)] = field("so_ngay_lam_viec", "Số ngày làm việc")
    since: Line = field("ke_tu", "Kể từ", examples=("ngày Quyết định công bố TTHC được ban hành",))

    @derived("goi")
    def spoken(self) -> str:
        """«trong vòng 30 ngày làm việc kể từ ngày …»."""
        return f"trong vòng {padded(self.days)} ngày làm việc kể từ {self.since}"


class Target(Model):
    """What must be reached, and when it is measured (mục tiêu)."""

    reach: Line = field("dat", "Mức phải đạt", examples=("90% trở lên kế hoạch đầu tư công",))
    measured_at: Line | None = field(
        "tinh_den", "Thời điểm đánh giá", default=None, examples=("thời điểm đánh giá CCHC",)
    )
    day: Day | None = field("ngay", "Ngày đánh giá", default=None)

    @derived("goi")
    def spoken(self) -> str:
        """«đạt 90% trở lên … tính đến thời điểm đánh giá CCHC»."""
        day = f"ngày {date_in_digits(self.day)}" if self.day else ""
        moment = (
            f"{self.measured_at} ({day})" if self.measured_at and day else self.measured_at or day
        )
        return f"đạt {self.reach}" + (f" tính đến {moment}" if moment else "")


class Timing(Model):
    """When: any of the six notions, at least one (thời gian); a lone day is a deadline."""

    has_short_form: ClassVar[bool] = True

    deadline: Day | None = field("han", "Thời hạn", default=None, examples=("30/6/2022",))
    recurrence: Recurrence | None = field("dinh_ky", "Định kỳ", default=None)
    within: WorkingDays | None = field("trong_vong", "Trong vòng", default=None)
    target: Target | None = field("muc_tieu", "Mục tiêu", default=None)
    right_after: Line | None = field(
        "ngay_sau_khi", "Ngay sau khi", default=None, examples=("Quyết định được ban hành",)
    )
    in_words: Line | None = field(
        "bang_loi", "Thời gian, ghi bằng lời", default=None, examples=("quý II/2026",)
    )

    @model_validator(mode="before")
    @classmethod
    def _read(cls, value: Any) -> Any:
        return {"han": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        exact = (self.deadline, self.recurrence, self.within, self.target)
        if not any((*exact, self.right_after, self.in_words)):
            raise refusal("empty", later("nothing is written here"))
        return self
