"""A file as something to judge (đối tượng xét): a data file, a Word file, a plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Case, Record, Subject
from cchc_docs.consistency.sources.composed import Typed, read_composed
from cchc_docs.diagnostic import FilePlace, ValuePlace
from cchc_docs.document.compose import compose
from cchc_docs.load.located import Located
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.vocabulary import read_vocabulary
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.vocabulary import Vocabulary

_MARKS = re.compile(r"^\s*(?:#+|[-+*])\s+(?:#\.\s+)?|\*+")
"""What Markdown puts before and around the words of a line."""
DATA = frozenset({".yml", ".yaml"})
TEXTS = frozenset({".txt", ".md", ".markdown"})


def of_data_file(file: Path) -> Subject:
    """The document of a data file. Raises `DiagnosticError` where it cannot be loaded."""
    return of_notice(load_notice(file, find_workspace(file)))


def of_notice(notice: Notice) -> Subject:
    """The data of a document, and the text that they make."""
    name = shown(notice.file)
    record = Record(name, notice.model, notice.located.place_of)
    document = compose(notice.kind, notice.model)
    typed = tuple(_typed(notice.located))
    return Subject(read_composed(document, name, typed), record, registry_of(notice))


def case_of(subjects: tuple[Subject, ...]) -> Case:
    """The documents as one case; they lie in one workspace and know the same."""
    return Case(subjects, subjects[0].registry if subjects else Registry())


def registry_near(file: Path) -> Registry:
    """What the workspace around a file lists. Raises `DiagnosticError` where the list is wrong."""
    return _known(read_vocabulary(find_workspace(file)))


def registry_of(notice: Notice) -> Registry:
    """What the workspace lists, and the agencies and people that a notice includes."""
    references = notice.references
    return replace(
        registry_near(notice.file),
        agencies=tuple(references.agencies.values()),
        people=tuple(references.people.values()),
    )


def _known(vocabulary: Vocabulary) -> Registry:
    return Registry(
        abbreviations=vocabulary.abbreviations,
        names=vocabulary.names,
        words=frozenset(vocabulary.words),
        terms=vocabulary.terms,
        bands=tuple((band.grade, str(band.least)) for band in vocabulary.bands),
    )


def _typed(located: Located) -> Iterator[Typed]:
    for path, place in located.values.items():
        value = located.data
        for step in path:
            value = value[step]
        if isinstance(value, str):
            lines = value.split("\n") if path in located.blocks else ()
            yield from _typed_lines(lines, place)
            yield Typed(value, place, whole=bool(lines))


def _typed_lines(lines: Sequence[str], place: ValuePlace) -> Iterator[Typed]:
    """The lines that stand below a «|», each on a line of the file; or all of them in one cell."""
    for number, line in enumerate(lines, 1):
        if bare := _MARKS.sub("", line).strip():
            if isinstance(place, FilePlace):
                yield Typed(bare, FilePlace(place.path, place.line + number))
            else:
                yield Typed(bare, place)
