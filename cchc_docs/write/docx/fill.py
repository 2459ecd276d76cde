"""Fill a frame with a document (điền khung): every part that holds a slot, as bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity, WordPlace
from cchc_docs.document.tree import Appendix, Attached, Document
from cchc_docs.language import _
from cchc_docs.write.docx.complete import missing_slot
from cchc_docs.write.docx.frame import Frame
from cchc_docs.write.docx.part import Filled, PartFiller, joined
from cchc_docs.write.docx.regions import APPENDIX, ATTACHED, Region
from cchc_docs.write.docx.slots import BODY, SIGNATURES, SLOTS, Lines
from cchc_docs.write.docx.wordml import XML_DECLARATION, has_forbidden_character


def fill(frame: Frame, document: Document) -> dict[str, bytes]:
    """The filled parts by name."""
    values = {name: slot.read(document) for name, slot in SLOTS.items()}
    homeless = [name for name, lines in values.items() if any(lines) and name not in frame.slots]
    if document.is_signed_by_several and SIGNATURES not in frame.slots:
        homeless.append(SIGNATURES)
    for region, there in ((ATTACHED, document.attached), (APPENDIX, document.appendices)):
        if there and region.body not in frame.regions:
            homeless += region.names
    if homeless:
        place = WordPlace(document.frame)
        raise DiagnosticError([missing_slot(name, place) for name in dict.fromkeys(homeless)])
    filled = {
        name: "".join(PartFiller(values, {}).pieces(segments))
        for name, segments in frame.stories.items()
    }
    filled[frame.main] = "".join([XML_DECLARATION, *_document(frame, document, values)])
    return {name: encoded(xml, document) for name, xml in filled.items()}


def _document(frame: Frame, document: Document, values: dict[str, Lines]) -> list[str]:
    behind = [*_annexes(frame, document, values)]
    blocks = {BODY: frame.body.pieces(document.body)}
    if document.is_signed_by_several:
        blocks[SIGNATURES] = [frame.signatures.xml(document.signatures)]
    return joined(frame.document, values, blocks, behind)


def _annexes(frame: Frame, document: Document, values: dict[str, Lines]) -> Iterator[Filled]:
    """The pages of each attached text, then those of each appendix."""
    for attached in document.attached:
        yield _repeated(frame, ATTACHED, attached, values, landscape=False)
    for appendix in document.appendices:
        yield _repeated(frame, APPENDIX, appendix, values, landscape=appendix.landscape)


def _repeated(
    frame: Frame,
    region: Region,
    annex: Attached | Appendix,
    values: dict[str, Lines],
    *,
    landscape: bool,
) -> Filled:
    pages, writer = frame.regions[region.body].turned(landscape=landscape)
    own = values | {slot.name: slot.read(annex) for slot in region.slots}
    return Filled(pages, own, {region.body: writer.pieces(annex.body, keep_last=False)})


def encoded(xml: str, document: Document) -> bytes:
    """The XML as bytes that Word can read."""
    with suppress(UnicodeEncodeError):
        content = xml.encode()
        if not has_forbidden_character(xml, content):
            return content
    raise DiagnosticError(
        [
            Diagnostic(
                "text.control-character",
                Severity.ERROR,
                WordPlace(document.frame),
                _("The document holds a character that no Word file may hold."),
                _("Look in the data for invisible characters, and type the text again."),
            )
        ]
    )
