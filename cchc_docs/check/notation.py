"""The number and notation in its parts (số, ký hiệu): `Số: 15/TB-UBND`."""

from __future__ import annotations

import re
from typing import NamedTuple

from cchc_docs.vietnamese.text import readable

_ALIKE = str.maketrans({**dict.fromkeys("‐‑‒–—−", "-"), "\u00a0": " ", "\u00d0": "Đ"})
_LABEL = re.compile(r"\s*(?P<word>s[ốồôo])?\s*(?P<colon>[:;.])?(?P<rest>.*)", re.I | re.S)
_NOTE = re.compile(r"\s*[(\[].*[)\]]\s*$|[\s.,;]+$")
_LETTER = re.compile(r"[^\W\d_]")
_PLACEHOLDERS = re.compile(r"[xX]{2,}|[_.…\s]+")


class Notation(NamedTuple):
    """The parts; `number` is empty in a draft, `before` and `after` are the blanks round `/`."""

    word: str
    colon: bool
    number: str
    before: str
    slash: bool
    after: str
    notation: str

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups between hyphens, without the blanks round them; a blank group is empty."""
        parts = (re.sub(r"[_.…]{2,}", "", part).strip() for part in self.notation.split("-"))
        return tuple(parts)

    @property
    def is_blank(self) -> bool:
        """Whether a group is still to be filled in."""
        return not all(_LETTER.search(group) for group in self.groups)

    @property
    def is_spaced(self) -> bool:
        """Whether blanks stand round a hyphen of the notation."""
        return re.search(r"[\w.&]\s+-|-\s+\w", self.notation) is not None


def read_notation(text: str) -> Notation:
    """Take a line apart; dashes of any length count as hyphens."""
    text = readable(text).translate(_ALIKE)
    label = _LABEL.match(text)
    rest = label["rest"] if label else text
    head, slash, tail = rest.partition("/")
    if re.fullmatch(r"[\s._…]*", head) and re.match(r"[\s._…]*/", tail):  # «…/ /TB-VP»
        head, slash, tail = tail.partition("/")
    number = _PLACEHOLDERS.sub("", head) if not re.search(r"\d", head) else head.strip()
    stem = _NOTE.sub("", tail)
    after = stem[: len(stem) - len(stem.lstrip())]
    return Notation(
        word=(label["word"] or "") if label else "",
        colon=bool(label and label["colon"] == ":"),
        number=number,
        before=head[len(head.rstrip()) :] if number else "",
        slash=bool(slash),
        after=after,
        notation=stem.strip(),
    )
