"""The font of documents must hold every Vietnamese letter in every face; its file says so."""

from __future__ import annotations

import struct
import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

from cchc_docs.doctor import fonts
from cchc_docs.doctor.finding import Finding, Level
from cchc_docs.doctor.font_file import fonts_in

FAMILIES = frozenset(fonts.FAMILIES)
LATIN_1 = {char for char in fonts.NEEDED if ord(char) < 0x100} | set("–“”…")


@pytest.fixture(autouse=True)
def _in_english(english: None) -> None:
    """Messages as they are written in code."""


def font(folder: Path, family: str, face: str, characters: set[str]) -> Path:
    """A font file that draws these characters, all alike."""
    names = {char: f"glyph{ord(char):04x}" for char in sorted(characters)}
    builder = FontBuilder(2048, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(char): name for char, name in names.items()})
    builder.setupGlyf({name: Glyph() for name in builder.font.getGlyphOrder()})
    builder.setupHorizontalMetrics(dict.fromkeys(builder.font.getGlyphOrder(), (1000, 0)))
    builder.setupHorizontalHeader()
    builder.setupNameTable({"familyName": family, "styleName": face})
    builder.setupOS2()
    builder.setupPost()
    file = folder / f"{family}-{face}.ttf".replace(" ", "")
    builder.save(file)
    return file


def family(folder: Path, name: str, characters: set[str]) -> list[Path]:
    return [font(folder, name, face, characters) for face in sorted(fonts.FACES)]


def told(files: list[Path], *, pages_are_made: bool = True) -> list[Finding]:
    found = (one for file in files for one in fonts_in(file, FAMILIES))
    return list(fonts.judge(found, pages_are_made=pages_are_made))


def test_every_letter_with_every_tone_is_needed() -> None:
    vowels, tones = "aăâeêioôơuưy", "\u0300\u0301\u0303\u0309\u0323"
    letters = {unicodedata.normalize("NFC", v + t) for v in vowels for t in ("", *tones)} | {"đ"}
    assert len(letters) == 73
    assert letters | {letter.upper() for letter in letters} <= set(fonts.NEEDED)


def test_a_whole_family_is_sound(tmp_path: Path) -> None:
    (found,) = told(family(tmp_path, "Tinos", set(fonts.NEEDED)))
    assert found.level is Level.OK
    assert "Tinos" in found.message


def test_a_family_without_vietnamese_letters_is_told_with_the_letters(tmp_path: Path) -> None:
    (found,) = told(family(tmp_path, "Liberation Serif", LATIN_1))
    assert found.level is Level.FAULT
    assert "ả" in found.message
    assert "fonts-liberation2" in found.fix


def test_beside_a_whole_family_the_other_is_a_warning(tmp_path: Path) -> None:
    files = family(tmp_path, "Liberation Serif", LATIN_1)
    found = told([*files, *family(tmp_path, "Tinos", set(fonts.NEEDED))])
    assert [one.level for one in found] == [Level.WARNING, Level.OK]


def test_a_missing_face_is_a_missing_font(tmp_path: Path) -> None:
    (found,) = told(family(tmp_path, "Tinos", set(fonts.NEEDED))[1:])
    assert found.level is Level.FAULT
    assert "four faces" in found.message


def test_where_no_pages_are_made_a_missing_font_is_a_warning() -> None:
    (found,) = told([], pages_are_made=False)
    assert found.level is Level.WARNING


def test_one_letter_that_is_missing_is_found(tmp_path: Path) -> None:
    file = font(tmp_path, "Tinos", "Bold", set(fonts.NEEDED) - {"Ỡ"})
    (found,) = fonts_in(file, FAMILIES)
    assert found.lacks(fonts.NEEDED) == "Ỡ"


def test_a_damaged_file_is_no_font(tmp_path: Path) -> None:
    whole = font(tmp_path, "Tinos", "Bold", set(fonts.NEEDED)).read_bytes()
    for size in range(0, len(whole), 97):
        file = tmp_path / "cut.ttf"
        file.write_bytes(whole[:size])
        assert all(one.family == "Tinos" for one in fonts_in(file, FAMILIES))


def test_a_map_of_endless_ranges_is_read_within_unicode(tmp_path: Path) -> None:
    file = font(tmp_path, "Tinos", "Bold", {"a", "\U0001f600"})  # beyond U+FFFF: sub-table 12
    data = bytearray(file.read_bytes())
    place = data.index(struct.pack(">III", 0x61, 0x61, 1))
    struct.pack_into(">II", data, place, 0x61, 0x0200_0000)
    file.write_bytes(data)
    (found,) = fonts_in(file, FAMILIES)
    assert max(found.characters) == sys.maxunicode


def test_real_fonts_are_read_as_fonttools_reads_them() -> None:
    real = sorted(Path("/usr/share/fonts").rglob("*.ttf"))[:40]
    if not real:
        pytest.skip("no fonts in /usr/share/fonts")
    for file in real:
        theirs = TTFont(file)
        name = str(theirs["name"].getDebugName(1))
        (ours,) = fonts_in(file, frozenset({name}))
        best = {code for code, glyph in theirs.getBestCmap().items() if glyph != ".notdef"}
        assert best <= ours.characters
