"""Who takes part (thành phần): a person by key, or a group in words."""

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, ValidationInfo, model_validator

from cchc_docs.language import later
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.references import PersonReference, References
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Item, listed
from cchc_docs.vietnamese.text import fold


class Participant(Model):
    """Someone who is present: «bà Trần Thu Mai - Giám đốc Sở Nội vụ», «các thành viên của Đoàn»."""

    has_short_form: ClassVar[bool] = True

    person: PersonReference | None = field("nguoi", "Người, theo khóa hoặc ghi đủ", default=None)
    words: Item | None = field(
        "ten", "Nhóm người, ghi bằng lời", default=None, examples=("các thành viên của Đoàn",)
    )

    @model_validator(mode="before")
    @classmethod
    def _find_person(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        people = info.context.people if isinstance(info.context, References) else {}
        return {"nguoi" if fold(value) in people else "ten": value}

    @model_validator(mode="after")
    def _is_someone(self) -> Self:
        if (self.person is None) == (self.words is None):
            raise refusal(
                "participant", later("«nguoi» is a person, «ten» a group: exactly one of them")
            )
        return self

    @derived("goi")
    def spoken(self) -> str:
        """«bà Trần Thu Mai - Giám đốc Sở Nội vụ»."""
        return self.person.introduced if self.person else self.words or ""


Participants = Annotated[tuple[Participant, ...], BeforeValidator(listed)]
