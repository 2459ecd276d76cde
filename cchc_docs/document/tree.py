"""The one middle form between data and every output: letterhead slots, body, recipients, signature.

All strings are final: capitals, prefixes and closing punctuation stand as they will be read.
A tuple slot is a list of lines; an empty one leaves no trace on the page. `None` means that the
component does not exist in this document; a run of no-break spaces is a blank left for the clerk.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cchc_docs.document.blocks import Block, block_lines

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

BLANK = "\N{NO-BREAK SPACE}" * 6
"""What stands where a draft has no number, day or name yet: blank, but wide enough to see."""


class Letterhead(NamedTuple):
    """Boxes 1 to 5, 10 and 11 of the layout (Phụ lục I, Phần I, Mục IV)."""

    issuer: str  # «BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG»; a newline is a break the office chose
    parent: str | None  # «UBND TỈNH KHÁNH HÒA»
    number: str  # «476/TB-KKT», without «Số: »
    place_and_date: str | None  # «Khánh Hòa, ngày 16 tháng 3 năm 2022»; none in a biên bản
    document_type: str | None  # «THÔNG BÁO»; none in a công văn
    subject: str  # trích yếu, without «V/v »
    urgency: str | None  # «HỎA TỐC», «THƯỢNG KHẨN», «KHẨN»
    circulation: str | None  # «LƯU HÀNH NỘI BỘ»
    secrecy: str | None = None  # «MẬT», «TỐI MẬT», «TUYỆT MẬT»


class Signature(NamedTuple):
    """Boxes 7a and 7b: «TL. TRƯỞNG BAN», «CHÁNH VĂN PHÒNG», (post), «Vương Thị Lê Huyền»."""

    authority: tuple[str, ...]
    title: str
    post: str | None
    name: str


class Attached(NamedTuple):
    """A text that the document puts into force (văn bản kèm theo, Mẫu 1.3).

    It stands under the issuer of the document, without number and date.
    """

    document_type: str  # «QUY CHẾ»
    subject: str
    reference: str  # «(Kèm theo Quyết định số … ngày … của …)»
    body: tuple[Block, ...]


class Appendix(NamedTuple):
    """An appendix (phụ lục, Mẫu 2.1), on pages of its own."""

    label: str  # «Phụ lục», or «Phụ lục II» where there are several
    title: str  # in capitals
    reference: str
    body: tuple[Block, ...]
    landscape: bool


class Properties(NamedTuple):
    """What the file says of itself: shown by Word under «Thông tin»."""

    title: str
    agency: str
    number: str
    issued: str | None  # ISO date of the document, or none in a draft


class Document(NamedTuple):
    """A whole document, ready to be written. `frame` names the Word file that gives it its look."""

    frame: str
    letterhead: Letterhead
    addressees: tuple[str, ...]  # «UBND tỉnh»; several: «- Sở Nội vụ;», «- Sở Tài chính.»
    body: tuple[Block, ...]
    recipients: tuple[str, ...]  # «- Như trên;» … «- Lưu: VT, VP.»
    signatures: tuple[Signature, ...]
    contact: str | None
    properties: Properties
    attached: tuple[Attached, ...] = ()
    appendices: tuple[Appendix, ...] = ()

    @property
    def is_letter(self) -> bool:
        """A công văn: it has no type name, and its trích yếu stands under the number."""
        return self.letterhead.document_type is None

    @property
    def is_signed_by_several(self) -> bool:
        """A biên bản or a joint document: its signatures stand in a grid above Nơi nhận (1.9)."""
        return len(self.signatures) > 1


def document_lines(document: Document) -> Iterator[str]:
    """Every line of the document in reading order, as it stands on the page, page numbers aside."""
    head = document.letterhead
    if head.circulation is not None:
        yield head.circulation
    yield from _names(head.parent, head.issuer)
    yield f"Số: {head.number}"
    if document.is_letter:
        yield f"V/v {head.subject}"
    yield from (mark for mark in (head.secrecy, head.urgency) if mark is not None)
    if head.place_and_date is not None:
        yield head.place_and_date
    if head.document_type is not None:
        yield head.document_type
        yield head.subject
    yield from addressee_lines(document.addressees)
    yield from _text(document.body)
    yield from _closing(document)
    if document.contact is not None:
        yield document.contact
    for attached in document.attached:
        yield from _names(head.parent, head.issuer)
        yield from (attached.document_type, attached.subject, attached.reference)
        yield from _text(attached.body)
    for appendix in document.appendices:
        yield from (appendix.label, appendix.title, appendix.reference)
        yield from _text(appendix.body)


def _names(parent: str | None, issuer: str) -> Iterator[str]:
    if parent is not None:
        yield parent
    yield from (issuer, NATIONAL_NAME, MOTTO)


def _text(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from block_lines(block)


def _closing(document: Document) -> Iterator[str]:
    """Nơi nhận, then the signature beside it; below the signatures where there are several."""
    recipients = ("Nơi nhận:", *document.recipients)
    signing = (line for signature in document.signatures for line in signature_lines(signature))
    yield from (*signing, *recipients) if document.is_signed_by_several else (*recipients, *signing)


def signature_lines(signature: Signature) -> Iterator[str]:
    """The lines of one signature, the room for the hand between title and post left out."""
    yield from signature.authority
    yield signature.title
    if signature.post is not None:
        yield signature.post
    yield signature.name


def addressee_lines(addressees: tuple[str, ...]) -> tuple[str, ...]:
    """«Kính gửi: X» for one addressee; for more the label alone, then a line each; else nothing."""
    if not addressees:
        return ()
    if len(addressees) == 1:
        return (f"Kính gửi: {addressees[0]}",)
    return ("Kính gửi:", *addressees)
