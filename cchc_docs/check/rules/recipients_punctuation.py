"""Each recipient on a line of its own, `- ` in front, `;` at its end.

The last line is the filing line, of another rule; where it is missing, the last recipient may close
the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.listing import Item, is_dash, items
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_SECOND = re.compile(r"; ?[-–] ?\w")
_NOTE_BEHIND = re.compile(r"; ?\([^()]*\)$")  # «…; (để b/c)»: a note common to several lines


def judge(subject: Subject) -> Judgement:
    """Judge the recipients, a finding for each kind of slip."""
    document = subject.document
    found = items(document.all(Component.RECIPIENT))
    if not found:
        return without(document, Component.RECIPIENT)
    return tuple(_judge(found, closed=document.has(Component.FILING)))


def _judge(found: list[Item], *, closed: bool) -> Iterator[Finding]:
    bare = [item for item in found if not is_dash(item.dash)]
    if bare:
        message = _("a recipient has no dash in front: {text}")
        yield _finding(bare, message, _("Type «- » before each recipient"))
    tight = [item for item in found if is_dash(item.dash) and not item.dash.endswith(" ")]
    if tight:
        message = _("there is no space after the dash of a recipient: {text}")
        yield _finding(tight, message, _("Type a space after the dash"), Severity.WARNING)
    ending = found if closed else found[:-1]
    open_ones = [i for i in ending if i.end != ";" and not _NOTE_BEHIND.search(i.text)]
    if open_ones:
        message = _("a recipient does not end with «;»: {text}")
        yield _finding(open_ones, message, _("End each recipient with «;»"))
    double = [item for item in found if _SECOND.search(item.text)]
    if double:
        message = _("two recipients stand on one line: {text}")
        yield _finding(double, message, _("Press Enter before the second recipient"))


def _finding(
    wrong: list[Item], message: str, fix: str, severity: Severity | None = None
) -> Finding:
    text = quoted(wrong[0].piece.shown)
    if len(wrong) > 1:
        text = _("{text} (and {count} more)").format(text=text, count=len(wrong) - 1)
    return Finding(
        message=message.format(text=text),
        found=wrong[0].text,
        fix=fix,
        spot=spot_of(wrong[0].piece),
        severity=severity,
    )


RULE = Rule(
    name="recipients.punctuation",
    title=later("Dashes and semicolons of the recipients"),
    group="recipients",
    clauses=("ND30-I-II-9d.list_layout",),
    judge=judge,
    component=Component.RECIPIENT,
)
