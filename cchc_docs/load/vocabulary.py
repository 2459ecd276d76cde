"""The office's own lists (danh mục): the file `danh-muc.yml` beside `cchc.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.load.explain import explain, unknown_blanks
from cchc_docs.load.located import Located, Path
from cchc_docs.load.workspace import VOCABULARY_FILE, Workspace, is_file
from cchc_docs.load.yaml_file import EMPTY, read_yaml
from cchc_docs.model.vocabulary import Vocabulary

_AS_TYPED = "viet_tat"  # its keys are abbreviations: their capitals and marks count


def read_vocabulary(workspace: Workspace) -> Vocabulary:
    """What the office has listed; nothing without the file. Raises `DiagnosticError` on faults."""
    file = workspace.root / VOCABULARY_FILE
    if not is_file(file):
        return Vocabulary()
    try:
        located = _with_typed_keys(read_yaml(file))
    except DiagnosticError as error:
        if [fault.rule for fault in error.diagnostics] == [EMPTY]:  # nothing but comments
            return Vocabulary()
        raise
    faults = unknown_blanks(located, Vocabulary)
    try:
        vocabulary = Vocabulary.model_validate(located.data)
    except ValidationError as error:
        faults = [*faults, *explain(error, located, Vocabulary)]
    if faults:
        raise DiagnosticError(faults)
    return vocabulary


def _with_typed_keys(located: Located) -> Located:
    """The abbreviations by their keys as typed, which the reader has folded."""
    folded = located.data.get(_AS_TYPED)
    if not isinstance(folded, dict):
        return located
    typed = {key: located.typed_keys[_AS_TYPED, key] for key in folded}
    data = {**located.data, _AS_TYPED: {typed[key]: value for key, value in folded.items()}}
    again = _Renamed(typed)
    return located._replace(
        data=data,
        keys={again(path): place for path, place in located.keys.items()},
        values={again(path): place for path, place in located.values.items()},
        typed_keys={again(path): key for path, key in located.typed_keys.items()},
        blocks=frozenset(map(again, located.blocks)),
    )


@dataclass(frozen=True)
class _Renamed:
    """A path with the key of an abbreviation as typed."""

    typed: dict[str, Any]

    def __call__(self, path: Path) -> Path:
        if len(path) > 1 and path[0] == _AS_TYPED:
            return (_AS_TYPED, self.typed.get(str(path[1]), path[1]), *path[2:])
        return path
