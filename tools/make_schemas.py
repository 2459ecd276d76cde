"""Write the JSON Schemas that the example data files name: `python tools/make_schemas.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cchc_docs.load.common_data import fits_batches
from cchc_docs.load.kinds import kind_names, load_kind
from cchc_docs.load.schema import (
    OTHER_SCHEMAS,
    common_schema_file,
    common_schema_text,
    other_schema_text,
    schema_file,
    schema_text,
)
from cchc_docs.load.workspace import find_workspace

NOTICES = Path(__file__).parent.parent / "notices"


def schemas() -> Iterator[tuple[Path, str]]:
    """Every schema with its file."""
    workspace = find_workspace(NOTICES)
    for name in kind_names(workspace):
        yield NOTICES / schema_file(name), schema_text(load_kind(name, workspace))
        loaded = load_kind(name, workspace)
        if fits_batches(loaded.model):
            yield NOTICES / common_schema_file(name), common_schema_text(loaded)
    for name in OTHER_SCHEMAS:
        yield NOTICES / schema_file(name), other_schema_text(name)


if __name__ == "__main__":
    for file, text in schemas():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
