"""Legal bases (căn cứ ban hành): lines that give an act, not sentences that do something by it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.check.anatomy.lines import TextLine

_ALWAYS = re.compile(r"[-+•] ?can cu |can cu ")
_OTHERS = re.compile(
    r"[-+•]? ?(xet |theo (de nghi|y kien|ket luan)|thuc hien |tren co so |sau khi |thi hanh |theo )"
)
_ACTS = re.compile(
    r", .{0,120}\b(thong bao|bao cao|ban hanh|xay dung|de nghi|kinh (trinh|de nghi|moi|gui)|trinh"
    r"|tien hanh|to chuc|quyet dinh|huong dan|yeu cau|chung toi|co y kien)\b"
)
_MANY = 80


def basis_lines(lines: Sequence[TextLine], start: int, *, decides: bool) -> int:
    """How many lines from `start` on are legal bases.

    A line that ends in a colon opens the body («Căn cứ …, Sở Nội vụ thông báo như sau:»).
    """
    count = 0
    for line in lines[start : start + _MANY]:
        if not _is_basis(line, has_before=count > 0, decides=decides):
            break
        count += 1
        if line.key.endswith(".") and not _opens(lines, start + count):
            break
    if count == 1 and not decides and not _stands_alone(lines[start]):
        return 0
    return count


def _opens(lines: Sequence[TextLine], place: int) -> bool:
    return place < len(lines) and _ALWAYS.match(lines[place].key) is not None


def _is_basis(line: TextLine, *, has_before: bool, decides: bool) -> bool:
    key = line.key
    if key.endswith(":"):
        return False
    if _ALWAYS.match(key):
        return key.endswith(";") or decides or has_before or not _ACTS.search(key)
    if _OTHERS.match(key):
        return key.endswith((";", ",")) or has_before or decides
    return False


def _stands_alone(line: TextLine) -> bool:
    """Whether a single line is a basis: it ends like one, or is in italics like one."""
    return line.key.endswith((";", ",")) or line.share("italic") > 0.5
