"""Old encodings of Vietnamese (TCVN3, VNI): letters that are only right in a font of their own.

Read as Unicode such text has signs inside of words that no language has there. A font of the old
families may hold Unicode text; a stray sign is no encoding: it takes several words.
"""

from __future__ import annotations

import re

from cchc_docs.check.view.page import Run

_OLD_FONT = re.compile(r"\.?vn[a-z]|vni[- ]|\.vn", re.IGNORECASE)
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
# TCVN3 has vowels at these places of Latin-1. At the head of a word most of them are bullets and
# boxes of symbol fonts; after a word ®, © and ¹ are marks, and soft hyphens come from web pages.
_TCVN3 = re.compile("[^\\W\\d_][µ¸¶·¨¾¼½¬ß×Þ÷ø]|®[a-zà-ÿ]")
_VNI = re.compile("[aeouyöôAEOUYÖÔ][øûïåäëüØÛÏÅÄËÜ]")
_TCVN3_LETTERS = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ]")


def is_old_font(name: str) -> bool:
    """Whether a font is of a family made for an old encoding: `.VnTime`, `VNI-Times`."""
    return _OLD_FONT.match(name) is not None


def old_words(text: str) -> set[str]:
    """The words that read like TCVN3 or VNI."""
    if text.isascii():
        return set()
    return {
        word
        for word in text.split()
        if not word.isascii()
        and not _UNICODE.search(word)
        and (_TCVN3.search(word) or _VNI.search(word))
    }


def is_old_text(run: Run) -> bool:
    """Whether a run holds letters of an old encoding in a font for them."""
    return (
        is_old_font(run.look.font)
        and not _UNICODE.search(run.text)
        and _TCVN3_LETTERS.search(run.text) is not None
    )
