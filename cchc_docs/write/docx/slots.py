"""The slots of a frame (chỗ điền): their names, what they hold, and which frames need them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, StrEnum
from typing import NamedTuple

from cchc_docs.document.tree import Document, Signature
from cchc_docs.language import later

Lines = tuple[str, ...]


class Family(StrEnum):
    """Two layouts of the decree: documents with a type name, and công văn."""

    NAMED = "van-ban"
    LETTER = "cong-van"


class Breaking(Enum):
    """Where a text of several lines is broken (ngắt dòng)."""

    NAME = "name"  # evenly, words of an agency's name kept together
    TITLE = "title"  # where a phrase begins


class Slot(NamedTuple):
    """One slot. A text that needs several lines may be given breaks that make sense."""

    name: str
    description: str
    read: Callable[[Document], Lines]
    needed: tuple[Family, ...] = (Family.NAMED, Family.LETTER)
    breaking: Breaking | None = None


BODY = "noi_dung"
SIGNATURES = "chu_ky"
RECIPIENTS = "noi_nhan"
SUBJECT = "trich_yeu"
LETTER_PREFIX = "V/v"
"""What stands before the trích yếu of a công văn, and so tells a frame's family."""


def _one(line: str | None) -> Lines:
    return () if line is None else (line,)


def _signature(document: Document) -> Signature | None:
    """The only signature; several stand in a grid, which is blocks."""
    return None if document.is_signed_by_several else document.signatures[0]


def _signed(read: Callable[[Signature], Lines]) -> Callable[[Document], Lines]:
    def lines(document: Document) -> Lines:
        signature = _signature(document)
        return () if signature is None else read(signature)

    return lines


def _addressee(document: Document) -> Lines:
    """One empty line for several: the label stays, and the list follows."""
    return document.addressees if len(document.addressees) < 2 else ("",)


def _addressee_list(document: Document) -> Lines:
    return document.addressees if len(document.addressees) > 1 else ()


_ALL = (
    Slot(
        "pham_vi_luu_hanh",
        later("circulation mark, such as «LƯU HÀNH NỘI BỘ»"),
        lambda d: _one(d.letterhead.circulation),
        needed=(),
    ),
    Slot(
        "co_quan_chu_quan",
        later("parent agency, in capitals"),
        lambda d: _one(d.letterhead.parent),
        breaking=Breaking.NAME,
    ),
    Slot(
        "co_quan",
        later("issuing agency, in capitals"),
        lambda d: _one(d.letterhead.issuer),
        breaking=Breaking.NAME,
    ),
    Slot(
        "so_ky_hieu",
        later("number and notation, such as «15/TB-UBND»"),
        lambda d: _one(d.letterhead.number),
    ),
    Slot(
        "dia_danh_thoi_gian",
        later("place and date"),
        lambda d: _one(d.letterhead.place_and_date),
    ),
    Slot(
        "do_mat",
        later("secrecy mark: «MẬT», «TỐI MẬT» or «TUYỆT MẬT»"),
        lambda d: _one(d.letterhead.secrecy),
        needed=(),
    ),
    Slot(
        "muc_do_khan",
        later("urgency mark: «HỎA TỐC», «THƯỢNG KHẨN» or «KHẨN»"),
        lambda d: _one(d.letterhead.urgency),
        needed=(),
    ),
    Slot(
        "ten_loai",
        later("name of the type, such as «THÔNG BÁO»"),
        lambda d: _one(d.letterhead.document_type),
        needed=(Family.NAMED,),
    ),
    Slot(
        SUBJECT,
        later("subject (trích yếu)"),
        lambda d: _one(d.letterhead.subject),
        breaking=Breaking.TITLE,
    ),
    Slot(
        "kinh_gui",
        later("the only addressee, after «Kính gửi:»"),
        _addressee,
        needed=(Family.LETTER,),
    ),
    Slot(
        "kinh_gui_danh_sach",
        later("several addressees, a line each"),
        _addressee_list,
        needed=(Family.LETTER,),
    ),
    Slot(RECIPIENTS, later("recipients, a line each"), lambda d: d.recipients),
    Slot(
        "quyen_han_ky",
        later("authority of the signer, such as «TL. CHỦ TỊCH»"),
        _signed(lambda signature: signature.authority),
    ),
    Slot("chuc_vu", later("title of the signer"), _signed(lambda s: _one(s.title))),
    Slot(
        "chuc_vu_khac",
        later("another post of the signer, above the name"),
        _signed(lambda signature: _one(signature.post)),
        needed=(),
    ),
    Slot("ho_ten", later("name of the signer"), _signed(lambda s: _one(s.name))),
    Slot(
        "lien_he",
        later("address, telephone and other contact lines"),
        lambda d: _one(d.contact),
        needed=(),
    ),
)
SLOTS = {slot.name: slot for slot in _ALL}
"""The slots of lines; those of an appendix or an attached text are in `regions`."""

BLOCKS = {
    BODY: later("body of the document, in a paragraph of its own: {{p noi_dung }}"),
    SIGNATURES: later("several signatures in two columns, in a paragraph of its own"),
}
"""The slots of blocks."""

_ONE_SIGNATURE = ("quyen_han_ky", "chuc_vu", "ho_ten")


def needed_slots(family: Family, *, several_sign: bool = False) -> tuple[str, ...]:
    """The slots without which a frame of this family is not whole."""
    lines = (slot.name for slot in _ALL if family in slot.needed)
    if several_sign:
        return (*(name for name in lines if name not in _ONE_SIGNATURE), BODY, SIGNATURES)
    return (*lines, BODY)
