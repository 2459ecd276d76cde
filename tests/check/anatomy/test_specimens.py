"""The forms that the decree itself prints (Phụ lục III), blanks and footnote marks included."""

from __future__ import annotations

import pytest

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Regime, State

from .pages import MOTTO, NATIONAL, bold, cell, mid, only, p, para, paras, table, texts

PLACE = "…, ngày … tháng … năm …"
NOTE = mid("(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan, tổ chức)")


def head(notation: str, *more: str, place: str = PLACE) -> str:
    names = mid("TÊN CƠ QUAN, TỔ CHỨC CHỦ QUẢN") + bold("TÊN CƠ QUAN, TỔ CHỨC")
    left = cell(names, mid(f"Số: …/{notation}"), *more)
    right = cell(bold(NATIONAL), bold(MOTTO), mid(place) if place else p())
    return table((left, right))


def closing(first: str = "- Như Điều …;") -> str:
    left = cell(paras("Nơi nhận:", first, "- ……………;", "- Lưu: VT, … ."))
    right = cell(bold("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"), NOTE, bold("Họ và tên"))
    return table((left, right))


DECIDING = bold("THẨM QUYỀN BAN HÀNH") + paras(
    "Căn cứ …………………;", "Căn cứ …………………;", "Theo đề nghị của …."
)
BODY = paras("………………………", "……………………./.")
ARTICLES = paras("Điều 1. …………", "Điều 2. …………./.")
SPECIMENS = {
    "1.1 nghị quyết": (
        head("NQ-…")
        + bold("NGHỊ QUYẾT")
        + bold("Về việc ……")
        + DECIDING
        + bold("QUYẾT NGHỊ:")
        + ARTICLES
        + closing(),
        "NQ",
    ),
    "1.2 quyết định": (
        head("QĐ-…")
        + bold("QUYẾT ĐỊNH")
        + bold("Về việc ……")
        + DECIDING
        + bold("QUYẾT ĐỊNH:")
        + ARTICLES
        + closing(),
        "QĐ",
    ),
    "1.4 văn bản có tên loại": (
        head("BC-…") + bold("BÁO CÁO") + bold("Về kết quả ……") + BODY + closing("- ……;"),
        "BC",
    ),
    "1.5 công văn": (
        head("…-…", mid("V/v ………………"))
        + para("Kính gửi:")
        + paras("- ……………;", "- …………… .")
        + BODY
        + closing("- Như trên;"),
        None,
    ),
    "1.6 công điện": (
        head("CĐ-…")
        + bold("CÔNG ĐIỆN")
        + bold("Về ……")
        + mid("Chủ tịch UBND tỉnh điện:")
        + paras("- ……………;", "- …………… .")
        + BODY
        + closing("- ……;"),
        "CĐ",
    ),
    "1.7 giấy mời": (
        head("GM-…")
        + bold("GIẤY MỜI")
        + bold("Dự họp ……")
        + paras(
            "Tên cơ quan trân trọng kính mời: ……",
            "Tới dự ……",
            "Chủ trì: ……",
            "Thời gian: ……",
            "Địa điểm: ……./.",
        )
        + closing("- ……;"),
        "GM",
    ),
    "1.8 giấy giới thiệu": (
        head("GGT-…")
        + bold("GIẤY GIỚI THIỆU")
        + paras(
            "Tên cơ quan trân trọng giới thiệu:",
            "Ông (bà): ……",
            "Chức vụ: ……",
            "Giấy này có giá trị đến hết ngày ……./.",
        )
        + closing("- ……;"),
        "GGT",
    ),
    "1.9 biên bản": (
        head("BB-…", place="")
        + bold("BIÊN BẢN")
        + bold("Họp về ……")
        + paras(
            "Thời gian bắt đầu: ……",
            "Địa điểm: ……",
            "Thành phần tham dự: ……",
            "Chủ trì: ……",
            "Thư ký: ……",
            "Cuộc họp kết thúc vào … giờ ….../.",
        )
        + table(
            (
                cell(bold("THƯ KÝ"), mid("(Chữ ký)"), bold("Họ và tên")),
                cell(bold("CHỦ TỌA"), mid("(Chữ ký, dấu)"), bold("Họ và tên")),
            )
        )
        + paras("Nơi nhận:", "- ………;", "- Lưu: VT, Hồ sơ."),
        "BB",
    ),
}


@pytest.mark.parametrize(("body", "code"), SPECIMENS.values(), ids=SPECIMENS)
def test_a_specimen_is_read(body: str, code: str | None) -> None:
    document = only(body)
    assert document.regime.kind is Regime.ADMINISTRATIVE
    assert document.state.kind is State.DRAFT
    assert document.type is not None
    assert document.type.code == code
    assert texts(document, Component.PARENT_AGENCY) == ["TÊN CƠ QUAN, TỔ CHỨC CHỦ QUẢN"]
    assert texts(document, Component.ISSUER) == ["TÊN CƠ QUAN, TỔ CHỨC"]
    assert len(document.all(Component.NUMBER_NOTATION)) == 1
    assert len(document.all(Component.PLACE_DATE)) == (0 if code == "BB" else 1)
    assert len(document.all(Component.RECIPIENTS_LABEL)) == 1
    assert len(document.all(Component.FILING)) == 1
    assert len(document.all(Component.END_MARK)) == 1
    assert document.signatures
    assert not document.appendices


@pytest.mark.parametrize("name", ["1.1 nghị quyết", "1.2 quyết định"])
def test_the_parts_of_a_deciding_document(name: str) -> None:
    document = only(SPECIMENS[name][0])
    assert texts(document, Component.DECIDING_AUTHORITY) == ["THẨM QUYỀN BAN HÀNH"]
    assert len(document.all(Component.LEGAL_BASIS)) == 3
    assert len(document.all(Component.ENACTING_WORD)) == 1
    assert len(document.all(Component.ARTICLE)) == 2


def test_the_letter_and_the_wire_name_whom_they_go_to() -> None:
    for name in ("1.5 công văn", "1.6 công điện"):
        document = only(SPECIMENS[name][0])
        assert len(document.all(Component.ADDRESSEE_LABEL)) == 1
        assert len(document.all(Component.ADDRESSEE)) == 2
