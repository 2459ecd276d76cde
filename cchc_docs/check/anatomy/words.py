"""What a line says by itself (dấu hiệu trong chữ): patterns over folded text, no place needed."""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import DOCUMENT_TYPES, DocumentType
from cchc_docs.check.anatomy.lines import TextLine, folded

NATIONAL = re.compile(r"cong hoa xa hoi chu nghia( viet nam)?")
MOTTO = re.compile(r"doc lap ?[-.,]* ?tu do ?[-.,]* ?hanh phuc[.]?")
PARTY_NAME = re.compile(r"dang cong san viet nam")
UNION_NAME = re.compile(r"doan (tncs|thanh nien cong san) ho chi minh")  # with its own guide
NUMBER = re.compile(
    r"so ?:.{0,60}"  # «Số: 12/TB-VP», «Số:      /TB-VP», «Số:»
    r"|so ?[\d.,_x ]*/ ?[\d.,_x ]*[a-z.].{0,50}"  # «Số …/TB-VP»
    r"|so [\d.,_x ]*[-–] ?[a-z]+(/[a-z]+)+"  # «Số 12-QĐ/TU», of the Party
)
BARE_NUMBER = re.compile(r"[\d.,_x ]*/([\d.,_x ]*/)?[a-z]{2,5}-[a-z][a-z-]{1,20}")
PLACE_DATE = re.compile(
    r"([^;:()]{1,45}[,.]? ?)?ngay ?[\d._x/ ,]* ?thang ?[\d._x/ ,]* ?nam ?[\d._x/ ]*[.,]?"
    r"|[^;:()\d]{2,40}, ?(ngay )?[\d._x ]{1,6}[/.-] ?[\d._x ]{1,6}[/.-] ?\d{4}"
)
LETTER_SUBJECT = re.compile(r"v ?/ ?v\b|ve viec\b")
ADDRESSEES = re.compile(r"(\W{0,3})kinh (gui|trinh)\b ?:?")
RECIPIENTS = re.compile(r"\W{0,2}noi (nhan|gui) ?[:.]?( ?\(.{0,40}\))?")
FILING = re.compile(r"[-+•*]? ?luu ?[:;].*|[-+•*]? ?luu (vt|van thu)\b.*")
REFERENCE = re.compile(r"\(? ?((ban hanh|duoc ban hanh|dinh|phe duyet) )?(kem|dinh kem) theo\b.*")
ENACTING = re.compile(r"(quyet dinh|quyet nghi|nghi quyet|chi thi|yeu cau) ?:")
DIVISION_NUMBER = (
    r"([ivxlc]+|\d+|[a-h]|thu (nhat|nhi|hai|ba|tu|nam|sau|bay|tam|chin|muoi( [a-z]+)?))(?!\w)"
)
"""Of a phần, chương, mục: «I», «1», «A», «thứ nhất»; no beginning of a word, as in «Phân công»."""
APPENDIX = re.compile(r"phu (luc|bieu)( so)?[ :.]*(([ivxl]+|\d{1,2}|[a-h])(\.\d+)?)?[.:]?")
APPENDIX_TITLED = re.compile(r"phu (luc|bieu)( so)? ([ivxl]+|\d{1,2})[.: -]+(?=\S)")
FORM_MARK = re.compile(
    r"\(?(bieu )?mau( so| bieu)?[ :.]*[a-z]{0,5}[ .-]?\d[\w./-]*.{0,90}"
    r"|\(?ban hanh kem theo (thong tu|nghi dinh)\b.*"
)
DRAFT_MARK = re.compile(r"\(?(ban )?du thao( ?(lan|so|ngay|\d|:|,|-).{0,40})?\)?[.:]?")
DRAWN = re.compile(r"[^\w.]*|_[\W_]*")  # a typed line, an asterisk; dots are a blank to fill in
SECRECY = frozenset({"mat", "toi mat", "tuyet mat"})
URGENCY = frozenset({"khan", "thuong khan", "hoa toc", "hoa toc hen gio"})
CIRCULATION = frozenset(
    {
        "luu hanh noi bo", "xem xong tra lai", "tai lieu thu hoi", "khong pho bien", "xem tai cho",
        "xem xong phai tra lai",
    }
)  # fmt: skip
OTHER_TITLES = (  # with their marks: «bản» is not «ban»
    "luật", "bộ luật", "pháp lệnh", "nghị định", "thông tư", "thông tư liên tịch", "lệnh",
    "kết luận", "điều lệ", "nội quy", "quy trình", "đơn", "tờ khai", "phiếu", "giấy", "bản",
    "bảng", "chứng nhận", "chứng chỉ", "lịch", "danh sách", "xác nhận", "đề cương", "cam kết",
    "sơ yếu lý lịch", "lý lịch", "nghị quyết liên tịch", "chiến lược", "quy hoạch", "thư mời",
    "thư",
)  # fmt: skip
_TYPES = {folded(kind.name): kind for kind in DOCUMENT_TYPES}
_BY_LENGTH = sorted(_TYPES, key=len, reverse=True)
_BY_CODE = {folded(kind.code): kind for kind in DOCUMENT_TYPES if kind.code}
_NOTATION = re.compile(r"/ ?(?:\d{4} ?/ ?)?([^\s/-]+?) ?-")


def type_named(key: str) -> DocumentType | None:
    """The type that a line names and nothing else."""
    kind = _TYPES.get(key.strip(" .:*"))
    return None if kind is None or kind.is_letter or kind.name == "Thư công" else kind


def type_before(line: TextLine) -> tuple[DocumentType, int] | None:
    """The type in capitals at the head of a line that goes on, and how long its name is."""
    for name in _BY_LENGTH:
        if line.key.startswith(name + " ") and line.text[: len(name)].isupper():
            kind = type_named(name)
            return (kind, len(name)) if kind else None
    return None


def type_of_notation(text: str) -> DocumentType | None:
    """The type whose abbreviation stands in a notation: `Số: 12/TB-VP`."""
    found = _NOTATION.search(text)
    return _BY_CODE.get(folded(found[1])) if found else None


def is_national(line: TextLine) -> bool:
    """Whether it is the national name (Quốc hiệu), alone on its line."""
    return NATIONAL.fullmatch(line.key.strip(" .*")) is not None


def is_number(line: TextLine) -> bool:
    """Whether it reads like «Số: …/…»."""
    return NUMBER.fullmatch(line.key) is not None


def is_place_date(line: TextLine) -> bool:
    """Whether it reads like «Hà Nội, ngày … tháng … năm …»."""
    return PLACE_DATE.fullmatch(line.key) is not None and not line.key.startswith("can cu ")


def is_mark(key: str) -> bool:
    """Whether it is a stamp of secrecy, urgency or circulation."""
    bare = key.strip(" .:()[]")
    return bare in SECRECY or bare in URGENCY or bare in CIRCULATION


def is_basis_opening(key: str) -> bool:
    """Whether it opens like a legal basis (căn cứ)."""
    return key.lstrip("-+• ").startswith(
        ("can cu ", "xet ", "theo de nghi ", "thuc hien ", "tren co so ", "theo ", "thi hanh ")
    )
