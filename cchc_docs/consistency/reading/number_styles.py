"""Ways to write a number (cách viết số): a zero before it, decimals, thousands, the dash."""

from __future__ import annotations

import re

_UNITS = (
    *("điểm", "hồ sơ", "đơn vị", "cơ quan", "trường hợp", "lĩnh vực", "nội dung", "nhiệm vụ"),
    *("thủ tục", "TTHC", "văn bản", "người", "đồng chí", "cán bộ", "công chức", "sáng kiến", "xã"),
    *("phường", "huyện", "sở", "phòng", "lớp", "cuộc", "hội nghị", "buổi", "lần", "lượt", "đợt"),
    *("dự án", "đề tài", "mô hình", "tập thể", "cá nhân", "tiêu chí", "chỉ tiêu", "nhóm", "tổ"),
    *("đoàn", "bộ", "tháng", "ngày làm việc", "vụ", "hộ", "trường", "giải pháp", "kế hoạch"),
)
DIGIT = re.compile(r"\d")
COUNTED = re.compile(
    r"(?<![\w.,:–-])(?<!\d/)(?<!tháng )(?<!khoản )(?<!cấp )(?<!thứ )(?<!số )(?<!Điều )"
    rf"(?P<zero>0?)[1-9]\s+(?P<unit>{'|'.join(_UNITS)})(?![\w-])"
)
POINT = re.compile(r"(?<![\w.,/-])\d{1,3}\.\d{1,2}(?:\s?%|\s(?:tỷ|tỉ|triệu|điểm)(?!\w))")
COMMA = re.compile(
    r"(?<![\w.,/-])[1-9]\d{0,2}"
    r"(?:(?:,\d{3}){2,}(?![\d,])|,\d{3}\s(?:hồ sơ|người|hộ|lượt|văn bản|đồng)(?!\w))"
)
YEARS = re.compile(r"(?<![\w/.,-])(?:19|20)\d\d(?P<dash>\s*[-–—]\s*)(?:19|20)\d\d(?![\w/]|[.,-]\d)")
