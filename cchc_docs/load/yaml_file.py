"""YAML as clerks write it: every scalar is text with its place, and nothing is guessed.

PyYAML's own types are off (`012` would be 10, `no` would be False); pydantic types the texts later.
Keys are folded, so `Trích yếu` and `trich_yeu` are one key; a key given twice is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _, later
from cchc_docs.load.located import Located, by_place
from cchc_docs.load.located import Path as TreePath
from cchc_docs.load.text_file import character_fault, read_text, shown
from cchc_docs.vietnamese.text import describe_character, fold, nfc, unfit_character

_BLANK = {"", "~", "null"}
_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}
_UNREADABLE = r"[\x7f-\x9f\u2028\u2029]"  # YAML refuses them, or counts them as line breaks
_MAX_DEPTH = 50
_SAFE_BRACKETS = 2000  # libyaml composes by recursion in C: a file of 200 000 «[» ends the process
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class _Advice:
    """What a sentence of libyaml means to a clerk. `opening`: the place is where the fault begins."""

    words: str
    message: str
    fix: str
    opening: bool = False


_QUOTE_IT = later("put a text that begins with this mark into quotation marks")
_CHECK_INDENT = later("check the indent of this line and the quotation marks above it")

_ADVICE = (
    _Advice(
        "quoted scalar",
        later("a quotation mark is opened here and never closed"),
        later("close the quotation mark that is still open"),
        opening=True,
    ),
    _Advice(
        "flow sequence",
        later("a bracket is opened here and never closed"),
        later("close the bracket, and put a text with brackets in it into quotation marks"),
        opening=True,
    ),
    _Advice(
        "flow mapping",
        later("a bracket is opened here and never closed"),
        later("close the bracket, and put a text with brackets in it into quotation marks"),
        opening=True,
    ),
    _Advice("alias", later("a text may not begin with *"), _QUOTE_IT, opening=True),
    _Advice("an anchor", later("a text may not begin with &"), _QUOTE_IT, opening=True),
    _Advice("a tag", later("a text may not begin with !"), _QUOTE_IT, opening=True),
    _Advice("cannot start any token", later("a text may not begin with this mark"), _QUOTE_IT),
    _Advice(
        "could not find expected ':'",
        later("a colon is missing here"),
        later("write a colon and a space behind the key"),
        opening=True,
    ),
    _Advice(
        "mapping values are not allowed",
        later("a second «: » stands on this line"),
        later("put a text that contains «: » into quotation marks"),
    ),
    _Advice(
        "did not find expected key",
        later("this line does not fit the lines above it"),
        _CHECK_INDENT,
    ),
    _Advice(
        "did not find expected '-'",
        later("this line does not fit the lines above it"),
        _CHECK_INDENT,
    ),
    _Advice(
        "document",
        later("a second document begins here"),
        later("write one document a file and check the indent of this line"),
    ),
)


def read_yaml(path: Path) -> Located:
    """The data of a YAML file with their places. Raises `DiagnosticError` with every fault found."""
    text = read_text(path)
    name = shown(path)
    _refuse_unreadable(name, text)
    try:
        _refuse_deep(name, text)
        root = yaml.compose(text, Loader=_LOADER)
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
    if reader.aliased:
        reader.faults += _aliases(name, text)
    if reader.faults:
        raise DiagnosticError(sorted(reader.faults, key=by_place))
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
        self.aliased = False

    def read(self, node: yaml.Node, path: TreePath) -> Any:
        place = self._place(node)
        self.values[path] = place
        if id(node) in self.seen:
            self.aliased = True
            return None
        self.seen.add(id(node))
        if len(path) > _MAX_DEPTH:
            self.faults.append(_too_deep(place))
            return None
        if node.tag not in _TAGS:
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
            if node.style == "|":
                self.blocks.add(path)
            return nfc(node.value).rstrip("\n") or None
        text = nfc(node.value).strip()
        return None if text == "" or (not node.style and text in _BLANK) else text

    def _place(self, node: yaml.Node) -> FilePlace:
        return FilePlace(self.name, node.start_mark.line + 1, node.start_mark.column + 1)


def _refuse_unreadable(name: str, text: str) -> None:
    found = re.search(_UNREADABLE, text)
    if found is not None:
        raise DiagnosticError([character_fault(name, text, found.start())])


def _refuse_deep(name: str, text: str) -> None:
    """Walk the events of a file with very many brackets before its tree is made."""
    if sum(map(text.count, "[{-?:")) < _SAFE_BRACKETS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > 2 * _MAX_DEPTH:
            mark = event.start_mark
            raise DiagnosticError([_too_deep(FilePlace(name, mark.line + 1, mark.column + 1))])


def _too_deep(place: FilePlace) -> Diagnostic:
    message = _("records are nested too deep here")
    return _fault("yaml.depth", place, message, _("take brackets or dashes away"))


def _aliases(name: str, text: str) -> Iterator[Diagnostic]:
    """A fault at every alias; the tree itself only knows what they stand for."""
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent):
            mark = event.start_mark
            place = FilePlace(name, mark.line + 1, mark.column + 1)
            message = _("«*{name}» repeats what stands elsewhere; no alias may stand here")
            fix = _("write it out, or put it into a shared file and name it by key")
            yield _fault("yaml.alias", place, message.format(name=event.anchor), fix)


def _syntax(name: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    problem = error.problem or ""
    if mark is None:
        return _fault("yaml.syntax", FilePlace(name), problem, "")
    line = text.split("\n")[mark.line] if mark.line < text.count("\n") + 1 else ""
    if "\t" in line[: mark.column + 1]:
        place = FilePlace(name, mark.line + 1, line.index("\t") + 1)
        message = _("a tab stands where YAML wants spaces")
        return _fault("yaml.tab", place, message, _("replace the tab by two spaces"))
    said = f"{error.context or ''} {problem}"
    advice = next((advice for advice in _ADVICE if advice.words in said), None)
    if advice is None:
        message = _("YAML cannot be read from here on: {reason}").format(reason=problem)
        fix = _("check indents and quotation marks")
    elif "mapping values" in said and ":" not in line[: mark.column]:
        message, fix = _("this line does not fit the lines above it"), _(_CHECK_INDENT)
    else:
        message, fix = _(advice.message), _(advice.fix)
        mark = (error.context_mark or mark) if advice.opening else mark
    return _fault("yaml.syntax", FilePlace(name, mark.line + 1, mark.column + 1), message, fix)


def _fault(rule: str, place: FilePlace, message: str, fix: str) -> Diagnostic:
    return Diagnostic(rule, Severity.ERROR, place, message, fix)
