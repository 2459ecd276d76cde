"""Numbers, notations and dates taken apart, as clerks write them and leave them blank."""

from __future__ import annotations

import pytest

from cchc_docs.check.dating import read_place_date
from cchc_docs.check.notation import read_notation


@pytest.mark.parametrize(
    ("text", "number", "groups"),
    [
        ("Số: 15/TB-UBND", "15", ("TB", "UBND")),
        ("Số:      /TB-VP", "", ("TB", "VP")),
        ("Số:………/TB-VP", "", ("TB", "VP")),
        ("Số: .... /TB-VP", "", ("TB", "VP")),
        ("Số: xx/TB-VP", "", ("TB", "VP")),
        ("Số: 05/SGDĐT–VP", "05", ("SGDĐT", "VP")),
        ("Số: 05/QÐ-UBND", "05", ("QĐ", "UBND")),
        ("Số: 12/TB-VP (dự thảo)", "12", ("TB", "VP")),
        ("12/BC-TTYT", "12", ("BC", "TTYT")),
        ("Số:        /", "", ("",)),
        ("Số: 12/TB-……", "12", ("TB", "")),
    ],
)
def test_a_notation(text: str, number: str, groups: tuple[str, ...]) -> None:
    parts = read_notation(text)
    assert (parts.number, parts.groups) == (number, groups)
    assert parts.is_blank is not all(groups)


@pytest.mark.parametrize(
    ("text", "at_slash", "at_hyphen"),
    [
        ("Số: 15/TB-UBND", False, False),
        ("Số:        /TB-UBND", False, False),
        ("Số: 15 /TB-UBND", True, False),
        ("Số: 15/ TB-UBND", True, False),
        ("Số: 15/TB -UBND", False, True),
        ("Số: 15/TB- UBND", False, True),
        ("Số: 15/TB-     ", False, False),
    ],
)
def test_blanks_in_a_notation(text: str, at_slash: bool, at_hyphen: bool) -> None:
    parts = read_notation(text)
    assert (bool(parts.before or parts.after), parts.is_spaced) == (at_slash, at_hyphen)


@pytest.mark.parametrize(
    ("text", "place", "figures"),
    [
        ("Khánh Hòa, ngày 05 tháng 3 năm 2026", "Khánh Hòa", ("05", "3", "2026")),
        ("Khánh Hòa, ngày      tháng      năm 2026", "Khánh Hòa", ("", "", "2026")),
        ("Khánh Hòa, ngày … tháng 3 năm 20…", "Khánh Hòa", ("", "3", "20")),
        ("Khánh Hòa,ngày .../...", None, ()),
        ("Khánh Hòa, ngày 05/3/2026", None, ()),
        ("………, ngày …… tháng …… năm ……", "………", ("", "", "")),
    ],
)
def test_a_date(text: str, place: str | None, figures: tuple[str, ...]) -> None:
    parts = read_place_date(text)
    if place is None:
        assert parts is None
    else:
        assert parts is not None
        assert (parts.place, (parts.day, parts.month, parts.year)) == (place, figures)


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("Khánh Hòa", ()),
        ("Thành phố Hồ Chí Minh", ()),
        ("Bà Rịa - Vũng Tàu", ()),
        ("TP. HCM", ()),
        ("Ea H'leo", ()),
        ("Phường 5", ()),
        ("Khánh hòa", ("hòa",)),
        ("xã Vạn Thắng", ("xã",)),
        ("KHÁNH HÒA", ("KHÁNH", "HÒA")),
    ],
)
def test_the_initials_of_a_place(place: str, wrong: tuple[str, ...]) -> None:
    parts = read_place_date(f"{place}, ngày 05 tháng 3 năm 2026")
    assert parts is not None
    assert parts.wrong_initials == wrong
