"""The components of a document (thành phần thể thức) and its 29 types (Điều 7), as data."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Component(StrEnum):
    """What a line of a document is; the numbers are those of the decree's diagram (ô số)."""

    NATIONAL_NAME = "national_name"  # Quốc hiệu, ô 1
    MOTTO = "motto"  # Tiêu ngữ, ô 1
    PARENT_AGENCY = "parent_agency"  # cơ quan chủ quản trực tiếp, ô 2
    ISSUER = "issuer"  # cơ quan ban hành, ô 2
    NUMBER_NOTATION = "number_notation"  # số, ký hiệu, ô 3
    PLACE_DATE = "place_date"  # địa danh và thời gian ban hành, ô 4
    DOCUMENT_TYPE = "document_type"  # tên loại, ô 5a
    SUBJECT = "subject"  # trích yếu, ô 5a
    LETTER_SUBJECT = "letter_subject"  # trích yếu công văn, `V/v`, ô 5b
    SECRECY_MARK = "secrecy_mark"  # dấu chỉ độ mật, ô 10a
    URGENCY_MARK = "urgency_mark"  # dấu chỉ mức độ khẩn, ô 10b
    DRAFT_MARK = "draft_mark"  # «DỰ THẢO»
    CIRCULATION_MARK = "circulation_mark"  # chỉ dẫn phạm vi lưu hành, ô 11
    ADDRESSEE_LABEL = "addressee_label"  # «Kính gửi:», ô 9a
    ADDRESSEE = "addressee"  # nơi nhận văn bản để giải quyết, ô 9a
    LEGAL_BASIS = "legal_basis"  # căn cứ ban hành, each line of it, «Theo đề nghị của …» too
    DECIDING_AUTHORITY = "deciding_authority"  # thẩm quyền ban hành: «GIÁM ĐỐC SỞ …»
    ENACTING_WORD = "enacting_word"  # «QUYẾT ĐỊNH:», «QUYẾT NGHỊ:»
    ATTACHMENT_REFERENCE = "attachment_reference"  # «(Kèm theo …)», «(Ban hành kèm theo …)»
    BODY = "body"  # nội dung, ô 6: a line that is nothing more particular, outside of tables
    PART_LABEL = "part_label"  # «Phần I»
    PART_TITLE = "part_title"
    CHAPTER_LABEL = "chapter_label"  # «Chương I»
    CHAPTER_TITLE = "chapter_title"
    SECTION_LABEL = "section_label"  # «Mục 1», «Tiểu mục 1»
    SECTION_TITLE = "section_title"
    ROMAN_HEADING = "roman_heading"  # «I. TIÊU ĐỀ», mục in the outline phần, mục, khoản, điểm
    ARTICLE = "article"  # «Điều 1. …»
    CLAUSE_HEADING = "clause_heading"  # khoản with a title: «1. …» alone on a line
    CLAUSE = "clause"  # khoản: «1. …», «1.1. …»
    POINT = "point"  # điểm: «a) …»
    NUMBERED = "numbered"  # «1.1. …», «a. …»: levels that the decree does not know
    SIGNING_AUTHORITY = "signing_authority"  # quyền hạn: a line with TM., KT., TL., TUQ., ô 7a
    SIGNING_TITLE = "signing_title"  # chức vụ, ô 7a; with «Q.» in front too
    SIGNING_POST = "signing_post"  # another post of the signer, above or below the name, ô 7b
    SIGNING_NOTE = "signing_note"  # «(Ký, ghi rõ họ tên)», «(Đã ký)»
    SIGNER_NAME = "signer_name"  # họ và tên, ô 7b
    RECIPIENTS_LABEL = "recipients_label"  # «Nơi nhận:», ô 9b
    RECIPIENT = "recipient"  # a line of the list
    FILING = "filing"  # «- Lưu: VT, …», with ô 12 at its end
    CONTACT = "contact"  # địa chỉ, điện thoại … at the foot of page 1, ô 13
    APPENDIX_LABEL = "appendix_label"  # «Phụ lục I»
    APPENDIX_TITLE = "appendix_title"
    PAGE_NUMBER = "page_number"  # số trang, in a header or a footer
    END_MARK = "end_mark"  # «./.», where the content ends


class DocumentType(NamedTuple):
    """A type of document (tên loại) and its abbreviation; công văn and thư công have none."""

    name: str
    code: str | None

    @property
    def is_letter(self) -> bool:
        """A công văn: `V/v` under its number, and no name of a type."""
        return self.name == "Công văn"


DOCUMENT_TYPES = (
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
    DocumentType("Thư công", None),
)
"""Điều 7, in its order, with the abbreviations of Phụ lục III, Mục I."""
