"""Reads written documents back: the lines a person sees, from Markdown or from HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from cchc_docs.document.tree import Document, document_lines

MARKDOWN = MarkdownIt("commonmark").enable("table")
KNOWN_BLOCKS = {"paragraph", "heading", "bullet_list", "list_item", "hr"}
KNOWN_BLOCKS |= {"table", "thead", "tbody", "tr", "th", "td"}
LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "th", "td"}


def visible_lines(document: Document) -> list[str]:
    """What every writer has to show: a break inside a line begins a new one, no line is empty."""
    return _visible(document_lines(document))


def _visible(lines: Iterable[str]) -> list[str]:
    return [line for line in "\n".join(lines).split("\n") if line]


def markdown_lines(text: str) -> list[str]:
    """The text of Markdown; markers of lists are text. Fails on markup that no writer means."""
    lines: list[str] = []
    marker = ""
    for token in MARKDOWN.parse(text):
        if token.type == "list_item_open":
            marker = f"{token.markup} "
        elif token.type == "inline":
            lines.append(marker + "".join(char for char, _ in inline_looks(token)))
            marker = ""
        elif token.type == "list_item_close" and marker:
            lines.append(marker)
            marker = ""
        else:
            kind = token.type.removesuffix("_open").removesuffix("_close")
            assert kind in KNOWN_BLOCKS, f"{token.type} in:\n{text}"
    return _visible(lines)


def inline_looks(token: Token) -> list[tuple[str, str]]:
    """Each character with its look: «», «b», «i» or «bi»."""
    out: list[tuple[str, str]] = []
    look: set[str] = set()
    for child in token.children or ():
        match child.type:
            case "text" | "text_special":
                out += [(char, "".join(sorted(look))) for char in child.content]
            case "hardbreak":
                out.append(("\n", ""))
            case "html_inline" if child.content == "<br>":
                out.append(("\n", ""))
            case "strong_open" | "em_open":
                look.add("b" if child.type == "strong_open" else "i")
            case "strong_close" | "em_close":
                look.discard("b" if child.type == "strong_close" else "i")
            case _:
                raise AssertionError(f"{child.type} in {token.content!r}")
    return out


def html_lines(page: str) -> list[str]:
    """The text of the body of a page, a line for each paragraph, heading and cell."""
    reader = _Page()
    reader.feed(page)
    reader.close()
    return _visible(reader.lines)


class _Page(HTMLParser):
    """Collects text; fails on text outside of a line and on elements that are never closed."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.lines[-1] += "\n"
        elif tag not in {"meta", "col"}:
            self.open.append(tag)
            if tag in LINES:
                self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if LINES & set(self.open):
            self.lines[-1] += data
        elif "body" in self.open:
            assert not data.strip(), data

    def close(self) -> None:
        super().close()
        assert not self.open
