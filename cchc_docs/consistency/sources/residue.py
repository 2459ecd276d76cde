"""What a web page leaves in a text copied from it (rác trang tin): counters, buttons, files."""

from __future__ import annotations

import re

_RESIDUE = re.compile(
    r"""\s*(?:
      [\w().\- ]+\.(?:jpe?g|png|gif|webp|pdf|docx?)\s*\(\s*[\d.,]+\s*[KMG]B\s*\)
    | xem\ với\ cỡ\ chữ.*
    | (?:các\ )?tin\ (?:khác|liên\ quan|đã\ đưa|mới\ hơn|cũ\ hơn)
    | đang\ (?:online|truy\ cập|trực\ tuyến)\s*:?\s*\d*
    | (?:số\ )?lượt\ (?:xem|truy\ cập)\s*:?\s*[\d.,]*
    | (?:tổng\ )?(?:lượt\ )?truy\ cập\s*:\s*[\d.,]+
    | \d{6,}
    | [|\s]*\|[|\s]*
    | (?:in\ trang|in\ bài\ viết|gửi\ (?:email|cho\ bạn\ bè)|chia\ sẻ|quay\ lại|về\ đầu\ trang)
    | a-\s+a\s+a\+
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)


def is_residue(line: str) -> bool:
    """Whether a line is no text of anybody, but of the page around it."""
    return _RESIDUE.fullmatch(line) is not None
