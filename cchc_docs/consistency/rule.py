"""A rule of consistency (quy tắc thống nhất): what it reads, and what it says of it.

One rule, one module of `consistency/rules/`, one folder of `tests/corpus/consistency/`: all by its
name. A rule imports no other rule. It proposes with its evidence; a person decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.text import Mention, Text
from cchc_docs.diagnostic import Place, Severity, ValuePlace
from cchc_docs.model.base import Model
from cchc_docs.model.head import DocumentHead

M = TypeVar("M", bound=Model)
Path = tuple[str | int, ...]


class DataPlace(NamedTuple):
    """A value of the data (chỗ trong dữ liệu), with its words as they are typed there."""

    place: Place
    words: str = ""
    quoted: bool = False  # the words of somebody else, copied


Where = Mention | DataPlace


class Finding(NamedTuple):
    """Something that does not agree (chỗ chưa thống nhất), in the reader's language.

    `message` carries the evidence, `fix` a proposal. `severity` only where it is not the rule's.
    """

    message: str
    fix: str
    at: Where
    also: tuple[Where, ...] = ()  # the other places that the message speaks of
    severity: Severity | None = None


@dataclass(frozen=True)
class Record:
    """The data of a document, where each value stands (dữ liệu của một văn bản)."""

    name: str
    model: DocumentHead
    find: Callable[[Path], ValuePlace]
    """The place of a value, or of the nearest thing around it that has one."""

    def at(self, path: Path, words: object = "", *, quoted: bool = False) -> DataPlace:
        """A place to point at: the path by data keys, as `("tieu_chi", 0, "diem")`."""
        return DataPlace(self.find(path), str(words), quoted)

    def all(self, kind: type[M]) -> Iterator[tuple[Path, M]]:
        """Every record of a type within the document, each with its path."""
        for path, value in self._values:
            if isinstance(value, kind):
                yield path, value

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Every text of the data, each with its path."""
        for path, value in self._values:
            if isinstance(value, str):
                yield path, value

    @cached_property
    def _values(self) -> tuple[tuple[Path, Any], ...]:
        """All that the record holds, looked through once: the rules ask a hundred times."""
        return tuple(values_in(self.model, ()))


def values_in(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Everything that a record holds, itself first, each with its path by data keys."""
    yield path, value
    match value:
        case Model():
            for name, info in type(value).model_fields.items():
                yield from values_in(getattr(value, name), (*path, info.alias or name))
        case tuple():
            for position, item in enumerate(value):
                yield from values_in(item, (*path, position))


class Subject(NamedTuple):
    """One document (đối tượng xét): its text, its data where it is one of ours, what is known.

    With `record`, `text` is what the document will say, composed from the data.
    """

    text: Text
    record: Record | None
    registry: Registry


class Case(NamedTuple):
    """The documents of a case (hồ sơ): they speak of the same facts."""

    subjects: tuple[Subject, ...]
    registry: Registry


class Rule(NamedTuple):
    """A rule and what it reads; `title` is an English sentence of the catalogue, by `later`.

    `judge_data` reads the record of one document, `judge_text` any text, `judge_case` several
    documents against each other. Where a document has data, what is composed of them is judged by
    `judge_data` alone: `judge_text` then speaks only of words that somebody typed as they stand.
    """

    name: str  # «figures.ratio»: its module is `rules/figures_ratio.py`
    title: str
    severity: Severity
    judge_text: Callable[[Subject], Iterable[Finding]] | None = None
    judge_data: Callable[[Record, Registry], Iterable[Finding]] | None = None
    judge_case: Callable[[Case], Iterable[Finding]] | None = None

    @property
    def judges(self) -> tuple[Callable[..., Iterable[Finding]], ...]:
        """Its judges: of texts, of data, of cases; at least one."""
        every = (self.judge_text, self.judge_data, self.judge_case)
        return tuple(judge for judge in every if judge is not None)


def first_of_each(findings: Iterable[Finding], key: Callable[[Finding], object]) -> list[Finding]:
    """One finding for all that say the same, the places of the others behind it."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding)
    return [_together(group) for group in groups.values()]


def _together(group: Sequence[Finding]) -> Finding:
    first = group[0]
    others = tuple(place for finding in group[1:] for place in (finding.at, *finding.also))
    return first._replace(also=(*first.also, *others))
