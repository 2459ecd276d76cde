"""Size, weight and slant of body text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import main_size
from cchc_docs.check.prose import is_sentence, prose
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.letters import Wanted, bold, italic, mend_letters, size
from cchc_docs.check.rules.body_look import LONG, SEEN, SIZES, WHOLE
from cchc_docs.check.view.page import Look, Paragraph


def mend(job: Job) -> Iterator[Change]:
    """Mend whole paragraphs; single words in bold or italics are emphasis."""
    paragraphs = prose(job.subject.document)
    pick = _usual(paragraphs)
    plain = {id(piece.paragraph) for piece in job.subject.document.all(Component.BODY)}
    for paragraph in paragraphs:
        wanted = []
        if looks.of_other_size(paragraph.runs, SIZES)[0] >= SEEN:
            wanted.append(size(lambda found: found if found in SIZES else pick))
        if id(paragraph) in plain:
            wanted += _styles(paragraph)
        if wanted:
            yield from mend_letters(job, paragraph, 0, len(paragraph.text), *wanted)


def _usual(paragraphs: tuple[Paragraph, ...]) -> float:
    """The allowed size that most of the body text has; 14 where none has one."""
    sizes = Counter(main_size(paragraph.runs) for paragraph in paragraphs)
    return next((size for size, _ in sizes.most_common() if size in SIZES), SIZES[-1])


def _styles(paragraph: Paragraph) -> Iterator[Wanted]:
    if not is_sentence(paragraph) or len(paragraph.text.split()) < LONG:
        return
    if looks.share(paragraph.runs, _is_bold) > WHOLE:
        yield bold(on=False)
    if looks.share(paragraph.runs, _is_italic) > WHOLE:
        yield italic(on=False)


def _is_bold(look: Look) -> bool:
    return look.bold


def _is_italic(look: Look) -> bool:
    return look.italic
