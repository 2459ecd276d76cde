"""A document has its blocks (Điều 8): quốc hiệu, agency, number, date, type, recipients, signature.

Reads texts that are laid out as a document: the number and two more blocks stand. A hit: the
blocks that are missing, named in one finding. No hit: prose and news items; a letter without a
type; minutes without place and date; what our own writers compose, which cannot lack one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.head import is_one_document, type_key, whole
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.vietnamese.text import fold

_EVIDENT = (
    Part.NUMBER,
    Part.PLACE_DATE,
    Part.TYPE,
    Part.ADDRESSEE,
    Part.RECIPIENT,
    Part.SIGNATURE,
)
_ENOUGH = 4  # blocks that stand: then the rest was left out, not the text cut

_LOST = 2


def judge_text(subject: Subject) -> Iterable[Finding]:
    """One finding that names what is missing."""
    text = subject.text
    if subject.record is not None or not is_one_document(text):
        return
    standing = [part for part in _EVIDENT if text.parts(part)]
    missing = list(_missing(text))
    if len(standing) < 3 or not missing:
        return
    # copies often lose the two lines at the top alone
    sure = len(standing) >= _ENOUGH and len(missing) > _LOST
    yield Finding(
        _("blocks of a document are missing here: {missing}").format(missing=", ".join(missing)),
        _("add them, if the copy has not merely lost them"),
        _first(text),
        severity=None if sure else Severity.NOTE,
    )


def _missing(text: Text) -> Iterator[str]:
    head = [fold(passage.text) for passage in text.parts(Part.LETTERHEAD)]
    is_minutes = type_key(text) == "bien_ban"
    is_letter = bool(text.parts(Part.ADDRESSEE)) and not text.parts(Part.TYPE)
    if not any("cong_hoa_xa_hoi" in key for key in head):
        yield _("the national name (quốc hiệu)")
    if not any("doc_lap_tu_do" in key for key in head):
        yield _("the motto (tiêu ngữ)")
    if not any(not key.startswith(("cong_hoa_xa_hoi", "doc_lap_tu_do")) for key in head if key):
        yield _("the issuing agency")
    if not text.parts(Part.NUMBER) and not is_minutes:
        yield _("number and symbol")
    if not text.parts(Part.PLACE_DATE) and not is_minutes:
        yield _("place and date")
    if not text.parts(Part.TYPE) and not is_letter:
        yield _("the name of the type")
    if not text.parts(Part.SUBJECT):
        yield _("the subject (trích yếu)")
    if not text.parts(Part.RECIPIENT) and not is_minutes:
        yield _("the recipients (Nơi nhận)")
    if not text.parts(Part.SIGNATURE):
        yield _("the signature")


def _first(text: Text) -> Mention:
    return whole(next(p for p in text.passages if p.part in _EVIDENT))


RULE = Rule(
    name="document.blocks",
    title=later("The blocks of a document are all there"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
