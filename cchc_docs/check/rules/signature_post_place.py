"""Another post of the signer stands above the name (ô 7b); many offices print it below: a note."""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Judge where the post of every signer stands."""
    document = subject.document
    posts = [block for block in document.signatures if block.post is not None]
    if not posts:
        return without(document, Component.SIGNING_POST)
    return tuple(
        Finding(
            message=_("the signer's other post stands below the name: {text}").format(
                text=quoted(block.post.shown)
            ),
            found=_("below the name"),
            required=_("above the name"),
            fix=_("Cut the line (Ctrl+X) and paste it above the name, under the signature"),
            spot=spot_of(block.post),
            severity=Severity.NOTE,  # the diagram alone shows its place
        )
        for block in posts
        if block.post is not None and block.post_is_below
    )


RULE = Rule(
    name="signature.post-place",
    title=later("Another post of the signer stands above the name"),
    group="signature",
    clauses=("ND30-I-II-7dd.position",),
    judge=judge,
    component=Component.SIGNING_POST,
)
