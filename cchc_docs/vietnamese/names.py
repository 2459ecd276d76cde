"""Names of agencies (tên cơ quan): which words belong together when a name takes several lines.

«BAN QUẢN LÝ / KHU KINH TẾ VÂN PHONG», not «BAN QUẢN LÝ KHU / KINH TẾ VÂN PHONG». The list holds the
common words of agency names; a unit of place keeps the first word of its name beside it.
"""

import re
from functools import cache

from cchc_docs.vietnamese.widths import Face, balanced_lines, text_width_mm, wrap

_COMPOUNDS = """
ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc|văn phòng|ban quản lý
ban chỉ đạo|ban chỉ huy|đoàn kiểm tra|tổ kiểm tra|tổ công tác|hội đồng thẩm định|thanh tra
trung tâm|chi cục|tổng cục|khu kinh tế|khu công nghiệp|khu công nghệ cao|cải cách hành chính
hành chính công|hành chính|phục vụ|công tác|dịch vụ công|nội vụ|tư pháp|tài chính|kế hoạch
đầu tư|xây dựng|giao thông|vận tải|công thương|nông nghiệp|môi trường|tài nguyên
phát triển nông thôn|giáo dục|đào tạo|y tế|văn hóa|văn hoá|thể thao|du lịch|xã hội|khoa học
công nghệ|thông tin|truyền thông|lao động|thương binh|ngoại vụ|dân tộc|tôn giáo|quân sự|công an
việt nam|hồ chí minh|hà nội|hải phòng|đà nẵng|cần thơ
"""
_PLACES = "tỉnh|thành phố|thị xã|thị trấn|quận|huyện|xã|phường|đặc khu"
_OPENERS = frozenset(
    (
        *(
            "tại",
            "của",
            "về",
            "trong",
            "để",
            "đối",
            "do",
            "theo",
            "từ",
            "đến",
            "với",
            "trên",
            "cho",
        ),
        *("năm", "tháng", "quý", "giai", "nhằm", "thuộc", "khi", "sau", "trước", "qua"),
    )
)
"""Words that begin a phrase: before them a title may go on in a new line."""
_BOND = "\N{WORD JOINER}\N{NO-BREAK SPACE}"  # told from a no-break space that the office typed


@cache
def _pattern() -> "re.Pattern[str]":
    compounds = "|".join(_COMPOUNDS.split("\n")).strip("|")
    return re.compile(rf"\b(?:(?:{_PLACES}) (?:{compounds}|\w+)|{compounds})\b", re.IGNORECASE)


def name_lines(text: str, width_mm: float, size_pt: float, face: Face) -> list[str]:
    """Break a name into even lines (ngắt dòng tên), words that belong together kept together.

    Newlines that the office typed win; where a bound phrase is wider than the line, it breaks too.
    """
    if "\n" in text or text_width_mm(text, size_pt, face) <= width_mm:
        return text.split("\n")
    lines = balanced_lines(bind_names(text), width_mm, size_pt, face)
    if max(text_width_mm(line, size_pt, face) for line in lines) > width_mm:
        lines = balanced_lines(text, width_mm, size_pt, face)
    return [line.replace(_BOND, " ") for line in lines]


def title_lines(text: str, width_mm: float, size_pt: float, face: Face) -> list[str]:
    """Break a title (trích yếu) where a phrase begins: «… năm 2021 / tại Ban Quản lý …».

    As few lines as it needs anyway, as even as that allows. Where no such breaks fit, it is left
    as it is, for Word to break.
    """
    needed = wrap(text, width_mm, size_pt, face)
    if "\n" in text or len(needed) == 1:
        return text.split("\n")
    lines = balanced_lines(_bind_phrases(text), width_mm, size_pt, face)
    fits = all(text_width_mm(line, size_pt, face) <= width_mm for line in lines)
    if len(lines) != len(needed) or not fits:
        return [text]
    return [line.replace(_BOND, " ") for line in lines]


def _bind_phrases(text: str) -> str:
    """Join the words between the beginnings of phrases; «và» begins one before a common word."""
    words = text.split(" ")
    bound = words[:1]
    for word, following in zip(words[1:], [*words[2:], ""], strict=True):
        opens = word in _OPENERS or (word == "và" and following[:1].islower())
        bound.append((" " if opens else _BOND) + word)
    return "".join(bound)


def bind_names(text: str) -> str:
    """Join the words that belong together, so that lines do not break between them."""
    return _pattern().sub(lambda found: found[0].replace(" ", _BOND), text)
