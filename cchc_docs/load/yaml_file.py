"""YAML as clerks write it: every scalar is text with its place, and nothing is guessed.

PyYAML's own types are off (`012` would be 10, `no` would be False); pydantic types the texts later.
Keys are folded, so `Trích yếu` and `trich_yeu` are one key, but for the names of agencies in the
common data of a batch, whose tones count; a key given twice is refused.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace
from cchc_docs.language import _
from cchc_docs.load.located import Located, by_place
from cchc_docs.load.located import Path as TreePath
from cchc_docs.load.text_file import read_text, shown
from cchc_docs.load.yaml_faults import (
    LOADER,
    MAX_DEPTH,
    aliases,
    cut_by_hash,
    place_at,
    refuse_deep,
    refuse_unreadable,
    split_by_comma,
    syntax_fault,
    too_deep,
    yaml_fault,
)
from cchc_docs.vietnamese.data_keys import data_key
from cchc_docs.vietnamese.text import describe_character, readable, unfit_character

EMPTY = "yaml.empty"
_HASH = re.compile(r"\s+#[^\s#!]")
_BLANK = {"", "~", "null"}
_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}


def read_yaml(path: Path) -> Located:
    """The data of a YAML file with their places. Raises `DiagnosticError` with every fault."""
    text = read_text(path)
    name = shown(path)
    refuse_unreadable(name, text)
    try:
        refuse_deep(name, text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise DiagnosticError([syntax_fault(name, text, error)]) from None
    except yaml.YAMLError as error:
        raise DiagnosticError(
            [yaml_fault("yaml.syntax", FilePlace(name), str(error), "")]
        ) from None
    if root is None:
        fix = _("«cchc-docs new» writes a data file to begin with")
        raise DiagnosticError([yaml_fault(EMPTY, FilePlace(name), _("the file is empty"), fix)])
    reader = _Reader(name, text)
    data = reader.read(root, ())
    if not isinstance(data, dict):
        message = _("the file holds no keys")
        fix = _("write «key: value», one a line")
        reader.faults.append(yaml_fault("yaml.no-keys", FilePlace(name, 1, 1), message, fix))
    if reader.aliased:
        reader.faults += aliases(name, text)
    if reader.faults:
        raise DiagnosticError(sorted(reader.faults, key=by_place))
    return Located(data, reader.keys, reader.values, reader.typed_keys, frozenset(reader.blocks))


class _Reader:
    """Turns YAML nodes into plain data, noting the place of every key and value."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.lines = text.split("\n")
        self.keys: dict[TreePath, FilePlace] = {}
        self.values: dict[TreePath, FilePlace] = {}
        self.typed_keys: dict[TreePath, str] = {}
        self.blocks: set[TreePath] = set()
        self.faults: list[Diagnostic] = []
        self.seen: set[int] = set()
        self.aliased = False

    def read(self, node: yaml.Node, path: TreePath) -> Any:
        place = self._place(node)
        self.values[path] = place
        if id(node) in self.seen:
            self.aliased = True
            return None
        self.seen.add(id(node))
        if len(path) > MAX_DEPTH:
            self.faults.append(too_deep(place))
            return None
        if node.tag not in _TAGS:
            message = _("the tag {tag} is not used here").format(tag=node.tag)
            fix = _("put a text that begins with ! into quotation marks")
            self.faults.append(yaml_fault("yaml.tag", place, message, fix))
            return None
        match node:
            case yaml.ScalarNode():
                return self._text(node, path, place)
            case yaml.SequenceNode():
                return [self.read(child, (*path, i)) for i, child in enumerate(node.value)]
            case yaml.MappingNode():
                return self._record(node, path)
            case _:
                return None

    def _record(self, node: yaml.MappingNode, path: TreePath) -> dict[str, Any]:
        record: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            typed = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            key = data_key(typed, path)
            if not key:
                message = _("this is no key")
                self.faults.append(yaml_fault("yaml.key", place, message, _("write «key: value»")))
                continue
            if (*path, key) in self.keys:
                first = self.keys[(*path, key)].line
                message = _("«{key}» stands here a second time; first on line {line}")
                message = message.format(key=typed, line=first)
                self.faults.append(
                    yaml_fault("yaml.duplicate-key", place, message, _("keep one of the two"))
                )
                continue
            self.keys[(*path, key)] = place
            self.typed_keys[(*path, key)] = typed
            value = self.read(value_node, (*path, key))
            if value is None:
                del self.values[(*path, key)]
                if node.flow_style and not self._has_colon(key_node):
                    self.faults.append(split_by_comma(typed, place))
            else:
                record[key] = value
        return record

    def _text(self, node: yaml.ScalarNode, path: TreePath, place: FilePlace) -> str | None:
        unfit = unfit_character(node.value)
        if unfit is not None:
            message = _("the character {name} cannot stand in a document")
            message = message.format(name=describe_character(unfit))
            fix = _("delete it and type the text again")
            self.faults.append(yaml_fault("file.character", place, message, fix))
            return None
        if not node.style and self._cut_off(node):
            self.faults.append(cut_by_hash(place))
        if node.style in {"|", ">"}:
            if node.style == "|":
                self.blocks.add(path)
            return readable(node.value).rstrip("\n") or None
        text = readable(node.value).strip()
        return None if text == "" or (not node.style and text in _BLANK) else text

    def _cut_off(self, node: yaml.ScalarNode) -> bool:
        """Whether « #12» follows on the line: text that YAML takes for a comment."""
        rest = self.lines[node.end_mark.line][node.end_mark.column :]
        return _HASH.match(rest) is not None

    def _has_colon(self, key: yaml.Node) -> bool:
        """Whether a colon stands behind a key; behind the rest of a cut value there is none."""
        rest = self.lines[key.end_mark.line][key.end_mark.column :]
        return rest.lstrip().startswith(":")

    def _place(self, node: yaml.Node) -> FilePlace:
        return place_at(self.name, node.start_mark)
