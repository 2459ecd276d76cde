"""The decree as data: every clause has its rules, or a reason why no rule of form checks it."""

from __future__ import annotations

from cchc_docs.check.rules import all_rules
from cchc_docs.check.standard import standard
from tools.make_rules import FOLDER, pages


def test_rules_and_clauses_name_each_other() -> None:
    by_clause: dict[str, set[str]] = {}
    for rule in all_rules():
        assert rule.clauses, rule.name
        for clause in rule.clauses:
            by_clause.setdefault(clause, set()).add(rule.name)
    assert set(by_clause) <= set(standard().clauses)
    for clause in standard().clauses.values():
        assert set(clause.rules) == by_clause.get(clause.id, set()), clause.id


def test_a_clause_without_a_rule_says_why() -> None:
    for clause in standard().clauses.values():
        assert bool(clause.rules) != bool(clause.unchecked), clause.id


def test_the_pages_of_the_rules_are_fresh() -> None:
    made = dict(pages())
    assert {file.name for file in FOLDER.glob("*.md")} == {file.name for file in made}
    for file, text in made.items():
        assert file.read_text("utf-8") == text, f"run python tools/make_rules.py: {file.name}"
