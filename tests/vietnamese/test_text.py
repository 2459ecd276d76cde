"""What clerks type as labels and text, whatever the keyboard and the case."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_docs.vietnamese.text import (
    capitalise,
    describe_character,
    fold,
    nfc,
    unfit_character,
    upper,
)

VIETNAMESE = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
)
words = st.text(VIETNAMESE + VIETNAMESE.upper() + " -_.0123456789")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Trích yếu", "trich_yeu"),
        ("trich_yeu", "trich_yeu"),
        ("TRÍCH-YẾU", "trich_yeu"),
        (decomposed("Trích yếu"), "trich_yeu"),
        ("  Trích\u00a0 yếu: ", "trich_yeu"),
        ("Đơn vị chủ trì", "don_vi_chu_tri"),
        ("đơn.vị.chủ.trì", "don_vi_chu_tri"),
        ("Số, ký hiệu", "so_ky_hieu"),
        ("Quý I/2022 (%)", "quy_i_2022"),
        ("Điểm số 1", "diem_so_1"),
        ("thong-bao-ket-luan", "thong_bao_ket_luan"),
        ("hoà giải", "hoa_giai"),
        ("hòa giải", "hoa_giai"),
        ("Straße", "strasse"),
        ("***", ""),
        ("", ""),
    ],
)
def test_a_label_and_its_spellings_are_one_key(label: str, key: str) -> None:
    assert fold(label) == key


@pytest.mark.parametrize(("one", "other"), [("số", "sổ 2"), ("ngày 1", "ngày 11"), ("a b", "ab")])
def test_labels_of_other_words_are_other_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
@example("İ")
@example("ᾳ̈")
@example("ẞ_đĐ")
def test_a_folded_key_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(words)
def test_neither_case_nor_composition_nor_surrounding_marks_change_a_key(text: str) -> None:
    assert fold(text.upper()) == fold(decomposed(text)) == fold(f" -{text}: ") == fold(text)


@given(words)
def test_a_vietnamese_key_is_plain_ascii(text: str) -> None:
    key = fold(text)
    assert set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")
    assert "__" not in key
    assert key == key.strip("_")


def test_decomposed_letters_are_composed() -> None:
    assert nfc(decomposed("Hạnh phúc")) == "Hạnh phúc"
    assert len(nfc(decomposed("ế"))) == 1


@pytest.mark.parametrize(
    ("text", "capitals"),
    [
        ("thông báo", "THÔNG BÁO"),
        ("Ban Quản lý Khu kinh tế Vân Phong", "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG"),
        (decomposed("đường"), "ĐƯỜNG"),
        ("Quý 4/2021", "QUÝ 4/2021"),
    ],
)
def test_capitals_keep_every_diacritic(text: str, capitals: str) -> None:
    assert upper(text) == capitals


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("kết quả kiểm tra", "Kết quả kiểm tra"),
        ("đề nghị UBND tỉnh", "Đề nghị UBND tỉnh"),
        ("ấn định thời hạn", "Ấn định thời hạn"),
        (decomposed("ấn định"), decomposed("Ấn định")),
        ("“một cửa” cấp xã", "“Một cửa” cấp xã"),
        ('"một cửa"', '"Một cửa"'),
        ("(kèm theo danh sách)", "(Kèm theo danh sách)"),
        ("«[ấp 1]»", "«[Ấp 1]»"),
        ("02 đơn vị", "02 đơn vị"),
        ("- chậm", "- chậm"),
        ("UBND tỉnh", "UBND tỉnh"),
        ("“", "“"),
        ("", ""),
    ],
)
def test_only_the_first_letter_becomes_a_capital(text: str, sentence: str) -> None:
    assert capitalise(text) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Trích yếu\tnội dung\r\n",
        "A & B <x> ]]> \"'",
        "no-break\u00a0space, zero\u200bwidth",
        decomposed("Hạnh phúc"),
        "\ud7ff\uf900\ufffd",
        "😀\U0010ffff",
        "",
    ],
)
def test_ordinary_text_is_fit_for_a_document(text: str) -> None:
    assert unfit_character(text) is None


@pytest.mark.parametrize(
    ("char", "described"),
    [
        ("\x00", "U+0000 NULL"),
        ("\x07", "U+0007 BELL"),
        ("\x0b", "U+000B LINE TABULATION"),
        ("\x0c", "U+000C FORM FEED"),
        ("\x1f", "U+001F INFORMATION SEPARATOR ONE"),
        ("\ud800", "U+D800 SURROGATE"),
        ("\udfff", "U+DFFF SURROGATE"),
        ("\ue000", "U+E000 PRIVATE USE"),
        ("\uf8ff", "U+F8FF PRIVATE USE"),
        ("\ufffe", "U+FFFE UNASSIGNED"),
        ("\uffff", "U+FFFF UNASSIGNED"),
    ],
)
def test_an_unfit_character_is_found_and_named(char: str, described: str) -> None:
    assert unfit_character(f"Kết luận{char} số 1") == char
    assert describe_character(char) == described


def test_the_first_of_several_unfit_characters_is_found() -> None:
    assert unfit_character("a\ue001b\x07") == "\ue001"


@given(st.characters(blacklist_categories=()))
def test_exactly_what_xml_forbids_and_private_use_is_unfit(char: str) -> None:
    code = ord(char)
    xml = (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code >= 0x10000
    )
    private = 0xE000 <= code <= 0xF8FF
    invisible_end = 0x7F <= code <= 0x9F or code in (0x2028, 0x2029)
    assert (unfit_character(char) == char) == (not xml or private or invisible_end)


@pytest.mark.parametrize(
    ("char", "described"),
    [
        ("đ", "U+0111 LATIN SMALL LETTER D WITH STROKE"),
        (" ", "U+0020 SPACE"),
        ("\x7f", "U+007F DELETE"),
        ("\x85", "U+0085 CONTROL"),
        ("\u00a0", "U+00A0 NO-BREAK SPACE"),
        ("😀", "U+1F600 GRINNING FACE"),
    ],
)
def test_other_characters_have_their_unicode_names(char: str, described: str) -> None:
    assert describe_character(char) == described
