"""On the five source texts each rule finds exactly what is odd in them, and nothing else."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from cchc_docs.consistency.judge import judge
from cchc_docs.consistency.rule import Rule
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import FilePlace
from cchc_docs.examine.files import of_text_file
from cchc_docs.examine.subjects import case_of

SOURCES = Path(__file__).parents[1] / "sources"
ODDITIES = Path(__file__).parent / "oddities"


class Hit(NamedTuple):
    """A place of a source, what stands there, and by which rule it is odd."""

    source: str
    rule: str
    line: int
    words: str


def expected() -> set[Hit]:
    """What `oddities/<group>.yml` lists: {oddity, source, rule, line, words, [why]}."""
    return {_hit(entry) for entry in entries() if "rule" in entry and not entry.get("along")}


def entries() -> list[dict[str, Any]]:
    """Every entry; `along: true` stands for a further place of another's finding."""
    return [
        entry
        for file in sorted(ODDITIES.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text("utf-8")) or ()
    ]


def _hit(entry: dict[str, Any]) -> Hit:
    return Hit(entry["source"], entry["rule"], entry["line"], entry["words"])


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_finds_what_is_odd_in_the_sources(rule: Rule) -> None:
    hits = set()
    for file in sorted(SOURCES.glob("*.txt")):
        for remark in judge(case_of((of_text_file(file),)), (rule,)):
            place = remark.diagnostic.place
            assert isinstance(place, FilePlace)
            hits.add(Hit(file.stem, rule.name, place.line, remark.words))
    assert hits == {hit for hit in expected() if hit.rule == rule.name}


@pytest.mark.parametrize(
    "entry", [e for e in entries() if e.get("along")], ids=lambda e: e["words"]
)
def test_a_finding_leads_to_its_further_places(entry: dict[str, Any]) -> None:
    wanted = _hit(entry)
    rules = tuple(rule for rule in all_rules() if rule.name == wanted.rule)
    remarks = judge(case_of((of_text_file(SOURCES / f"{wanted.source}.txt"),)), rules)
    lines = {place.line for r in remarks for place in r.also if isinstance(place, FilePlace)}
    assert wanted.line in lines
    assert any(wanted.words in remark.diagnostic.message for remark in remarks)
