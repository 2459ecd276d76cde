"""Columns that a table of scores may have (cột), and the headings offices give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files

import yaml

from cchc_docs.vietnamese.text import fold


class Column(StrEnum):
    """A column by what it holds; its value is its key in a mapping file."""

    AGENCY = "co_quan"
    BLOCK = "khoi"
    SECTION = "muc"
    CODE = "ma"
    NAME = "ten"
    MAXIMUM = "diem_toi_da"
    SELF = "diem_tu_cham"
    FIRST = "diem_tham_dinh_1"
    FINAL = "diem"  # the last appraisal: what counts
    OPINION = "y_kien"
    EXPLANATION = "giai_trinh"
    EVIDENCE = "tai_lieu"
    NOTE = "ghi_chu"
    REASON = "ly_do"
    REMEDY = "huong_khac_phuc"
    LEAD = "chu_tri"
    SUPPORT = "phoi_hop"
    DEADLINE = "thoi_han"
    PRODUCT = "san_pham"
    PERCENT = "chi_so"
    GRADE = "xep_loai"
    RANK = "xep_hang"
    RANK_BEFORE = "xep_hang_truoc"
    CHANGE = "tang_giam"


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\*+|(?:năm )?\b(?:19|20)\d{2}\b|%", re.IGNORECASE)


@cache
def headings() -> Mapping[str, Column]:
    """The column that each known heading names, by folded heading."""
    text = files(__package__).joinpath("headings.yml").read_text("utf-8")
    return {
        fold(heading): Column(column)
        for column, known in yaml.safe_load(text).items()
        for heading in known
    }


def recognised(heading: str) -> Column | None:
    """The column that a heading names; notes in brackets, years and signs aside.

    Nothing where it is in no list: a heading is never guessed.
    """
    known = headings()
    return known.get(fold(heading)) or known.get(fold(_ASIDE.sub(" ", heading)))
