"""The columns of a register (cột của sổ): the decree's ten, and the headings offices give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from cchc_docs.vietnamese.text import fold

TITLES = (
    "Số, ký hiệu văn bản",
    "Ngày tháng văn bản",
    "Tên loại và trích yếu nội dung văn bản",
    "Người ký",
    "Nơi nhận văn bản",
    "Đơn vị, người nhận bản lưu",
    "Số lượng bản",
    "Ngày chuyển",
    "Ký nhận",
    "Ghi chú",
)
"""The headings of the printed book, in order (Phụ lục IV, Mục I)."""

CENTRED = frozenset({0, 1, 6, 7})
"""The columns whose texts stand in the middle: number, day, copies, day sent."""
NOTE = 9
WIDTHS_MM = (27.0, 20.5, 57.0, 26.0, 34.0, 22.0, 13.5, 20.0, 15.0, 17.0)
"""The columns on paper: 252 mm together, an A4 sheet lying with the margins of Phụ lục I."""


class Column(StrEnum):
    """A column of an office's own book, by what it holds."""

    NOTATION = "so_ky_hieu"
    NUMBER = "so"
    SYMBOL = "ky_hieu"
    DAY = "ngay"
    TYPE = "loai"
    SUBJECT = "trich_yeu"
    SIGNER = "nguoi_ky"
    SIGNER_TITLE = "chuc_vu"
    RECIPIENTS = "noi_nhan"
    FILED_WITH = "ban_luu"
    COPIES = "so_luong"
    SENT = "ngay_chuyen"
    RECEIVED_BY = "ky_nhan"
    NOTE = "ghi_chu"
    ORDINAL = "stt"


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\*+")


@cache
def _headings() -> Mapping[str, Column]:
    text = files(__package__).joinpath("headings.yml").read_text("utf-8")
    return {
        fold(heading): Column(column)
        for column, known in yaml.safe_load(text).items()
        for heading in known
    }


def recognised(heading: str) -> Column | None:
    """The column that a heading names; nothing where it is in no list: it is never guessed."""
    known = _headings()
    return known.get(fold(heading)) or known.get(fold(_ASIDE.sub(" ", heading)))
