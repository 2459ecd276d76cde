"""What a file holds: documents, appendices, attached texts, or no document; and by which rules."""

from __future__ import annotations

import time
import unicodedata

import pytest

from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, Component
from cchc_docs.check.anatomy.parts import Regime, State

from ..word import SECTION
from .pages import (
    BODY,
    BREAK,
    CLOSING,
    MOTTO,
    NATIONAL,
    NEW_PAGE,
    PLACE,
    RECIPIENTS,
    TITLE,
    anatomy,
    bold,
    cell,
    letterhead,
    mid,
    notice,
    only,
    p,
    para,
    paras,
    section_break,
    table,
    texts,
)

DECISION = bold("QUYẾT ĐỊNH") + bold("Về việc ban hành Quy chế")
REFERENCE = mid("(Kèm theo Quyết định số 12/QĐ-SNV ngày 02 tháng 3 năm 2026 của Sở Nội vụ)")


def test_there_are_29_types() -> None:
    assert len(DOCUMENT_TYPES) == 29
    assert sum(1 for kind in DOCUMENT_TYPES if kind.code is None) == 2


def test_two_documents_in_one_file() -> None:
    second = notice(head=letterhead(number="Số:      /QĐ-SNV"), title=DECISION)
    found = anatomy(notice() + p(BREAK) + second)
    assert [document.type and document.type.code for document in found.documents] == ["TB", "QĐ"]
    assert [document.state.kind for document in found.documents] == [State.ISSUED, State.DRAFT]
    assert not found.documents[0].appendices
    assert texts(found.documents[0], Component.SIGNER_NAME) == ["Trần Thu Mai"]


def test_a_second_document_after_a_section_break() -> None:
    found = anatomy(notice() + section_break() + notice())
    assert len(found.documents) == 2


APPENDIX = bold("Phụ lục I") + bold("DANH MỤC HỒ SƠ") + REFERENCE
BREAKS = {"page break": p(BREAK), "section": section_break(), "none": ""}


@pytest.mark.parametrize("gap", BREAKS.values(), ids=BREAKS)
def test_an_appendix_after_the_signature(gap: str) -> None:
    document = only(notice(tail=gap + APPENDIX + paras("Nội dung phụ lục.")))
    (appendix,) = document.appendices
    assert [(x.component, x.text) for x in appendix.pieces][:2] == [
        (Component.APPENDIX_LABEL, "Phụ lục I"),
        (Component.APPENDIX_TITLE, "DANH MỤC HỒ SƠ"),
    ]
    assert appendix.pieces[2].component is Component.ATTACHMENT_REFERENCE
    assert "Nội dung phụ lục." not in texts(document, Component.BODY)


def test_a_list_on_a_page_of_its_own_is_no_body() -> None:
    tail = para("DANH SÁCH ĐẠI BIỂU", NEW_PAGE) + table(
        (cell("Họ tên"), cell("Chức vụ")), borders=True
    )
    document = only(notice(tail=tail))
    assert len(document.appendices) == 1
    assert "DANH SÁCH ĐẠI BIỂU" not in texts(document, Component.BODY)


def test_a_form_in_an_appendix_is_no_document() -> None:
    form = (
        bold("Mẫu số 01")
        + bold(NATIONAL)
        + bold(MOTTO)
        + bold("ĐƠN ĐỀ NGHỊ")
        + mid("Kính gửi: Ủy ban nhân dân xã")
        + paras("Tôi tên là: …")
        + bold("NGƯỜI LÀM ĐƠN")
    )
    document = only(notice(tail=p(BREAK) + APPENDIX + p(BREAK) + form))
    assert not document.has(Component.ADDRESSEE_LABEL)
    assert len(document.all(Component.NATIONAL_NAME)) == 1
    assert document.regime.kind is Regime.ADMINISTRATIVE


def test_a_form_with_a_letterhead_in_an_appendix_is_no_document() -> None:
    form = notice(head=letterhead(number="Số: …/BC-…"), title=bold("BÁO CÁO") + bold("Kết quả"))
    document = only(notice(tail=p(BREAK) + mid("Mẫu số 02") + form))
    assert document.type is not None
    assert document.type.code == "TB"


CHARTER = bold("QUY CHẾ") + bold("Hoạt động của Tổ công tác") + REFERENCE + paras("Điều 1. Tên./.")
HEADS = {
    "with a national name": table((cell(bold("SỞ NỘI VỤ")), cell(bold(NATIONAL), bold(MOTTO)))),
    "without one": "",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_an_attached_charter_belongs_to_its_decision(head: str) -> None:
    decision = notice(head=letterhead(number="Số: 12/QĐ-SNV"), title=DECISION)
    document = only(decision + p(BREAK) + head + CHARTER)
    (charter,) = document.attached
    assert charter.type is not None
    assert charter.type.code == "QC"
    assert texts(charter, Component.ARTICLE) == ["Điều 1. Tên./."]
    assert len(charter.all(Component.ATTACHMENT_REFERENCE)) == 1
    assert not document.has(Component.ARTICLE)


def regime(body: str) -> Regime:
    return anatomy(body).regime.kind


PARTY_HEAD = table(
    (
        cell("TỈNH ỦY KHÁNH HÒA", bold("BAN TỔ CHỨC"), "*", "Số 12-CV/BTCTU"),
        cell(bold("ĐẢNG CỘNG SẢN VIỆT NAM"), "Khánh Hòa, ngày 16 tháng 3 năm 2026"),
    )
)
UNNAMED_PARTY = table(
    (cell("ĐẢNG BỘ TỈNH", bold("ĐẢNG ỦY SỞ NỘI VỤ"), "*", "Số 12-CV/ĐU"), cell(PLACE))
)
UNION_HEAD = table(
    (
        cell("TỈNH ĐOÀN KHÁNH HÒA", bold("BAN THƯỜNG VỤ"), "*", "Số: 12-KH/TĐTN"),
        cell(bold("ĐOÀN TNCS HỒ CHÍ MINH"), PLACE),
    )
)
LAWS = {
    "a decree": notice(
        head=letterhead(number="Số:     /2026/NĐ-CP"), title=bold("NGHỊ ĐỊNH") + bold("Về văn thư")
    ),
    "a normative decision": notice(head=letterhead(number="Số: 12/2026/QĐ-UBND"), title=DECISION),
    "a normative decision in draft": notice(
        head=letterhead(number="Số:      /2026/QĐ-UBND"), title=DECISION
    ),
    "a decision resting on the law on laws": notice(
        head=letterhead(number="Số:      /QĐ-UBND"),
        title=DECISION
        + paras(
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;",
            "Theo đề nghị của Giám đốc Sở Nội vụ.",
        ),
    ),
}
REGIMES = {
    "a notice": (notice(), Regime.ADMINISTRATIVE),
    "the Party": (PARTY_HEAD + TITLE + BODY + CLOSING, Regime.PARTY),
    "the Party without its name": (
        UNNAMED_PARTY
        + TITLE
        + BODY
        + table((cell(RECIPIENTS), cell(bold("T/M ĐẢNG ỦY"), bold("BÍ THƯ")))),
        Regime.PARTY,
    ),
    "the Youth Union": (UNION_HEAD + TITLE + BODY + CLOSING, Regime.SPECIALISED),
    **{name: (body, Regime.LEGAL) for name, body in LAWS.items()},
    "before the decree": (
        notice(head=letterhead(place="Hà Nội, ngày 02 tháng 01 năm 2020")),
        Regime.EARLIER,
    ),
    "the day of the decree": (
        notice(head=letterhead(place="Hà Nội, ngày 05 tháng 3 năm 2020")),
        Regime.ADMINISTRATIVE,
    ),
    "a form of a circular": (mid("Mẫu số 05/TT-BNV") + notice(), Regime.SPECIALISED),
    "a certificate": (notice(title=bold("GIẤY CHỨNG NHẬN") + bold("Tập huấn")), Regime.SPECIALISED),
    "a slip in a grid": (
        table(
            (cell(bold("SỞ NỘI VỤ"), "Số: 12/PTr"), cell(bold(NATIONAL), bold(MOTTO), PLACE)),
            borders=True,
        )
        + bold("PHIẾU TRÌNH")
        + BODY
        + CLOSING,
        Regime.SPECIALISED,
    ),
    "a plain list": (
        bold("DANH SÁCH ĐẠI BIỂU") + table((cell("Họ tên"), cell("Chức vụ")), borders=True),
        Regime.NOT_A_DOCUMENT,
    ),
    "an appendix alone": (APPENDIX + paras("Nội dung."), Regime.NOT_A_DOCUMENT),
    "an attached text alone": (HEADS["with a national name"] + CHARTER, Regime.NOT_A_DOCUMENT),
    "a charter without a head": (CHARTER, Regime.NOT_A_DOCUMENT),
    "a fragment": (
        paras("Thảo luận:", "Ông A nêu ý kiến.", "Kết thúc lúc 11 giờ."),
        Regime.NOT_A_DOCUMENT,
    ),
    "nothing": (p(), Regime.NOT_A_DOCUMENT),
}


@pytest.mark.parametrize(("body", "kind"), REGIMES.values(), ids=REGIMES)
def test_the_regime_is_told_with_its_evidence(body: str, kind: Regime) -> None:
    found = anatomy(body).regime
    assert found.kind is kind
    assert all(found.evidence)
    assert found.evidence


DRAFTS = {
    "a blank number": letterhead(number="Số:      /TB-SNV"),
    "dots for a number": letterhead(number="Số: …/TB-SNV"),
    "xx": letterhead(number="Số: xx/TB-SNV"),
    "a blank day": letterhead(place="Khánh Hòa, ngày     tháng 3 năm 2026"),
    "dots for a day": letterhead(place="Khánh Hòa, ngày … tháng … năm 2026"),
    "a mark": mid("DỰ THẢO") + letterhead(),
    "a numbered mark": mid("Dự thảo lần 2") + letterhead(),
}


@pytest.mark.parametrize("head", DRAFTS.values(), ids=DRAFTS)
def test_a_draft_is_known_and_says_why(head: str) -> None:
    document = only(notice(head=head))
    assert document.state.kind is State.DRAFT
    assert len(document.state.evidence) == 1


def test_an_issued_document_is_known() -> None:
    assert only(notice()).state.kind is State.ISSUED


def test_an_unsigned_document_is_a_draft() -> None:
    closing = table((cell(RECIPIENTS), cell(bold("GIÁM ĐỐC"))))
    assert only(notice(closing=closing)).state.kind is State.DRAFT


def test_text_before_the_letterhead_is_outside() -> None:
    cover = paras(
        "Kính gửi anh Hùng, em gửi bản dự thảo đã chỉnh sửa theo ý kiến của các phòng để anh xem."
    )
    found = anatomy(cover + notice())
    assert len(found.outside) == 1
    assert len(found.documents) == 1


def test_two_hundred_pages_are_read_fast() -> None:
    from cchc_docs.check.anatomy.dissect import dissect

    from ..word import view

    made = view(
        notice(body=paras(*["Các phòng thực hiện nhiệm vụ được giao theo kế hoạch. " * 8] * 3000))
    )
    start = time.perf_counter()
    dissect(made)
    assert time.perf_counter() - start < 5  # a bound against growth, not a measure


def test_a_form_after_a_document_without_a_national_name_is_no_document() -> None:
    head = mid("UBND TỈNH X") + bold("SỞ NỘI VỤ") + mid("Số: 12/TB-SNV") + mid(PLACE)
    form = mid("Mẫu số 01") + bold(NATIONAL) + bold(MOTTO) + bold("ĐƠN ĐỀ NGHỊ")
    document = only(notice(head=head, tail=p(BREAK) + form))
    assert not document.has(Component.NATIONAL_NAME)
    assert texts(document, Component.ISSUER) == ["SỞ NỘI VỤ"]


def test_a_submission_and_the_draft_decision_with_it() -> None:
    first = notice(
        head=letterhead(number="Số: 5/TTr-SNV"),
        title=bold("TỜ TRÌNH") + bold("Về việc ban hành Quyết định") + mid("Kính gửi: UBND tỉnh"),
    )
    names = bold("ỦY BAN NHÂN DÂN") + bold("TỈNH KHÁNH HÒA")
    second = notice(
        head=mid("DỰ THẢO") + letterhead(names=names, number="Số:     /QĐ-UBND"), title=DECISION
    )
    one, two = anatomy(first + p(BREAK) + second).documents
    assert (one.state.kind, two.state.kind) == (State.ISSUED, State.DRAFT)
    assert texts(two, Component.DRAFT_MARK) == ["DỰ THẢO"]
    assert texts(two, Component.ISSUER) == ["ỦY BAN NHÂN DÂN", "TỈNH KHÁNH HÒA"]


def test_a_whole_file_in_decomposed_letters() -> None:
    document = only(unicodedata.normalize("NFD", notice()))
    assert document.type is not None
    assert document.type.code == "TB"
    assert document.state.kind is State.ISSUED
    assert len(document.all(Component.SIGNER_NAME)) == 1
    motto = document.first(Component.MOTTO)
    assert motto is not None
    assert motto.text == unicodedata.normalize("NFD", MOTTO)  # as it is stored


def test_capitals_of_the_look_are_capitals() -> None:
    caps = "<w:caps/><w:b/>"
    title = mid("Thông báo", caps) + bold("Kết luận")
    closing = table((cell(RECIPIENTS), cell(mid("Giám đốc", caps), p(), p(), bold("Trần Thu Mai"))))
    document = only(notice(title=title, closing=closing))
    assert texts(document, Component.DOCUMENT_TYPE) == ["Thông báo"]
    assert texts(document, Component.SIGNING_TITLE) == ["Giám đốc"]


def test_a_contract_has_its_number_under_the_title() -> None:
    head = bold(NATIONAL) + bold(MOTTO)
    title = bold("HỢP ĐỒNG") + bold("Thuê máy chủ") + mid("Số: 12/HĐ-SNV")
    document = only(notice(head=head, title=title))
    assert texts(document, Component.NUMBER_NOTATION) == ["Số: 12/HĐ-SNV"]
    assert texts(document, Component.SUBJECT) == ["Thuê máy chủ"]


def test_page_numbers_are_those_of_its_sections() -> None:
    field = '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    reference = '<w:headerReference w:type="default" r:id="rId1"/>'
    body = notice() + SECTION.replace("<w:sectPr>", f"<w:sectPr>{reference}")
    assert texts(only(body, header1=field), Component.PAGE_NUMBER) == ["2"]


def test_label_and_title_of_an_appendix_on_one_line() -> None:
    for form in ("NFC", "NFD"):
        label = unicodedata.normalize(form, "PHỤ LỤC  01: DANH MỤC NHIỆM VỤ")
        (appendix,) = only(notice(tail=p(BREAK) + bold(label))).appendices
        words = [" ".join(unicodedata.normalize("NFC", x.text).split()) for x in appendix.pieces]
        assert words == ["PHỤ LỤC 01:", "DANH MỤC NHIỆM VỤ"]
