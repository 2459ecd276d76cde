"""Letters composed (Unicode dựng sẵn, NFC); marks that stand in the next run join their letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cchc_docs.check.ooxml import w
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.repair.change import Change, Job
from cchc_docs.check.repair.stretches import text_of, write_text
from cchc_docs.language import _

_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"


def mend(job: Job) -> Iterator[Change]:
    """Compose every paragraph that is decomposed."""
    for paragraph in own_paragraphs(job.subject.document):
        if unicodedata.is_normalized("NFC", paragraph.text):
            continue
        texts = list(paragraph.place.element.iter(w("t")))
        held = [text_of(element) for element in texts]
        for place in range(1, len(held)):
            rest = held[place].lstrip(_MARKS)
            marks = held[place][: len(held[place]) - len(rest)]
            if marks and held[place - 1]:
                held[place - 1] += marks
                held[place] = rest
        for element, text in zip(texts, held, strict=True):
            if (new := unicodedata.normalize("NFC", text)) != text_of(element):
                write_text(element, new)
        yield job.change(paragraph.place, _("decomposed letters"), _("composed letters (NFC)"))
