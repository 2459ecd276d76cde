"""YAML as clerks write it: every scalar is text with its place, and nothing is guessed.

PyYAML's own types are off (`012` would be 10, `no` would be False); pydantic types the texts later.
Keys are folded, so `Trích yếu` and `trich_yeu` are one key; a key given twice is refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _, later
from cchc_docs.load.located import Located
from cchc_docs.load.located import Path as TreePath
from cchc_docs.load.text_file import read_text, shown
from cchc_docs.vietnamese.text import describe_character, fold, nfc, unfit_character

_BLANK = {"", "~", "null"}

_ADVICE = (
    ("mapping values are not allowed", later("put a text that contains «: » into quotation marks")),
    (
        "did not find expected key",
        later("check the indent of this line and the quotation marks above it"),
    ),
    ("could not find expected ':'", later("write a colon and a space behind the key")),
    ("found unexpected end of stream", later("close the quotation mark that is still open")),
    ("found undefined alias", later("put a text that begins with * into quotation marks")),
    (
        "expected <document start>",
        later("write one document a file and check the indent of this line"),
    ),
    (
        "found character that cannot start any token",
        later("put a text that begins with @, ` or % into quotation marks"),
    ),
)


def read_yaml(path: Path) -> Located:
    """The data of a YAML file with their places. Raises `DiagnosticError` with every fault found."""
    text = read_text(path)
    name = shown(path)
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        raise DiagnosticError([_syntax(name, text, error)]) from None
    except yaml.YAMLError as error:
        raise DiagnosticError([_fault("yaml.syntax", FilePlace(name), str(error), "")]) from None
    if root is None:
        fix = _("«cchc-docs new» writes a data file to begin with")
        raise DiagnosticError([_fault("yaml.empty", FilePlace(name), _("the file is empty"), fix)])
    reader = _Reader(name)
    data = reader.read(root, ())
    if not isinstance(data, dict):
        message = _("the file holds no keys")
        fix = _("write «key: value», one a line")
        reader.faults.append(_fault("yaml.no-keys", FilePlace(name, 1, 1), message, fix))
    if reader.faults:
        raise DiagnosticError(reader.faults)
    return Located(data, reader.keys, reader.values, reader.typed_keys, frozenset(reader.blocks))


class _Reader:
    """Turns YAML nodes into plain data, noting the place of every key and value."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.keys: dict[TreePath, FilePlace] = {}
        self.values: dict[TreePath, FilePlace] = {}
        self.typed_keys: dict[TreePath, str] = {}
        self.blocks: set[TreePath] = set()
        self.faults: list[Diagnostic] = []
        self.seen: set[int] = set()

    def read(self, node: yaml.Node, path: TreePath) -> Any:
        place = self._place(node)
        self.values[path] = place
        if id(node) in self.seen:
            message = _("a record is used a second time by an alias")
            fix = _("write it out, or put it into a shared file and name it by key")
            self.faults.append(_fault("yaml.alias", place, message, fix))
            return None
        self.seen.add(id(node))
        if not node.tag.startswith("tag:yaml.org,2002:"):
            message = _("the tag {tag} is not used here").format(tag=node.tag)
            fix = _("put a text that begins with ! into quotation marks")
            self.faults.append(_fault("yaml.tag", place, message, fix))
            return None
        match node:
            case yaml.ScalarNode():
                return self._text(node, path, place)
            case yaml.SequenceNode():
                return [self.read(child, (*path, i)) for i, child in enumerate(node.value)]
            case _:
                return self._record(node, path)

    def _record(self, node: yaml.Node, path: TreePath) -> dict[str, Any]:
        record: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = self._place(key_node)
            typed = key_node.value if isinstance(key_node, yaml.ScalarNode) else ""
            key = fold(typed)
            if not key:
                message = _("this is no key")
                self.faults.append(_fault("yaml.key", place, message, _("write «key: value»")))
                continue
            if (*path, key) in self.keys:
                first = self.keys[(*path, key)].line
                message = _("«{key}» stands here a second time; first on line {line}")
                message = message.format(key=typed, line=first)
                self.faults.append(
                    _fault("yaml.duplicate-key", place, message, _("keep one of the two"))
                )
                continue
            self.keys[(*path, key)] = place
            self.typed_keys[(*path, key)] = typed
            value = self.read(value_node, (*path, key))
            if value is None:
                del self.values[(*path, key)]
            else:
                record[key] = value
        return record

    def _text(self, node: yaml.ScalarNode, path: TreePath, place: FilePlace) -> str | None:
        unfit = unfit_character(node.value)
        if unfit is not None:
            message = _("the character {name} cannot stand in a document")
            message = message.format(name=describe_character(unfit))
            fix = _("delete it and type the text again")
            self.faults.append(_fault("file.character", place, message, fix))
            return None
        if node.style in {"|", ">"}:
            self.blocks.add(path)
            return nfc(node.value).rstrip("\n") or None
        text = nfc(node.value).strip()
        return None if text == "" or (node.style is None and text in _BLANK) else text

    def _place(self, node: yaml.Node) -> FilePlace:
        return FilePlace(self.name, node.start_mark.line + 1, node.start_mark.column + 1)


def _syntax(name: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or ""
    if mark is None:
        return _fault("yaml.syntax", FilePlace(name), problem, "")
    place = FilePlace(name, mark.line + 1, mark.column + 1)
    line = text.split("\n")[mark.line] if mark.line < text.count("\n") + 1 else ""
    if "\t" in line[: mark.column + 1]:
        place = FilePlace(name, mark.line + 1, line.index("\t") + 1)
        message = _("a tab stands where YAML wants spaces")
        return _fault("yaml.tab", place, message, _("replace the tab by two spaces"))
    advice = next((advice for words, advice in _ADVICE if words in problem), None)
    message = _("YAML cannot be read from here on: {reason}").format(reason=problem)
    return _fault(
        "yaml.syntax",
        place,
        message,
        _(advice) if advice else _("check indents and quotation marks"),
    )


def _fault(rule: str, place: FilePlace, message: str, fix: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, place, message, fix)
