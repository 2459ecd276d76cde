"""The type stands in capitals, its subject in sentence case and without a full stop.

Reads the subject of a document, the title of a news item, «trich_yeu» of the data. A hit: Every
Word With A Capital; a full stop behind a subject; a type in small letters. No hit: a subject that
holds many names; a title wholly in capitals, which is a matter of form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cchc_docs.consistency.reading.head import type_line, whole
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Finding, Record, Rule, Subject, Where
from cchc_docs.consistency.text import Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_FEWEST = 6  # words: fewer may be one name
_WORD = re.compile(r"[^\W\d_]+")


def judge_text(subject: Subject) -> Iterable[Finding]:
    """Judge the lines of title and subject."""
    if subject.record is not None:
        return
    text = subject.text
    title = type_line(text)
    if title is not None and not title.text.strip().isupper() and not title.look:
        message = _("the type is not in capitals: «{found}»").format(found=title.text.strip())
        yield Finding(message, _("write it as «{type}»").format(type=title.text.strip().upper()),
                      whole(title))  # fmt: skip
    lines = text.parts(Part.SUBJECT)
    for line in lines:
        if _is_title_case(line.text):
            yield _capitals(line.text.strip(), whole(line))
    if lines and text.is_document and _has_full_stop(lines[-1].text):
        where = Mention(lines[-1], *_stop(lines[-1].text))
        # below the number of a letter it is seen as a sentence
        severity = None if title is not None else Severity.NOTE
        yield _full_stop(where)._replace(severity=severity)


def judge_data(record: Record, _registry: Registry) -> Iterable[Finding]:
    """Judge the subject that was typed."""
    typed = record.model.subject
    where = record.at(("trich_yeu",), typed)
    if _is_title_case(typed):
        yield _capitals(typed, where)
    if _has_full_stop(typed):
        yield _full_stop(where)


def _is_title_case(text: str) -> bool:
    words = _WORD.findall(text)
    return (
        len(words) >= _FEWEST
        and not text.isupper()
        and all(word[0].isupper() for word in words)
        and sum(word.isupper() for word in words) * 2 < len(words)
    )


def _has_full_stop(text: str) -> bool:
    bare = text.rstrip()
    return bare.endswith(".") and not bare.endswith(("..", "/.")) and len(bare.split()) > 2


def _stop(text: str) -> tuple[int, int]:
    """The last word with its full stop."""
    end = len(text.rstrip())
    return text.rstrip().rfind(" ") + 1, end


def _capitals(found: str, where: Where) -> Finding:
    return Finding(
        _("every word of the title has a capital: «{found}»").format(found=found),
        _("write it as a sentence: a capital for the first word and for names only"),
        where,
    )


def _full_stop(where: Where) -> Finding:
    return Finding(
        _("a subject ends without a full stop: «{found}»").format(found=where.words),
        _("take the full stop away"),
        where,
    )


RULE = Rule(
    name="title.form",
    title=later("The type in capitals, the subject in sentence case"),
    severity=Severity.WARNING,
    judge_text=judge_text,
    judge_data=judge_data,
)
