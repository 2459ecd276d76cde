"""Each rule of pages fires on a document that breaks it, and on no other."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.view.read import view_bytes
from cchc_docs.convert.pdf import Printer, to_pdf
from cchc_docs.convert.program import Office
from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.pages.judge import page_faults
from cchc_docs.pages.rules import RULES

from ..cases import FILES
from ..cases import word_file as made_by_us
from .broken import BROKEN, WHOLE_ONES, word_file

EXAMPLES = {name: word_file(body) for name, (body, _page) in BROKEN.items()} | {
    name: word_file(body) for name, body in WHOLE_ONES.items()
}
NOTICES = [name for name in FILES if (FILES[name].parent.parent.name == "notices")]
BARE_END = {"cong-bo-chi-so-2025-quyet-dinh"}
"""Its table fills a page to the end, and «./.» alone goes over."""


@pytest.fixture(scope="session")
def prints(soffice: Office) -> dict[str, bytes]:
    """All examples and all notices, printed together."""
    words = EXAMPLES | {name: made_by_us(name) for name in NOTICES}
    found = dict(to_pdf(words.items(), Printer(soffice, lanes=2)))
    return {name: data for name, data in found.items() if isinstance(data, bytes)}


def found(
    name: str, word: bytes, prints: dict[str, bytes], most: int | None = None
) -> list[Diagnostic]:
    view = view_bytes(word, f"{name}.docx")
    return page_faults(view, dissect(view), prints[name], most)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_document_that_breaks_a_rule_is_told_with_its_page(
    rule: str, prints: dict[str, bytes]
) -> None:
    (fault,) = found(rule, EXAMPLES[rule], prints)
    assert fault.rule == rule
    assert isinstance(fault.place, WordPlace)
    assert fault.place.where.endswith(str(BROKEN[rule][1]))
    assert fault.message
    assert fault.fix


def test_every_rule_has_a_document_that_breaks_it() -> None:
    assert {rule.name for rule in RULES} == {*BROKEN, "pages.too-many"}


@pytest.mark.parametrize("name", WHOLE_ONES)
def test_a_whole_document_is_told_nothing(name: str, prints: dict[str, bytes]) -> None:
    assert found(name, EXAMPLES[name], prints) == []


@pytest.mark.parametrize("name", NOTICES)
def test_the_notices_are_told_nothing(name: str, prints: dict[str, bytes]) -> None:
    told = [fault.rule for fault in found(name, made_by_us(name), prints)]
    assert told == (["pages.blank"] if name in BARE_END else [])


def test_more_pages_than_allowed_are_an_error(prints: dict[str, bytes]) -> None:
    name = "thong-bao-476-tb-kkt-thong-bao"
    (fault,) = found(name, made_by_us(name), prints, most=5)
    assert (fault.rule, fault.severity) == ("pages.too-many", Severity.ERROR)
    assert found(name, made_by_us(name), prints, most=6) == []
