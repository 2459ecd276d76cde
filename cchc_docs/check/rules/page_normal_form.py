"""Letters are composed (Unicode dựng sẵn, NFC): a decomposed text is not found by searching."""

from __future__ import annotations

import unicodedata

from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.language import _, later


def judge(subject: Subject) -> Judgement:
    """Count the paragraphs with decomposed letters."""
    found = [
        paragraph
        for paragraph in own_paragraphs(subject.document)
        if not paragraph.text.isascii() and not unicodedata.is_normalized("NFC", paragraph.text)
    ]
    if not found:
        return ()
    return (
        Finding(
            message=_("{count} paragraphs have decomposed letters (Unicode tổ hợp)").format(
                count=len(found)
            ),
            found=_("decomposed letters"),
            required=_("composed letters (NFC)"),
            fix=_("Convert the text to composed Unicode with UniKey Toolkit, or by check --fix"),
            spot=found[0].place,
        ),
    )


RULE = Rule(
    name="page.normal-form",
    title=later("Composed letters"),
    group="page",
    clauses=("ND30-I-I-4.nfc",),
    judge=judge,
)
