"""Every fact of the published texts stands in the documents made of them, or a reason is given.

The entries are `tests/sources/*.facts.toml`. Texts are compared with white space folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from cchc_docs.document.compose import compose
from cchc_docs.document.tree import document_lines
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from tools.make_facts import PAGE, ROOT, Case, Fact, case_names, page, read_case

Span = tuple[int, int]

CASES = case_names()
NOTICES = ROOT / "notices"
FIGURE = re.compile(r"[\w.,/:-]*\d(?:[\w.,/:-]*[\w%])?(?: \w+)?")
"""A number, date or document number as far as it goes, with the word behind it: its unit."""
MARKER = re.compile(r"^(?:\d+\.)+ |^\d{1,2}$")
"""What the program numbers itself: a heading, a row of a table."""
FAMILIES = "Bùi|Đặng|Đinh|Đỗ|Dương|Hồ|Hoàng|Huỳnh|Lê|Ngô|Nguyễn|Phạm|Phan|Trần|Trương|Võ|Vũ|Vương"
PERSON = re.compile(rf"\b(?:{FAMILIES})(?: [A-ZĐÀ-Ỹ][a-zđà-ỹ]*){{1,3}}|(?<=[ảẢ]nh: )\w+ \w+")
"""A name by its family name; and the pen names behind «Ảnh:»."""
SENTENCE = re.compile(r"(?:[^.;…\n]|[.;…](?! |\n|$))*\w(?:[^.;…\n]|[.;…](?! |\n|$))*")


@cache
def case_of(name: str) -> Case:
    return read_case(name)


@cache
def source_of(name: str) -> str:
    return "\n".join(folded(line) for line in case_of(name).source.splitlines())


@cache
def lines_of(case: str, document: str) -> tuple[str, ...]:
    file = NOTICES / case / f"{document}.yml"
    loaded = load_notice(file, find_workspace(file))
    return tuple(document_lines(compose(loaded.kind, loaded.model)))


def page_text(case: str, document: str) -> str:
    return folded("\n".join(lines_of(case, document)))


def documents_of(case: str) -> set[str]:
    return {file.stem for file in (NOTICES / case).glob("*.yml")} - {"ho-so"}


def folded(text: str) -> str:
    return " ".join(text.split())


@cache
def told(name: str) -> list[Span]:
    """Where in a source the entries of its facts lie, each of their words at every place."""
    words = (folded(one) for fact in case_of(name).facts for one in fact.source)
    return [m.span() for one in words for m in re.finditer(re.escape(one), source_of(name))]


def untold(pattern: re.Pattern[str], name: str) -> Iterator[str]:
    """What a pattern finds in a source and no entry holds whole."""
    for found in pattern.finditer(source_of(name)):
        start, end = found.span()
        if not any(first <= start and end <= last for first, last in told(name)):
            yield found.group()


def plain(text: str) -> str:
    """A text in small letters, without punctuation, the terms of the reform abbreviated."""
    words = " ".join(re.findall(r"\w+", text.lower()))
    words = words.replace("cải cách hành chính", "cchc").replace("thủ tục hành chính", "tthc")
    return words.replace("cchc cchc", "cchc").replace("tthc tthc", "tthc")


def numbers(text: str) -> set[str]:
    """The figures of a text without their units."""
    return {found.split()[0] for found in FIGURE.findall(text)}


def reference(case: str, fact: Fact) -> str:
    return f"{case}: {fact.fact}"


@pytest.mark.parametrize("name", CASES)
def test_every_fact_is_in_a_document_or_left_out_for_a_reason(name: str) -> None:
    for fact in case_of(name).facts:
        carried = bool(fact.words and fact.documents)
        assert carried != bool(fact.left_out), reference(name, fact)
        assert bool(fact.words) == bool(fact.documents), reference(name, fact)
        assert fact.source or fact.left_out or fact.note, reference(name, fact)


@pytest.mark.parametrize("name", CASES)
def test_the_source_says_it(name: str) -> None:
    for fact in case_of(name).facts:
        for words in fact.source:
            assert folded(words) in source_of(name), reference(name, fact)


@pytest.mark.parametrize("name", CASES)
def test_every_document_that_is_named_says_it(name: str) -> None:
    for fact in case_of(name).facts:
        for document in fact.documents:
            for words in fact.words:
                assert folded(words) in page_text(name, document), reference(name, fact)


@pytest.mark.parametrize("name", CASES)
def test_every_document_of_the_case_is_traced(name: str) -> None:
    named = {document for fact in case_of(name).facts for document in fact.documents}
    assert named == documents_of(name)


@pytest.mark.parametrize("name", CASES)
def test_words_that_differ_from_the_source_say_why(name: str) -> None:
    """Unless a capital, punctuation or an abbreviation is all there is to it."""
    for fact in case_of(name).facts:
        for words in fact.words if len(fact.words) == len(fact.source) == 1 else ():
            assert fact.note or plain(words) in plain(fact.source[0]), reference(name, fact)


@pytest.mark.parametrize("name", CASES)
def test_no_figure_of_the_source_is_forgotten(name: str) -> None:
    assert list(untold(FIGURE, name)) == []


@pytest.mark.parametrize("name", CASES)
def test_no_person_of_the_source_is_forgotten(name: str) -> None:
    assert list(untold(PERSON, name)) == []


@pytest.mark.parametrize("name", CASES)
def test_no_sentence_of_the_source_is_forgotten(name: str) -> None:
    """Some words of each belong to a fact."""
    for sentence in SENTENCE.finditer(source_of(name)):
        start, end = sentence.span()
        assert any(a < end and start < b for a, b in told(name)), sentence.group()


@pytest.mark.parametrize("name", CASES)
def test_no_figure_of_a_document_is_invented(name: str) -> None:
    """Each stands in the source, or in the words of an entry, which says how it came about."""
    entered = (words for fact in case_of(name).facts for words in fact.words)
    known = numbers("\n".join((source_of(name), *entered)))
    for document in documents_of(name):
        written = (MARKER.sub("", line) for line in lines_of(name, document))
        assert numbers("\n".join(written)) - known == set(), document


def test_what_counts_as_a_figure_and_a_name() -> None:
    text = "Số 1090/KH-UBND, 06/5/2015: 12.282 hồ sơ, 84,2% (315/372), tại10 nơi; bà Trần Thu Mai"
    assert FIGURE.findall(text) == [
        "1090/KH-UBND",
        "06/5/2015",
        "12.282 hồ",
        "84,2%",
        "315/372",
        "tại10 nơi",
    ]
    assert PERSON.findall(text) == ["Trần Thu Mai"]


def test_the_page_of_facts_is_fresh() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python tools/make_facts.py"
