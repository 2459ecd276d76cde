"""Numbers as clerks type them and as documents write them: decimal comma, grouping dots."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cchc_docs.vietnamese.numbers import (
    decimal_text,
    padded,
    parse_count,
    parse_decimal,
    percent_text,
    round_half_up,
)

numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40)
scores = st.decimals(min_value=0, max_value=1000, places=3)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0,76", "0.76"),
        ("0.76", "0.76"),
        ("7.5", "7.5"),
        ("69.53", "69.53"),
        ("0.1234", "0.1234"),
        ("1.234,5", "1234.5"),
        ("12.282", "12282"),
        ("1.234", "1234"),
        ("1.234.567", "1234567"),
        ("1.234.567,89", "1234567.89"),
        ("1,234", "1.234"),
        ("0,234", "0.234"),
        ("0.234", "0.234"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234\u00a0567", "1234567"),
        ("1\u202f234", "1234"),
        ("12282", "12282"),
        ("02", "2"),
        ("-1,5", "-1.5"),
        ("+1,5", "1.5"),
        ("-1.234", "-1234"),
        (" 0,76\n", "0.76"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_the_vietnamese_way(text: str, number: str) -> None:
    assert parse_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", ",", ".", "nan", "NaN", "inf", "-Infinity", "1e5", "0x10", "1_000"),
        *("1,", ",5", "1.", ".5", "1,2,3", "1.23.456", "1.2.3", "12.34,5", "1,234.5"),
        *("1234.567", "012.345", "0.123.456", "1.234 567", "1 23", "1  234", "1\n2"),
        *("--1", "- 1", "5%", "5 điểm", "٣", "½", "²"),
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_decimal(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [("2", 2), ("02", 2), ("0", 0), ("1.234", 1234), ("12 282", 12282), (" 007 ", 7), ("10", 10)],
)
def test_a_count_is_a_whole_number(text: str, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize(
    "text", ["", "-1", "+1", "1,5", "1,0", "1.5", "0.234", "12.34", "1e3", "hai", "1_000", "٣", "²"]
)
def test_a_count_has_no_sign_and_no_fraction(text: str) -> None:
    with pytest.raises(ValueError, match="not a whole number"):
        parse_count(text)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0.50", "0,5"),
        ("0.76", "0,76"),
        ("12282", "12.282"),
        ("1234.5", "1.234,5"),
        ("1234", "1.234"),
        ("999", "999"),
        ("1234567.890", "1.234.567,89"),
        ("1E+5", "100.000"),
        ("1E-7", "0,0000001"),
        ("100", "100"),
        ("100.00", "100"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("0E+3", "0"),
        ("-1234.5", "-1.234,5"),
        ("-0.5", "-0,5"),
        ("1234567890123456789012345678901234567890", None),
    ],
)
def test_a_number_is_written_with_comma_and_dots(number: str, text: str | None) -> None:
    expected = text or "1.234.567.890.123.456.789.012.345.678.901.234.567.890"
    assert decimal_text(Decimal(number)) == expected


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_what_is_no_number_is_not_written_or_rounded(number: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        decimal_text(Decimal(number))
    with pytest.raises(ValueError, match="not a number"):
        round_half_up(Decimal(number), 1)
    with pytest.raises(ValueError, match="not a number"):
        percent_text(Decimal(1), Decimal(number), 1)
    with pytest.raises(ValueError, match="not a number"):
        percent_text(Decimal(number), Decimal(1), 1)


@given(numbers)
def test_a_written_number_reads_back_unchanged(number: Decimal) -> None:
    assert parse_decimal(decimal_text(number)) == number


@given(scores)
def test_a_number_typed_with_a_decimal_point_reads_right_but_for_the_documented_case(
    number: Decimal,
) -> None:
    typed = str(number.normalize())
    assume("E" not in typed)
    whole, _, fraction = typed.partition(".")
    if len(fraction) == 3 and whole != "0":
        assert parse_decimal(typed) == int(whole + fraction)
    else:
        assert parse_decimal(typed) == number


@given(st.integers(min_value=0))
def test_a_written_count_reads_back_unchanged(count: int) -> None:
    assert parse_count(decimal_text(Decimal(count))) == count
    assert parse_count(padded(count)) == count


@given(st.text("0123456789., +-eE"))
def test_whatever_is_typed_is_a_number_or_a_value_error(text: str) -> None:
    try:
        number = parse_decimal(text)
    except ValueError:
        return
    digits = [char for char in text if char.isdigit()]
    assert "".join(digits).lstrip("0") == "".join(map(str, number.as_tuple().digits)).lstrip("0")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0"),
        (1, "01"),
        (9, "09"),
        (10, "10"),
        (1234, "1.234"),
        (Decimal("5.0"), "05"),
        (Decimal("5.5"), "5,5"),
        (Decimal("0.5"), "0,5"),
        (-5, "-5"),
        (Decimal("1E+1"), "10"),
    ],
)
def test_counts_from_1_to_9_are_written_with_a_zero(number: Decimal | int, text: str) -> None:
    assert padded(number) == text


@pytest.mark.parametrize(
    ("number", "places", "rounded"),
    [
        ("0.125", 2, "0.13"),
        ("2.5", 0, "3"),
        ("3.5", 0, "4"),
        ("-2.5", 0, "-3"),
        ("0.124999", 2, "0.12"),
        ("9.995", 2, "10.00"),
        ("1", 2, "1.00"),
        ("0", 1, "0.0"),
        ("99999999999999999999999999999999.95", 1, "100000000000000000000000000000000.0"),
    ],
)
def test_a_half_is_rounded_up(number: str, places: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(number), places)) == rounded


@given(numbers, st.integers(min_value=0, max_value=6))
@example(Decimal("-0.0001"), 2)
def test_a_rounded_number_is_the_nearest_with_so_many_places(number: Decimal, places: int) -> None:
    rounded = round_half_up(number, places)
    distance = abs(Fraction(rounded) - Fraction(number))
    half = Fraction(1, 2 * 10**places)
    assert rounded.as_tuple().exponent == -places
    assert distance < half or (distance == half and abs(rounded) > abs(number))


@pytest.mark.parametrize(
    ("numerator", "denominator", "places", "text"),
    [
        ("695", "1000", 1, "69,5%"),
        ("1", "3", 2, "33,33%"),
        ("2", "3", 2, "66,67%"),
        ("1", "1", 2, "100%"),
        ("1", "8", 1, "12,5%"),
        ("1", "8", 0, "13%"),
        ("0", "7", 2, "0%"),
        ("12.5", "12.5", 1, "100%"),
        ("12345", "100", 0, "12.345%"),
        ("-1", "8", 0, "-13%"),
        ("-1", "1000", 0, "0%"),
        ("1", "-8", 0, "-13%"),
        # A quotient of 28 digits would end in …5 and be rounded up.
        ("0.12499999999999999999999999999999999999", "1", 0, "12%"),
        ("0.12500000000000000000000000000000000000", "1", 0, "13%"),
    ],
)
def test_a_share_is_rounded_once_and_half_up(
    numerator: str, denominator: str, places: int, text: str
) -> None:
    assert percent_text(Decimal(numerator), Decimal(denominator), places) == text


@given(scores, scores, st.integers(min_value=0, max_value=4))
def test_a_share_agrees_with_exact_fractions(
    numerator: Decimal, denominator: Decimal, places: int
) -> None:
    assume(denominator)
    exact = 100 * Fraction(numerator) / Fraction(denominator)
    written = Fraction(parse_decimal(percent_text(numerator, denominator, places).rstrip("%")))
    assert -Fraction(1, 2 * 10**places) < written - exact <= Fraction(1, 2 * 10**places)


@pytest.mark.parametrize("numerator", ["0", "5"])
def test_a_share_of_nothing_is_refused(numerator: str) -> None:
    with pytest.raises(ValueError, match="a share of nothing"):
        percent_text(Decimal(numerator), Decimal("0.0"), 1)
