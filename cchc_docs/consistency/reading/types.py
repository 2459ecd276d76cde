"""Types of documents and the abbreviations in their symbols (tên loại và chữ viết tắt).

By Phụ lục III of Nghị định 30/2020/NĐ-CP, and those of legal normative documents. Some
abbreviations also stand for agencies («CT» for a Cục Thuế, «TT» for a Thanh tra): those are no
evidence of a type.
"""

from __future__ import annotations

from types import MappingProxyType

from cchc_docs.model.document_type import DOCUMENT_TYPES
from cchc_docs.vietnamese.text import fold

_OWN = {kind: value.code for kind, value in DOCUMENT_TYPES.items() if value.code}
CODES = MappingProxyType(
    {
        **_OWN,
        "nghi_dinh": "NĐ",
        "thong_tu": "TT",
        "thong_tu_lien_tich": "TTLT",
        "nghi_quyet_lien_tich": "NQLT",
        "ket_luan": "KL",
        "thong_bao_ket_luan": "TB",
    }
)
"""The abbreviation of each type, by its folded name."""

_SURE = MappingProxyType(
    {
        "QĐ": "Quyết định",
        "TB": "Thông báo",
        "BC": "Báo cáo",
        "KH": "Kế hoạch",
        "TTr": "Tờ trình",
        "NQ": "Nghị quyết",
        "NĐ": "Nghị định",
    }
)
"""Abbreviations that name a type wherever they open a symbol."""

_PUT_INTO_FORCE = frozenset({"QĐ", "NQ", "TB", "TTr"})
_CARRIED = frozenset(
    map(
        fold,
        (
            "Kế hoạch",
            "Chương trình",
            "Đề án",
            "Dự án",
            "Phương án",
            "Quy chế",
            "Quy định",
            "Hướng dẫn",
            "Kết luận",
            "Lệnh",
            "Văn bản",
            "Hợp đồng",
            "Biên bản",
        ),
    )
)
"""Types that another document may carry: a plan has the number of the decision that issues it."""


def type_of_symbol(symbol: str) -> str | None:
    """The type that a symbol surely names: «TB-KKT» is of a thông báo."""
    return _SURE.get(_code(symbol))


def contradicts(type_name: str, symbol: str) -> bool:
    """Whether a symbol is surely of another type than the one named."""
    key, code = fold(type_name), _code(symbol)
    if code not in _SURE or CODES.get(key) == code:
        return False
    if key in {"cong_van", "cv"}:
        return code in {"QĐ", "TB", "NQ", "TTr"}
    if key in _CARRIED and code in _PUT_INTO_FORCE:
        return False
    return key in CODES


def _code(symbol: str) -> str:
    return symbol.replace("–", "-").split("-")[0].strip()
