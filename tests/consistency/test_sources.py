"""On the five source texts each rule finds exactly what is odd in them, and nothing else."""

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from cchc_docs.consistency.judge import judge
from cchc_docs.consistency.rule import Rule
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import FilePlace
from cchc_docs.examine.subjects import case_of, of_text_file

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
    entries = [
        entry
        for file in sorted(ODDITIES.glob("*.yml"))
        for entry in yaml.safe_load(file.read_text("utf-8")) or ()
    ]
    return {Hit(e["source"], e["rule"], e["line"], e["words"]) for e in entries if "rule" in e}


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_finds_what_is_odd_in_the_sources(rule: Rule) -> None:
    hits = set()
    for file in sorted(SOURCES.glob("*.txt")):
        for remark in judge(case_of((of_text_file(file),)), (rule,)):
            place = remark.diagnostic.place
            assert isinstance(place, FilePlace)
            hits.add(Hit(file.stem, rule.name, place.line, remark.words))
    assert hits == {hit for hit in expected() if hit.rule == rule.name}
