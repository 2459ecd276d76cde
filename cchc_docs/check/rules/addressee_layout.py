"""One addressee stands on the line of «Kính gửi:»; several stand below it, each on its own line,
with a dash in front, `;` behind and `.` behind the last.

Whether a single one ends with a full stop is free. Label and list in two cells, or side by side on
one line, are habits: the second is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.listing import Item, is_dash, items
from cchc_docs.check.presence import type_code, without
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

SINGLE, MULTI = "ND30-I-II-9d.addr_single", "ND30-I-II-9d.addr_multi"


def judge(subject: Subject) -> Judgement:
    """Judge one addressee, or the list of them."""
    document = subject.document
    if type_code(document) == "CĐ":  # its line is «… điện:»
        return NotApplicable()
    label = document.first(Component.ADDRESSEE_LABEL)
    found = _listed(items(document.all(Component.ADDRESSEE)))
    if label is None or not found:
        return without(document, Component.ADDRESSEE_LABEL, Component.ADDRESSEE)
    beside = found[0].piece.paragraph is label.paragraph and found[0].piece.line == label.line
    in_cells = found[0].piece.paragraph.in_cell is not None
    if len(found) > 1:
        return tuple(_several(found, beside=beside and not in_cells))
    if beside or in_cells:
        return ()
    return (
        _finding(
            found[0],
            _("the only addressee stands below «Kính gửi:», not on its line: {text}"),
            _("Put it on the line of «Kính gửi:», without a dash"),
            SINGLE,
        ),
    )


def _listed(found: list[Item]) -> list[Item]:
    """The list as far as its last dash: a line below it may be the content."""
    dashed = [place for place, item in enumerate(found) if is_dash(item.dash)]
    return found[: dashed[-1] + 1] if dashed else found


def _several(found: list[Item], *, beside: bool) -> Iterator[Finding]:
    if beside:
        message = _("the first of several addressees stands on the line of «Kính gửi:»: {text}")
        fix = _("Press Enter before the first addressee")
        yield _finding(found[0], message, fix, MULTI, Severity.WARNING)
    bare = next((item for item in found if not is_dash(item.dash)), None)
    if bare is not None:
        message = _("an addressee of a list has no dash in front: {text}")
        yield _finding(bare, message, _("Type «- » before each addressee"), MULTI)
    *others, last = found
    open_one = next((item for item in others if item.end != ";"), None)
    if open_one is not None:
        message = _("an addressee does not end with «;»: {text}")
        yield _finding(open_one, message, _("End each addressee but the last with «;»"), MULTI)
    if last.end != ".":
        message = _("the last addressee does not end with «.»: {text}")
        yield _finding(last, message, _("End the last addressee with «.»"), MULTI)


def _finding(
    item: Item, message: str, fix: str, clause: str, severity: Severity | None = None
) -> Finding:
    return Finding(
        message=message.format(text=quoted(item.piece.shown)),
        found=item.text,
        fix=fix,
        spot=spot_of(item.piece),
        clauses=(clause,),
        severity=severity,
    )


RULE = Rule(
    name="addressee.layout",
    title=later("Layout of the addressees"),
    group="recipients",
    clauses=(SINGLE, MULTI, "ND30-I-II-9d.addr_single_end"),
    judge=judge,
    component=Component.ADDRESSEE,
)
