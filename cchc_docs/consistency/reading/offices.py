"""Who signs before whom (quyền hạn ký): heads, deputies, collectives, heads of sub-units."""

from __future__ import annotations

import re

from cchc_docs.vietnamese.text import fold

_COLLECTIVE = re.compile(
    r"(?:uy_ban|ubnd|hoi_dong|hdnd|doan_chu_tich|doan_kiem_tra|doan_thanh_tra|doan_giam_sat|bo_(?!truong"
    r"|chi_huy_truong|tu_lenh)|so_(?!truong)|tap_the|chinh_phu|quoc_hoi|ban_(?:chi_dao|to_chuc|giam_doc"
    r"|chap_hanh|thuong_vu|can_su|giam_hieu|thuong_truc|chu_nhiem|dieu_hanh|quan_ly|van_dong|dai_dien"
    r"|chu_huy|kiem_phieu|lanh_dao|bien_tap))"
)
_HEAD = re.compile(
    r"(?:quyen_)?(?:giam_doc|tong_giam_doc|chu_tich(?!_doan)|truong_(?!hop|hoc|thpt|tieu|trung|mam|dai"
    r"|cao|thcs|pt|chinh)|bo_truong|thu_truong|cuc_truong|vu_truong|hieu_truong|vien_truong|chi_cuc_truong"
    r"|tong_cuc_truong|thu_tuong|chanh_|chu_nhiem|thong_doc|tong_kiem_toan|tong_thanh_tra|to_truong"
    r"|doi_truong|hat_truong|tram_truong|bi_thu)"
)
_DEPUTY = re.compile(r"(?:^|_)(?:pho|thu_truong|uy_vien|cap_pho)(?:_|$)")


def is_collective(text: str) -> bool:
    """«ỦY BAN NHÂN DÂN TỈNH», «BAN CHỈ ĐẠO»: what TM. stands before."""
    return _COLLECTIVE.match(fold(text)) is not None


def is_head(text: str) -> bool:
    """«GIÁM ĐỐC», «TRƯỞNG BAN»: the title of one person at the head."""
    return _HEAD.match(fold(text)) is not None


def is_deputy(text: str) -> bool:
    """«PHÓ GIÁM ĐỐC», «THỨ TRƯỞNG»; members of a committee once signed so too."""
    return _DEPUTY.search(fold(text)) is not None


def office_of_deputy(text: str) -> str:
    """The office that a deputy is a deputy of, folded: «giam_doc» of «PHÓ GIÁM ĐỐC»."""
    found = re.search(r"(?:^|_)pho_(\w+)", fold(text))
    return found[1] if found else ""
