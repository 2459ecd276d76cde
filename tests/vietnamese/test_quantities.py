"""Quantities as reports give them: exact, about, at least."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese.quantities import QUANTITY_WORDS, ParsedQuantity, parse_quantity

quantities = st.builds(
    ParsedQuantity,
    st.none() | st.sampled_from(QUANTITY_WORDS),
    st.decimals(min_value=0, max_value=999, places=2),
    st.booleans(),
    st.sampled_from(["", "hồ sơ", "tỷ đồng", "lần/năm", "m2", "cơ quan, đơn vị", "TTHC (mới)"]),
)


@pytest.mark.parametrize(
    ("text", "word", "value", "is_percent", "unit"),
    [
        ("gần 6.300", "gần", "6300", False, ""),
        ("khoảng 14.500 hồ sơ", "khoảng", "14500", False, "hồ sơ"),
        ("trên 99%", "trên", "99", True, ""),
        ("gần 100%", "gần", "100", True, ""),
        ("hơn 1,5 triệu", "hơn", "1.5", False, "triệu"),
        ("dưới 30 %", "dưới", "30", True, ""),
        ("không quá 05 ngày làm việc", "không quá", "5", False, "ngày làm việc"),
        ("ít nhất 02 lần/năm", "ít nhất", "2", False, "lần/năm"),
        ("tối thiểu 50% hồ sơ", "tối thiểu", "50", True, "hồ sơ"),
        ("gần 119 tỷ đồng", "gần", "119", False, "tỷ đồng"),
        ("213.856 hồ sơ", None, "213856", False, "hồ sơ"),
        ("12 282 hồ sơ", None, "12282", False, "hồ sơ"),
        ("10 đơn vị, địa phương", None, "10", False, "đơn vị, địa phương"),
        ("87,56%", None, "87.56", True, ""),
        ("87.5%", None, "87.5", True, ""),
        ("99 phần trăm", None, "99", True, ""),
        ("1,89 điểm phần trăm", None, "1.89", False, "điểm phần trăm"),
        ("500 m2", None, "500", False, "m2"),
        ("0", None, "0", False, ""),
        (" Gần\u00a06.300\n hồ sơ ", "gần", "6300", False, "hồ sơ"),
        (unicodedata.normalize("NFD", "khoảng 8.000 hồ sơ"), "khoảng", "8000", False, "hồ sơ"),
    ],
)
def test_a_quantity_has_a_word_a_number_and_a_unit(
    text: str, word: str | None, value: str, is_percent: bool, unit: str
) -> None:
    assert parse_quantity(text) == ParsedQuantity(word, Decimal(value), is_percent, unit)


@pytest.mark.parametrize(
    "text",
    [
        *("", "gần", "hồ sơ", "gần hồ sơ", "%", "gần gần 5", "khoảng gần 300", "không dưới 90%"),
        *("từ 25% trở lên", "25% trở lên", "60 hồ sơ trở lên", "10 ngày trở xuống"),
        *("300 - 400 hồ sơ", "300 đến 400", "315/372", "315 trên 372 hồ sơ", "24/7"),
        *("-5%", "+5%", "−5", "~300", ">90%", "99%%", "99% 5", "99 hồ sơ mức độ 4"),
        *("99.125%", "1.234% hồ sơ", "1234.567", "1.23.456 hồ sơ", "6 30 hồ sơ", "1,2,3"),
        *("8h30", "16/3/2022", "300hồ sơ", "gần300", "300 hồ sơ.", "300 hồ sơ…", "300, hồ sơ"),
        *("٣ hồ sơ", "06 tháng đầu năm 2021", "hai hồ sơ", "5 _"),
    ],
)
def test_what_may_say_something_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a "):
        parse_quantity(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("gần 6300", "gần 6.300"),
        ("TRÊN 99 phần trăm", "trên 99%"),
        ("không quá 5 ngày", "không quá 05 ngày"),
        ("02 lần/năm", "02 lần/năm"),
        ("5%", "5%"),
        ("0,50 điểm", "0,5 điểm"),
    ],
)
def test_a_quantity_is_said_in_one_form(text: str, said: str) -> None:
    assert parse_quantity(text).spoken == said


@given(quantities)
def test_what_is_said_reads_back(quantity: ParsedQuantity) -> None:
    assert parse_quantity(quantity.spoken) == quantity


@given(st.text() | st.from_regex(r"(gần |trên )?[0-9., ]{1,6}%?( [a-zđ.,0-9]*)?", fullmatch=True))
def test_any_text_is_a_quantity_or_a_value_error(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except ValueError:
        return
    if not quantity.is_percent or quantity.value < 1000:  # 1234% would be said as 1.234%
        assert parse_quantity(quantity.spoken) == quantity
