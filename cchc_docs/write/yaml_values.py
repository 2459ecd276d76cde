"""Put values into a YAML text without touching anything else (ghi giá trị vào tệp dữ liệu).

Comments, order, quotation marks, line ends and the breaks of long texts stay as the clerk wrote
them: only the letters of a value are put into the text, at the place that its syntax tree names.
What comes out is read again, and must be what was there and the new values, or nothing is changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from cchc_docs.vietnamese.data_keys import data_key
from cchc_docs.vietnamese.text import fold

Path = tuple[str, ...]
_BLANK = {"", "~", "null"}
_PLAIN = re.compile(r"[^\W\d_][\w ,./()–-]*(?<! )|[0-9][0-9/]*[a-zđ]?")
_INDENT = 2


class UnfitError(ValueError):
    """The text is none that a value can be put into; it is as it was."""


class _Splice(NamedTuple):
    start: int
    end: int
    text: str


def with_values(text: str, values: Mapping[Path, str], before: Sequence[str] = ()) -> str:
    """The text with values at paths of keys, given in any spelling of their keys.

    A key that is blank gets its value; one that is missing gets a line, above the first of the keys
    `before` that stands beside it. Raises `UnfitError`: another value stands there already, or the
    text is no plain mapping.
    """
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    if not isinstance(root, yaml.MappingNode) or not root.value:
        raise UnfitError("no mapping")
    newline = "\r\n" if "\r\n" in text else "\n"
    writer = _Writer(text, newline, tuple(map(fold, before)))
    splices = sorted(writer.into(root, _nested(values), ()), key=lambda splice: splice.start)
    made = text
    for splice in reversed(splices):
        made = made[: splice.start] + splice.text + made[splice.end :]
    _require_equal(text, made, values)
    return made


def as_written(values: Mapping[Path, str]) -> str:
    """Values at paths of keys, on one line, as a clerk could write them into a file."""
    return ", ".join(_pair(key, value) for key, value in _nested(values).items())


def _nested(values: Mapping[Path, str]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for path, value in values.items():
        branch = tree
        for key in path[:-1]:
            branch = branch.setdefault(key, {})
        branch[path[-1]] = value
    return tree


class _Writer:
    """Finds for each value the place in one text."""

    def __init__(self, text: str, newline: str, before: Sequence[str]) -> None:
        self.text = text
        self.newline = newline
        self.before = before

    def into(
        self, node: yaml.MappingNode, tree: Mapping[str, Any], above: Path
    ) -> Iterator[_Splice]:
        """What is put into a mapping that stands below the keys `above`."""
        standing = {data_key(key.value, above): (key, value) for key, value in node.value}
        missing = {
            key: value for key, value in tree.items() if data_key(key, above) not in standing
        }
        for key, value in tree.items():
            own = data_key(key, above)
            if own in standing:
                yield from self._at(*standing[own], value, (*above, own))
        if missing:
            yield self._beside(node, missing)

    def _at(self, key: yaml.Node, node: yaml.Node, value: Any, path: Path) -> Iterator[_Splice]:
        if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
            if node.value:
                yield from self.into(node, value, path)
            else:
                yield _Splice(node.start_mark.index, node.end_mark.index, _flow(value))
            return
        if not isinstance(node, yaml.ScalarNode) or not _is_blank(node):
            raise UnfitError(str(key.value))
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(value, dict) and self._has_line_of_its_own(key):
            # below the line, for a comment on it speaks of the key
            rest = self.text[end : self._line_end(end)]
            below = self._below(value, " " * key.start_mark.column)
            yield _Splice(start, end + len(rest), rest.rstrip(" ") + below)
            return
        gap = "" if start > key.end_mark.index + 1 and self.text[start - 1] == " " else " "
        yield _Splice(start, end, gap + _written(value))

    def _has_line_of_its_own(self, key: yaml.Node) -> bool:
        """Whether nothing stands before the key, so that what it holds may go on lines below."""
        begun = self.text.rfind("\n", 0, key.start_mark.index) + 1
        return not self.text[begun : key.start_mark.index].strip()

    def _line_end(self, place: int) -> int:
        end = self.text.find("\n", place)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[place:end].endswith("\r") else end

    def _beside(self, node: yaml.MappingNode, missing: Mapping[str, Any]) -> _Splice:
        anchor = next((k for k, _value in node.value if fold(k.value) in self.before), None)
        first = (anchor or node.value[0][0]).start_mark
        if node.flow_style:
            pairs = "".join(f"{_pair(key, value)}, " for key, value in missing.items())
            return _Splice(first.index, first.index, pairs)
        indent = " " * first.column
        lines = [self._line(key, value, indent) for key, value in missing.items()]
        if anchor is None:
            text = "".join(f"{line}{self.newline}{indent}" for line in lines)
            return _Splice(first.index, first.index, text)
        # above the comments that belong to the key
        start = self._above_comments(first.index - first.column, indent)
        text = "".join(f"{indent}{line}{self.newline}" for line in lines)
        return _Splice(start, start, text)

    def _line(self, key: str, value: Any, indent: str) -> str:
        """A pair of a block; records of records go on lines below, one a line."""
        of_records = isinstance(value, dict) and any(isinstance(v, dict) for v in value.values())
        return f"{_scalar(key)}:{self._below(value, indent)}" if of_records else _pair(key, value)

    def _below(self, record: Mapping[str, Any], indent: str) -> str:
        inner = f"{self.newline}{indent}{' ' * _INDENT}"
        return "".join(f"{inner}{_pair(key, value)}" for key, value in record.items())

    def _above_comments(self, start: int, indent: str) -> int:
        while start > 0:
            above = self.text.rfind("\n", 0, start - 1) + 1
            if not self.text[above:start].startswith(f"{indent}#"):
                break
            start = above
        return start


def _is_blank(node: yaml.ScalarNode) -> bool:
    return node.value.strip() in _BLANK and node.style not in {"|", ">"}


def _pair(key: str, value: Any) -> str:
    return f"{_scalar(key)}: {_written(value)}"


def _written(value: Any) -> str:
    return _flow(value) if isinstance(value, dict) else _scalar(value)


def _flow(record: Mapping[str, Any]) -> str:
    return "{" + ", ".join(_pair(key, value) for key, value in record.items()) + "}"


def _scalar(text: str) -> str:
    """As plain as it may be; a JSON string is a YAML string."""
    plain = _PLAIN.fullmatch(text) and not text.endswith((" ", "-")) and ", " not in text
    return text if plain else json.dumps(text, ensure_ascii=False)


def _require_equal(old: str, new: str, values: Mapping[Path, str]) -> None:
    expected = _plain(yaml.compose(old, Loader=yaml.BaseLoader))
    for path, value in values.items():
        branch = expected
        own: Path = ()
        for key in path[:-1]:
            own = (*own, data_key(key, own))
            below = branch.get(own[-1])
            branch[own[-1]] = branch = below if isinstance(below, dict) else {}
        branch[data_key(path[-1], own)] = value
    try:
        made = _plain(yaml.compose(new, Loader=yaml.BaseLoader))
    except yaml.YAMLError as error:
        raise UnfitError(str(error)) from None
    if made != expected:
        raise UnfitError("not the same data")


def _plain(node: yaml.Node | None, above: tuple[str | int, ...] = ()) -> Any:
    match node:
        case yaml.MappingNode():
            record: dict[str, Any] = {}
            for key_node, value in node.value:
                key = data_key(key_node.value, above)
                if key in record:
                    raise UnfitError(f"{key} twice")  # as whoever reads the file would say
                record[key] = _plain(value, (*above, key))
            return record
        case yaml.SequenceNode():
            return [_plain(one, (*above, i)) for i, one in enumerate(node.value)]
        case yaml.ScalarNode():
            return node.value
    return None
