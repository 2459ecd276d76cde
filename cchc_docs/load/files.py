"""Which data files a path means: itself, or every one in a folder."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Set
from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.case import case_keys
from cchc_docs.load.form.recognise import is_form
from cchc_docs.load.notice import KIND
from cchc_docs.load.shared import SHARED_KEYS
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import ANNOTATED, FORMS
from cchc_docs.load.workspace import (
    COLUMNS_FILE,
    COMMON_FILE,
    LIBRARY_FILE,
    SETTINGS_FILE,
    VOCABULARY_FILE,
    find_workspace,
)
from cchc_docs.load.yaml_file import read_yaml

SUFFIXES = frozenset({".yml", ".yaml"})
_OF_BATCHES = frozenset({COMMON_FILE, LIBRARY_FILE, COLUMNS_FILE})  # read with their workbook
_HIDDEN = (".", "~$")


class DataFile(NamedTuple):
    """A data file and the folder it stands in, counted from the path that was asked for."""

    path: Path
    within: Path


def data_files(path: Path) -> list[DataFile]:
    """The file itself, or the data files of a folder in order of name.

    Every YAML file of a folder is one, but for the office's own lists, what a batch reads with its
    workbook, and shared files, which hold nothing but shared records and the facts of a case; so a
    mistyped `loai` is reported, not passed over. A workbook is one where it is a form. Raises
    `DiagnosticError` where there is none.
    """
    if not path.is_dir():
        return [DataFile(path, Path())]
    found = [DataFile(file, file.parent.relative_to(path)) for file in _candidates(path)]
    if not found:
        message = _("no data file in this folder")
        fix = _("a data file ends in .yml and says its kind: «loai: …»")
        place = FilePlace(shown(path))
        raise DiagnosticError([Diagnostic("file.none", Severity.ERROR, place, message, fix)])
    return found


def _candidates(folder: Path) -> Iterator[Path]:
    for file in sorted(_within(folder)):
        if file.name == SETTINGS_FILE or file.name in _OF_BATCHES:
            continue
        if file.suffix.lower() in FORMS:
            if not file.stem.endswith(ANNOTATED) and is_form(file):
                yield file
            continue
        try:
            keys = read_yaml(file).data.keys()
        except DiagnosticError:
            keys = None
        if _is_vocabulary(file, keys) or (keys is not None and _is_shared(keys)):
            continue
        yield file


def _within(folder: Path) -> Iterator[Path]:
    """What may hold data; a folder that vanishes while it is looked through holds nothing."""
    for within, folders, names in os.walk(folder):  # not rglob, which fails at such a folder
        folders[:] = [name for name in folders if not name.startswith(_HIDDEN)]
        for name in names:
            file = Path(within, name)
            if name.startswith(_HIDDEN) or file.suffix.lower() not in SUFFIXES | FORMS:
                continue
            if not _waits(file):
                yield file


def _waits(file: Path) -> bool:
    """Whether it is a pipe or a device, which would be waited for without end."""
    try:
        mode = file.stat().st_mode
    except OSError:  # told where it is read
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _is_vocabulary(file: Path, keys: Set[str] | None) -> bool:
    """The office's own lists; what is wrong there is told with every document that needs them."""
    if file.name != VOCABULARY_FILE or (keys is not None and KIND in keys):
        return False
    return file.parent.resolve() == find_workspace(file).root


def _is_shared(keys: Set[str]) -> bool:
    return keys <= SHARED_KEYS or (KIND not in keys and keys <= case_keys())
