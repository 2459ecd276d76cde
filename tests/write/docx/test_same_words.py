"""A Word file says what its document says: every word, in reading order, nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from cchc_docs.document.blocks import Align, Paragraph, Table
from cchc_docs.document.tree import BLANK, Appendix, Document, Signature

from ..documents import DECISION, LETTER, MINUTES, NOTICE, URGENT_DRAFT, documents, row, said
from ..reading import visible_lines
from .frames import written
from .word import lines, texts

LONG = "BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP VÀ KHU KINH TẾ VEN BIỂN MIỀN TRUNG VÀ TÂY NGUYÊN"


def headed(document: Document, **changes: str | None) -> Document:
    return document._replace(letterhead=document.letterhead._replace(**changes))


CASES = {
    "a notice": NOTICE,
    "a letter": LETTER,
    "an urgent draft": URGENT_DRAFT,
    "one line of issuer": headed(NOTICE, issuer="SỞ NỘI VỤ"),
    "a break the office chose": headed(NOTICE, issuer="ỦY BAN NHÂN DÂN\nXÃ VẠN NINH"),
    "a very long issuer": headed(NOTICE, issuer=LONG, parent=f"UBND {LONG}"),
    "no parent": headed(NOTICE, parent=None),
    "no place": headed(NOTICE, place_and_date=None),
    "a letter to one": LETTER._replace(addressees=("Ủy ban nhân dân tỉnh Khánh Hòa",)),
    "a letter to four": LETTER._replace(addressees=("- A;", "- B;", "- C;", "- D.")),
    "three lines of authority": NOTICE._replace(
        signatures=(
            Signature(
                ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "TUQ. CHÁNH VĂN PHÒNG"),
                "PHÓ CHÁNH VĂN PHÒNG",
                "PHÓ TRƯỞNG BAN CHỈ ĐẠO",
                "Trần Văn Bình",
            ),
        ),
    ),
    "no authority": NOTICE._replace(signatures=(Signature((), "GIÁM ĐỐC", None, "Lê Thị Hoa"),)),
    "fifteen recipients": NOTICE._replace(
        recipients=tuple(f"- Cơ quan thứ {number};" for number in range(1, 16))
    ),
    "urgency and circulation": headed(
        LETTER, urgency="THƯỢNG KHẨN", circulation="XEM XONG TRẢ LẠI"
    ),
    "a contact of two lines": LETTER._replace(contact="Địa chỉ: …\nĐiện thoại: …"),
    "blanks": headed(
        NOTICE, number=f"{BLANK}/TB-KKT", place_and_date=f"Khánh Hòa, ngày {BLANK} tháng 3 năm 2022"
    ),
    "two tables in a row, at the end": NOTICE._replace(
        body=(
            Paragraph(said("Trước bảng")),
            *(2 * (Table(row("A", "B"), (row("1", ""),), (Align.LEFT,) * 2),)),
        ),
    ),
    "no body": NOTICE._replace(body=()),
    "a decision with all that may stand behind it": DECISION,
    "minutes of three": MINUTES,
    "minutes of eight": MINUTES._replace(
        signatures=MINUTES.signatures * 2 + MINUTES.signatures[:2]
    ),
    "a joint letter": LETTER._replace(signatures=MINUTES.signatures[:2]),
    "an appendix without a word": NOTICE._replace(
        appendices=(Appendix("Phụ lục", "TÊN", "(Kèm theo …)", (), landscape=False),)
    ),
    "no recipients": NOTICE._replace(recipients=()),
}


def as_shown(document: Document, package: bytes) -> Document:
    """The document with agencies and subject broken into lines as in the file, nothing else."""
    shown = {}
    if not document.is_letter:
        subject, *_attached = texts(package, "Trích yếu")
        assert subject.split() == document.letterhead.subject.split()
        shown["subject"] = subject
    for field, style in (("issuer", "Cơ quan ban hành"), ("parent", "Cơ quan chủ quản")):
        text = getattr(document.letterhead, field)
        if text is not None:
            (shown[field],) = {*texts(package, style)}  # an attached text repeats it
            assert shown[field].split() == text.split()
    return headed(document, **shown)


def expected_lines(document: Document) -> list[str]:
    """No space stands behind a label whose text is empty."""
    alone = {"Số: ": "Số:", "V/v ": "V/v", "Kính gửi: ": "Kính gửi:"}
    return [alone.get(line, line) for line in visible_lines(document)]


@pytest.mark.parametrize("document", CASES.values(), ids=CASES)
def test_every_word_in_reading_order(document: Document) -> None:
    package = written(document)
    assert lines(package) == expected_lines(as_shown(document, package))


@settings(max_examples=200, deadline=None)
@given(documents)
def test_any_text_survives(document: Document) -> None:
    package = written(document)
    assert lines(package) == expected_lines(as_shown(document, package))


def test_the_same_input_gives_the_same_bytes() -> None:
    assert written(NOTICE) == written(NOTICE._replace())


def test_an_agency_breaks_into_lines_of_like_length() -> None:
    package = written(headed(NOTICE, issuer="BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG"))
    assert texts(package, "Cơ quan ban hành") == ["BAN QUẢN LÝ\nKHU KINH TẾ VÂN PHONG"]


def test_a_break_the_office_chose_wins() -> None:
    issuer = "BAN QUẢN LÝ KHU KINH TẾ\nVÂN PHONG"
    package = written(headed(NOTICE, issuer=issuer))
    assert texts(package, "Cơ quan ban hành") == [issuer]
