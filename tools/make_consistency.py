"""Write `docs/consistency/`: a page for every rule of content, and what is odd in the sources.

    python tools/make_consistency.py

The rules say what they read in their own modules; what they report stands in their test cases.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from page_folder import ROOT, write_pages

from cchc_docs.cli.rules import explanation
from cchc_docs.consistency.rule import Rule
from cchc_docs.consistency.rules import all_rules, rules_by_section
from cchc_docs.report.words import SECTIONS

FOLDER = ROOT / "docs" / "consistency"
CORPUS = ROOT / "tests" / "corpus" / "consistency"
ODDITIES = ROOT / "tests" / "consistency" / "oddities"

LETTERS = {
    "figures.ratio": "R1",
    "figures.percent-missing": "R2",
    "figures.one-value": "R3",
    "figures.percent-possible": "R4",
    "figures.part-whole": "R5",
    "figures.balance": "R6",
    "figures.count-list": "R7",
    "figures.frequency": "R8",
    "figures.absolute": "R9",
    "figures.rank-movement": "R10",
    "figures.score-range": "R11",
    "figures.class-band": "R12",
    "dates.real": "D1",
    "dates.order": "D2",
    "dates.deadline": "D3",
    "dates.year-known": "D4",
    "dates.interval": "D5",
    "dates.cut-off": "D6",
    "dates.style": "D7",
    "dates.in-force": "D8",
    "dates.year-consistent": "D9",
    "names.variant": "N1",
    "names.capitals": "N2",
    "abbreviations.defined": "N3",
    "abbreviations.typo": "N4",
    "names.tone-placement": "N5",
    "names.one-term": "N6",
    "names.unit-exists": "N7",
    "text.doubled-word": "T1",
    "text.glued-words": "T2",
    "text.misspelling": "T3",
    "text.sentence-end": "T4",
    "text.spacing": "T5",
    "text.case-after-mark": "T6",
    "text.number-style": "T7",
    "text.redundancy": "T8",
    "text.web-residue": "T9",
    "text.quotation-marks": "T10",
    "citations.form": "L1",
    "citations.type": "L2",
    "headings.level": "H1",
    "headings.numbering": "H2",
    "document.blocks": "H3",
    "recipients.covered": "H4",
    "recipients.archive": "H5",
    "title.form": "H6",
    "signature.capacity": "H7",
    "completeness.basis": "M1",
    "completeness.actionable": "M2",
    "completeness.evidence": "M3",
    "completeness.criteria": "M4",
    "criteria.key": "X1",
    "criteria.order": "X2",
    "inspection.scope": "X3",
    "people.present": "X4",
    "subject.body": "X5",
    "paragraphs.twice": "X6",
    "figures.across": "X7",
}
"""The letters under which the catalogue of checks knew these rules before they had names."""


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    yield FOLDER / "README.md", "\n".join(index()) + "\n"
    yield FOLDER / "oddities.md", "\n".join(oddities()) + "\n"
    for rule in all_rules():
        yield FOLDER / f"{rule.name}.md", "\n".join(page(rule)) + "\n"


def index() -> Iterator[str]:
    """The rules by section: how grave, what they read."""
    yield "# Rules of consistency"
    yield ""
    yield "Made by `python tools/make_consistency.py`. A rule proposes, with its evidence; a person"
    yield "decides. Within a quotation a finding weighs one grade less. What these rules find in"
    yield "the five published texts of the tests, and what not, is in [oddities.md](oddities.md)."
    for section, rules in rules_by_section().items():
        yield from ("", f"## {SECTIONS[section]}", "", "| rule | what it finds | grade | reads | |")
        yield "| --- | --- | --- | --- | --- |"
        for rule in rules:
            name = f"[{rule.name}]({rule.name}.md)"
            letter = LETTERS[rule.name]
            yield f"| {name} | {rule.title} | {rule.severity} | {reads(rule)} | {letter} |"


def reads(rule: Rule) -> str:
    """«data, text»."""
    every = {"data": rule.judge_data, "text": rule.judge_text, "case": rule.judge_case}
    return ", ".join(name for name, judge in every.items() if judge is not None)


def page(rule: Rule) -> Iterator[str]:
    """One rule: what it reads, how grave it is, its cases."""
    yield from (f"# {rule.name}", "", f"{rule.title}.", "")
    yield explanation(rule.judges[0])
    yield from ("", f"Grade: {rule.severity}. Reads: {reads(rule)}.")
    cases = yaml.safe_load((CORPUS / rule.name / "cases.yml").read_text("utf-8"))
    yield from ("", "Is silent:", "")
    yield from (f"- {case['pass']}{_shown(case)}" for case in cases if "pass" in case)
    yield from ("", "Reports:", "")
    yield from (f"- {case['fail']}{_shown(case)}" for case in cases if "fail" in case)


def _shown(case: dict[str, Any]) -> str:
    """The text of a case, where it is short."""
    text = " ".join(str(case.get("text", "")).split())
    return f": “{text}”" if 0 < len(text) <= 160 else ""


def oddities() -> Iterator[str]:
    """What is odd in the five published texts, found or not."""
    yield "# What is odd in the five published texts"
    yield ""
    yield "Made by `python tools/make_consistency.py` from `tests/consistency/oddities/`; the tests"
    yield "hold that the rules find exactly these places in `tests/sources/`, and no others."
    entries = [
        entry
        for file in sorted(ODDITIES.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text("utf-8")) or ()
    ]
    for source in sorted({entry["source"] for entry in entries}):
        yield from ("", f"## {source}", "", "| what stands there | line | rule | why |")
        yield "| --- | --- | --- | --- |"
        own = [entry for entry in entries if entry["source"] == source]
        for entry in sorted(own, key=lambda e: ("rule" not in e, e.get("line", 0), e["oddity"])):
            yield _row(entry)


def _row(entry: dict[str, Any]) -> str:
    words = str(entry.get("words", "")).replace("|", "\\|")
    shown = f"«{words}»" if words else entry.get("what", "")
    rule = f"[{entry['rule']}]({entry['rule']}.md)" if "rule" in entry else "not found"
    why = str(entry.get("why", entry.get("why_not", ""))).replace("|", "\\|")
    return f"| {shown} | {entry.get('line', '')} | {rule} | {why} |"


if __name__ == "__main__":
    write_pages(FOLDER, pages())
