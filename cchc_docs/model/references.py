"""What a record may name by key instead of repeating: agencies, people, divisions.

The loader reads the shared files and passes `References` as pydantic's validation context; without
a context every key is taken as it stands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as slot
from difflib import get_close_matches
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, ValidationInfo, model_validator

from cchc_docs.language import later
from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model, derived, field
from cchc_docs.model.person import Person
from cchc_docs.model.refusal import refusal
from cchc_docs.model.values import Line
from cchc_docs.vietnamese.text import fold, names_it


@dataclass(frozen=True, slots=True)
class References:
    """The shared records of a document, by folded key; `agency` is the one that issues it."""

    agencies: Mapping[str, Agency] = slot(default_factory=dict)
    people: Mapping[str, Person] = slot(default_factory=dict)
    agency: Agency | None = None


def nearest(wanted: str, known: Iterable[str]) -> str:
    """The known name that `wanted` was probably meant to be, or nothing."""
    by_key = {fold(name): name for name in known}
    found = get_close_matches(fold(wanted), by_key, n=1, cutoff=0.7)
    return by_key[found[0]] if found else ""


def _unknown(kind: str, wanted: str, known: Iterable[str], at: str = "") -> Exception:
    sentence = (
        later("«{found}» is no division of the issuing agency")
        if kind == "unit"
        else later("«{found}» is not in the shared files")
    )
    facts = {"found": wanted, "nearest": nearest(wanted, known), "at": at}
    return refusal(f"unknown_{kind}", sentence, facts)


def _agency(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str) or not isinstance(info.context, References):
        return value
    agencies = info.context.agencies
    if fold(value) not in agencies:
        raise _unknown("agency", value, agencies)
    return agencies[fold(value)]


def _person(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str) or not isinstance(info.context, References):
        return value
    people = info.context.people
    if fold(value) not in people:
        raise _unknown("person", value, people)
    return people[fold(value)]


AgencyReference = Annotated[Agency, BeforeValidator(_agency, json_schema_input_type=str | Agency)]
"""An agency in full, or the key of one in a shared file."""

PersonReference = Annotated[Person, BeforeValidator(_person, json_schema_input_type=str | Person)]
"""A person in full, or the key of one in a shared file."""


class Owner(Model):
    """Who does something (đơn vị, cá nhân thực hiện): a division by key, or anyone by name.

    `as_issued` keeps the words of the document where they differ from the registered name, as in
    «Văn phòng (bộ phận Một cửa)»; it must contain one of the unit's names.
    """

    has_short_form: ClassVar[bool] = True

    unit: Line | None = field("don_vi", "Khóa đơn vị trong danh sách của cơ quan", default=None)
    name: Line | None = field("ten", "Tên, nếu ở ngoài cơ quan", default=None)
    as_issued: Line | None = field("nguyen_van", "Ghi đúng như văn bản", default=None)

    @model_validator(mode="before")
    @classmethod
    def _find_unit(cls, value: Any, info: ValidationInfo) -> Any:
        data = {"don_vi": value} if isinstance(value, str) else value
        if not isinstance(data, dict) or not isinstance(data.get("don_vi"), str):
            return data
        if data.get("ten") is not None:
            raise refusal(
                "owner_both",
                later("«don_vi» is a division of the agency, «ten» anyone else: only one of them"),
                {"at": "ten"},
            )
        agency = info.context.agency if isinstance(info.context, References) else None
        if agency is None:
            return {**data, "ten": data["don_vi"]}
        found = agency.unit(data["don_vi"])
        if found is None:
            known = [name for unit in agency.units.values() for name in unit.names()]
            raise _unknown("unit", data["don_vi"], [*agency.units, *known], "don_vi")
        key, unit = found
        words = data.get("nguyen_van")
        if isinstance(words, str) and not any(names_it(words, name) for name in unit.names()):
            raise refusal(
                "as_issued_unit",
                later("«{found}» does not name {name}"),
                {"found": words, "name": unit.name, "at": "nguyen_van"},
            )
        return {**data, "don_vi": key, "ten": unit.name}

    @model_validator(mode="after")
    def _is_someone(self) -> Self:
        if self.name is None:
            raise refusal("owner_nameless", later("neither «don_vi» nor «ten» says who this is"))
        return self

    @derived("goi")
    def spoken(self) -> str:
        """The name as the document writes it."""
        return self.as_issued or self.name or ""

    @property
    def group_name(self) -> str:
        """The name under which tasks of one owner are put together, however each was worded."""
        return self.name or ""
