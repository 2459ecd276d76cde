"""The pages of a frame that are repeated (trang mẫu): for an appendix, for an attached text.

Each kind has a section of its own in the frame, so that a clerk sees those pages in Word and can
restyle them. Its slots tell which section it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from cchc_docs.document.tree import Appendix, Attached
from cchc_docs.language import later
from cchc_docs.write.docx.slots import BLOCKS, SLOTS, Lines

REFERENCE = "kem_theo"
_REFERENCE_DESCRIPTION = later("what it was issued with: «(Kèm theo Thông báo số … của …)»")


class RegionSlot(NamedTuple):
    """A slot of lines that only such pages have."""

    name: str
    description: str
    read: Callable[[Any], Lines]


class Region(NamedTuple):
    """One kind of repeated pages: its slots of lines, and the slot of its text."""

    slots: tuple[RegionSlot, ...]
    body: str
    body_description: str

    @property
    def names(self) -> tuple[str, ...]:
        """All its slots; each of them is needed where one is there."""
        return (*(slot.name for slot in self.slots), self.body)

    @property
    def own(self) -> frozenset[str]:
        """The slots that no other pages have."""
        return frozenset(self.names) - {REFERENCE}


def _appendix(read: Callable[[Appendix], str]) -> Callable[[Appendix], Lines]:
    return lambda appendix: (read(appendix),)


def _attached(read: Callable[[Attached], str]) -> Callable[[Attached], Lines]:
    return lambda attached: (read(attached),)


APPENDIX = Region(
    (
        RegionSlot("phu_luc", later("«Phụ lục», «Phụ lục II»"), _appendix(lambda a: a.label)),
        RegionSlot(
            "ten_phu_luc", later("title of an appendix, in capitals"), _appendix(lambda a: a.title)
        ),
        RegionSlot(REFERENCE, _REFERENCE_DESCRIPTION, _appendix(lambda a: a.reference)),
    ),
    "noi_dung_phu_luc",
    later("text of an appendix, in a paragraph of its own"),
)
ATTACHED = Region(
    (
        RegionSlot(
            "ten_loai_kem_theo",
            later("type of an attached text, such as «QUY CHẾ»"),
            _attached(lambda a: a.document_type),
        ),
        RegionSlot(
            "trich_yeu_kem_theo",
            later("subject of an attached text"),
            _attached(lambda a: a.subject),
        ),
        RegionSlot(REFERENCE, _REFERENCE_DESCRIPTION, _attached(lambda a: a.reference)),
    ),
    "noi_dung_kem_theo",
    later("attached text, in a paragraph of its own"),
)
REGIONS = (ATTACHED, APPENDIX)
REGION_SLOTS = frozenset(name for region in REGIONS for name in region.names)
BLOCK_SLOTS = (*BLOCKS, *(region.body for region in REGIONS))
"""The slots of blocks: they stand alone in a paragraph, and are written `{{p … }}`."""


def described_slots() -> dict[str, str]:
    """Every slot with what it holds, untranslated, for a clerk's list."""
    described = {name: slot.description for name, slot in SLOTS.items()} | BLOCKS
    for region in REGIONS:
        described |= {slot.name: slot.description for slot in region.slots}
        described[region.body] = region.body_description
    return described
