"""What a web page leaves in a text copied from it (rác trang tin): counters, buttons, files."""

from __future__ import annotations

import re

_RESIDUE = re.compile(
    r"""(?:
      [\w().\- ]+\.(?:jpe?g|png|gif|webp|bmp|pdf|docx?|xlsx?|rar|zip)
        \ ?\(\ ?[\d.,]+\ ?[KMG]?B(?:ytes)?\ ?\)
    | (?:xem\ với\ )?cỡ\ chữ\ ?:?[\ aA+\-]*
    | (?:các\ )?(?:tin|bài|bài\ viết)
        \ (?:khác|liên\ quan|đã\ đưa|mới\ hơn|cũ\ hơn|cùng\ chuyên\ mục)
    | (?:đang|số\ người)\ (?:online|truy\ cập|trực\ tuyến)\ ?:?[\ \d.,]*
    | (?:số\ )?lượt\ (?:xem|truy\ cập|đọc|tải)\ ?:?[\ \d.,]*
    | (?:tổng\ )?(?:số\ )?(?:lượt\ )?truy\ cập(?:\ hôm\ nay|\ trong\ tháng)?\ ?:[\ \d.,]+
    | (?:thống\ kê|tổng\ số)\ lượt\ truy\ cập\ ?:?[\ \d.,]*
    | \d{6,10}
    | [|\ ]*\|[|\ ]*
    | bản\ in|in\ trang|in\ bài\ viết|in\ bài|gửi\ (?:email|cho\ bạn\ bè)
    | chia\ sẻ(?:\ bài\ viết)?|quay\ lại|trở\ về|(?:về\ |lên\ )?đầu\ trang|xem\ tiếp|xem\ thêm
    | trang\ chủ|đăng\ nhập|đánh\ giá\ bài\ viết|tải\ về|tải\ xuống
    | download|print|tweet|share|email|facebook|zalo|google\+
    | a-\ +a\ +a\+
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 120  # characters: a longer line is somebody's text


def is_residue(line: str) -> bool:
    """Whether a line is no text of anybody, but of the page around it."""
    words = " ".join(line.split())
    return len(words) <= _LONGEST and _RESIDUE.fullmatch(words) is not None
