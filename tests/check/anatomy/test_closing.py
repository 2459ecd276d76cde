"""Recipients and signatures, wherever offices put them."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Reason

from .pages import (
    BODY,
    BOLD,
    RECIPIENTS,
    bold,
    cell,
    mid,
    notice,
    only,
    p,
    para,
    paras,
    table,
    texts,
)

LIST = paras("- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, VP.")
GAP = p() + p() + p()


def signature(*above: str, name: str = "Trần Thu Mai") -> str:
    return "".join(bold(line) for line in above) + GAP + bold(name)


def signed(document: Document) -> list[tuple[list[str], list[str], str | None, str | None]]:
    return [
        (
            [piece.text for piece in block.authority],
            [piece.text for piece in block.title],
            block.post.text if block.post else None,
            block.name.text if block.name else None,
        )
        for block in document.signatures
    ]


BLOCKS = {
    "a title": (signature("GIÁM ĐỐC"), ([], ["GIÁM ĐỐC"], None, "Trần Thu Mai")),
    "a deputy": (
        signature("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        (["KT. GIÁM ĐỐC"], ["PHÓ GIÁM ĐỐC"], None, "Trần Thu Mai"),
    ),
    "three lines": (
        signature("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        (["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], ["PHÓ CHÁNH VĂN PHÒNG"], None, "Trần Thu Mai"),
    ),
    "one paragraph with breaks": (
        signature("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"),
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], ["PHÓ CHỦ TỊCH"], None, "Trần Thu Mai"),
    ),
    "a collective of two lines": (
        signature("TM. BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH", "TRƯỞNG BAN"),
        (["TM. BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"], ["TRƯỞNG BAN"], None, "Trần Thu Mai"),
    ),
    "an acting head": (signature("Q. GIÁM ĐỐC"), ([], ["Q. GIÁM ĐỐC"], None, "Trần Thu Mai")),
    "a title of two lines": (
        signature("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG CẢI CÁCH", "HÀNH CHÍNH"),
        (["TUQ. GIÁM ĐỐC"], ["TRƯỞNG PHÒNG CẢI CÁCH", "HÀNH CHÍNH"], None, "Trần Thu Mai"),
    ),
    "the post above the name": (
        bold("TRƯỞNG ĐOÀN") + GAP + bold("Phó Giám đốc Sở Nội vụ") + bold("Trần Thu Mai"),
        ([], ["TRƯỞNG ĐOÀN"], "Phó Giám đốc Sở Nội vụ", "Trần Thu Mai"),
    ),
    "the post above the name in capitals": (
        bold("TRƯỞNG BAN") + GAP + bold("CHỦ TỊCH UBND TỈNH") + bold("Trần Thu Mai"),
        ([], ["TRƯỞNG BAN"], "CHỦ TỊCH UBND TỈNH", "Trần Thu Mai"),
    ),
    "the post below the name": (
        signature("TRƯỞNG ĐOÀN") + mid("Phó Giám đốc Sở Nội vụ"),
        ([], ["TRƯỞNG ĐOÀN"], "Phó Giám đốc Sở Nội vụ", "Trần Thu Mai"),
    ),
    "a degree": (
        signature("HIỆU TRƯỞNG", name="PGS.TS. Trần Thu Mai"),
        ([], ["HIỆU TRƯỞNG"], None, "PGS.TS. Trần Thu Mai"),
    ),
    "a name in capitals": (
        signature("GIÁM ĐỐC", name="TRẦN THU MAI"),
        ([], ["GIÁM ĐỐC"], None, "TRẦN THU MAI"),
    ),
    "a note": (
        bold("GIÁM ĐỐC") + mid("(Đã ký)") + bold("Trần Thu Mai"),
        ([], ["GIÁM ĐỐC"], None, "Trần Thu Mai"),
    ),
    "a name of the highlands": (
        signature("CHỦ TỊCH", name="Y Thông Êban"),
        ([], ["CHỦ TỊCH"], None, "Y Thông Êban"),
    ),
    "Trương is a family": (
        signature("TRƯỞNG PHÒNG", name="Trương Văn Hai"),
        ([], ["TRƯỞNG PHÒNG"], None, "Trương Văn Hai"),
    ),
    "nobody yet": (bold("GIÁM ĐỐC") + GAP, ([], ["GIÁM ĐỐC"], None, None)),
}


@pytest.mark.parametrize(("block", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_a_signature_is_read_from_top_to_bottom(block: str, expected: object) -> None:
    document = only(notice(closing=table((cell(RECIPIENTS), cell(block)))))
    assert signed(document) == [expected]
    assert texts(document, Component.FILING) == ["- Lưu: VT, VP."]
    assert len(document.all(Component.BODY)) == 2


def test_the_post_below_the_name_is_said_to_be_below() -> None:
    block = signature("TRƯỞNG ĐOÀN") + mid("Phó Giám đốc Sở Nội vụ")
    document = only(notice(closing=table((cell(RECIPIENTS), cell(block)))))
    assert document.signatures[0].post_is_below


LISTS = {
    "one cell": table((cell(paras("Nơi nhận:") + LIST), cell(signature("GIÁM ĐỐC")))),
    "label in one row, list in the next": table(
        (cell(para("Nơi nhận:")), cell(bold("GIÁM ĐỐC"))),
        (cell(LIST), cell(GAP + bold("Trần Thu Mai"))),
    ),
    "paragraphs, the signature last": paras("Nơi nhận:") + LIST + signature("GIÁM ĐỐC"),
    "paragraphs, the signature first": signature("GIÁM ĐỐC") + paras("Nơi nhận:") + LIST,
    "the label above the table": para("Nơi nhận:")
    + table((cell(LIST), cell(signature("GIÁM ĐỐC")))),
    "line breaks": table(
        (
            cell(para("Nơi nhận:\n- Như trên;\n- UBND tỉnh (b/c);\n- Lưu: VT, VP.")),
            cell(signature("GIÁM ĐỐC")),
        )
    ),
    "tabs": para("Nơi nhận:\tGIÁM ĐỐC", "", BOLD)
    + para("- Như trên;")
    + para("- UBND tỉnh (b/c);")
    + para("- Lưu: VT, VP.\t\tTrần Thu Mai", "", BOLD),
    "an empty middle column": table(
        (cell(paras("Nơi nhận:") + LIST), cell(), cell(signature("GIÁM ĐỐC"))), columns=3
    ),
    "the name in a row of its own": table(
        (cell(paras("Nơi nhận:") + LIST), cell(bold("GIÁM ĐỐC"))),
        (cell(), cell(bold("Trần Thu Mai"))),
    ),
}


@pytest.mark.parametrize("closing", LISTS.values(), ids=LISTS)
def test_recipients_and_signature_in_any_shape(closing: str) -> None:
    document = only(notice(closing=closing))
    assert texts(document, Component.RECIPIENTS_LABEL) == ["Nơi nhận:"]
    assert texts(document, Component.RECIPIENT) == ["- Như trên;", "- UBND tỉnh (b/c);"]
    assert texts(document, Component.FILING) == ["- Lưu: VT, VP."]
    assert signed(document) == [([], ["GIÁM ĐỐC"], None, "Trần Thu Mai")]
    assert len(document.all(Component.BODY)) == 2


def test_notes_at_the_right_of_the_list_are_no_recipients_and_no_names() -> None:
    closing = table(
        (cell(paras("Nơi nhận:") + LIST), cell(paras("(để báo cáo)")), cell(signature("GIÁM ĐỐC"))),
        columns=3,
    )
    document = only(notice(closing=closing))
    assert texts(document, Component.RECIPIENT) == ["- Như trên;", "- UBND tỉnh (b/c);"]
    assert len(document.signatures) == 1


@pytest.mark.parametrize(
    "line", ["- Lưu: VT, NC.Châu", "- Lưu: VT, KT(tên).", "Lưu: VT, VP (Hà-05b)", "- Lưu VT, VP;"]
)
def test_the_filing_line_is_known(line: str) -> None:
    closing = table((cell(paras("Nơi nhận:", "- Như trên;", line)), cell(signature("GIÁM ĐỐC"))))
    assert texts(only(notice(closing=closing)), Component.FILING) == [line]


def test_eight_people_sign_minutes_in_a_grid() -> None:
    people = [
        "Trần Thu Mai",
        "Lê Minh Quân",
        "Hồ Quang Lợi",
        "Lê Thị Hạnh",
        "Bùi Thị Hạnh",
        "Võ Thành Long",
        "Đỗ Quang Huy",
        "Phan Thị Ngọc Ánh",
    ]
    titles = ["THƯ KÝ", "CHỦ TỌA"] + ["ĐẠI DIỆN SỞ TƯ PHÁP"] * 6
    blocks = [cell(signature(t, name=n)) for t, n in zip(titles, people, strict=True)]
    grid = table(*[(blocks[n], blocks[n + 1]) for n in range(0, 8, 2)])
    closing = grid + paras("Nơi nhận:", "- UBND xã;", "- Lưu: VT, Hồ sơ.")
    title = bold("BIÊN BẢN") + bold("Họp Hội đồng thẩm định")
    document = only(notice(title=title, closing=closing))
    assert {name for _, _, _, name in signed(document)} == set(people)
    assert len(document.signatures) == 8
    assert texts(document, Component.RECIPIENT) == ["- UBND xã;"]


def test_two_sign_side_by_side_with_tabs() -> None:
    closing = (
        para("\tTHƯ KÝ\tCHỦ TỌA", "", BOLD) + GAP + para("\tLê Thị Hạnh\tTrần Thu Mai", "", BOLD)
    )
    document = only(notice(title=bold("BIÊN BẢN") + bold("Họp giao ban"), closing=closing))
    assert signed(document) == [
        ([], ["THƯ KÝ"], None, "Lê Thị Hạnh"),
        ([], ["CHỦ TỌA"], None, "Trần Thu Mai"),
    ]


def test_names_in_the_body_sign_nothing() -> None:
    body = paras("Thành phần tham dự gồm:", "Trần Thu Mai", "Lê Minh Quân") + BODY
    document = only(notice(body=body))
    assert texts(document, Component.SIGNER_NAME) == ["Trần Thu Mai"]
    assert len(document.signatures) == 1
    assert len(document.all(Component.BODY)) == 5


def test_a_table_of_the_body_is_no_closing() -> None:
    grid = table(
        (cell("CHỦ TỊCH"), cell("Trần Thu Mai")),
        (cell("PHÓ CHỦ TỊCH"), cell("Lê Minh Quân")),
        borders=True,
    )
    document = only(notice(body=BODY + grid + BODY))
    assert len(document.signatures) == 1
    assert len(document.all(Component.BODY)) == 4


def test_without_recipients_they_are_missing() -> None:
    document = only(notice(closing=signature("GIÁM ĐỐC")))
    assert document.missing[Component.RECIPIENTS_LABEL].reason is Reason.NOT_THERE
    assert document.missing[Component.FILING].reason is Reason.NOT_THERE


def test_without_a_signature_nobody_can_tell() -> None:
    document = only(notice(closing=RECIPIENTS))
    assert document.missing[Component.SIGNER_NAME].reason is Reason.CANNOT_TELL


def test_the_name_alone_on_the_last_page() -> None:
    closing = table((cell(RECIPIENTS), cell(bold("GIÁM ĐỐC")))) + para(
        "Trần Thu Mai", '<w:pageBreakBefore/><w:jc w:val="right"/>', BOLD
    )
    document = only(notice(closing=closing))
    assert signed(document) == [([], ["GIÁM ĐỐC"], None, "Trần Thu Mai")]
    assert not document.appendices


def test_names_in_a_plain_table_of_the_body_sign_nothing() -> None:
    grid = table((cell("CHỦ TỊCH"), cell("Lê Văn Tám")), (cell("PHÓ CHỦ TỊCH"), cell("Hồ Văn Ba")))
    document = only(notice(body=BODY + grid + BODY))
    assert texts(document, Component.SIGNER_NAME) == ["Trần Thu Mai"]


def test_kt_xh_is_no_authority() -> None:
    grid = table((cell("KT - XH"), cell("TM/DV")), (cell("TL. 1/500"), cell("2")))
    document = only(notice(body=BODY + grid + BODY))
    assert len(document.all(Component.BODY)) == 4
    assert len(document.signatures) == 1


def test_a_signature_of_one_paragraph() -> None:
    block = bold("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\n\n\nTrần Thu Mai")
    document = only(notice(closing=table((cell(RECIPIENTS), cell(block)))))
    assert signed(document) == [
        (["TL. CHỦ TỊCH"], ["CHÁNH VĂN PHÒNG"], None, "Trần Thu Mai"),
    ]


def test_hundreds_may_receive_a_document() -> None:
    names = [f"- UBND xã số {number};" for number in range(300)]
    column = cell(paras("Nơi nhận:", *names, "- Lưu: VT, VP."))
    document = only(notice(closing=table((column, cell(signature("GIÁM ĐỐC"))))))
    assert len(document.all(Component.RECIPIENT)) == 300
    assert signed(document) == [([], ["GIÁM ĐỐC"], None, "Trần Thu Mai")]
