"""Whether a frame has all that a document needs (đủ chỗ điền, đủ kiểu): slots and styles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.lines import BOXES, DRAWN_LINES
from cchc_docs.write.docx.slots import (
    BODY,
    LETTER_PREFIX,
    SUBJECT,
    Family,
    described_slots,
    needed_slots,
)
from cchc_docs.write.docx.styles import missing_styles
from cchc_docs.write.docx.survey import Survey
from cchc_docs.write.docx.tags import written

_LETTER_HAS_NO_LINE = "Kẻ trích yếu"  # a công văn draws no line under its trích yếu


def family(found: Survey) -> Family:
    """A công văn has «V/v» before its trích yếu."""
    for paragraph, tag in found.slots():
        if tag.name == SUBJECT and LETTER_PREFIX in paragraph.text:
            return Family.LETTER
    return Family.NAMED


def incomplete(found: Survey, path: str) -> Iterator[Diagnostic]:
    """Every missing slot and style."""
    place = WordPlace(path)
    count = Counter(tag.name for _paragraph, tag in found.slots())
    for name in needed_slots(family(found)):
        if not count[name] and name not in found.meant:
            yield missing_slot(name, place)
    if count[BODY] > 1:
        yield Diagnostic(
            "frame.slot-form",
            Severity.ERROR,
            place,
            _("«{slot}» stands {count} times in the frame.").format(
                slot=written(BODY), count=count[BODY]
            ),
            _("Keep one of them."),
        )
    for name in missing_styles(found.sheet):
        yield _missing_style(name, Severity.ERROR, place)
    for name in (*DRAWN_LINES, *BOXES):
        unneeded = name == _LETTER_HAS_NO_LINE and family(found) is Family.LETTER
        if found.sheet.id_of("paragraph", name) is None and not unneeded:
            yield _missing_style(name, Severity.WARNING, place)


def missing_slot(name: str, place: WordPlace) -> Diagnostic:
    """The frame has no place for something that the document holds."""
    return Diagnostic(
        "frame.slot-missing",
        Severity.ERROR,
        place,
        _("The frame has no slot «{slot}» ({description}).").format(
            slot=written(name), description=_(described_slots()[name])
        ),
        _("Type «{slot}» where it belongs.").format(slot=written(name)),
    )


def _missing_style(name: str, severity: Severity, place: WordPlace) -> Diagnostic:
    return Diagnostic(
        "frame.style-missing",
        severity,
        place,
        _("The frame has no style «{style}».").format(style=name),
        _(
            "In Word: Developer, Document Template, Organizer; copy the style «{style}» from the "
            "frame that came with the program."
        ).format(style=name),
    )
