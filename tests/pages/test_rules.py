"""Each rule of pages fires on a document that breaks it, and on no other."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.view.read import view_bytes
from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.pages.judge import page_faults
from cchc_docs.pages.rules import RULES

from ..cases import word_file as made_by_us
from .broken import BROKEN, WHOLE_ONES
from .conftest import EXAMPLES, NOTICES


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
    assert found(name, made_by_us(name), prints) == []


def test_more_pages_than_allowed_are_an_error(prints: dict[str, bytes]) -> None:
    name = "thong-bao-476-tb-kkt-thong-bao"
    (fault,) = found(name, made_by_us(name), prints, most=5)
    assert (fault.rule, fault.severity) == ("pages.too-many", Severity.ERROR)
    assert found(name, made_by_us(name), prints, most=6) == []
