"""The Markdown that a wording itself writes, read as it will be read, whatever the data are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from jinja2 import nodes

from cchc_docs.diagnostic import FilePlace
from cchc_docs.document.chunks import chunks
from cchc_docs.document.markdown import parse
from cchc_docs.document.refusals import MENDS, REFUSALS
from cchc_docs.document.vetting.findings import Findings
from cchc_docs.document.vetting.source import Source
from cchc_docs.document.wording import MARK
from cchc_docs.language import _

_BEGINS = {"code": "`~", "html": "<", "image": "!", "link": "[", "heading": "#"}
_BLOCKS = "\ue002"  # where a Markdown value is printed: it brings paragraphs of its own


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    line: int


_Text = list[_Piece]


def vet_text(source: Source, markdown: Collection[nodes.Node], findings: Findings) -> None:
    """Report what a notice may not contain, at its line. `markdown` are the prints of Markdown."""
    tree = source.tree
    bodies = [
        tree.body,
        *(macro.body for macro in tree.find_all(nodes.Macro)),
        *(block.body for block in tree.find_all(nodes.CallBlock)),
        *(block.body for block in tree.find_all(nodes.AssignBlock)),
    ]
    for body in bodies:
        for text in _readings(body, markdown):
            _vet_reading(source, text, findings)


def _vet_reading(source: Source, pieces: _Text, findings: Findings) -> None:
    text, lines = _joined(pieces)
    own = source.text.split("\n")
    for refusal in parse(text).refusals:
        line = lines[refusal.line - 1]
        place = FilePlace(source.path, line, _column(own[line - 1], refusal.construct))
        findings.add("markdown", place, _(REFUSALS[refusal.construct]), _(MENDS[refusal.construct]))
    printed = (piece.line for piece in pieces if piece.text == _BLOCKS)
    for _line, chunk in chunks(text):
        for line in islice(printed, chunk.count(_BLOCKS)):
            if chunk.strip() != _BLOCKS:
                message = _("a value stands where the text around it cannot keep it")
                fix = _(
                    "give a Markdown value a paragraph of its own, and count the cells of tables"
                )
                findings.add("value-lost", source.place_of_line(line), message, fix)


def _joined(pieces: _Text) -> tuple[str, list[int]]:
    """The text of the pieces, and for each of its lines the line of the wording it comes from."""
    lines: list[int] = [1]
    at_start = True
    for piece in pieces:
        for count, part in enumerate(piece.text.split("\n")):
            if count:
                lines.append(piece.line + count)
                at_start = True
            elif at_start:
                lines[-1] = piece.line
            at_start = at_start and not part
    return "".join(piece.text for piece in pieces), lines


def _column(line: str, construct: str) -> int:
    """Where the construct begins on its line."""
    starts = [line.find(mark) for mark in _BEGINS.get(construct, "") if mark in line]
    return min(starts, default=len(line) - len(line.lstrip())) + 1


def _readings(body: Iterable[nodes.Node], markdown: Collection[nodes.Node]) -> list[_Text]:
    """Texts in which every branch stands once, and never two branches that exclude each other."""
    parts = [_alternatives(node, markdown) for node in body]
    count = max(map(len, parts), default=1)
    return [
        [piece for part in parts for piece in part[min(number, len(part) - 1)]]
        for number in range(count)
    ]


def _alternatives(node: nodes.Node, markdown: Collection[nodes.Node]) -> list[_Text]:
    match node:
        case nodes.Output():
            return [list(_pieces(node, markdown))]
        case nodes.If():
            bodies = [node.body, *(branch.body for branch in node.elif_), node.else_]
            return [text for body in bodies for text in _readings(body, markdown)]
        case nodes.For():
            bodies = [node.body, node.else_] if node.else_ else [node.body]
            return [text for body in bodies for text in _readings(body, markdown)]
        case nodes.FilterBlock() | nodes.With() | nodes.Scope() | nodes.Block():
            return _readings(node.body, markdown)
        case nodes.CallBlock():
            return [[_Piece(MARK, node.lineno)]]
        case _:
            return [[]]


def _pieces(node: nodes.Output, markdown: Collection[nodes.Node]) -> Iterator[_Piece]:
    for part in node.nodes:
        if isinstance(part, nodes.TemplateData):
            yield _Piece(part.data, part.lineno)
        else:
            yield _Piece(_BLOCKS if part in markdown else MARK, part.lineno)
