"""What the paths of a command mean (chọn tệp để xét): Word files, texts, cases of data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from cchc_docs.convert.office import CONVERTED
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.examine.subjects import DATA, TEXTS
from cchc_docs.load.files import data_files
from cchc_docs.load.form.recognise import is_form
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import FORMS, WORKBOOKS
from cchc_docs.load.workspace import find_workspace

WORD = frozenset({".docx", ".docm", *CONVERTED})
_NOT_TEXTS = frozenset({"readme", "changelog", "license", "contributing"})


class DataCase(NamedTuple):
    """The data files of one folder: one case (hồ sơ)."""

    name: str
    files: tuple[Path, ...]


class Gathered(NamedTuple):
    """The files to examine, each once."""

    words: tuple[Path, ...]
    texts: tuple[Path, ...]
    cases: tuple[DataCase, ...]
    workbooks: tuple[Path, ...] = ()


def gather(paths: Iterable[Path]) -> Gathered:
    """The files named, and those in the folders named; a folder of data files is one case.

    A file of another ending that was named is taken for a Word file: its reader says what is wrong.
    A workbook that is no form is one of scores, and only where it was named.
    """
    words: dict[Path, None] = {}
    texts: dict[Path, None] = {}
    workbooks: dict[Path, None] = {}
    cases: dict[str, DataCase] = {}
    for path in paths:
        if path.is_dir():
            words |= dict.fromkeys(_within(path, WORD))
            texts |= dict.fromkeys(_within(path, TEXTS))
            cases |= {case.name: case for case in _cases(path)}
        elif path.suffix.lower() in DATA or is_form(path):
            cases[shown(path)] = DataCase(shown(path), (path,))
        elif path.suffix.lower() in TEXTS:
            texts[path] = None
        elif path.suffix.lower() in WORKBOOKS:
            workbooks[path] = None
        else:
            words[path] = None
    return Gathered(tuple(words), tuple(texts), tuple(cases.values()), tuple(workbooks))


def _within(folder: Path, endings: frozenset[str]) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
        if file.suffix.lower() not in endings or hidden or file.stem.lower() in _NOT_TEXTS:
            continue
        if not _is_template(file, folder):
            yield file


def _is_template(file: Path, folder: Path) -> bool:
    """Whether a file belongs to the wordings and frames of a workspace, and was not asked for."""
    try:
        templates = find_workspace(file).templates
    except DiagnosticError:  # the settings are wrong: told where they are needed
        return False
    return any(
        file.resolve().is_relative_to(own) and not folder.resolve().is_relative_to(own)
        for own in (path.resolve() for path in templates)
    )


def has_data(path: Path) -> bool:
    """Whether there are YAML files or forms within a folder, be it only shared ones."""
    return path.is_dir() and (any(_within(path, DATA)) or any(map(is_form, _within(path, FORMS))))


def _cases(folder: Path) -> Iterator[DataCase]:
    if not has_data(folder):
        return
    try:
        files = data_files(folder)
    except DiagnosticError:  # only shared files here
        return
    by_folder: dict[Path, list[Path]] = {}
    for file in files:
        by_folder.setdefault(file.path.parent, []).append(file.path)
    for parent, own in by_folder.items():
        yield DataCase(shown(own[0]) if len(own) == 1 else shown(parent), tuple(own))
