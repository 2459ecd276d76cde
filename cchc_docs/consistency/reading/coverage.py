"""Whether a list of recipients covers a unit (Nơi nhận có đến đơn vị): by its name or by a group.

Only a clear «no» is worth saying. So every line that may stand for the unit covers it: «Như Điều
3», «Các sở, ban, ngành», «UBND các huyện», «Các đơn vị trực thuộc», «Như trên», an abbreviation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cchc_docs.consistency.reading.letters import CAPITALS
from cchc_docs.vietnamese.text import fold

_EVERYBODY = re.compile(
    r"nhu_(?:tren|dieu|kinh_gui|muc|noi_dung)|nhu_phan|theo_danh_sach|danh_sach|thanh_vien"
    r"|cac_co_quan|cac_don_vi|cac_to_chuc|don_vi_lien_quan|co_quan_lien_quan|cac_dia_phuong|cac_ben"
    r"|nhu_kg|to_chuc_thuc_hien|de_thuc_hien|t_hien|thuc_hien"
)
_GROUPS = tuple(  # a unit that opens so is covered by a line that holds one of these
    (re.compile(opening), re.compile(group))
    for opening, group in (
        (
            (
                r"(?:so|ban|nganh|cong_an|bo_chi_huy|thanh_tra|cuc|kho_bac|bao_hiem|ngan_hang|vien"
                r"|dai|bao)_"
            ),
            r"cac_so|so_ban|so_nganh|ban_nganh|cac_nganh|cac_ban|doan_the",
        ),
        (
            r"ubnd_",
            (
                r"ubnd_(?!tinh|(?:huyen|xa|phuong|quan|thi_tran|thanh_pho|thi_xa)"
                r"(?:_(?:de_)?(?:b_c|bao_cao))?\Z)|cac_(?:huyen|xa|phuong|quan|thanh_pho|thi)|dia_phuong"
                r"|huyen_thi|xa_phuong"
            ),
        ),
        (
            (
                r"(?:phong|van_phong|bo_phan|trung_tam|chi_cuc|ban_quan_ly|doi|to|cac_phong|don_vi"
                r"|tat_ca)"
            ),
            (
                r"cac_phong|phong_ban|phong_chuyen_mon|don_vi|cac_bo_phan|cac_ban|truc_thuoc"
                r"|trung_tam|cac_chi_cuc|cac_truong"
            ),
        ),
        (r"van_phong_", r"(?:\A|_)(?:[cp]?vp|chanh_vp|chanh_van_phong|lanh_dao_vp)(?:_|\Z)"),
        (r"(?:bo|van_phong_chinh_phu|tong_cuc)_", r"cac_bo|bo_nganh|co_quan_ngang_bo"),
        (r"(?:truong|co_so)_", r"cac_truong|cac_co_so|truong_hoc"),
        (r"(?:cong_ty|doanh_nghiep)_", r"cac_cong_ty|doanh_nghiep|tap_doan"),
    )
)
_GENERIC = frozenset(
    {"so", "phong", "ban", "cuc", "chi", "trung", "van", "bo", "ubnd", "uy", "cac"}
)
# One agency by its name, «UBND huyện Châu Thành», or some by theirs, «Các sở: GTVT, TN&MT», are
# no group.
_ONE = re.compile(
    r"\s*(?:UBND|(?:Ủy|Uỷ) ban nhân dân) (?:thành phố|thị xã|thị trấn|tỉnh|huyện|quận|xã|phường)"
    rf"\s*(?:\(|\Z|[;.]|[{CAPITALS}][^,;]*\Z|[{CAPITALS}][^,;]*;\Z)"
)
_SHORT_NAME = 2  # words: a shorter name is none
_LISTED = re.compile(rf"\s*(?:Các|UBND các) (?:sở|ban|phòng|huyện|xã|phường)\s*:\s*[{CAPITALS}]")


def covers(recipients: Iterable[str], unit: str) -> bool:
    """Whether some line stands, or may stand, for the unit."""
    return any(_covers(line, name) for line in recipients for name in _names(unit))


def _names(unit: str) -> Iterator[str]:
    """The unit, then without what may be its task: «Sở Tài nguyên và Môi trường vận động»."""
    yield unit
    words = unit.split()
    while len(words) > _SHORT_NAME and words[-1].islower():
        words.pop()
        yield " ".join(words)


def covers_everybody(recipients: Iterable[str]) -> bool:
    """Whether a line stands for everyone that the text speaks to."""
    return any(_EVERYBODY.search(fold(line)) for line in recipients)


def _covers(words: str, unit: str) -> bool:
    line = _key(words)
    key = _bare(_key(unit))
    if _EVERYBODY.search(line) or f"_{key}_" in f"_{line}_":
        return True
    is_group = not (_ONE.match(words) or _LISTED.match(words))
    for opening, group in _GROUPS if is_group else ():
        if opening.match(f"{key}_") and group.search(line):
            return True
    return bool(_words(key) and _words(key) <= set(line.split("_"))) or _by_initials(line, unit)


def _key(words: str) -> str:
    return fold(words).replace("uy_ban_nhan_dan", "ubnd")


def _bare(key: str) -> str:
    return re.sub(r"_(?:tinh|thanh_pho|huyen|xa|phuong|quan)\Z", "", key)


def _words(key: str) -> set[str]:
    """The words that tell one unit from others of its kind."""
    return set(key.split("_")) - _GENERIC


def _by_initials(line: str, unit: str) -> bool:
    """«VP», «KTTH», «TN&MT», «SNV» for the whole name."""
    words = [fold(word) for word in re.findall(r"[^\W_]+", unit)]
    letters = "".join(word[0] for word in words if word and word != "va")
    parts = line.split("_")
    joined = line.replace("_", "")
    return letters in parts or letters[1:] in parts or (len(letters) > 3 and letters[1:] in joined)
