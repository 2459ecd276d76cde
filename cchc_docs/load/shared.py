"""Shared records: files of agencies and people that data files include (`bao_gom`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator

from cchc_docs.model.agency import Agency
from cchc_docs.model.base import Model, field
from cchc_docs.model.person import Person
from cchc_docs.model.values import Line, listed
from cchc_docs.model.waiver import Waivers, waivers_field

INCLUDE = "bao_gom"


class SharedFile(Model):
    """A file of shared records (danh bạ)."""

    includes: Annotated[tuple[Line, ...], BeforeValidator(listed)] = field(
        INCLUDE, "Các tệp dùng chung", default=()
    )
    agencies: Mapping[str, Agency] = field(
        "co_quan", "Các cơ quan, mỗi cơ quan một khóa", default={}
    )
    people: Mapping[str, Person] = field(
        "nguoi", "Những người hay được nhắc, theo khóa", default={}
    )
    waivers: Waivers = waivers_field()


SHARED_KEYS = frozenset(info.alias or "" for info in SharedFile.model_fields.values())
