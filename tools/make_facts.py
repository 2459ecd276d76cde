"""Show where every fact of a source stands in its documents: `python tools/make_facts.py`.

Writes `docs/facts.md` from `tests/sources/*.facts.toml`; the tests read the same entries.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "tests/sources"
PAGE = ROOT / "docs/facts.md"
_ENDING = ".facts.toml"
_HEADER = ("fact", "in the source", "in the document", "where, or why it is left out")
_INTRODUCTION = """\
# Facts

Made by `python tools/make_facts.py` from `tests/sources/*.facts.toml`. Each case of `notices/` that
was made of a published text is traced here, fact by fact: the words of the source, the words of the
documents, and where they differ, why. The tests hold every line true, and every figure, name and
sentence of a source accounted for, and find no figure in a document that came from nowhere."""


class Fact(NamedTuple):
    """One fact of a source, and what became of it."""

    fact: str
    source: tuple[str, ...]  # exact words; none where the source is silent
    words: tuple[str, ...]  # the words of each of the documents
    documents: tuple[str, ...]
    left_out: str | None  # why no document carries it
    note: str | None  # why the words differ


class Case(NamedTuple):
    """The facts of one source."""

    name: str
    about: str
    facts: tuple[Fact, ...]

    @property
    def source(self) -> str:
        """The text as it was published."""
        return (SOURCES / f"{self.name}.txt").read_text("utf-8")


def case_names() -> list[str]:
    return sorted(file.name.removesuffix(_ENDING) for file in SOURCES.glob(f"*{_ENDING}"))


def read_case(name: str) -> Case:
    data = tomllib.loads((SOURCES / f"{name}{_ENDING}").read_text("utf-8"))
    return Case(name, data["about"], tuple(_fact(**entry) for entry in data["fact"]))


def page() -> str:
    """The whole of `docs/facts.md`."""
    return (
        "\n\n".join([_INTRODUCTION, *(_section(read_case(name)) for name in case_names())]) + "\n"
    )


def _fact(
    fact: str,
    source: str | Sequence[str] = (),
    words: str | Sequence[str] = (),
    documents: Sequence[str] = (),
    left_out: str | None = None,
    note: str | None = None,
) -> Fact:
    return Fact(fact, _listed(source), _listed(words), tuple(documents), left_out, note)


def _listed(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _section(case: Case) -> str:
    left_out = sum(fact.left_out is not None for fact in case.facts)
    links = f"[Source](../tests/sources/{case.name}.txt), [data](../notices/{case.name})"
    counted = f"{len(case.facts) - left_out} facts traced, {left_out} left out"
    lines = [
        f"## {case.name}",
        "",
        f"{case.about} {links}; {counted}.",
        "",
        _row(_HEADER),
        _row(["---"] * len(_HEADER)),
        *(_row(_cells(fact)) for fact in case.facts),
    ]
    return "\n".join(lines)


def _cells(fact: Fact) -> tuple[str, ...]:
    where = f"left out: {fact.left_out}" if fact.left_out else ", ".join(fact.documents)
    noted = f"{where} ({fact.note})" if fact.note else where
    return (fact.fact, _quoted(fact.source), _quoted(fact.words), noted)


def _quoted(words: tuple[str, ...]) -> str:
    return " … ".join(f"«{one}»" for one in words) or "–"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8", newline="\n")
