"""Whether words say when (thời gian): a day, a period, a trigger, or a target."""

from __future__ import annotations

import re

_WHEN = re.compile(
    r"""(?:trước|đến(?:\ hết)?|chậm\ nhất|hoàn\ thành|muộn\ nhất|kể\ từ|từ|trong|vào)\s+
        (?:trong\s+|trước\s+|vào\s+|là\s+)*
        (?:ngày|tuần|tháng|quý|năm|đầu|cuối|giai\ đoạn|nhiệm\ kỳ|thời\ gian|thời\ hạn|sáng|chiều)\b
      | \d{1,2}/\d{1,2}(?:/\d{4})? | \d{1,2}/\d{4}\b | \btháng\ \d | \bquý\ [IV]+
      | \b20\d\d\b
      | (?:hằng|hàng|mỗi|từng)\ (?:ngày|tuần|tháng|quý|năm|kỳ) | định\ kỳ | lần/ | thường\ xuyên
      | (?:đúng(?:\ theo)?|đảm\ bảo|bảo\ đảm)\ (?:thời\ (?:gian|hạn)|tiến\ độ|hạn)
      | quá\ hạn | thời\ hạn
      | ngay\ (?:sau|khi|lập\ tức|trong|từ|các|việc)? | khi\ có | sau\ khi | trong\ vòng
      | cuối\ (?:năm|quý|tháng|kỳ) | đầu\ (?:năm|quý|tháng) | \bnăm\ (?:nay|học|tới|sau)
      | \d+(?:,\d+)?\s?%
      | liên\ tục | 24/24 | từ\ nay | thời\ gian\ (?:tới|sớm\ nhất) | sớm\ nhất
    """,
    re.IGNORECASE | re.VERBOSE,
)


def says_when(text: str) -> bool:
    """Whether a task has a deadline, a period, an event to follow, or a figure to reach."""
    return _WHEN.search(text) is not None
