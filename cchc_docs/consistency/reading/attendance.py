"""Who was present (thành phần tham dự), as minutes list it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.text import Part, Text

_BEGINS = re.compile(
    r"\W*(?:[IVX\d]+[.)]\s*)?(?:thành phần|có mặt|những người (?:tham dự|có mặt)|chúng tôi gồm|"
    r".{0,60}\bthành phần (?:gồm|tham dự))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\W*(?:[IVX\d]+[.)]\s*)?(?:nội dung|diễn biến|thời gian|địa điểm|"
    r"vắng mặt|lý do|cuộc họp|buổi|hội nghị|kết thúc|tiến hành|hai bên|các bên|sau khi|cùng |đã )",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)\b[:\s(]")
_FEWEST_WORDS = 3


def lists_persons(text: Text) -> bool:
    """Whether everyone present is listed by name: then who is not in the list was not there.

    A line of posts («Chủ tịch, Chánh Văn phòng»), of a group («06/06 thành viên») leaves it open.
    """
    lines = [line for line in _attendance(text) if len(line.split()) >= _FEWEST_WORDS]
    return len(lines) > 1 and all(_NAMED.search(line) for line in lines)


def _attendance(text: Text) -> Iterator[str]:
    """The lines of the list, its lead-in aside."""
    is_within = False
    for passage in text.parts(Part.BODY, Part.CELL, Part.HEADING):
        if not is_within:
            is_within = _BEGINS.match(passage.text) is not None
            if is_within:
                yield passage.text.partition(":")[2]
        elif _ENDS.match(passage.text):
            return
        elif not passage.text.rstrip().endswith(":"):
            yield passage.text
