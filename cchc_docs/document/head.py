"""From the records around the body to the lines of the page: capitals, prefixes, punctuation."""

from __future__ import annotations

import re

from cchc_docs.document.tree import BLANK, Letterhead, Properties, Signature
from cchc_docs.model.agency import Agency
from cchc_docs.model.document_type import DocumentType
from cchc_docs.model.head import DocumentHead
from cchc_docs.vietnamese.dates import date_in_words
from cchc_docs.vietnamese.text import capitalise, fold, upper

_LETTER_LINK = re.compile(r"\A(?:(?:v/v|về việc)\s+)+", re.IGNORECASE)
"""What a clerk may have typed before the trích yếu of a công văn; the frame writes «V/v» itself."""


def letterhead(head: DocumentHead, document_type: DocumentType) -> Letterhead:
    """Boxes 1 to 5, 10 and 11; what a draft lacks is a blank."""
    return Letterhead(
        issuer=issuer_lines(head.agency),
        parent=parent_line(head.agency),
        number=notation(head, document_type),
        place_and_date=None if document_type.is_minutes else place_and_date(head),
        document_type=None if document_type.is_letter else upper(document_type.name),
        subject=_LETTER_LINK.sub("", head.subject)
        if document_type.is_letter
        else capitalise(head.subject),
        secrecy=upper(head.secrecy) if head.secrecy else None,
        urgency=upper(head.urgency) if head.urgency else None,
        circulation=upper(head.circulation) if head.circulation else None,
    )


def issuer_lines(agency: Agency) -> str:
    """The issuer in capitals; lines that the office chose are kept."""
    return upper("\n".join(agency.letterhead_lines) or agency.name)


def parent_line(agency: Agency) -> str | None:
    """The parent agency in capitals, by its abbreviation where it has one (khoản 2, điểm a)."""
    parent = agency.parent
    return upper(parent.abbreviation or parent.name) if parent else None


def notation(head: DocumentHead, document_type: DocumentType) -> str:
    """«476/TB-KKT», the number left blank in a draft."""
    return f"{serial(head.number) or BLANK}/{head.symbol(document_type)}"


def serial(number: str | None) -> str:
    """A number under ten has a zero in front (Phụ lục I, Mục II, khoản 3, điểm c)."""
    bare = (number or "").lstrip("0")
    digits = bare.rstrip("abcdefghijklmnopqrstuvwxyzđ")
    return f"0{bare}" if len(digits) == 1 else bare


def place_and_date(head: DocumentHead) -> str:
    """«Khánh Hòa, ngày 16 tháng 3 năm 2022»."""
    return f"{head.place}, {written_day(head)}"


def written_day(head: DocumentHead) -> str:
    """«ngày 16 tháng 3 năm 2022», left blank in a draft."""
    return date_in_words(head.issued) if head.issued else f"ngày {BLANK} tháng {BLANK} năm {BLANK}"


def addressee_list(head: DocumentHead) -> tuple[str, ...]:
    """One addressee stands alone; several behind dashes, `;` each and `.` at the end (9, d)."""
    names = [_bare(addressee.spoken) for addressee in head.addressees]
    if len(names) <= 1:
        return tuple(names)
    return (*(f"- {name};" for name in names[:-1]), f"- {names[-1]}.")


def _bare(name: str) -> str:
    """A name without the dash and the mark that a clerk may have typed with it."""
    return name.removeprefix("- ").rstrip(" ;.") or name


def recipient_lines(head: DocumentHead) -> tuple[str, ...]:
    """«- Như trên;» where there are addressees, the others, the filing line with its full stop."""
    names = [_bare(name) for name in head.recipients or ()]
    if head.addressees and "nhu_tren" not in map(fold, names):
        names.insert(0, "Như trên")
    if not names and head.recipients is None:
        names = [BLANK]
    filing = head.filing.spoken.rstrip(" .")
    return (*(f"- {name};" for name in names), f"- Lưu: {filing}.")


def signatures(head: DocumentHead) -> tuple[Signature, ...]:
    """Authority lines and titles in capitals, another post and the name as written."""
    return tuple(
        Signature(
            authority=tuple(upper(capacity.spoken) for capacity in signing.capacities),
            title=upper(signing.title) if signing.title else BLANK,
            post=capitalise(signing.post) if signing.post else None,
            name=signing.signer or BLANK,
        )
        for signing in head.signings
    )


def properties(head: DocumentHead, document_type: DocumentType) -> Properties:
    """What the file says of itself."""
    return Properties(
        title=f"{document_type.name}: {head.subject}",
        agency=head.agency.name,
        number=f"{serial(head.number)}/{head.symbol(document_type)}" if head.number else "",
        issued=head.issued.isoformat() if head.issued else None,
    )
