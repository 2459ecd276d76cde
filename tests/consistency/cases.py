"""Cases of the rules of consistency: small texts, edited data files, cases of several documents."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Rule, Subject
from cchc_docs.consistency.rules import all_rules
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.examine.subjects import case_of, of_data_file

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus" / "consistency"


class RuleCase(NamedTuple):
    """One entry of a `cases.yml`.

    `text` is a plain text (`markdown: true` for Markdown), `texts` several by name (a case),
    `data` a data file of the repository with `edits` of it and of the files beside it:
    `{file: [[old, new], …]}`.

    `pass` says why nothing is found; `fail` is a part of the message of the finding, `at` the words
    it points at, `severity` its grade, `count` how many findings there are (1).
    """

    rule: str
    number: int
    entry: dict[str, Any]

    @property
    def name(self) -> str:
        return f"{self.rule}-{self.number}-{'pass' if 'pass' in self.entry else 'fail'}"


def rule_cases() -> list[RuleCase]:
    return [
        RuleCase(folder.name, number, entry)
        for folder in sorted(CORPUS.iterdir())
        if folder.is_dir()
        for number, entry in enumerate(yaml.safe_load((folder / "cases.yml").read_text("utf-8")), 1)
    ]


def found(case: RuleCase, folder: Path, rules: tuple[Rule, ...] = ()) -> list[Remark]:
    """What the case's rule finds in it."""
    wanted = rules or tuple(rule for rule in all_rules() if rule.name == case.rule)
    return judge(case_of(tuple(_subjects(case.entry, folder))), wanted)


def _subjects(entry: dict[str, Any], folder: Path) -> Iterator[Subject]:
    markdown = bool(entry.get("markdown"))
    registry = Registry(**{k: _frozen(v) for k, v in entry.get("registry", {}).items()})
    if "text" in entry:
        yield Subject(read_plain(entry["text"], "van-ban.txt", markdown=markdown), None, registry)
    for name, text in entry.get("texts", {}).items():
        yield Subject(read_plain(text, name, markdown=markdown), None, registry)
    for name in [entry["data"]] if isinstance(entry.get("data"), str) else entry.get("data", []):
        yield of_data_file(edited(ROOT / name, entry.get("edits", {}), folder))


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(tuple(item) if isinstance(item, list) else item for item in value)
    return value


def edited(file: Path, edits: dict[str, list[list[str]]], folder: Path) -> Path:
    """A copy of a data file in its workspace, some words of the files replaced."""
    notices = ROOT / "notices"
    copy = folder / "notices"
    if not copy.exists():
        shutil.copytree(notices, copy)
    target = copy / file.relative_to(notices)
    for name, pairs in edits.items():
        path = target.parent / name
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert old in text, f"«{old}» is not in {path}"
            text = text.replace(old, new)
        path.write_text(text, "utf-8")
    return target
