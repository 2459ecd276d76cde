"""Number, symbol and type of a document, from its records."""

from __future__ import annotations

import pytest

from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.model.general import GeneralDocument
from cchc_docs.vietnamese.text import fold

AGENCY = {"ten": "Ban", "ten_ngan": "Ban", "ky_hieu": "KKT", "dia_danh": "Khánh Hòa"}


def document(type_name: str, **more: str) -> GeneralDocument:
    return GeneralDocument.model_validate(
        {
            "co_quan": AGENCY,
            "ten_loai": type_name,
            "trich_yeu": "x",
            "luu": {"noi_luu": "VT"},
            "ky": {"chuc_vu": "Trưởng Ban"},
            "noi_dung": "x",
            **more,
        }
    )


@pytest.mark.parametrize(
    ("type_name", "more", "symbol"),
    [
        ("Thông báo", {}, "TB-KKT"),
        ("thong bao", {}, "TB-KKT"),
        ("QUY ĐỊNH", {}, "QyĐ-KKT"),
        ("Công văn", {"kinh_gui": "Sở Nội vụ"}, "KKT"),
        ("Công văn", {"don_vi_soan_thao": "VP", "kinh_gui": "Sở Nội vụ"}, "KKT-VP"),
        ("Kế hoạch", {"don_vi_soan_thao": "VP"}, "KH-KKT"),
        ("Báo cáo", {"ky_hieu": "BC-ĐKT"}, "BC-ĐKT"),
    ],
)
def test_the_symbol_follows_from_type_and_agency(
    type_name: str, more: dict[str, str], symbol: str
) -> None:
    made = document(type_name, **more)
    assert made.symbol(DOCUMENT_TYPES[fold(made.type_name)]) == symbol


def test_the_place_is_the_agency_s_unless_another_is_given() -> None:
    assert document("Thông báo").place == "Khánh Hòa"
    assert document("Thông báo", dia_danh="Nha Trang").place == "Nha Trang"


def test_there_are_28_types_beside_the_letter_of_thanks_each_with_its_own_code() -> None:
    codes = [kind.code for kind in DOCUMENT_TYPES.values() if kind.code]
    assert len(DOCUMENT_TYPES) == 28
    assert len(set(codes)) == len(codes) == 27


def test_which_types_are_letters_decisions_and_minutes() -> None:
    kinds = DOCUMENT_TYPES.values()
    assert [kind.name for kind in kinds if kind.is_letter] == ["Công văn"]
    assert [kind.name for kind in kinds if kind.is_decision] == ["Nghị quyết", "Quyết định"]
    assert [kind.name for kind in kinds if kind.is_minutes] == ["Biên bản"]
