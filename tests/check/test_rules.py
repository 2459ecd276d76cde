"""Each rule on edits of conforming documents: a pass raises nothing, a fail exactly its own rule."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import judge_file
from cchc_docs.check.rule import Status
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.read import view_bytes

from ..cases import word_file
from .edits import edited

CORPUS = Path(__file__).parent.parent / "corpus" / "rules"
CASES = [
    (file.parent.name, number, case)
    for file in sorted(CORPUS.glob("*/cases.yml"))
    for number, case in enumerate(yaml.safe_load(file.read_text("utf-8")), 1)
]


@cache
def conforming(name: str) -> bytes:
    """A document of the repository, before any edit."""
    return word_file(name)


def raised(package: bytes) -> dict[str, list[str]]:
    """The messages of every rule that found something."""
    view = view_bytes(package, "van-ban.docx")
    result = judge_file(view, dissect(view), all_rules())
    return {
        outcome.rule.name: [finding.message for finding in outcome.findings]
        for document in result.documents
        for outcome in document.results
        if outcome.status is Status.FAILED
    }


@pytest.mark.parametrize(
    ("rule", "number", "case"), CASES, ids=[f"{rule}-{number}" for rule, number, _ in CASES]
)
@pytest.mark.usefixtures("english")
def test_an_edit_raises_its_own_rule_and_no_other(
    rule: str, number: int, case: dict[str, Any]
) -> None:
    found = raised(edited(conforming(case["base"]), case.get("edits", [])))
    if "fail" in case:
        assert list(found) == [rule]
        assert any(case["fail"] in message for message in found[rule]), found
    else:
        assert found == {}, case["pass"]


@pytest.mark.parametrize("rule", [rule.name for rule in all_rules()])
def test_every_rule_has_a_pass_and_two_fails(rule: str) -> None:
    cases = [case for name, _, case in CASES if name == rule]
    assert sum("pass" in case for case in cases) >= 1
    assert sum("fail" in case for case in cases) >= 2


def test_a_rule_has_one_name_everywhere() -> None:
    for rule in all_rules():
        assert rule.judge.__module__.rsplit(".", 1)[-1] == rule.name.replace(".", "_").replace(
            "-", "_"
        )
