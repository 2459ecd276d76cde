"""The 29 types of administrative document (Điều 7) and their abbreviations (Phụ lục III, Mục I)."""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from cchc_docs.vietnamese.text import fold


class DocumentType(NamedTuple):
    """A type (tên loại). A công văn and a thư công have no abbreviation."""

    name: str
    code: str | None

    @property
    def is_letter(self) -> bool:
        """A công văn carries no type name and has `V/v` under its number (Mẫu 1.5)."""
        return self.name == "Công văn"

    @property
    def is_decision(self) -> bool:
        """Nghị quyết, quyết định: deciding authority and legal bases stand above (Mẫu 1.1, 1.2)."""
        return self.code in {"NQ", "QĐ"}

    @property
    def has_addressees(self) -> bool:
        """Công văn and tờ trình always go to somebody, on a line of their own (khoản 9, điểm b)."""
        return self.is_letter or self.code == "TTr"

    @property
    def is_minutes(self) -> bool:
        """A biên bản has no line of place and date (Mẫu 1.9)."""
        return self.code == "BB"


_TYPES = (
    DocumentType("Nghị quyết", "NQ"),
    DocumentType("Quyết định", "QĐ"),
    DocumentType("Chỉ thị", "CT"),
    DocumentType("Quy chế", "QC"),
    DocumentType("Quy định", "QyĐ"),
    DocumentType("Thông cáo", "TC"),
    DocumentType("Thông báo", "TB"),
    DocumentType("Hướng dẫn", "HD"),
    DocumentType("Chương trình", "CTr"),
    DocumentType("Kế hoạch", "KH"),
    DocumentType("Phương án", "PA"),
    DocumentType("Đề án", "ĐA"),
    DocumentType("Dự án", "DA"),
    DocumentType("Báo cáo", "BC"),
    DocumentType("Biên bản", "BB"),
    DocumentType("Tờ trình", "TTr"),
    DocumentType("Hợp đồng", "HĐ"),
    DocumentType("Công văn", None),
    DocumentType("Công điện", "CĐ"),
    DocumentType("Bản ghi nhớ", "BGN"),
    DocumentType("Bản thỏa thuận", "BTT"),
    DocumentType("Giấy ủy quyền", "GUQ"),
    DocumentType("Giấy mời", "GM"),
    DocumentType("Giấy giới thiệu", "GGT"),
    DocumentType("Giấy nghỉ phép", "GNP"),
    DocumentType("Phiếu gửi", "PG"),
    DocumentType("Phiếu chuyển", "PC"),
    DocumentType("Phiếu báo", "PB"),
)

DOCUMENT_TYPES = MappingProxyType({fold(kind.name): kind for kind in _TYPES})
"""Every type but the thư công, which is no numbered document, by folded name."""
