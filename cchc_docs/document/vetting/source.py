"""A wording read for vetting: its syntax tree, every node of which knows its line and column.

Jinja2 keeps the line of a node only. Its parser hands on whatever number a token brings as its
line, so the tokens bring a line that remembers where on it they stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

from cchc_docs.diagnostic import FilePlace
from cchc_docs.document.wording import WordingEnvironment


class Spot(int):
    """The number of a line, and how far into the source the token stood."""

    offset: int

    @classmethod
    def at(cls, text: str, offset: int) -> Spot:
        """The spot of an offset."""
        spot = cls(text.count("\n", 0, offset) + 1)
        spot.offset = offset
        return spot


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One wording file: its path, its text and its syntax tree."""

    path: str
    text: str
    tree: nodes.Template

    def place(self, node: nodes.Node, name: str = "") -> FilePlace:
        """Where a node stands, or the first place from there on where `name` does."""
        return place_in(self.path, self.text, node.lineno, name)

    def place_of_line(self, line: int) -> FilePlace:
        """Where a line of the tree stands."""
        return place_in(self.path, self.text, line)


def place_in(path: str, text: str, line: int, name: str = "") -> FilePlace:
    """A line as Jinja2 gives it, with its column where that is known."""
    if not isinstance(line, Spot):
        return FilePlace(path, line)
    offset = line.offset
    if name and (found := re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(text, offset)):
        offset = found.start()
    return FilePlace(path, Spot.at(text, offset), offset - text.rfind("\n", 0, offset))


def read_source(environment: WordingEnvironment, name: str) -> Source:
    """The wording of that name. Raises `TemplateNotFound`, `TemplateSyntaxError`."""
    if environment.loader is None:
        raise TemplateNotFound(name)
    text, filename, _fresh = environment.loader.get_source(environment, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    path = filename or name
    try:
        tree = _SpottedParser(environment, text, name, path).parse()
    except TemplateSyntaxError as error:
        error.source = text
        raise
    return Source(path, text, tree)


def syntax_place(error: TemplateSyntaxError, name: str) -> FilePlace:
    """Where a wording stops being readable."""
    text, path = error.source or "", error.filename or name
    return place_in(path, text, error.lineno)


class _SpottedParser(Parser):
    def __init__(self, environment: WordingEnvironment, text: str, name: str, path: str) -> None:
        super().__init__(environment, "", name, path)
        lexer = environment.lexer
        tokens = _spotted(text, lexer.tokeniter(text, name, path))
        self.stream = TokenStream(lexer.wrap(tokens, name, path), name, path)


def _spotted(text: str, tokens: Iterable[tuple[int, str, str]]) -> Iterator[tuple[Spot, str, str]]:
    """The tokens, each with its spot; between two of them there is at most dropped white space."""
    offset = 0
    try:
        for _line, kind, value in tokens:
            offset = text.index(value, offset)
            yield Spot.at(text, offset), kind, value
            offset += len(value)
    except TemplateSyntaxError as error:
        error.lineno = Spot.at(text, offset)
        raise
