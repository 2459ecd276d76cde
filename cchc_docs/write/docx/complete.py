"""Whether a frame has all that a document needs (đủ chỗ điền, đủ kiểu): slots and styles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cchc_docs.diagnostic import Diagnostic, Severity, WordPlace
from cchc_docs.language import _
from cchc_docs.write.docx.lines import BOXES, DRAWN_LINES
from cchc_docs.write.docx.places import place_words
from cchc_docs.write.docx.regions import (
    BLOCK_SLOTS,
    REGION_SLOTS,
    Region,
    described_slots,
)
from cchc_docs.write.docx.sections import sections
from cchc_docs.write.docx.slots import (
    BODY,
    LETTER_PREFIX,
    SIGNATURES,
    SUBJECT,
    Family,
    needed_slots,
)
from cchc_docs.write.docx.styles import missing_styles
from cchc_docs.write.docx.survey import SlotParagraph, Survey
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
    several = bool(count[SIGNATURES])
    for name in needed_slots(family(found), several_sign=several):
        if not count[name] and name not in found.meant:
            yield missing_slot(name, place)
    for name in BLOCK_SLOTS:
        if count[name] > 1:
            yield Diagnostic(
                "frame.slot-form",
                Severity.ERROR,
                place,
                _("«{slot}» stands {count} times in the frame.").format(
                    slot=written(name), count=count[name]
                ),
                _("Keep one of them."),
            )
    yield from _regions(found, path)
    for name in missing_styles(found.sheet, several_sign=several):
        yield _missing_style(name, Severity.ERROR, place)
    for name in (*DRAWN_LINES, *BOXES):
        unneeded = name == _LETTER_HAS_NO_LINE and family(found) is Family.LETTER
        if found.sheet.id_of("paragraph", name) is None and not unneeded:
            yield _missing_style(name, Severity.WARNING, place)


def _regions(found: Survey, path: str) -> Iterator[Diagnostic]:
    """Pages for appendices and attached texts: whole where there are any, and apart from others."""
    allowed: set[SlotParagraph] = set()
    missing: dict[str, None] = {}
    for section in sections(found.parts[0]):
        if section.region is None:
            continue
        names = {tag.name for slot in section.slots for tag in slot.tags}
        missing |= dict.fromkeys(
            name for name in section.region.names if name not in names | found.meant
        )
        if BODY not in names:
            allowed |= {slot for slot in section.slots if _fits(slot, section.region)}
    for name in missing:
        yield missing_slot(name, WordPlace(path))
    for part in found.parts:
        for slot in part.slots:
            wrong = [tag.name for tag in slot.tags if tag.name in REGION_SLOTS]
            if wrong and slot not in allowed:
                yield _outside(wrong[0], WordPlace(path, place_words(slot.element, "")))


def _fits(slot: SlotParagraph, region: Region) -> bool:
    return all(tag.name not in REGION_SLOTS or tag.name in region.names for tag in slot.tags)


def _outside(name: str, place: WordPlace) -> Diagnostic:
    return Diagnostic(
        "frame.slot-form",
        Severity.ERROR,
        place,
        _("«{slot}» does not stand on pages of its own.").format(slot=written(name)),
        _("In Word: Layout, Breaks, Next Page, before and behind the pages of an appendix."),
    )


def missing_slot(name: str, place: WordPlace) -> Diagnostic:
    """The frame has no place for something that the document holds."""
    fix = _("Type «{slot}» where it belongs.")
    if name in REGION_SLOTS:
        fix = _(
            "Type «{slot}» on its pages at the end of the frame; copy them from the frame that "
            "came with the program, with the section break before them."
        )
    return Diagnostic(
        "frame.slot-missing",
        Severity.ERROR,
        place,
        _("The frame has no slot «{slot}» ({description}).").format(
            slot=written(name), description=_(described_slots()[name])
        ),
        fix.format(slot=written(name)),
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
