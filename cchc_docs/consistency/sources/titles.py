"""What the lines above a body say by themselves (dấu hiệu ở đầu văn bản)."""

from __future__ import annotations

import re

from cchc_docs.vietnamese.text import fold

NUMBER = re.compile(
    r"\s*Số\s*:?\s*[\d….\s]{0,12}[a-zđ]?\s?/\s?(?:\d{4}\s?/)?\s?[A-ZĐ…]"  # «Số: 12/2020/TT-BNV»
    r"|\s*Số\s*:?\s*\d+\s?-\s?[A-ZĐ][\wĐ]*/[A-ZĐ]"  # «Số 12-QĐ/TU», of the Party
    r"|\s*Số\s*:\s*[\w./-]*\d\S{0,30}\s*\Z"
    r"|\s*Số\s*:[\s….]*\Z"
)
PLACE_DATE = re.compile(
    r"\s*(?:\S+\s){0,5}\S{1,30}\s?,\s*ngày[\s\d….]{0,14}tháng[\s\d….]{0,14}năm[\s\d….]{0,14}\Z",
    re.IGNORECASE,
)
PAGE_TITLE = re.compile(  # «Công văn 384/BYT-KCB năm 2014 … do Bộ Y tế ban hành»: of a web page
    r"\s*(?:Công văn|Quyết định|Kế hoạch|Thông báo|Chỉ thị|Nghị quyết|Báo cáo|Hướng dẫn"
    r"|Tờ trình)\s+"
    r"(?:số\s+)?\d[^\s/]*/\S+\s+(?:năm\s+\d{4}|ngày|về)\b"
)
ADDRESSEE = re.compile(r"\s*(?:Kính gửi|Kính trình)\b", re.IGNORECASE)
LETTER_SUBJECT = re.compile(r"\s*(?:V\s?/\s?v|Về việc)\b", re.IGNORECASE)
NAMES = (  # of Điều 7, and those that other decrees know; the longer before the shorter
    "NGHỊ QUYẾT LIÊN TỊCH",
    "THÔNG TƯ LIÊN TỊCH",
    "KẾ HOẠCH LIÊN TỊCH",
    "BẢN THỎA THUẬN",
    "GIẤY GIỚI THIỆU",
    "GIẤY NGHỈ PHÉP",
    "GIẤY ỦY QUYỀN",
    "BẢN GHI NHỚ",
    "CHƯƠNG TRÌNH",
    "PHIẾU CHUYỂN",
    "CÔNG ĐIỆN",
    "BIÊN BẢN",
    "BÁO CÁO",
    "CHỈ THỊ",
    "DỰ ÁN",
    "ĐỀ ÁN",
    "GIẤY MỜI",
    "HỢP ĐỒNG",
    "HƯỚNG DẪN",
    "KẾ HOẠCH",
    "KẾT LUẬN",
    "NGHỊ ĐỊNH",
    "NGHỊ QUYẾT",
    "PHIẾU BÁO",
    "PHIẾU GỬI",
    "PHƯƠNG ÁN",
    "QUY CHẾ",
    "QUY ĐỊNH",
    "QUYẾT ĐỊNH",
    "THÔNG BÁO",
    "THÔNG CÁO",
    "THÔNG TƯ",
    "THƯ CÔNG",
    "TỜ TRÌNH",
)
_TYPES = frozenset(map(fold, NAMES))
_WITH_MORE = re.compile(rf"\s*({'|'.join(NAMES)})\s+(\S.*)\Z", re.DOTALL)
_RUNS_ON = re.compile(r"(?:[Vv]ề|VỀ|V/v|[Kk]ết|KẾT|[Pp]hê|PHÊ|[Bb]an hành|BAN HÀNH|\S)")
_BODY = re.compile(
    r"\s*(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Hôm nay|Để |Ngày \d|Tại |Trong |Trên cơ sở"
    r"|[IVX]+\.\s|1[.)]\s|Điều \d|Phần (?:thứ )?\w+\b|Chương [IVX\d]|A\. )"
)
_DECIDES = re.compile(
    r"\s*(?:CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|TRƯỞNG"
    r"|TỔNG|CHÁNH|CỤC TRƯỞNG|HIỆU TRƯỞNG|BAN CHẤP HÀNH)\b"
)


def is_national(text: str) -> bool:
    """Whether it is quốc hiệu or tiêu ngữ, alone or with dashes below."""
    if len(text) > 160:
        return False
    key = fold(text)
    return key.startswith(("cong_hoa_xa_hoi_chu_nghia", "doc_lap_tu_do_hanh_phuc"))


def is_type(text: str) -> bool:
    """Whether a line is the name of a type and nothing else."""
    return len(text) < 40 and text[:1].isupper() and fold(text) in _TYPES


def type_and_subject(text: str) -> tuple[str, str] | None:
    """«QUYẾT ĐỊNH Về việc …», taken apart."""
    found = _WITH_MORE.match(text)
    if found is None or len(text.split()) > 90 or found[2].startswith((":", "số", "Số", "SỐ")):
        return None
    return (found[1], found[2]) if _RUNS_ON.match(found[2]) else None


def begins_text(text: str) -> bool:
    """Whether only the body of a document begins so: a basis, a heading."""
    return _BODY.match(text) is not None


def opens_body(text: str) -> bool:
    """Whether what stands below a title is its body: a basis, a heading, who decides."""
    return begins_text(text) or (
        _DECIDES.match(text) is not None and text.isupper() and not text.rstrip().endswith(":")
    )
