"""The shapes of a letterhead: in all of them each line is what it is."""

from __future__ import annotations

import unicodedata

import pytest

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Reason

from .pages import (
    BODY,
    BOLD,
    CLOSING,
    MOTTO,
    NATIONAL,
    PLACE,
    RIGHT,
    TITLE,
    bold,
    cell,
    letterhead,
    mid,
    notice,
    only,
    p,
    para,
    table,
    texts,
)

RIGHT_SIDE = bold(NATIONAL) + bold(MOTTO)
LEFT_SIDE = mid("UBND TỈNH KHÁNH HÒA") + bold("SỞ NỘI VỤ")
NUMBER = mid("Số: 12/TB-SNV")
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    '<wp:extent cx="2520000" cy="720000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    "<w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)
SHAPES = {
    "a table of two rows": table((cell(LEFT_SIDE), cell(RIGHT_SIDE)), (cell(NUMBER), cell(PLACE))),
    "a table of one row": table((cell(LEFT_SIDE, NUMBER), cell(RIGHT_SIDE, p(), mid(PLACE)))),
    "rows spread": table(
        (cell("UBND TỈNH KHÁNH HÒA"), cell(bold(NATIONAL))),
        (cell(bold("SỞ NỘI VỤ")), cell(bold(MOTTO))),
        (cell(), cell()),
        (cell(NUMBER), cell(PLACE)),
    ),
    "two tables": table((cell(LEFT_SIDE), cell(RIGHT_SIDE)))
    + p()
    + table((cell(NUMBER), cell(PLACE))),
    "an empty middle column": table(
        (cell(LEFT_SIDE), cell(), cell(RIGHT_SIDE)),
        (cell(NUMBER), cell(), cell(PLACE)),
        columns=3,
    ),
    "a merged middle in one row": table(
        (cell(LEFT_SIDE), cell(RIGHT_SIDE, span=2)),
        (cell(NUMBER), cell(), cell(PLACE)),
        columns=3,
    ),
    "a nested table": table(
        (cell(table((cell(LEFT_SIDE), cell(RIGHT_SIDE)), (cell(NUMBER), cell(PLACE))) + p()),),
        columns=1,
    ),
    "names in a table, number and place in a line with a tab": table(
        (cell(LEFT_SIDE), cell(RIGHT_SIDE))
    )
    + para(f"Số: 12/TB-SNV\t{PLACE}"),
    "tabs": para(f"UBND TỈNH KHÁNH HÒA\t{NATIONAL}", "", BOLD)
    + para(f"\tSỞ NỘI VỤ\t\t{MOTTO}", "", BOLD)
    + para(f"Số: 12/TB-SNV\t\t{PLACE}"),
    "spaces": para(f"UBND TỈNH KHÁNH HÒA          {NATIONAL}", "", BOLD)
    + para(f"     SỞ NỘI VỤ              {MOTTO}", "", BOLD)
    + para(f"Số: 12/TB-SNV           {PLACE}"),
    "paragraphs, the state first": RIGHT_SIDE + LEFT_SIDE + NUMBER + para(PLACE, RIGHT),
    "paragraphs, the agency first": LEFT_SIDE + NUMBER + RIGHT_SIDE + para(PLACE, RIGHT),
    "a text box": p(BOX.format(LEFT_SIDE + NUMBER)) + RIGHT_SIDE + para(PLACE, RIGHT),
    "line breaks": table(
        (
            cell(mid("UBND TỈNH KHÁNH HÒA\nSỞ NỘI VỤ\nSố: 12/TB-SNV")),
            cell(bold(f"{NATIONAL}\n{MOTTO}\n{PLACE}")),
        ),
    ),
}


@pytest.mark.parametrize("head", SHAPES.values(), ids=SHAPES)
def test_a_letterhead_of_any_shape_is_read(head: str) -> None:
    document = only(notice(head=head))
    found = {c: texts(document, c) for c in Component}
    assert found[Component.NATIONAL_NAME] == [NATIONAL]
    assert found[Component.MOTTO] == [MOTTO]
    assert found[Component.PARENT_AGENCY] == ["UBND TỈNH KHÁNH HÒA"]
    assert found[Component.ISSUER] == ["SỞ NỘI VỤ"]
    assert found[Component.NUMBER_NOTATION] == ["Số: 12/TB-SNV"]
    assert found[Component.PLACE_DATE] == [PLACE]
    assert found[Component.DOCUMENT_TYPE] == ["THÔNG BÁO"]
    assert found[Component.SUBJECT] == ["Kết luận cuộc họp giao ban"]


def test_a_line_break_makes_two_pieces_of_one_paragraph() -> None:
    document = only(notice(head=SHAPES["line breaks"]))
    parent, issuer = document.first(Component.PARENT_AGENCY), document.first(Component.ISSUER)
    assert parent is not None
    assert issuer is not None
    assert parent.paragraph is issuer.paragraph
    assert (parent.line, issuer.line) == (0, 1)
    assert [run.text for run in issuer.runs] == ["SỞ NỘI VỤ"]


def test_the_letterhead_is_read_column_by_column() -> None:
    document = only(notice(head=SHAPES["rows spread"]))
    head = [piece.component for piece in document.pieces][:6]
    assert head == [
        Component.PARENT_AGENCY,
        Component.ISSUER,
        Component.NUMBER_NOTATION,
        Component.NATIONAL_NAME,
        Component.MOTTO,
        Component.PLACE_DATE,
    ]


NAMES = {
    "issuer alone": ([("SỞ NỘI VỤ", 1)], 0),
    "one issuer on two lines": ([("ỦY BAN NHÂN DÂN", 1), ("TỈNH KHÁNH HÒA", 1)], 0),
    "one issuer on two lines, wrongly plain": ([("ỦY BAN NHÂN DÂN", 0), ("XÃ NINH HẢI", 0)], 0),
    "one issuer, half of it bold": ([("ỦY BAN NHÂN DÂN", 0), ("XÃ NINH HẢI", 1)], 0),
    "a parent on two lines": ([("ỦY BAN NHÂN DÂN", 0), ("TỈNH KHÁNH HÒA", 0), ("SỞ NỘI VỤ", 1)], 2),
    "all bold": ([("UBND TỈNH KHÁNH HÒA", 1), ("SỞ NỘI VỤ", 1)], 1),
    "all plain": ([("UBND TỈNH KHÁNH HÒA", 0), ("SỞ NỘI VỤ", 0)], 1),
    "the wrong one bold": ([("UBND TỈNH KHÁNH HÒA", 1), ("SỞ NỘI VỤ", 0)], 1),
    "an issuer of three lines": (
        [
            ("UBND TỈNH X", 0),
            ("BAN CHỈ ĐẠO", 1),
            ("PHÒNG, CHỐNG THIÊN TAI", 1),
            ("VÀ TÌM KIẾM CỨU NẠN", 1),
        ],
        1,
    ),
    "a name torn after «và»": ([("SỞ GIÁO DỤC VÀ", 1), ("ĐÀO TẠO", 1)], 0),
    "a plain parent, a name without a known head": ([("TỈNH X", 0), ("LIÊN HIỆP A", 1)], 1),
}


@pytest.mark.parametrize(("lines", "cut"), NAMES.values(), ids=NAMES)
def test_parent_and_issuer_are_told_apart(lines: list[tuple[str, int]], cut: int) -> None:
    names = "".join((bold if heavy else mid)(text) for text, heavy in lines)
    document = only(notice(head=letterhead(names=names)))
    assert texts(document, Component.PARENT_AGENCY) == [text for text, _ in lines[:cut]]
    assert texts(document, Component.ISSUER) == [text for text, _ in lines[cut:]]


@pytest.mark.parametrize(
    "text",
    [
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "CỘNG  HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ",
        "CỘNG\u00a0HÒA XÃ HỘI CHỦ NGHĨA VIỆT\u00a0NAM",
        unicodedata.normalize("NFD", NATIONAL),
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
    ],
)
def test_the_national_name_is_known_in_any_spelling(text: str) -> None:
    document = only(notice(head=letterhead(national=bold(text) + bold(MOTTO))))
    piece = document.first(Component.NATIONAL_NAME)
    assert piece is not None
    assert piece.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Độc lập – Tự do – Hạnh phúc",
        "Độc lập \u2011 Tự do \u2011 Hạnh phúc",
        "Độc Lập - Tự Do - Hạnh Phúc",
        "Độc lập-Tự do-Hạnh phúc",
    ],
)
def test_the_motto_is_known_with_any_dash(text: str) -> None:
    document = only(notice(head=letterhead(national=bold(NATIONAL) + bold(text))))
    assert texts(document, Component.MOTTO) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Số:      /TB-VP",
        "Số: …/…",
        "Số:…./TB-SNV",
        "Số: 12 / TB - SNV",
        "Số 12/TB-SNV",
        "Số: ",
        "SỐ: 12/TB-SNV",
        "Số: xx/TB-SNV",
        "Số:\u00a0\u00a0/TTr-UBND",
        "Số: 05/BC-ĐKT (lần 2)",
    ],
)
def test_a_number_is_known_blank_or_not(text: str) -> None:
    document = only(notice(head=letterhead(number=text)))
    assert texts(document, Component.NUMBER_NOTATION) == [" ".join(text.split())]


@pytest.mark.parametrize(
    "text",
    [
        "Khánh Hòa, ngày    tháng    năm 2026",
        "Khánh Hòa, ngày … tháng … năm …",
        "ngày 5 tháng 3 năm 2026",
        "Khánh Hòa ngày 05 tháng 03 năm 2026",
        "TP. Hồ Chí Minh, ngày 02 tháng 01 năm 2026",
        "Khánh Hòa, ngày......tháng......năm 2026",
        "Khánh Hòa, ngày 16/3/2026",
        "Khánh Hòa, ngày xx tháng 3 năm 2026",
    ],
)
def test_a_place_and_date_is_known_blank_or_not(text: str) -> None:
    document = only(notice(head=letterhead(place=text)))
    assert texts(document, Component.PLACE_DATE) == [" ".join(text.split())]


def test_what_is_not_there_is_named_so() -> None:
    head = table((cell(bold("SỞ NỘI VỤ")), cell(RIGHT_SIDE)))
    document = only(notice(head=head))
    for component in (Component.NUMBER_NOTATION, Component.PLACE_DATE, Component.PARENT_AGENCY):
        assert not document.has(component)
        assert document.missing[component].reason is Reason.NOT_THERE
    assert Component.ISSUER not in document.missing


def test_a_document_without_a_national_name_lacks_it() -> None:
    head = LEFT_SIDE + NUMBER + para(PLACE, RIGHT)
    document = only(notice(head=head))
    assert document.missing[Component.NATIONAL_NAME].reason is Reason.NOT_THERE
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]


def test_a_picture_may_hold_the_letterhead() -> None:
    picture = p(
        '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="900000"/><a:graphic>'
        '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/'
        'drawingml/2006/picture"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
        "</w:r>"
    )
    document = only(picture + TITLE + BODY + CLOSING)
    assert document.missing[Component.NATIONAL_NAME].reason is Reason.CANNOT_TELL
    assert document.missing[Component.NUMBER_NOTATION].reason is Reason.CANNOT_TELL


LETTER_SUBJECTS = {
    "under the number": (
        cell(LEFT_SIDE, mid("Số: 12/SNV-VP"), mid("V/v báo cáo kết quả")),
        cell(RIGHT_SIDE, mid(PLACE)),
    ),
    "of two lines": (
        cell(LEFT_SIDE, mid("Số: 12/SNV-VP"), mid("V/v báo cáo"), mid("kết quả")),
        cell(RIGHT_SIDE, mid(PLACE)),
    ),
    "by a line break": (
        cell(LEFT_SIDE, mid("Số: 12/SNV-VP\nV/v báo cáo\nkết quả")),
        cell(RIGHT_SIDE, mid(PLACE)),
    ),
}


@pytest.mark.parametrize("row", LETTER_SUBJECTS.values(), ids=LETTER_SUBJECTS)
def test_a_letter_has_its_subject_under_the_number(row: tuple[str, str]) -> None:
    document = only(notice(head=table(row), title=mid("Kính gửi: Ủy ban nhân dân tỉnh")))
    assert " ".join(texts(document, Component.LETTER_SUBJECT)) == "V/v báo cáo kết quả"
    assert document.type is not None
    assert document.type.is_letter
    assert not document.has(Component.DOCUMENT_TYPE)
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]


def test_a_letter_subject_in_a_cell_of_its_own() -> None:
    head = table(
        (cell(LEFT_SIDE), cell(RIGHT_SIDE)),
        (cell("Số: 12/SNV-VP"), cell(PLACE)),
        (cell("V/v báo cáo kết quả"), cell()),
    )
    document = only(notice(head=head, title=mid("Kính gửi: Ủy ban nhân dân tỉnh")))
    assert texts(document, Component.LETTER_SUBJECT) == ["V/v báo cáo kết quả"]
    assert texts(document, Component.ADDRESSEE) == ["Ủy ban nhân dân tỉnh"]


def test_marks_are_no_agency() -> None:
    head = table((cell("DỰ THẢO", LEFT_SIDE, NUMBER, bold("HỎA TỐC")), cell(RIGHT_SIDE, PLACE)))
    document = only(notice(head=head))
    assert texts(document, Component.URGENCY_MARK) == ["HỎA TỐC"]
    assert texts(document, Component.DRAFT_MARK) == ["DỰ THẢO"]
    assert texts(document, Component.PARENT_AGENCY) == ["UBND TỈNH KHÁNH HÒA"]


def test_a_letter_of_plain_centred_paragraphs() -> None:
    head = (
        RIGHT_SIDE + mid(PLACE) + LEFT_SIDE + mid("Số: 5/SNV-VP") + mid("V/v góp ý")
        + mid("dự thảo Kế hoạch") + p()
    )  # fmt: skip
    document = only(notice(head=head, title=mid("Kính gửi: Sở Tư pháp")))
    assert texts(document, Component.PARENT_AGENCY) == ["UBND TỈNH KHÁNH HÒA"]
    assert texts(document, Component.LETTER_SUBJECT) == ["V/v góp ý", "dự thảo Kế hoạch"]
    assert texts(document, Component.ADDRESSEE) == ["Sở Tư pháp"]


def test_a_joint_document_has_two_issuers() -> None:
    head = table(
        (cell(bold("SỞ NỘI VỤ")), cell(bold("SỞ TÀI CHÍNH")), cell(RIGHT_SIDE)),
        (cell("Số: 12/KHLT-SNV-STC"), cell(), cell(PLACE)),
        columns=3,
    )
    document = only(notice(head=head))
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"]
    assert not document.has(Component.PARENT_AGENCY)


def test_a_page_typed_into_one_column_of_a_table() -> None:
    page = table((cell(letterhead() + TITLE + BODY + CLOSING + p()),), columns=1)
    document = only(page)
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]
    assert len(document.all(Component.BODY)) == 2
    assert len(document.signatures) == 1


def test_a_table_of_the_body_is_no_letterhead() -> None:
    grid = table((cell(bold("SỞ NỘI VỤ")), cell("Số: 12")), (cell("SỞ Y TẾ"), cell("Số: 13")))
    document = only(notice(body=BODY + grid + BODY))
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]
    assert len(document.all(Component.NUMBER_NOTATION)) == 1
