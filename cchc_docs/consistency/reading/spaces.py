"""Ways to set a space wrongly (lỗi khoảng trắng), each with its pattern and what is said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.text import PROSE, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import later

_PROSE = tuple(PROSE)
_ANYWHERE = (*_PROSE, Part.NUMBER, Part.SUBJECT, Part.ADDRESSEE, Part.RECIPIENT)
_SPACE = "[ \u00a0]"
_MARK = r"(?:[,;:!?](?![\w,;:!?.)]| \d)|\.(?![\w./…]))"
_BEFORE_MARK = tuple(space + mark for space in " \u00a0" for mark in ",;:!?.")


class Kind(NamedTuple):
    """A way to set a space wrongly (lỗi khoảng trắng)."""

    signs: tuple[str, ...]  # quick to look for: without one of them the pattern is not tried
    pattern: re.Pattern[str]
    parts: tuple[Part, ...]
    message: str
    fix: str
    severity: Severity = Severity.WARNING


KINDS = (
    Kind(
        (" /", "/ ", "\u00a0/", "/\u00a0"),
        re.compile(
            rf"(?<![\w/.,])\d+(?:{_SPACE}+/{_SPACE}*|/{_SPACE}+)(?:(?:19|20)\d\d/)?"
            r"[A-ZĐƯ]{1,9}\d{0,2}(?:[-–][A-ZĐƯ][\w&]*)+"
        ),
        _ANYWHERE,
        later("a space within the number of a document: {words}"),
        later("Write the number and its symbol without a space"),
    ),
    Kind(
        ("ISO", "TCVN", "IEC"),
        re.compile(
            rf"(?:ISO|TCVN|IEC){_SPACE}\d{{3,5}}(?:-\d{{1,2}})?:{_SPACE}+(?:19|20)\d\d(?!\d)"
        ),
        _ANYWHERE,
        later("a space within the number of a standard: {words}"),
        later("Write number and year without a space, as «9001:2015»"),
    ),
    Kind(
        ("M.", "T.", "L.", "Q."),
        re.compile(r"(?<!\S)(?:TM|KT|TL|TUQ|Q)\.(?=[^\W\d_]{2})\S+(?: \S+){0,9}"),
        (Part.SIGNATURE,),
        later("no space behind the authority of the signature: {words}"),
        later("Put a space behind «TM.», «KT.», «TL.»"),
    ),
    Kind(
        _BEFORE_MARK,
        re.compile(rf"(?<=[\w)”»%])(?<![A-ZĐ][A-ZĐg]){_SPACE}+{_MARK}"),
        _ANYWHERE,
        later("a space before a mark, times: {count}, first {words}"),
        later("Close the gap before «,», «.», «;» and «:»"),
    ),
    Kind(  # behind the link that a page makes of a number, «25/CT-BYT ,», and behind abbreviations
        _BEFORE_MARK,
        re.compile(rf"(?<=[A-ZĐ][A-ZĐg]){_SPACE}+{_MARK}"),
        _ANYWHERE,
        later("a space before a mark, times: {count}, first {words}"),
        later("Close the gap before «,», «.», «;» and «:»"),
        Severity.NOTE,
    ),
    Kind(
        (",", ";"),
        re.compile(r"[,;](?<=[^\W\d_].)(?=[^\W\d_]{2})"),
        _PROSE,
        later("no space behind a mark, times: {count}, first {words}"),
        later("Put a space behind «,» and «;»"),
        Severity.NOTE,
    ),
    Kind(
        ("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"),
        re.compile(rf"(?<=[^\s\-–+•*]){_SPACE}{{2,}}(?=[^\s.…_])"),
        _PROSE,
        later("more than one space between words, times: {count}, first {words}"),
        later("Leave one: in Word, find two spaces and replace them by one"),
        Severity.NOTE,
    ),
    Kind(
        ("\u00a0",),
        re.compile(r"(?<=\S)\u00a0(?=\S)"),
        _PROSE,
        later("a no-break space between words, times: {count}, first {words}"),
        later("Replace it by a plain one: in Word, find ^s"),
        Severity.NOTE,
    ),
)
