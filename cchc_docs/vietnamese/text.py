"""Letters and keys (chữ cái, khóa): normal form, capitals, folded keys, unfit characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
# The marks that letters decompose into; đ is the only Vietnamese letter that does not decompose.
_BARE = dict.fromkeys(range(0x0300, 0x0370)) | {ord("đ"): "d"}

# XML 1.0, production [2] Char, and the private use area, U+E000 to U+F8FF. Left to `re` to compile
# and keep at first use, which few texts need: that takes 1.4 ms.
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_UNFIT = r"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uD800-\uF8FF\uFFFE\uFFFF]"

_SPACES = dict.fromkeys(map(ord, "\t\n\r\u00a0"))  # fit, though Python counts them unprintable

# What may precede the first letter of a quoted or bracketed phrase.
_OPENERS = " \t\n\r\u00a0\"'“”‘’„‚«»‹›([{"

# Unicode names no control character; these are the code chart's names (ISO/IEC 6429).
_CONTROLS = (
    "NULL",
    "START OF HEADING",
    "START OF TEXT",
    "END OF TEXT",
    "END OF TRANSMISSION",
    "ENQUIRY",
    "ACKNOWLEDGE",
    "BELL",
    "BACKSPACE",
    "CHARACTER TABULATION",
    "LINE FEED",
    "LINE TABULATION",
    "FORM FEED",
    "CARRIAGE RETURN",
    "SHIFT OUT",
    "SHIFT IN",
    "DATA LINK ESCAPE",
    "DEVICE CONTROL ONE",
    "DEVICE CONTROL TWO",
    "DEVICE CONTROL THREE",
    "DEVICE CONTROL FOUR",
    "NEGATIVE ACKNOWLEDGE",
    "SYNCHRONOUS IDLE",
    "END OF TRANSMISSION BLOCK",
    "CANCEL",
    "END OF MEDIUM",
    "SUBSTITUTE",
    "ESCAPE",
    "INFORMATION SEPARATOR FOUR",
    "INFORMATION SEPARATOR THREE",
    "INFORMATION SEPARATOR TWO",
    "INFORMATION SEPARATOR ONE",
)
_NAMELESS = {"Cc": "CONTROL", "Cs": "SURROGATE", "Co": "PRIVATE USE", "Cn": "UNASSIGNED"}


def nfc(text: str) -> str:
    """Compose the letters (Unicode dựng sẵn), so that each is spelt in one way."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Give the key behind a label (khóa): `Trích yếu` and `TRÍCH-YẾU` are both `trich_yeu`.

    Case and diacritics go, đ becomes d, and every run of other characters becomes one `_`.
    """
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    bare = letters.translate(_BARE)
    if not bare.isascii():  # marks of other scripts
        bare = "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")
    return _NOT_ALPHANUMERIC.sub("_", bare).strip("_")


def upper(text: str) -> str:
    """Write the text in capitals (chữ in hoa)."""
    return nfc(text.upper())


def capitalise(text: str) -> str:
    """Write the first letter in capital (viết hoa chữ cái đầu), and leave the rest as it stands.

    A quote or bracket before the letter is skipped; a text that opens with a digit is unchanged.
    """
    if text[:1] not in _OPENERS:  # nearly all: half the time
        return text[0].upper() + text[1:]
    phrase = text.lstrip(_OPENERS)
    return text[: len(text) - len(phrase)] + phrase[:1].upper() + phrase[1:]


def decapitalise(text: str) -> str:
    """Write the first letter small (thường hóa chữ đầu), as a text goes on within a sentence.

    «Rà soát» becomes «rà soát»; an abbreviation, «UBND tỉnh», stays.
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def unfit_character(text: str) -> str | None:
    """Find the first character that a document may not hold (ký tự không hợp lệ).

    Word cannot open a file with a character XML 1.0 forbids; a private-use one reads differently
    in every font.
    """
    if text.translate(_SPACES).isprintable():
        return None
    found = re.search(_UNFIT, text)
    return found[0] if found else None


def describe_character(char: str) -> str:
    """Name a character for a message (mã và tên ký tự): `U+0007 BELL`."""
    code = ord(char)
    if code < len(_CONTROLS):
        name = _CONTROLS[code]
    elif char == "\x7f":
        name = "DELETE"
    else:
        name = unicodedata.name(char, "") or _NAMELESS[unicodedata.category(char)]
    return f"U+{code:04X} {name}"


def readable(text: str) -> str:
    """Compose letters and drop what has no look (chữ ẩn): soft hyphens, zero-width characters."""
    return nfc(text.translate(_INVISIBLE))


def names_it(words: str, name: str) -> bool:
    """Tell whether a text holds a name as whole words (có nêu tên), whatever case and marks."""
    return f"_{fold(name)}_" in f"_{fold(words)}_"


_ROMAN = re.compile(r"[IVX]+")
_VOWEL = re.compile(r"[aeiouy]")
_CONSONANTS = re.compile(r"[^aeiouy\W\d_]{3,}")


def sentence_case(text: str) -> str:
    """Undo capitals throughout (chữ in hoa): «CÁC SỞ, BAN, NGÀNH» becomes «Các sở, ban, ngành».

    Abbreviations stay, «UBND CẤP XÃ» becomes «UBND cấp xã»: a word without a vowel, or with more
    consonants in a row than a Vietnamese syllable has, is one; so is a Roman number. Texts that are
    not in capitals stay as they are.
    """
    if text != text.upper() or text == text.lower():
        return text
    words = [word if _is_abbreviation(word) else word.lower() for word in text.split(" ")]
    return capitalise(" ".join(words))


def _is_abbreviation(word: str) -> bool:
    if _ROMAN.fullmatch(word):
        return True
    bare = fold(word)
    clusters = _CONSONANTS.findall(bare)
    return not _VOWEL.search(bare) or any(cluster != "ngh" for cluster in clusters)
