"""Title, subject, addressees, legal bases, and what is none of them."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component

from .pages import (
    BODY,
    BOLD,
    CLOSING,
    ITALIC,
    MOTTO,
    NATIONAL,
    PLACE,
    TITLE,
    bold,
    cell,
    letterhead,
    mid,
    notice,
    only,
    p,
    para,
    paras,
    table,
    texts,
)

BASES = [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;",
    "Theo đề nghị của Chánh Văn phòng.",
]
DECISION = letterhead(number="Số: 12/QĐ-SNV")


def test_type_and_subject_in_one_paragraph() -> None:
    document = only(notice(title=bold("THÔNG BÁO\nKết luận cuộc họp\ntháng 3")))
    assert texts(document, Component.DOCUMENT_TYPE) == ["THÔNG BÁO"]
    assert texts(document, Component.SUBJECT) == ["Kết luận cuộc họp", "tháng 3"]


def test_type_and_subject_on_one_line() -> None:
    document = only(notice(title=bold("KẾ HOẠCH Kiểm tra năm 2026")))
    assert texts(document, Component.DOCUMENT_TYPE) == ["KẾ HOẠCH"]
    assert texts(document, Component.SUBJECT) == ["Kiểm tra năm 2026"]
    assert document.type is not None
    assert document.type.code == "KH"


def test_a_title_within_the_table_of_the_letterhead() -> None:
    head = table(
        (cell(bold("SỞ NỘI VỤ"), "Số: 12/TB-SNV"), cell(bold(NATIONAL), bold(MOTTO), PLACE)),
        (cell(TITLE, span=2),),
    )
    document = only(notice(head=head, title=""))
    assert texts(document, Component.DOCUMENT_TYPE) == ["THÔNG BÁO"]
    assert texts(document, Component.SUBJECT) == ["Kết luận cuộc họp giao ban"]
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]


def test_a_decision_has_authority_bases_and_enacting_word() -> None:
    title = (
        bold("QUYẾT ĐỊNH")
        + bold("Về việc thành lập Tổ công tác")
        + p()
        + bold("GIÁM ĐỐC SỞ NỘI VỤ")
        + "".join(para(text, "", ITALIC) for text in BASES)
        + bold("QUYẾT ĐỊNH:")
    )
    body = paras("Điều 1. Thành lập Tổ công tác gồm các ông, bà sau.", "Điều 2. Thi hành./.")
    document = only(notice(head=DECISION, title=title, body=body))
    assert texts(document, Component.DECIDING_AUTHORITY) == ["GIÁM ĐỐC SỞ NỘI VỤ"]
    assert texts(document, Component.LEGAL_BASIS) == BASES
    assert texts(document, Component.ENACTING_WORD) == ["QUYẾT ĐỊNH:"]
    assert texts(document, Component.DOCUMENT_TYPE) == ["QUYẾT ĐỊNH"]
    assert len(document.all(Component.ARTICLE)) == 2


def test_a_resolution_names_its_council_on_two_lines() -> None:
    title = (
        bold("NGHỊ QUYẾT")
        + bold("Về phân bổ kinh phí")
        + bold("HỘI ĐỒNG NHÂN DÂN XÃ NINH HẢI\nKHÓA VII, KỲ HỌP THỨ 5")
        + paras(*BASES[:2], "Xét Tờ trình số 12/TTr-UBND ngày 02 tháng 3 năm 2026 của UBND xã.")
        + bold("QUYẾT NGHỊ:")
    )
    document = only(notice(head=letterhead(number="Số: 5/NQ-HĐND"), title=title))
    assert len(document.all(Component.DECIDING_AUTHORITY)) == 2
    assert len(document.all(Component.LEGAL_BASIS)) == 3
    assert texts(document, Component.ENACTING_WORD) == ["QUYẾT NGHỊ:"]


def test_a_reference_between_title_and_body() -> None:
    title = TITLE + mid("(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 02/3/2026 của Sở)")
    document = only(notice(title=title))
    assert len(document.all(Component.ATTACHMENT_REFERENCE)) == 1
    assert len(document.all(Component.SUBJECT)) == 1


@pytest.mark.parametrize(
    "opening",
    [
        "Căn cứ Kế hoạch số 12/KH-UBND, Sở Nội vụ thông báo kết quả như sau:",
        "Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ báo cáo kết quả năm 2026.",
        "Căn cứ Kế hoạch số 12/KH-UBND của tỉnh, Sở Nội vụ đề nghị các phòng thực hiện.",
    ],
)
def test_an_opening_is_no_legal_basis(opening: str) -> None:
    document = only(notice(body=paras(opening) + BODY))
    assert not document.has(Component.LEGAL_BASIS)
    assert opening in texts(document, Component.BODY)


ADDRESSEES = {
    "one": (mid("Kính gửi: Sở Nội vụ"), ["Sở Nội vụ"]),
    "dashes": (
        mid("Kính gửi:") + paras("- Sở Nội vụ;", "- Sở Tư pháp."),
        ["- Sở Nội vụ;", "- Sở Tư pháp."],
    ),
    "spaces": (
        para("          Kính gửi:")
        + paras("               - Sở Nội vụ;", "               - Sở Y tế."),
        ["- Sở Nội vụ;", "- Sở Y tế."],
    ),
    "tabs": (
        para("\tKính gửi:\t- Sở Nội vụ;") + para("\t\t- Sở Y tế."),
        ["- Sở Nội vụ;", "- Sở Y tế."],
    ),
    "two cells": (
        table((cell("Kính gửi:"), cell("- Sở Nội vụ;", "- Sở Y tế;", "- Sở Tư pháp."))),
        ["- Sở Nội vụ;", "- Sở Y tế;", "- Sở Tư pháp."],
    ),
    "one after the label": (
        mid("Kính gửi:") + mid("Ủy ban nhân dân tỉnh"),
        ["Ủy ban nhân dân tỉnh"],
    ),
    "line breaks": (mid("Kính gửi:\n- Sở Nội vụ;\n- Sở Y tế."), ["- Sở Nội vụ;", "- Sở Y tế."]),
    "grouped": (
        mid("Kính gửi:")
        + paras("- Các Sở: Nội vụ, Tư pháp, Y tế;", "- UBND các xã, phường, đặc khu."),
        ["- Các Sở: Nội vụ, Tư pháp, Y tế;", "- UBND các xã, phường, đặc khu."],
    ),
}


@pytest.mark.parametrize(("block", "names"), ADDRESSEES.values(), ids=ADDRESSEES)
def test_addressees_in_any_shape(block: str, names: list[str]) -> None:
    document = only(notice(title=bold("TỜ TRÌNH") + bold("Về việc kinh phí") + block))
    assert texts(document, Component.ADDRESSEE_LABEL) == ["Kính gửi:"]
    assert texts(document, Component.ADDRESSEE) == names
    assert len(document.all(Component.BODY)) == 2


def test_addressees_within_the_letterhead() -> None:
    head = table(
        (
            cell(bold("SỞ NỘI VỤ"), "Số: 12/SNV-VP", "V/v báo cáo"),
            cell(bold(NATIONAL), bold(MOTTO), PLACE),
        ),
        (cell("Kính gửi:"), cell("- Sở Tư pháp;", "- Sở Y tế.")),
    )
    document = only(notice(head=head, title=""))
    assert texts(document, Component.ADDRESSEE_LABEL) == ["Kính gửi:"]
    assert texts(document, Component.ADDRESSEE) == ["- Sở Tư pháp;", "- Sở Y tế."]
    assert texts(document, Component.LETTER_SUBJECT) == ["V/v báo cáo"]


def test_capitals_in_the_body_are_no_type() -> None:
    body = BODY + bold("BÁO CÁO") + paras("Các phòng gửi báo cáo trước ngày 20 hằng tháng.")
    document = only(notice(body=body))
    assert texts(document, Component.DOCUMENT_TYPE) == ["THÔNG BÁO"]
    assert "BÁO CÁO" in texts(document, Component.BODY)


def test_a_subject_in_capitals_is_a_subject() -> None:
    document = only(notice(title=bold("BÁO CÁO") + bold("KẾT QUẢ CẢI CÁCH HÀNH CHÍNH")))
    assert texts(document, Component.SUBJECT) == ["KẾT QUẢ CẢI CÁCH HÀNH CHÍNH"]


def test_a_subject_at_the_left_is_a_subject() -> None:
    document = only(notice(title=bold("BÁO CÁO") + para("Kết quả kiểm tra năm 2026", "", "<w:b/>")))
    assert texts(document, Component.SUBJECT) == ["Kết quả kiểm tra năm 2026"]


def test_without_a_title_the_notation_tells_the_type() -> None:
    document = only(letterhead() + BODY + CLOSING)
    assert document.type is not None
    assert document.type.code == "TB"
    assert not document.has(Component.DOCUMENT_TYPE)


def test_minutes_named_by_three_words() -> None:
    title = bold("BIÊN BẢN LÀM VIỆC") + bold("Về việc kiểm tra")
    document = only(notice(title=title))
    assert texts(document, Component.DOCUMENT_TYPE) == ["BIÊN BẢN LÀM VIỆC"]
    assert texts(document, Component.SUBJECT) == ["Về việc kiểm tra"]
    assert document.type is not None
    assert document.type.code == "BB"


def test_a_wire_names_whom_it_goes_to() -> None:
    title = (
        bold("CÔNG ĐIỆN") + bold("Về việc ứng phó bão số 5")
        + mid("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:") + paras("- Giám đốc các Sở;", "- UBND các xã.")
    )  # fmt: skip
    document = only(notice(title=title))
    assert len(document.all(Component.ADDRESSEE)) == 2
    assert len(document.all(Component.ADDRESSEE_LABEL)) == 1


def test_the_enacting_word_without_its_colon() -> None:
    title = bold("QUYẾT ĐỊNH") + bold("Về việc A") + bold("GIÁM ĐỐC SỞ NỘI VỤ") + paras(*BASES)
    document = only(notice(title=title + bold("QUYẾT ĐỊNH")))
    assert texts(document, Component.ENACTING_WORD) == ["QUYẾT ĐỊNH"]


def test_a_decision_with_its_subject_in_capitals() -> None:
    title = bold("QUYẾT ĐỊNH") + bold("VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC") + bold("GIÁM ĐỐC SỞ NỘI VỤ")
    document = only(notice(title=title + paras(*BASES) + bold("QUYẾT ĐỊNH:")))
    assert texts(document, Component.SUBJECT) == ["VỀ VIỆC THÀNH LẬP TỔ CÔNG TÁC"]
    assert texts(document, Component.DECIDING_AUTHORITY) == ["GIÁM ĐỐC SỞ NỘI VỤ"]


@pytest.mark.parametrize("heading", ["A. ĐÁNH GIÁ CHUNG", "ĐÁNH GIÁ CHUNG", "Phần thứ nhất"])
def test_a_centred_heading_is_no_subject(heading: str) -> None:
    document = only(notice(title=TITLE, body=bold(heading) + BODY))
    assert texts(document, Component.SUBJECT) == ["Kết luận cuộc họp giao ban"]


def test_a_division_after_the_enacting_word_is_no_authority() -> None:
    body = bold("QUYẾT ĐỊNH:") + bold("CHƯƠNG I") + bold("QUY ĐỊNH CHUNG")
    body += bold("I. PHẠM VI") + paras("Điều 1. Tên./.")
    title = bold("QUYẾT ĐỊNH") + bold("Về việc ban hành quy chế") + paras(*BASES)
    document = only(notice(head=DECISION, title=title, body=body))
    assert document.first(Component.DECIDING_AUTHORITY) is None
    assert texts(document, Component.CHAPTER_LABEL) == ["CHƯƠNG I"]
    assert texts(document, Component.CHAPTER_TITLE) == ["QUY ĐỊNH CHUNG"]
    assert texts(document, Component.ROMAN_HEADING) == ["I. PHẠM VI"]


def test_body_text_below_a_list_that_ends_with_a_semicolon_is_no_addressee() -> None:
    opening = "Thực hiện Kế hoạch số 12/KH-UBND, Sở Nội vụ đề nghị các đơn vị báo cáo kết quả."
    letter = paras("Kính gửi:", "- Các phòng, ban;", "- Các đơn vị trực thuộc;", opening)
    document = only(notice(title=letter))
    assert len(document.all(Component.ADDRESSEE)) == 2
    assert opening in texts(document, Component.BODY)


def test_a_law_and_its_day_are_no_place_and_date() -> None:
    basis = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,"
    title = bold("QUYẾT ĐỊNH") + bold("Về việc ban hành quy chế") + paras(basis)
    document = only(notice(head=DECISION, title=title))
    assert texts(document, Component.PLACE_DATE) == [PLACE]
    assert texts(document, Component.LEGAL_BASIS) == [basis]


LONG = "Kết luận của Giám đốc Sở tại cuộc họp giao ban về công tác cải cách hành chính, " * 5


@pytest.mark.parametrize("subject", [bold(LONG.strip(", ")), mid(LONG.strip(", "))])
def test_a_subject_of_eighty_words_is_a_subject(subject: str) -> None:
    document = only(notice(title=bold("THÔNG BÁO") + subject))
    assert [len(text.split()) for text in texts(document, Component.SUBJECT)] == [90]
    assert len(document.all(Component.BODY)) == 2


def test_eighty_words_after_the_type_on_its_line_are_a_subject() -> None:
    document = only(notice(title=bold("KẾ HOẠCH " + LONG.strip(", "))))
    assert texts(document, Component.DOCUMENT_TYPE) == ["KẾ HOẠCH"]
    assert len(texts(document, Component.SUBJECT)) == 1


@pytest.mark.parametrize("text", [para(LONG, "", BOLD), mid(f"{LONG.strip(', ')}.")])
def test_a_long_paragraph_that_does_not_look_like_a_subject_is_none(text: str) -> None:
    document = only(notice(title=bold("THÔNG BÁO") + text))
    assert not document.all(Component.SUBJECT)
