"""Nơi nhận has no page of its own (nơi nhận không đứng một mình một trang)."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.closing import recipients
from cchc_docs.pages.rule import Finding, Rule, Subject


def judge(subject: Subject) -> Iterator[Finding]:
    """Look what else stands on each page where nơi nhận stands."""
    for document in subject.documents:
        own = recipients(document)
        for page in subject.sheets.pages_of(own):
            if subject.sheets.holds_only(page, own):
                yield Finding(
                    page,
                    _("nothing but Nơi nhận stands on this page"),
                    _(
                        "In Word: put «Nơi nhận» beside the signature, in the left column of the "
                        "same table; or make the text one line shorter"
                    ),
                )


RULE = Rule(
    name="pages.recipients-alone",
    title=later("No page with nothing but Nơi nhận"),
    severity=Severity.WARNING,
    judge=judge,
)
