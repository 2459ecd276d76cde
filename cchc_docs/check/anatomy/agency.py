"""Parent agency and issuer (cơ quan chủ quản, cơ quan ban hành): where one name ends.

The decree has the parent plain and the issuer bold; a clerk may have both wrong. So the words count
first (what opens the name of an agency, what only goes on one), then the weight of the letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine
from cchc_docs.check.anatomy.parts import Piece

_OPENS = re.compile(
    r"(uy ban|ubnd|hdnd|hoi dong|so|bo|van phong|ban|hoi|phong|trung tam|cuc|chi cuc|tong cuc"
    r"|truong|doan|to|cong an|toa an|vien|thanh tra|bao hiem|chi nhanh|cong ty|tong cong ty"
    r"|tap doan|vu|dang uy|huyen uy|tinh uy|thanh uy|xa doan|tinh doan|lien doan|lien minh|mat tran"
    r"|benh vien|dai hoc|hoc vien|kho bac|thue|quy|bcd|bql|bch|bao|dai|tram|hat|khu|ngan hang"
    r"|chinh phu"
    r"|quoc hoi|doi|to cong tac|tieu ban|hiep hoi|nha|bo chi huy|bo tu lenh|quan doi|ky thuat"
    r"|hop tac xa|thu vien|bao tang|chi bo|uy ban mttq|ub mttq|ub|vp|ttyt|truong ban|chu tich"
    r"|giam doc|thu tuong)\b"
)
_GOES_ON = re.compile(
    r"(phong,? chong|bao cao|bao ve|hoi nhap|so hoa|ban hanh|doi moi|quy hoach|khu vuc \w+$"
    r"|tinh(?! uy| doan)|thanh pho|tp|xa(?! doan)|phuong|huyen(?! uy)|quan|thi xa|dac khu|va"
    r"|cap|viet nam)\b"
)
_SURE, _LIKELY, _GUESS = 0.95, 0.8, 0.6


def names(lines: Sequence[TextLine]) -> list[Piece]:
    """The lines above the number as parent agency and issuer."""
    cut, confidence = _cut(lines)
    return [
        line.piece(Component.ISSUER if n >= cut else Component.PARENT_AGENCY, confidence)
        for n, line in enumerate(lines)
    ]


def opens(key: str) -> bool:
    """Whether a line opens the name of an agency, rather than going on one."""
    return _OPENS.match(key) is not None and _GOES_ON.match(key) is None


def _cut(lines: Sequence[TextLine]) -> tuple[int, float]:
    """The first line of the issuer, and how sure that is."""
    starts = [n for n, line in enumerate(lines) if n and opens(line.key)]
    bold = [line.is_bold for line in lines]
    turns = [n for n in range(1, len(lines)) if bold[n] and not bold[n - 1]]
    for turn in turns:
        if turn in starts:
            return turn, _SURE
    for turn in turns:
        if not _GOES_ON.match(lines[turn].key) and not _is_torn(lines[turn - 1]):
            return turn, _LIKELY
    backs = [n for n in range(1, len(lines)) if bold[n - 1] and not bold[n] and n in starts]
    if backs:
        return backs[0], _LIKELY
    starts = [n for n in starts if not _is_torn(lines[n - 1])]
    if not starts:
        return 0, _SURE if len(lines) == 1 else _LIKELY
    return starts[0], _LIKELY if len(starts) == 1 else _GUESS


def _is_torn(line: TextLine) -> bool:
    """Whether a line cannot be a whole name: it ends where a name must go on."""
    return line.key.endswith((" va", ",", " -", " cac", "uy ban nhan dan", " cua")) or line.key in (
        "uy ban", "hoi dong nhan dan", "van phong", "ban chi dao", "ban quan ly", "trung tam", "so",
        "hoi dong", "truong", "doan kiem tra", "to cong tac",
    )  # fmt: skip
