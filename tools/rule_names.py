"""Every rule name that a message can carry, collected from the code.

Names of rules of form and of content come from their registries. All others are written in the code
as text («file.not-found»), but for two rooms that put theirs together: refusals of records
(`refusal("date_form", …)` is reported as `data.date-form`) and the vetting of wordings
(`findings.add("syntax", …)` is reported as `wording.syntax`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cchc_docs.load.sentences import FIXES, REFERENCES

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "cchc_docs"
PUT_TOGETHER = {"load/explain.py", "document/vetting/findings.py"}
"""The rooms whose names this module puts together as they do."""
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*")
_ENDINGS_OF_FILES = {
    "md",
    "toml",
    "yml",
    "xml",
    "jsonl",
    "css",
    "docx",
    "rtf",
    "html",
    "py",
    "exe",
    "sqlite",
    "id",
}


class Refusal(NamedTuple):
    """A kind of refusal of a record: its rule name, its sentence and its mend, in English."""

    rule: str
    sentence: str
    fix: str


def names_in_code() -> set[str]:
    """Every rule name outside of the registries."""
    found = {one.rule for one in refusals()} | {f"data.{_dashed(kind)}" for kind in REFERENCES}
    for file, tree in _trees():
        keys = {
            id(key) for node in ast.walk(tree) if isinstance(node, ast.Dict) for key in node.keys
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and id(node) not in keys and _is_name(node.value):
                found.add(str(node.value))
            elif "vetting" in file.parts and (rule := _first_text(node, "add")):
                found.add(f"wording.{rule}")
    return found


def refusals() -> list[Refusal]:
    """Every refusal of a record, with the sentences that are written out beside it."""
    found: dict[str, Refusal] = {}
    for _file, tree in _trees():
        for node in ast.walk(tree):
            kind = _first_text(node, "refusal")
            if kind and isinstance(node, ast.Call):
                rule = f"data.{_dashed(kind)}"
                found.setdefault(rule, Refusal(rule, _sentence(node), FIXES.get(kind, "")))
    return sorted(found.values())


def put_together() -> set[str]:
    """The files that give a diagnostic a name which is no plain text: they must be known here."""
    return {
        file.relative_to(PACKAGE).as_posix()
        for file, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _called(node) == "Diagnostic"
        and node.args
        and isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
    }


def _trees() -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        yield file, ast.parse(file.read_bytes())


def _is_name(value: object) -> bool:
    if not isinstance(value, str) or not _NAME.fullmatch(value):
        return False
    return value.rpartition(".")[2] not in _ENDINGS_OF_FILES


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def _first_text(node: ast.AST, called: str) -> str:
    """The first argument of a call of that name, where it is written out."""
    match node:
        case ast.Call(args=[ast.Constant(value=str(text)), *_rest]) if _called(node) == called:
            return text
        case _:
            return ""


def _sentence(call: ast.Call) -> str:
    """The sentence of a refusal, where it is written out beside its kind."""
    match call.args[1]:
        case ast.Call(args=[ast.Constant(value=str(text)), *_rest]):
            return text
        case _:
            return ""


def _dashed(kind: str) -> str:
    return kind.replace("_", "-")
