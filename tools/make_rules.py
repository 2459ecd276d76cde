"""Write `docs/rules/`: a page for every rule of form, and a table of every clause.

    python tools/make_rules.py

The rules say what they judge in their own modules; the clauses stand in `check/standards/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from page_folder import ROOT, write_pages

from cchc_docs.check.rule import Rule
from cchc_docs.check.rules import all_rules
from cchc_docs.check.standard import standard
from cchc_docs.cli.rules import explanation
from cchc_docs.report.words import GROUPS

FOLDER = ROOT / "docs" / "rules"
CORPUS = ROOT / "tests" / "corpus" / "rules"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    yield FOLDER / "README.md", "\n".join(index()) + "\n"
    for rule in all_rules():
        yield FOLDER / f"{rule.name}.md", "\n".join(page(rule)) + "\n"


def index() -> Iterator[str]:
    """The rules by component, and every clause with its rules or the reason why there is none."""
    yield "# Rules of form"
    yield ""
    yield f"Made by `python tools/make_rules.py`. The standard is {standard().title}."
    for group, title in GROUPS.items():
        yield from ("", f"## {title}", "", "| rule | what it judges |", "| --- | --- |")
        for rule in all_rules():
            if rule.group == group:
                yield f"| [{rule.name}]({rule.name}.md) | {rule.title} |"
    yield from ("", "## Clauses", "", "| clause | where | weight | rules, or why none |")
    yield "| --- | --- | --- | --- |"
    for clause in standard().clauses.values():
        rules = ", ".join(f"[{name}]({name}.md)" for name in clause.rules)
        yield f"| {clause.id} | {clause.citation} | {clause.weight} | {rules or clause.unchecked} |"


def page(rule: Rule) -> Iterator[str]:
    """One rule: what it judges, its clauses, its cases."""
    yield f"# {rule.name}"
    yield ""
    yield f"{rule.title}."
    yield ""
    yield explanation(rule.judge)
    yield from ("", "| clause | where | weight |", "| --- | --- | --- |")
    for name in rule.clauses:
        clause = standard().clauses[name]
        yield f"| {name} | {clause.citation} | {clause.weight} |"
    cases = yaml.safe_load((CORPUS / rule.name / "cases.yml").read_text("utf-8"))
    yield from ("", "Passes:", "")
    yield from (f"- {case['pass']}" for case in cases if "pass" in case)
    yield from ("", "Is reported:", "")
    yield from (f"- {case['fail']}" for case in cases if "fail" in case)


if __name__ == "__main__":
    write_pages(FOLDER, pages())
