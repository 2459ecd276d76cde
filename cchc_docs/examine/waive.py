"""Findings that somebody lets stand (bỏ qua): taken out, kept in view, and watched themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from cchc_docs.consistency.judge import Remark
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.waivers import PlacedWaiver

UNUSED = "waiver.unused"
UNKNOWN = "waiver.unknown"


class Waived(NamedTuple):
    """A finding that stands by somebody's decision, and the reason given."""

    remark: Remark
    reason: str


class Sorted(NamedTuple):
    """What is left to look at, and what was let stand."""

    remarks: tuple[Remark, ...]
    waived: tuple[Waived, ...]


def sort_out(remarks: Iterable[Remark], waivers: Sequence[PlacedWaiver]) -> Sorted:
    """Take out what is waived."""
    left: list[Remark] = []
    waived: list[Waived] = []
    for remark in remarks:
        waiver = next((one for one in waivers if _covers(one, remark)), None)
        if waiver is None:
            left.append(remark)
        else:
            waived.append(Waived(remark, waiver.waiver.reason))
    return Sorted(tuple(left), tuple(waived))


def _covers(placed: PlacedWaiver, remark: Remark) -> bool:
    waiver = placed.waiver
    if waiver.rule != remark.diagnostic.rule:
        return False
    only = waiver.only_with
    return only is None or only in remark.words or only in remark.diagnostic.message


def faults(
    remarks: Sequence[Remark], waivers: Iterable[PlacedWaiver], *, whole_case: bool
) -> Iterator[Diagnostic]:
    """Waivers of no rule, and those that nothing hits any more.

    What a file of facts waives may be hit by another document of the case: that is judged only
    where the whole case was read.
    """
    known = {rule.name: rule for rule in all_rules()}
    for placed in waivers:
        rule = known.get(placed.waiver.rule)
        if rule is None:
            yield _unknown(placed, list(known))
            continue
        by_others = placed.shared or rule.judge_case is not None
        if (whole_case or not by_others) and not any(_covers(placed, r) for r in remarks):
            yield _unused(placed, remarks)


def _unknown(placed: PlacedWaiver, known: Sequence[str]) -> Diagnostic:
    from cchc_docs.check.rules import all_rules as form_rules  # only here: they are many

    name = placed.waiver.rule
    if any(rule.name == name for rule in form_rules()):
        message = _("«{name}» is a rule of form; «bo_qua» lets stand what the content says")
        fix = _("take this entry out; «cchc-docs check --ignore {name}» leaves the rule out")
    else:
        message = _("there is no rule «{name}»")
        fix = _("«cchc-docs rules» lists them")
        if close := get_close_matches(name, known, n=1):
            fix = _("did you mean «{name}»?").format(name=close[0])
    place = placed.place
    return Diagnostic(
        UNKNOWN, Severity.ERROR, place, message.format(name=name), fix.format(name=name)
    )


def _unused(placed: PlacedWaiver, remarks: Iterable[Remark]) -> Diagnostic:
    name, words = placed.waiver.rule, placed.waiver.only_with
    if words and any(remark.diagnostic.rule == name for remark in remarks):
        message = _("«bo_qua» lets «{name}» stand where «{words}» is found; no finding says that")
        fix = _("copy the words of the finding into «noi_co_chu», or take this entry out")
    else:
        message = _("«bo_qua» lets «{name}» stand, but nothing of it is found here any more")
        fix = _("take this entry out, so that a new finding is not hidden by it")
    message = message.format(name=name, words=words)
    return Diagnostic(UNUSED, Severity.WARNING, placed.place, message, fix)
