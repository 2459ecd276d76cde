"""The font: in the styles where it runs through the document, else in the runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_docs.check.encoding import is_old_text
from cchc_docs.check.lettering import is_seen
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import font, mend_letters
from cchc_docs.check.repair.styles import set_fonts


def mend(job: Job) -> Iterator[Change]:
    """Mend the styles first; what their runs say themselves is mended in the next round."""
    wrong = {finding.found for finding in job.findings}
    paragraphs = [
        p for p in own_paragraphs(job.subject.document) if not any(map(is_old_text, p.runs))
    ]
    letters = Counter(
        run.look.font in wrong
        for paragraph in paragraphs
        for run in paragraph.runs
        if is_seen(run)
        for _char in run.text
    )
    if letters[True] > letters[False]:
        changed = list(set_fonts(job, wrong))
        if changed:
            yield from changed
            return
    for paragraph in paragraphs:
        yield from mend_letters(job, paragraph, 0, len(paragraph.text), font(wrong.__contains__))
