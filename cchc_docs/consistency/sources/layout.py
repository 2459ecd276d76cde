"""Which line of a plain text is which part of a document (nhận dạng phần của văn bản)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cchc_docs.consistency.sources.lines import Line
from cchc_docs.consistency.sources.residue import is_residue
from cchc_docs.consistency.text import Part
from cchc_docs.vietnamese.text import fold

NUMBER = re.compile(r"\s*Số\s*:?\s*[\d….]*\s*/\s*[A-ZĐ]|\s*Số\s*:\s*\S*\d", re.IGNORECASE)
PLACE_DATE = re.compile(
    r"\s*(?:\S+ ){0,5}\S+,\s*ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm\s*[\d….]*\s*\Z", re.IGNORECASE
)
TYPES = frozenset(  # of Điều 7, and two that other decrees know; folded
    (
        "nghi_quyet",
        "quyet_dinh",
        "chi_thi",
        "quy_che",
        "quy_dinh",
        "thong_cao",
        "thong_bao",
        "huong_dan",
        "chuong_trinh",
        "ke_hoach",
        "phuong_an",
        "de_an",
        "du_an",
        "bao_cao",
        "bien_ban",
        "to_trinh",
        "hop_dong",
        "cong_dien",
        "ban_ghi_nho",
        "ban_thoa_thuan",
        "giay_uy_quyen",
        "giay_moi",
        "giay_gioi_thieu",
        "giay_nghi_phep",
        "phieu_gui",
        "phieu_chuyen",
        "phieu_bao",
        "thu_cong",
        "ket_luan",
        "nghi_dinh",
        "thong_tu",
    )
)
AUTHORITY = re.compile(r"\s*(?:TM|KT|TL|TUQ|Q)\s?\.\s*[A-ZĐÀ-Ỹ]")
_NUMBERED = re.compile(r"\s*(?:[IVX]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ]\)|Điều \d+\.?|Chương [IVX]+)\s")
_ENDED = re.compile(r"[.;,:!?…]['\"”»)]*\s*\Z")
_ADDRESSEE = re.compile(r"\s*Kính gửi", re.IGNORECASE)
_RECIPIENT = re.compile(r"\s*(?:Nơi nhận|Nơi gửi)\b", re.IGNORECASE)
_ITEM = re.compile(r"\s*[-–+•]\s*\S")
_FILING = re.compile(r"\s*[-–]?\s*Lưu\s*:?", re.IGNORECASE)
_SUBJECT = re.compile(r"\s*V/v\b|\s*Về việc\b", re.IGNORECASE)
_FEW = 25  # words: no heading or caption has more
_HEAD = 16  # lines: the number of a document stands among the first


def parts(lines: Sequence[Line]) -> list[Part]:
    """The part of each line. A text without number, type and signature is read as plain prose."""
    return list(_parts(lines))


def _parts(lines: Sequence[Line]) -> Iterator[Part]:
    number = next((n for n, line in enumerate(lines[:_HEAD]) if NUMBER.match(line.text)), -1)
    state = Part.LETTERHEAD if number >= 0 else Part.SUBJECT
    ends = number >= 0 or any(fold(line.text) in TYPES for line in lines[:_HEAD])
    for n, line in enumerate(lines):
        part, state = _part(line, n, number, state, is_document=ends)
        yield part


def _part(line: Line, n: int, number: int, state: Part, *, is_document: bool) -> tuple[Part, Part]:
    """The part of a line, and the state in which the next one is read."""
    text = line.text
    if is_residue(text):
        return Part.RESIDUE, state
    if line.cells:
        return Part.CELL, Part.BODY
    closing = _closing(line, state)
    if closing is not None:
        return closing
    if n == number:
        return Part.NUMBER, Part.LETTERHEAD
    if PLACE_DATE.match(text) and state in {Part.LETTERHEAD, Part.SUBJECT}:
        return Part.PLACE_DATE, Part.LETTERHEAD
    if fold(text) in TYPES and state in {Part.LETTERHEAD, Part.SUBJECT}:
        return Part.TYPE, Part.TYPE
    if _ADDRESSEE.match(text):
        return Part.ADDRESSEE, Part.ADDRESSEE
    if state is Part.ADDRESSEE and _ITEM.match(text):
        return Part.ADDRESSEE, Part.ADDRESSEE
    if _SUBJECT.match(text) and state is Part.LETTERHEAD:
        return Part.SUBJECT, Part.LETTERHEAD
    if state is Part.TYPE:
        return Part.SUBJECT, Part.SUBJECT
    if state is Part.SUBJECT and n and text[:1].islower() and not line.loose:
        return Part.SUBJECT, Part.SUBJECT
    if n < number:
        return Part.LETTERHEAD, Part.LETTERHEAD
    if state is Part.SUBJECT and n == 0 and _is_short(text) and not _ENDED.search(text):
        return Part.SUBJECT, Part.BODY
    return _prose(line, is_document=is_document), Part.BODY


def _closing(line: Line, state: Part) -> tuple[Part, Part] | None:
    text = line.text
    if _RECIPIENT.match(text):
        return Part.RECIPIENT, Part.RECIPIENT
    if AUTHORITY.match(text) and _is_short(text) and text.strip()[-1:] not in ".;:":
        return Part.SIGNATURE, Part.SIGNATURE
    if state is Part.RECIPIENT:
        if _ITEM.match(text) or _FILING.match(text) or text.rstrip().endswith(";"):
            return Part.RECIPIENT, Part.RECIPIENT
        return (Part.SIGNATURE, Part.SIGNATURE) if _is_short(text) else None
    if state is Part.SIGNATURE and _is_short(text) and fold(text).split("_")[0] != "phu":
        return Part.SIGNATURE, Part.SIGNATURE
    return None


def _prose(line: Line, *, is_document: bool) -> Part:
    text = line.text
    if line.look.startswith("h"):
        return Part.HEADING
    if not _is_short(text) or _ITEM.match(text):
        return Part.BODY
    if _NUMBERED.match(text):
        return Part.BODY if _ENDED.search(text) and text.rstrip()[-1] != ":" else Part.HEADING
    if text.isupper() or line.look:
        return Part.HEADING if not _ENDED.search(text) else Part.BODY
    if not _ENDED.search(text) and not text[:1].islower():
        return Part.HEADING if is_document else Part.CAPTION
    return Part.BODY


def _is_short(text: str) -> bool:
    return len(text.split()) <= _FEW
