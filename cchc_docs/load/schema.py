"""JSON Schema of a kind's data file, for editors: Vietnamese titles, notes and examples."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cchc_docs.document.kind import Kind
from cchc_docs.load.case import case_file, case_keys
from cchc_docs.load.common_data import EACH, from_workbook
from cchc_docs.load.notice import KIND
from cchc_docs.load.shared import INCLUDE, SHARED_KEYS
from cchc_docs.model.base import Model
from cchc_docs.model.remedy_library import RemedyLibrary
from cchc_docs.model.vocabulary import Vocabulary

SHARED = "co-quan"
"""The name under which the schema of shared files is kept and asked for."""

VOCABULARY = "danh-muc"
"""The name under which the schema of the office's own lists is kept and asked for."""

LIBRARY = "huong-khac-phuc"
"""The name of the schema of what an office does about each criterion."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _YamlSchema(GenerateJsonSchema):
    """What a YAML file may hold: one value for a list, a blank where data may be absent."""

    schema_dialect = _DIALECT

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """A lone value may stand for a list, and the key of a shared record for the record."""
        inner = self.generate_inner(schema["schema"])
        if inner.get("type") == "array":
            return {"anyOf": [inner, inner["items"]]}
        return {"anyOf": [inner, {"type": "string"}]} if "$ref" in inner else inner

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A key left blank is as good as absent."""
        said = super().default_schema(schema)
        default = {"default": said.pop("default")} if "default" in said else {}
        forms = said["anyOf"] if list(said) == ["anyOf"] else [said]
        blank = {"type": "null"}
        return {"anyOf": [*(form for form in forms if form != blank), blank], **default}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record, or its short form where it has one."""
        record = super().model_schema(schema)
        if not schema["cls"].has_short_form:
            return record
        return {"anyOf": [record, {"type": "string"}]}


def kind_schema(kind: Kind) -> dict[str, Any]:
    """The schema of a data file of this kind; facts may also come from a file that it includes."""
    schema = kind.model.model_json_schema(by_alias=True, schema_generator=_YamlSchema)
    facts = case_keys() - SHARED_KEYS
    properties = {
        KIND: {"const": kind.name, "title": "Loại tài liệu", "description": kind.title},
        INCLUDE: {
            "title": "Các tệp dùng chung",
            "description": "Tệp danh bạ cơ quan, đơn vị, người; đường dẫn tính từ tệp này.",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
            "examples": ["../co-quan.yml"],
        },
        **schema["properties"],
    }
    return {
        "$schema": _DIALECT,
        **schema,
        "title": kind.title,
        "description": kind.description,
        "properties": properties,
        "required": [KIND, *(key for key in schema["required"] if key not in facts)],
    }


def common_schema(kind: Kind) -> dict[str, Any]:
    """The schema of the common data of a batch: a data file less what the workbook fills in."""
    schema = kind_schema(kind)
    left_out = from_workbook(kind.model)
    properties = {k: v for k, v in schema["properties"].items() if k not in left_out}
    own = {k: v for k, v in properties.items() if k not in {KIND, INCLUDE}}
    each = {
        "title": "Điều riêng của từng cơ quan, theo tên cơ quan",
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "properties": own,
            "additionalProperties": False,
        },
    }
    return {
        **schema,
        "title": f"Dữ liệu chung của một đợt: {kind.title}",
        "properties": {**properties, EACH: each},
        "required": [key for key in schema["required"] if key in properties],
    }


def common_schema_text(kind: Kind) -> str:
    """The schema of the common data as the text of a file."""
    return json.dumps(common_schema(kind), ensure_ascii=False, indent=2) + "\n"


def common_schema_file(kind_name: str) -> str:
    """Where a workspace keeps the schema of the common data of a kind, from its root."""
    return f".cchc/{kind_name}.chung.schema.json"


def schema_text(kind: Kind) -> str:
    """The schema as the text of a file."""
    return json.dumps(kind_schema(kind), ensure_ascii=False, indent=2) + "\n"


def schema_file(kind_name: str) -> str:
    """Where a workspace keeps the schema of a kind, from its root."""
    return f".cchc/{kind_name}.schema.json"


def other_schema_text(name: str) -> str:
    """The schema of a file that is no document: `SHARED`, `VOCABULARY` or `LIBRARY`."""
    model, title = _OTHERS[name]()
    schema = model.model_json_schema(by_alias=True, schema_generator=_YamlSchema)
    if name == SHARED:
        schema.pop("required", None)  # a shared file may hold any of them
    text = json.dumps({"$schema": _DIALECT, **schema, "title": title}, ensure_ascii=False, indent=2)
    return f"{text}\n"


_OTHERS: Mapping[str, Callable[[], tuple[type[Model], str]]] = {
    SHARED: lambda: (case_file(), "Danh bạ và dữ kiện dùng chung"),
    VOCABULARY: lambda: (Vocabulary, "Danh mục riêng của cơ quan"),
    LIBRARY: lambda: (RemedyLibrary, "Hướng khắc phục theo tiêu chí"),
}
OTHER_SCHEMAS = tuple(_OTHERS)
"""The files that are no documents and have a schema."""
