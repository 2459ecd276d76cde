"""How a record refuses data: a kind of error and a sentence of the catalogue with its facts.

pydantic keeps only the finished English sentence of an error; the loader translates, so the
sentence itself travels among the facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError


def refusal(
    kind: str, sentence: str, facts: Mapping[str, Any] | None = None
) -> PydanticCustomError:
    """The error to raise in a validator. `at` among the facts is a path to the field at fault."""
    context = {**(facts or {}), "sentence": sentence}
    return PydanticCustomError(kind, sentence, context)
