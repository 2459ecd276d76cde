"""Mend what is safe (sửa thể thức): judge, mend, judge, until nothing is left that a mender mends.

A mender after which some rule finds what it did not find before is left out: its work is undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import FileResult, judge_file
from cchc_docs.check.repair.change import Change, Job, Mender
from cchc_docs.check.repair.draft import Draft
from cchc_docs.check.repair.menders import all_menders
from cchc_docs.check.repair.refusals import require_repairable
from cchc_docs.check.rule import Rule, Subject
from cchc_docs.check.view.read import view_package

ROUNDS = 3
Findings = Counter[tuple[int, str, tuple[str, ...]]]


class Repair(NamedTuple):
    """The mended file, and what was changed in it; no change, and the file is as it was."""

    data: bytes
    changes: tuple[Change, ...] = ()


def repaired(data: bytes, result: FileResult) -> Repair:
    """These bytes of a file, mended by the rules that judged it; refuses protected files."""
    path = result.view.name
    rules = tuple({o.rule.name: o.rule for d in result.documents for o in d.results}.values())
    require_repairable(Draft(data, path).package, result.view)
    before, menders = _findings(result), all_menders()

    def attempt(without: frozenset[str]) -> tuple[Repair, bool]:
        chosen = {name: mender for name, mender in menders.items() if name not in without}
        made, after = _mended(data, path, rules, chosen)
        return made, not after - before

    made, is_good = attempt(frozenset())
    if is_good:
        return made
    begun = [name for name in menders if any(change.rule == name for change in made.changes)]
    culprits = _culprits(lambda without: attempt(without)[1], frozenset(), begun)
    return attempt(culprits)[0]


def _culprits(
    is_good: Callable[[frozenset[str]], bool], base: frozenset[str], group: list[str]
) -> frozenset[str]:
    """The fewest of a group to leave out; without the base and the whole group, all is well."""
    if len(group) == 1:
        return frozenset(group)
    one, other = group[: len(group) // 2], group[len(group) // 2 :]
    for half in (one, other):
        if is_good(base.union(half)):
            return _culprits(is_good, base, half)
    found = _culprits(is_good, base.union(other), one)
    return found | _culprits(is_good, base | found, other)


def _mended(
    data: bytes, path: str, rules: tuple[Rule, ...], menders: Mapping[str, Mender]
) -> tuple[Repair, Findings]:
    """At most three rounds; what the rules find after them."""
    changes: list[Change] = []
    for _round in range(ROUNDS):
        draft = Draft(data, path)
        result = _judged(draft, rules)
        made = [change for job in _jobs(result, draft) for change in _mend(job, menders)]
        if not made:
            return Repair(data, tuple(changes)), _findings(result)
        changes += made
        data = draft.data()
    return Repair(data, tuple(changes)), _findings(_judged(Draft(data, path), rules))


def _judged(draft: Draft, rules: tuple[Rule, ...]) -> FileResult:
    view = view_package(draft.package)
    return judge_file(view, dissect(view), rules)


def _jobs(result: FileResult, draft: Draft) -> list[Job]:
    return [
        Job(o.rule.name, Subject(result.view, result.anatomy, d.document), o.findings, draft)
        for d in result.documents
        for o in d.results
        if o.findings
    ]


def _mend(job: Job, menders: Mapping[str, Mender]) -> list[Change]:
    mender = menders.get(job.rule)
    return [] if mender is None else list(mender(job))


def _findings(result: FileResult) -> Findings:
    """How often each rule finds something in each document, by clauses: texts may have moved."""
    return Counter(
        (place, outcome.rule.name, finding.clauses)
        for place, document in enumerate(result.documents)
        for outcome in document.results
        for finding in outcome.findings
    )
