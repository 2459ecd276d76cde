"""Each rule finds what its cases say, where they say, and stays silent where they say so."""

from pathlib import Path

import pytest

from cchc_docs.consistency.rules import all_rules
from tests.consistency.cases import CORPUS, RuleCase, found, rule_cases


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("case", rule_cases(), ids=lambda case: case.name)
@pytest.mark.usefixtures("english")
def test_a_case_of_a_rule(case: RuleCase, tmp_path: Path) -> None:
    remarks = found(case, tmp_path)
    said = [f"{remark.diagnostic.message} @ {remark.words}" for remark in remarks]
    if "pass" in case.entry:
        assert not remarks, said
        return
    assert len(remarks) == case.entry.get("count", 1), said
    first = remarks[0]
    assert case.entry["fail"] in first.diagnostic.message, said
    assert first.diagnostic.fix
    if "at" in case.entry:
        assert case.entry["at"] == first.words, said
    if "severity" in case.entry:
        assert first.diagnostic.severity == case.entry["severity"]


def test_every_rule_has_a_pass_and_two_fails() -> None:
    cases = rule_cases()
    for rule in all_rules():
        own = [case.entry for case in cases if case.rule == rule.name]
        assert sum("pass" in entry for entry in own) >= 1, rule.name
        assert sum("fail" in entry for entry in own) >= 2, rule.name


def test_every_folder_of_cases_has_its_rule() -> None:
    names = {rule.name for rule in all_rules()}
    assert {folder.name for folder in CORPUS.iterdir() if folder.is_dir()} <= names
