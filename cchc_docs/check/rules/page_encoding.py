"""Letters are Unicode (TCVN 6909:2001); text of TCVN3 or VNI is not (bộ mã ký tự)."""

from __future__ import annotations

from cchc_docs.check.encoding import is_old_text, old_words
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.page import Paragraph
from cchc_docs.language import _, later

_ENOUGH = 3  # words: fewer may be signs of measure or foreign names


def judge(subject: Subject) -> Judgement:
    """Look for words of an old encoding."""
    words: set[str] = set()
    first: Paragraph | None = None
    for paragraph in own_paragraphs(subject.document):
        if paragraph.text.isascii():
            continue
        found = old_words(paragraph.text)
        for run in paragraph.runs:
            if is_old_text(run):
                found.update(run.text.split())
        if found and first is None:
            first = paragraph
        words |= found
    if first is None or len(words) < _ENOUGH:
        return ()
    sample = " ".join(sorted(words)[:_ENOUGH])
    return (
        Finding(
            message=_("Text of an old encoding (TCVN3, VNI), not Unicode: «{found}»").format(
                found=sample
            ),
            found=sample,
            required="Unicode (TCVN 6909:2001)",
            fix=_("Convert the text to Unicode with a converter such as UniKey Toolkit"),
            spot=first.place,
        ),
    )


RULE = Rule(
    name="page.encoding",
    title=later("Encoding of the letters"),
    group="page",
    clauses=("ND30-I-I-4.charset",),
    judge=judge,
)
