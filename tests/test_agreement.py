"""Word, Markdown and HTML say the same, and say what the data say, whatever the data hold."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document, document_lines
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.load.yaml_file import read_yaml
from cchc_docs.write.docx import write_docx
from cchc_docs.write.html import write_html
from cchc_docs.write.markdown import write_markdown

from .cases import FILES, ISSUED, ROOT, document, word_file
from .write.docx.word import lines as word_lines
from .write.reading import html_lines, markdown_lines, visible_lines

HOSTILE = (
    "& ",
    "< ",
    "<b>",
    "{{ 7*7 }}",
    "{% x %}",
    "}}",
    "*",
    "**x",
    "_",
    "- ",
    "+ ",
    "1. ",
    "1) ",
)
HOSTILE += (
    "a) ",
    "# ",
    "#. ",
    "> ",
    "|",
    "\\",
    "`",
    "~~",
    "[x](y)",
    "![x](y)",
    "]]>",
    "'",
    '"',
    ":x: ",
    ":phu-luc: ",
    ":gop: ",
    "Điều 1. ",
    "#. ",
)
LETTERS = "aăâeêioôơuưyđ ẤỜỮ bcd 0123 .,;:%()-–“”"


def said(words: list[str]) -> list[str]:
    """Lines without breaks that only balance a long name over its column."""
    return " ".join("\n".join(words).split()).split("\n")


@pytest.mark.parametrize("name", FILES)
def test_word_and_the_preview_say_the_same_in_the_same_order(name: str) -> None:
    expected = said(visible_lines(document(name)))
    assert said(word_lines(word_file(name))) == expected
    assert said(markdown_lines(write_markdown(document(name)))) == expected
    assert said(html_lines(write_html(document(name)))) == expected


@pytest.mark.parametrize("name", FILES)
def test_the_same_data_make_the_same_bytes(name: str) -> None:
    frame = read_frame(document(name).frame, find_workspace(FILES[name]))
    assert write_docx(document(name), frame) == word_file(name)


def leaves(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every text in the data."""
    if isinstance(data, str):
        yield path
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from leaves(value, (*path, key))


class Office:
    """The issued notice with one text replaced, loaded from a file like any other."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "thong-bao.yml"
        (folder / "cchc.toml").touch()
        (folder / "co-quan.yml").write_bytes((ROOT / "notices/co-quan.yml").read_bytes())
        self.data = read_yaml(ISSUED).data | read_yaml(ISSUED.with_name("ho-so.yml")).data
        self.data["bao_gom"] = "co-quan.yml"
        self.workspace = find_workspace(self.file)

    def with_text(self, path: tuple[str | int, ...], text: str) -> Document:
        data = deepcopy(self.data)
        inner: Any = data
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = text
        self.file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        loaded = load_notice(self.file, self.workspace)
        return compose(loaded.kind, loaded.model)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("office"))


@cache
def free_texts(office: Office) -> list[tuple[str | int, ...]]:
    """The texts that may hold any words and stand on the page."""
    probe = "Chữ Thử Nghiệm"
    found = []
    for path in leaves(office.data):
        try:
            made = office.with_text(path, probe)
        except DiagnosticError:
            continue
        if probe.upper() in "\n".join(document_lines(made)).upper():
            found.append(path)
    return found


def test_nearly_every_text_of_the_notice_is_free(office: Office) -> None:
    assert len(free_texts(office)) > 70


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_any_text_in_any_field_reaches_the_page_unchanged(
    office: Office, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(free_texts(office)))
    tail = data.draw(st.text(st.sampled_from(LETTERS + "&<>\"'{}%*_#|\\~[]!`"), max_size=12))
    text = unicodedata.normalize("NFC", data.draw(st.sampled_from(HOSTILE)) + "chữ" + tail).strip()
    made = office.with_text(path, text)
    page = "\n".join(document_lines(made)).upper()
    assert text.upper().rstrip(" .;,") in page
    expected = said(visible_lines(made))
    assert said(word_lines(write_docx(made, read_frame(made.frame, office.workspace)))) == expected
    assert said(markdown_lines(write_markdown(made))) == expected


def test_a_notice_without_lists_announces_none(office: Office) -> None:
    for key in ("tieu_chi", "diem_thuong", "hai_long", "luu_y"):
        office.data[key] = []
    try:
        page = "\n".join(document_lines(office.with_text(("so",), "477")))
    finally:
        office.data = Office(office.file.parent).data
    assert "cụ thể như sau" not in page
    assert "khắc phục trong năm 2022.\nThừa lệnh" in page
