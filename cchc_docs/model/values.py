"""The kinds of value that a field may hold, read from the text that a clerk typed.

A reader that cannot read raises `PydanticCustomError` whose template is a sentence of the
catalogue; the loader adds the place. Values that already have their type pass through, so that
records can be made in code too.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from cchc_docs.language import later
from cchc_docs.model.refusal import refusal
from cchc_docs.vietnamese.clock import parse_time, time_text
from cchc_docs.vietnamese.dates import DateUnrealError, parse_date
from cchc_docs.vietnamese.numbers import parse_count, parse_decimal
from cchc_docs.vietnamese.text import fold

_YES = {"co", "dung", "true", "yes", "x"}
_NO = {"khong", "sai", "false", "no"}


def _line(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not value.strip():
        raise refusal("empty", later("nothing is written here"))
    return " ".join(value.split("\n")) if "\n" in value else value


def _day(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_date(value)
    except DateUnrealError:
        sentence = later("«{found}» is a day that does not exist")
        raise refusal("date_unreal", sentence, {"found": value}) from None
    except ValueError:
        sentence = later("«{found}» is not a date")
        raise refusal("date_form", sentence, {"found": value}) from None


def _number(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_decimal(value)
    except ValueError:
        sentence = later("«{found}» is not a number")
        raise refusal("number_form", sentence, {"found": value}) from None


def _count(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parse_count(value)
    except ValueError:
        sentence = later("«{found}» is not a whole number")
        raise refusal("count_form", sentence, {"found": value}) from None


def _yes_or_no(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    word = fold(value)
    if word not in _YES | _NO:
        sentence = later("«{found}» is neither «có» nor «không»")
        raise refusal("yes_no_form", sentence, {"found": value})
    return word in _YES


def _clock(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return time_text(parse_time(value))
    except ValueError:
        sentence = later("«{found}» is not a time of day such as «8 giờ 30»")
        raise refusal("time_form", sentence, {"found": value}) from None


def one_of(*words: str) -> BeforeValidator:
    """Read a word of a fixed list, whatever its capitals, accents and spaces."""
    by_key = {fold(word): word for word in words}

    def read(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        if fold(value) not in by_key:
            sentence = later("«{found}» is not one of: {expected}")
            raise refusal("choice", sentence, {"found": value, "expected": ", ".join(words)})
        return by_key[fold(value)]

    return BeforeValidator(read, json_schema_input_type=str)


def matching(pattern: Callable[[str], Any], sentence: str) -> BeforeValidator:
    """Read a line that has a given form; `sentence` is the catalogue sentence when it has not."""

    def read(value: Any) -> Any:
        if isinstance(value, str) and not pattern(value):
            raise refusal("form", sentence, {"found": value})
        return value

    return BeforeValidator(read)


def listed(value: Any) -> Any:
    """One value where a list may stand is a list of one."""
    return value if value is None or isinstance(value, (list, tuple)) else (value,)


class Reader:
    """How a text becomes a value before pydantic looks at it, and what an editor takes there.

    As `BeforeValidator` and `WithJsonSchema` together; these look at the signature of the function
    anew for every field, which is a fifth of building the validator of a record.
    """

    def __init__(self, read: Callable[[Any], Any], **json_schema: Any) -> None:
        self._read = read
        self._json_schema = json_schema

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """The schema of the type, with the reading before it."""
        return core_schema.no_info_before_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        """What may be typed, not what is made of it."""
        return dict(self._json_schema)


class Markdown(str):
    """Text that is read as Markdown: bold, italic, lists, tables, line breaks, headings."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """A string, kept as this class so that the composer knows what it may parse."""
        return core_schema.no_info_after_validator_function(
            cls, core_schema.str_schema(min_length=1)
        )


# YAML editors see 476 as a number
Line = Annotated[str, Reader(_line, type=["string", "number", "boolean"])]
"""A line of plain text; nothing in it is ever read as Markdown. A line break counts as a space."""


def _item(text: str) -> str:
    return text.rstrip(" ;,.") or text


Item = Annotated[Line, AfterValidator(_item)]
"""A member of a list in running text, without the mark that a clerk may have typed behind it."""

Day = Annotated[date, Reader(_day, type="string", examples=["16/3/2022"])]
"""A calendar day: «16/3/2022», «ngày 16 tháng 3 năm 2022», «2022-03-16»."""

Number = Annotated[Decimal, Reader(_number, type=["number", "string"])]
"""A decimal number with the Vietnamese comma: «0,76», «1.234,5»."""

Count = Annotated[int, Reader(_count, type=["integer", "string"])]
"""A whole number: «6», «06», «12.282»."""

ClockTime = Annotated[str, Reader(_clock, type="string", examples=["8 giờ 30"])]
"""A time of day as a document writes it: «08 giờ 30 phút», typed «8h30» or «8:30» as well."""

YesNo = Annotated[bool, Reader(_yes_or_no, type=["boolean", "string"])]
"""«có» or «không»."""
