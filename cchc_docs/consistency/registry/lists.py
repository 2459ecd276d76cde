"""The lists that the package ships (danh mục kèm theo), each a YAML file of this folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def shipped(name: str) -> Any:
    """The data of `<name>.yml`; its first comment says where they come from."""
    file = Path(__file__).parent / f"{name}.yml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_text("utf-8"), Loader=loader)  # noqa: S506 – a safe loader
