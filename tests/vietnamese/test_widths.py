"""How wide lines are in Times New Roman, and where they break."""

from __future__ import annotations

import importlib.util
import json
import unicodedata
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_docs.vietnamese import widths
from cchc_docs.vietnamese.widths import Face, balanced_lines, text_width_mm, wrap

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLACE_AND_DATE = "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019"
OFFICE = "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG"

faces = st.sampled_from(Face)
texts = st.text("aiưmWỦ \n-")
short_names = st.lists(st.text("iưmWỦ", min_size=1, max_size=8), max_size=8).map(" ".join)
columns = st.floats(min_value=5, max_value=80)


@pytest.mark.parametrize(
    ("text", "size_pt", "face", "width_mm"),
    [
        (NATIONAL_NAME, 12, Face.BOLD, 88.3),
        (NATIONAL_NAME, 13, Face.BOLD, 95.7),
        (MOTTO, 13, Face.BOLD, 56.1),
        (MOTTO, 14, Face.BOLD, 60.5),
        (PLACE_AND_DATE, 13, Face.ITALIC, 96.4),
        (PLACE_AND_DATE, 14, Face.ITALIC, 103.9),
    ],
)
def test_lines_of_the_letterhead_are_as_wide_as_word_sets_them(
    text: str, size_pt: float, face: Face, width_mm: float
) -> None:
    assert text_width_mm(text, size_pt, face) == pytest.approx(width_mm, abs=0.1)


def test_each_face_has_its_own_widths() -> None:
    assert len({text_width_mm(NATIONAL_NAME, 13, face) for face in Face}) == len(Face)


@pytest.mark.parametrize("face", Face)
def test_an_em_dash_is_one_em_but_a_little_less_in_italics(face: Face) -> None:
    expected = {Face.ITALIC: 1821 / 2048}.get(face, 1.0)
    assert text_width_mm("—", 72, face) == pytest.approx(25.4 * expected)


@given(texts, faces)
def test_width_grows_with_the_size_alone(text: str, face: Face) -> None:
    assert text_width_mm(text, 14, face) == pytest.approx(2 * text_width_mm(text, 7, face))


@pytest.mark.parametrize("text", [NATIONAL_NAME, MOTTO, PLACE_AND_DATE, "Ủ", "ự", "ế"])
def test_decomposed_letters_measure_as_composed(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    for face in Face:
        assert text_width_mm(apart, 13, face) == text_width_mm(text, 13, face)


@pytest.mark.parametrize("char", ["\u0303", "\u20dd", "\u200b", "\u200d", "\u00ad", "\ufeff"])
def test_marks_and_invisible_characters_have_no_width(char: str) -> None:
    assert text_width_mm(f"q{char}", 13, Face.REGULAR) == text_width_mm("q", 13, Face.REGULAR)


@pytest.mark.parametrize("char", ["漢", "ж", "😀", "\ue000"])
@pytest.mark.parametrize("face", Face)
def test_an_unknown_character_is_as_wide_as_n(char: str, face: Face) -> None:
    assert text_width_mm(char, 13, face) == text_width_mm("n", 13, face) > 0


@pytest.mark.parametrize(("char", "like"), [("\u00a0", " "), ("\u2011", "-")])
def test_what_does_not_break_is_as_wide_as_what_does(char: str, like: str) -> None:
    for face in Face:
        assert text_width_mm(char, 13, face) == text_width_mm(like, 13, face)


def test_every_vietnamese_letter_is_in_the_table() -> None:
    letters = [
        base + mark for base in "aăâeêioôơuưy" for mark in ("", *"\u0301\u0300\u0309\u0303\u0323")
    ]
    composed = unicodedata.normalize("NFC", "".join([*letters, "đ"]))
    assert len(composed) == 73
    table = json.loads(Path(widths.__file__).with_name("times_widths.json").read_text("utf-8"))
    for characters in table["faces"].values():
        assert set(composed + composed.upper()) <= set("".join(characters.values()))


def test_the_table_is_what_the_tool_makes_of_the_font() -> None:
    pytest.importorskip("fontTools")
    path = Path(__file__).parents[2] / "tools" / "font_widths.py"
    spec = importlib.util.spec_from_file_location("font_widths", path)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    if not tool.FONTS.is_dir():
        pytest.skip("fonts-liberation2 is not installed")
    made = tool.table(tool.FONTS)
    kept = json.loads(tool.TARGET.read_text("utf-8"))
    del made["source"], kept["source"]  # it names the release of the font
    assert made == kept


def width_of(text: str) -> float:
    return text_width_mm(text, 13, Face.BOLD)


def test_a_line_takes_as_many_words_as_fit() -> None:
    assert wrap(OFFICE, 80, 13, Face.BOLD) == ["BAN QUẢN LÝ KHU KINH TẾ VÂN", "PHONG"]
    assert wrap(OFFICE, width_of(OFFICE), 13, Face.BOLD) == [OFFICE]
    assert wrap(OFFICE, width_of(OFFICE) - 0.001, 13, Face.BOLD) == [OFFICE[:-6], "PHONG"]


def test_spaces_at_a_break_and_at_the_end_do_not_count() -> None:
    column = width_of("BAN QUẢN LÝ")
    assert wrap("BAN QUẢN LÝ   KHU   ", column, 13, Face.BOLD) == ["BAN QUẢN LÝ", "KHU"]


def test_spaces_inside_a_line_count() -> None:
    assert wrap("A   B", width_of("A B"), 13, Face.BOLD) == ["A", "B"]
    assert wrap("A   B", width_of("A   B"), 13, Face.BOLD) == ["A   B"]


def test_spaces_before_the_first_word_count() -> None:
    assert wrap("  A B", width_of("  A B"), 13, Face.BOLD) == ["  A B"]
    assert wrap("  A B", width_of("A B"), 13, Face.BOLD) == ["  A", "B"]


def test_a_line_does_not_break_at_a_no_break_space() -> None:
    assert wrap("TỈNH KHÁNH\u00a0HÒA", width_of("TỈNH KHÁNH"), 13, Face.BOLD) == [
        "TỈNH",
        "KHÁNH\u00a0HÒA",
    ]


def test_a_newline_breaks_a_line() -> None:
    for lines in (wrap, balanced_lines):
        assert lines("A\nB C\n\nD", 80, 13, Face.BOLD) == ["A", "B C", "", "D"]


def test_a_word_wider_than_the_column_has_its_own_line() -> None:
    for lines in (wrap, balanced_lines):
        assert lines("A WWWWWWWWWW B", 20, 13, Face.BOLD) == ["A", "WWWWWWWWWW", "B"]


@pytest.mark.parametrize("text", ["", " "])
def test_an_empty_text_is_one_empty_line(text: str) -> None:
    for lines in (wrap, balanced_lines):
        assert lines(text, 80, 13, Face.BOLD) == [""]


@given(short_names, columns, faces)
def test_wrapped_lines_fit_or_are_one_word_and_could_take_no_more(
    text: str, width_mm: float, face: Face
) -> None:
    lines = wrap(text, width_mm, 13, face)
    for line in lines:
        assert " " not in line or text_width_mm(line, 13, face) <= width_mm
    for line, following in pairwise(lines):
        assert text_width_mm(f"{line} {following.split()[0]}", 13, face) > width_mm


@given(texts, columns, faces)
def test_lines_keep_all_the_words_and_balanced_ones_are_as_few(
    text: str, width_mm: float, face: Face
) -> None:
    wrapped = wrap(text, width_mm, 13, face)
    balanced = balanced_lines(text, width_mm, 13, face)
    assert " ".join(wrapped).split() == text.split()
    assert " ".join(balanced).split() == text.split()
    assert len(balanced) == len(wrapped)
    for line in balanced:
        assert len(line.split()) <= 1 or text_width_mm(line, 13, face) <= width_mm


@pytest.mark.parametrize("width_mm", [50, 60, 70, 80, 90])
def test_the_name_of_an_office_does_not_end_in_a_lone_word(width_mm: float) -> None:
    assert balanced_lines(OFFICE, width_mm, 13, Face.BOLD) == [
        "BAN QUẢN LÝ KHU",
        "KINH TẾ VÂN PHONG",
    ]


def test_the_longest_line_is_as_short_as_can_be_before_lines_are_even() -> None:
    # «Khu kinh», «tế Vân», «Phong và Sở» has the least sum of squares, but «Phong và Sở» is longer.
    assert balanced_lines("Khu kinh tế Vân Phong và Sở", 30, 14, Face.BOLD) == [
        "Khu kinh tế",
        "Vân Phong",
        "và Sở",
    ]


def test_lines_are_even_where_the_longest_is_given() -> None:
    # The first line is the longest however the seven letters are parted.
    assert balanced_lines("TRƯỜNG\u00a0CAO\u00a0ĐẲNG A Ă Â B C D Đ", 27, 13, Face.BOLD) == [
        "TRƯỜNG\u00a0CAO\u00a0ĐẲNG",
        "A Ă Â",
        "B C D Đ",
    ]


def test_a_name_that_fits_stays_on_one_line() -> None:
    assert balanced_lines("UBND TỈNH KHÁNH HÒA", 70, 13, Face.BOLD) == ["UBND TỈNH KHÁNH HÒA"]


@given(short_names, columns, faces)
def test_no_other_breaks_make_the_longest_line_shorter(
    text: str, width_mm: float, face: Face
) -> None:
    balanced = balanced_lines(text, width_mm, 13, face)
    words = text.split()
    ways = [
        [" ".join(words[start:end]) for start, end in pairwise((0, *breaks, len(words)))]
        for breaks in combinations(range(1, len(words)), len(balanced) - 1)
    ]

    def longest(lines: list[str]) -> float:
        return max(text_width_mm(line, 13, face) for line in lines)

    assert longest(balanced) == min(map(longest, ways), default=0)


def test_a_long_paragraph_is_balanced_in_good_time() -> None:
    text = "Trích yếu nội dung của văn bản " * 60
    lines = balanced_lines(text, 100, 14, Face.REGULAR)
    widest, narrowest = (
        choose(text_width_mm(line, 14, Face.REGULAR) for line in lines) for choose in (max, min)
    )
    assert len(lines) == len(wrap(text, 100, 14, Face.REGULAR))
    assert widest - narrowest < 25
