"""Letters in black; stamps keep their colour."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import black, mend_letters

_STAMPS = (Component.SECRECY_MARK, Component.URGENCY_MARK, Component.CIRCULATION_MARK)


def mend(job: Job) -> Iterator[Change]:
    """Mend the colours that the rule names."""
    document = job.subject.document
    wrong = {finding.found for finding in job.findings}
    stamps = {id(paragraph) for paragraph in document.paragraphs(*_STAMPS)}
    for paragraph in own_paragraphs(document):
        if id(paragraph) not in stamps:
            wanted = black(wrong.__contains__)
            yield from mend_letters(job, paragraph, 0, len(paragraph.text), wanted)
