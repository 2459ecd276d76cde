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
    before = _findings(result)
    menders = {
        name: mender
        for name, mender in all_menders().items()
        if any(found == name for _place, found, _clauses in before)
    }

    def attempt(chosen: Mapping[str, Mender]) -> tuple[Repair, bool]:
        made, after = _mended(data, path, rules, chosen)
        return made, not after - before

    made, is_good = attempt(all_menders() if menders else {})
    return made if is_good else _without_culprits(attempt, all_menders(), menders)


def _without_culprits(
    attempt: Callable[[Mapping[str, Mender]], tuple[Repair, bool]],
    menders: Mapping[str, Mender],
    begun: Mapping[str, Mender],
) -> Repair:
    """The repair without the one mender that does harm; else with those that do none together."""
    for culprit in begun:
        chosen = {name: mender for name, mender in menders.items() if name != culprit}
        made, is_good = attempt(chosen)
        if is_good:
            return made
    chosen = {}
    best, _is_good = attempt(chosen)
    for name, mender in begun.items():
        made, is_good = attempt({**chosen, name: mender})
        if is_good:
            best, chosen[name] = made, mender
    return best


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
