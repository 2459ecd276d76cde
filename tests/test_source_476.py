"""Thông báo 476/TB-KKT comes out word for word, but for a list of allowed differences."""

from __future__ import annotations

import re
import tomllib
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document, document_lines
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace

ROOT = Path(__file__).parent.parent
DATA = ROOT / "notices/thong-bao-476-tb-kkt/thong-bao.yml"
SOURCE = ROOT / "tests/sources/thong-bao-476-tb-kkt.txt"
DIFFERENCES = SOURCE.with_suffix(".differences.toml")
MOST_DIFFERENCES = 12


@pytest.fixture(scope="module")
def notice() -> Document:
    loaded = load_notice(DATA, find_workspace(DATA))
    return compose(loaded.kind, loaded.model)


def letters(text: str) -> str:
    """The text without white space and Markdown marks."""
    return re.sub(r"[\s*#]+", "", text)


def test_the_notice_says_what_the_source_says(notice: Document) -> None:
    source, output = letters(SOURCE.read_text("utf-8")), letters("\n".join(document_lines(notice)))
    allowed = tomllib.loads(DIFFERENCES.read_text("utf-8"))["difference"]
    expected = [(letters(d["after"]), letters(d["source"]), letters(d["output"])) for d in allowed]
    found = [
        (source[:a1], source[a1:a2], output[b1:b2])
        for tag, a1, a2, b1, b2 in SequenceMatcher(
            None, source, output, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    assert [(old, new) for _before, old, new in found] == [(old, new) for _, old, new in expected]
    for (before, _old, _new), (after, _, _) in zip(found, expected, strict=True):
        assert before.endswith(after)


def test_every_allowed_difference_has_its_reason_and_there_are_few() -> None:
    allowed = tomllib.loads(DIFFERENCES.read_text("utf-8"))["difference"]
    assert len(allowed) <= MOST_DIFFERENCES
    assert all(len(difference["reason"]) > 20 for difference in allowed)


def test_the_sentences_are_composed_not_pasted() -> None:
    """What the wording says, and what is computed, stands nowhere in the data."""
    data = DATA.read_text("utf-8")
    for phrase in (
        "Hướng khắc phục",
        "được Hội đồng thẩm định có ý kiến",
        "Vì vậy, Ban",
        "đạt 69,5%",
        "chiếm tỷ lệ",
        "dời lại 06 ngày so với",
        "Thành phần dự họp gồm",
        "đứng thứ 02",
        "1.1. Đối với",
    ):
        assert phrase not in data, phrase


def test_the_levels_are_numbered_as_in_the_source(notice: Document) -> None:
    numbers = [block.number for block in notice.body if hasattr(block, "number")]
    assert numbers == [
        "1.",
        "1.1.",
        "1.2.",
        "2.",
        "2.1.",
        "2.2.",
        "2.3.",
        "3.",
        *(f"3.{n}." for n in range(1, 6)),
    ]
