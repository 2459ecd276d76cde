"""The decree as data (văn bản quy định): every clause, how much it weighs, where it is read.

`standards/nd-30-2020.yml` lists each clause with the rules that check it, or the reason why there
is none.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

from cchc_docs.diagnostic import Severity

Weight = Literal["must", "should", "custom"]
_SEVERITY = {"must": Severity.ERROR, "should": Severity.WARNING, "custom": Severity.NOTE}


class Clause(NamedTuple):
    """A clause: `citation` within the decree, `weight`, the `rules` by name, or why `unchecked`."""

    id: str
    citation: str
    weight: Weight
    rules: tuple[str, ...]
    unchecked: str = ""

    @property
    def severity(self) -> Severity:
        """An error is only what the decree demands; its specimens warn; custom is a note."""
        return _SEVERITY[self.weight]


class Standard(NamedTuple):
    """A decree on form and its clauses by id."""

    number: str
    title: str
    clauses: dict[str, Clause]


@cache
def standard() -> Standard:
    """Nghị định 30/2020/NĐ-CP."""
    file = Path(__file__).parent / "standards" / "nd-30-2020.yml"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(file.read_text("utf-8"), Loader=loader)  # noqa: S506 – a safe loader
    clauses = {
        name: Clause(
            name,
            entry["vien_dan"],
            entry["bac"],
            tuple(entry["quy_tac"]),
            entry.get("khong_xet", ""),
        )
        for name, entry in data["dieu_khoan"].items()
    }
    return Standard(data["so"], data["ten"], clauses)
