"""What every record of the model shares: frozen, closed, and known by Vietnamese keys.

A field has an English name for developers and a Vietnamese key for clerks; `field` is where the two
meet, once. Wordings see records by their Vietnamese keys only: see `data_keys`.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen record. Unknown keys are refused; building the validator waits until first use."""

    has_short_form: ClassVar[bool] = False
    """Whether one text may stand for the whole record, as a unit's key does for an owner."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        validate_by_name=False,
        validate_by_alias=True,
    )


def field(
    key: str,
    title: str,
    description: str = "",
    *,
    default: Any = ...,
    examples: tuple[Any, ...] = (),
) -> Any:
    """A field with its data key (`trich_yeu`), its title in forms and messages, and examples."""
    return Field(
        default,
        alias=key,
        title=title,
        description=description or None,
        examples=list(examples) or None,
    )


class Derived(property):
    """A value computed from a record's fields; wordings read it by `key`, data never carry it."""

    key: str

    def __init__(self, key: str, compute: Callable[[Any], Any]) -> None:
        super().__init__(compute)
        self.key = key
        self.__doc__ = compute.__doc__


def derived(key: str) -> Callable[[Callable[[Any], Any]], Any]:
    """Declare a computed value and the key by which wordings read it."""
    return lambda compute: Derived(key, compute)


@cache
def data_keys(model: type[Model]) -> Mapping[str, str]:
    """The Vietnamese keys of a record, fields and derived values, each with its attribute name."""
    keys = {info.alias or name: name for name, info in model.model_fields.items()}
    for owner in model.__mro__:
        for name, value in vars(owner).items():
            if isinstance(value, Derived):
                keys.setdefault(value.key, name)
    return keys
