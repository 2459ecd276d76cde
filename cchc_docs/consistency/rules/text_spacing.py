"""T5. Spaces: «476 /TB-KKT», «ISO 9001: 2015», «TL.TRƯỞNG BAN», «hồ sơ ,», two spaces, no-break ones.

Read: the number of a document and of a standard, the authority before a signature, a space before a
mark. Where a space stands twice, is of the no-break kind or is missing behind a mark, it is a note.
Each kind is one finding for a text. No hit: a number still blank («Số:     /QĐ-UBND»), «./.», rows of
dots, addresses, «.vn», and the gap between two columns.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.consistency.reading.words import addresses, is_within
from cchc_docs.consistency.rule import Finding, Rule, Subject
from cchc_docs.consistency.text import PROSE, Mention, Part
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

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
        later("a space before a mark, in {count} places, first {words}"),
        later("Close the gap before «,», «.», «;» and «:»"),
    ),
    Kind(  # behind the link that a page makes of a number, «25/CT-BYT ,», and behind abbreviations
        _BEFORE_MARK,
        re.compile(rf"(?<=[A-ZĐ][A-ZĐg]){_SPACE}+{_MARK}"),
        _ANYWHERE,
        later("a space before a mark, in {count} places, first {words}"),
        later("Close the gap before «,», «.», «;» and «:»"),
        Severity.NOTE,
    ),
    Kind(
        (",", ";"),
        re.compile(r"[,;](?<=[^\W\d_].)(?=[^\W\d_]{2})"),
        _PROSE,
        later("no space behind a mark, in {count} places, first {words}"),
        later("Put a space behind «,» and «;»"),
        Severity.NOTE,
    ),
    Kind(
        ("  ", " \u00a0", "\u00a0 ", "\u00a0\u00a0"),
        re.compile(rf"(?<=[^\s\-–+•*]){_SPACE}{{2,}}(?=[^\s.…_])"),
        _PROSE,
        later("more than one space between words, in {count} places, first {words}"),
        later("Leave one: in Word, find two spaces and replace them by one"),
        Severity.NOTE,
    ),
    Kind(
        ("\u00a0",),
        re.compile(r"(?<=\S)\u00a0(?=\S)"),
        _PROSE,
        later("a no-break space between words, in {count} places, first {words}"),
        later("Replace it by a plain one: in Word, find ^s"),
        Severity.NOTE,
    ),
)


def judge(subject: Subject) -> list[Finding]:
    """One finding a kind."""
    return [finding for kind in KINDS for finding in _of_kind(subject, kind)]


def _of_kind(subject: Subject, kind: Kind) -> list[Finding]:
    places = [
        _shown(Mention(passage, *found.span()))
        for passage in subject.text.parts(*kind.parts)
        if any(sign in passage.text for sign in kind.signs)
        for found in kind.pattern.finditer(passage.text)
        if not is_within(addresses(passage.text), found.start())
    ]
    if not places:
        return []
    words = f"«{places[0].words}»"
    return [
        Finding(
            _(kind.message).format(words=words, count=len(places)),
            _(kind.fix),
            places[0],
            tuple(places[1:]),
            kind.severity,
        )
    ]


def _shown(mention: Mention) -> Mention:
    """The place with a word on each side, where it is nothing but a space or a mark."""
    if mention.words.strip(" \u00a0,.;:!?"):
        return mention
    text = mention.passage.text
    start = max(text.rfind(" ", 0, mention.start), text.rfind("\u00a0", 0, mention.start)) + 1
    end = re.compile(r"[^\s\u00a0]*").match(text, mention.end)
    return mention._replace(start=start, end=end.end() if end else mention.end)


RULE = Rule(
    name="text.spacing",
    title=later("Spaces that are missing or too many"),
    severity=Severity.WARNING,
    judge_text=judge,
)
