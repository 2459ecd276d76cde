"""Appendices and attached texts: where they come from, what they are called, in which order."""

from __future__ import annotations

from typing import Any

import pytest

from cchc_docs.document.blocks import block_lines
from cchc_docs.document.compose import compose
from cchc_docs.document.markdown import Refusal, parse
from cchc_docs.document.tree import BLANK, Document, document_lines
from cchc_docs.document.vetting import vet_wording
from cchc_docs.model.general import GeneralDocument

from .wordings import HEAD, kind, sample


def made(body: str, **data: Any) -> Document:
    return compose(kind(body=body), sample(**data))


def titles(document: Document) -> list[tuple[str, str, bool]]:
    return [(a.label, a.title, a.landscape) for a in document.appendices]


def said(document: Document) -> list[list[str]]:
    return [[line for b in a.body for line in block_lines(b)] for a in document.appendices]


def test_a_line_of_the_wording_begins_an_appendix() -> None:
    document = made("Nội dung.\n\n:phu-luc: Danh sách **{{ loi }}**\nMột.\n\nHai.", loi="a:b")
    assert [line for b in document.body for line in block_lines(b)] == ["Nội dung./."]
    assert titles(document) == [("Phụ lục", "DANH SÁCH A:B", False)]
    assert said(document) == [["Một.", "Hai./."]]


def test_several_have_roman_numbers_and_may_lie() -> None:
    document = made("a\n:phu-luc: Một\nb\n\n:phu-luc-ngang: Hai\n\nc\n\n:phu-luc: Ba\nd")
    assert titles(document) == [
        ("Phụ lục I", "MỘT", False),
        ("Phụ lục II", "HAI", True),
        ("Phụ lục III", "BA", False),
    ]


def test_those_of_the_wording_come_before_those_of_the_data() -> None:
    given = [
        {"tieu_de": "Từ dữ liệu", "huong_trang": "ngang", "noi_dung": "x\n\n:phu-luc: Thêm\n\ny"},
        {"tieu_de": "Cuối", "noi_dung": "z"},
    ]
    document = made("a\n\n:phu-luc: Từ mẫu\n\nb", phu_luc=given)
    assert titles(document) == [
        ("Phụ lục I", "TỪ MẪU", False),
        ("Phụ lục II", "TỪ DỮ LIỆU", True),
        ("Phụ lục III", "THÊM", False),
        ("Phụ lục IV", "CUỐI", False),
    ]
    assert said(document) == [["b./."], ["x./."], ["y./."], ["z./."]]


def test_numbers_begin_anew_in_each() -> None:
    document = made("# #. A\n\n#) b\n\n:phu-luc: Một\n\n# #. C\n\n#) d\n\n:phu-luc: Hai\n\n# #. E")
    assert said(document) == [["I. C", "a) d./."], ["I. E./."]]


def test_a_markdown_value_may_bring_appendices() -> None:
    value = "a\n\n:phu-luc: Một\n\nb"
    assert titles(made("{{ noi_dung }}", noi_dung=value)) == [("Phụ lục", "MỘT", False)]


def test_plain_data_begin_no_appendix() -> None:
    assert made("{{ loi }}", loi=":phu-luc: x").appendices == ()


def test_the_reference_says_what_it_belongs_to() -> None:
    document = made(":phu-luc: x\n\ny", so="476", ngay="16/3/2022")
    assert document.appendices[0].reference == (
        "(Kèm theo Thông báo số 476/TB-KKT ngày 16 tháng 3 năm 2022 "
        "của Ban Quản lý Khu kinh tế Vân Phong)"
    )


def test_the_reference_of_a_draft_keeps_its_blanks() -> None:
    reference = made(":phu-luc: x\n\ny").appendices[0].reference
    assert f"số {BLANK}/TB-KKT ngày {BLANK} tháng {BLANK} năm {BLANK} của" in reference


def test_a_document_without_annexes_has_none() -> None:
    assert (made("a").attached, made("a").appendices) == ((), ())


DECISION = HEAD | {
    "ten_loai": "Quyết định",
    "so": "5",
    "ngay": "02/3/2026",
    "tham_quyen": "Trưởng Ban",
    "noi_dung": "Điều #. Ban hành.\n\nĐiều #. Thi hành.\n\n:phu-luc: Của quyết định\n\nx",
    "kem_theo": [
        {
            "ten_loai": "Quy chế",
            "trich_yeu": "Làm việc của Ban",
            "noi_dung": "# Chương #. Chung\n\n### Điều #. Phạm vi\n\n#. x\n\n"
            ":phu-luc: Của quy chế\ny",
        }
    ],
    "phu_luc": [{"tieu_de": "Của dữ liệu", "noi_dung": "z"}],
}


def test_an_attached_text_stands_before_the_appendices_and_counts_anew() -> None:
    record = GeneralDocument.model_validate(DECISION)
    document = compose(kind(body="{{ noi_dung }}", model=GeneralDocument), record)
    (attached,) = document.attached
    assert (attached.document_type, attached.subject) == ("QUY CHẾ", "Làm việc của Ban")
    assert attached.reference.endswith("ngày 02 tháng 3 năm 2026 của Trưởng Ban)")
    assert [title for _label, title, _lying in titles(document)] == [
        *("CỦA QUYẾT ĐỊNH", "CỦA QUY CHẾ", "CỦA DỮ LIỆU"),
    ]
    page = [*document_lines(document)]
    behind = page[page.index("QUY CHẾ") - 4 :]
    assert behind[:4] == [
        "UBND TỈNH KHÁNH HÒA",
        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert behind[7:12] == ["Chương I", "CHUNG", "Điều 1. Phạm vi", "1. x./.", "Phụ lục I"]


def test_an_appendix_needs_a_title_on_its_line() -> None:
    for source in ("a\n:phu-luc:\nb", "a\n:phu-luc-ngang: \nb"):
        assert parse(source).refusals == (Refusal("appendix", 2),)


@pytest.mark.usefixtures("english")
def test_a_wording_is_told_of_its_appendix_without_title() -> None:
    (found,) = vet_wording(kind(body="a\n\n  :phu-luc:\n\nb"))
    assert (str(found.place).split(":")[-2:], found.message) == (
        ["3", "3"],
        "this appendix has no title",
    )


def test_several_signatures_stand_before_the_recipients() -> None:
    signers = [{"chuc_vu": "Thư ký", "ho_ten": "A"}, {"chuc_vu": "Chủ tọa", "ho_ten": "B"}]
    document = compose(kind(type_name="bien_ban", body="Hết."), sample(ky=signers))
    assert document.frame == "frames/bien-ban.docx"
    page = [*document_lines(document)]
    assert page[page.index("Hết./.") + 1 :] == [
        *("THƯ KÝ", "A", "CHỦ TỌA", "B", "Nơi nhận:", f"- {BLANK};", "- Lưu: VT, VP."),
    ]
    joint = compose(kind(type_name="cong_van", body="Hết."), sample(ky=signers))
    assert joint.frame == "frames/cong-van-lien-tich.docx"


def test_a_joint_document_keeps_its_place_and_date_and_its_secrecy() -> None:
    signers = [{"chuc_vu": "Giám đốc"}, {"chuc_vu": "Giám đốc"}]
    head = made("Hết.", ky=signers, do_mat="tối mật", muc_do_khan="Khẩn").letterhead
    assert head.place_and_date is not None
    assert (head.secrecy, head.urgency) == ("TỐI MẬT", "KHẨN")
