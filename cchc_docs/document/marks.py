r"""The marks that stand at the head of a line: numbers, points, divisions, and directives `:…:`.

Each is sought in the source of the line, where `\#.` and `a\)` are still told from `#.` and `a)`,
and never in a value: data cannot mark anything.
"""

from __future__ import annotations

import re

from cchc_docs.document.blocks import DivisionKind, Inlines, Role, Text

NEXT = "#"
"""What stands for the next number of a division or an article."""

NUMBER = re.compile(r"(#\.|(?:\d+\.)+|\d+(?:\.\d+)+|[IVX]+\.)[ \t]+")
POINT = re.compile(r"(#\)|[a-zđ]{1,2}\))[ \t]+")
CLAUSE = re.compile(r"#\.[ \t]+")
ROLE = re.compile(r":(can-cu|tham-quyen):[ \t]+")
ROLES = {"can-cu": Role.LEGAL_BASIS, "tham-quyen": Role.AUTHORITY}
DIVISION = re.compile(
    rf"(?P<kind>{'|'.join(DivisionKind)})[ \t]+(?P<number>#|\d+[a-zđ]?|[IVXLC]+)\.(?:[ \t]+|$)"
)
ARTICLE = re.compile(r"Điều[ \t]+(?P<number>#|\d+[a-zđ]?)\.[ \t]+")
APPENDIX = re.compile(r":phu-luc(?P<landscape>-ngang)?:(?:[ \t]+|$)")
WIDTHS = re.compile(r":cot:(?:[ \t]+|$)")
JOIN = re.compile(r":gop:(?:[ \t]+|$)")

_HEADS = (
    r"#[.)][ \t]",
    r"[a-zđ]{1,2}\)[ \t]",
    r"Điều[ \t]+(?:#|\d+[a-zđ]?)\.[ \t]",
    r":(?:can-cu|tham-quyen|cot):[ \t]",
    r":(?:phu-luc(?:-ngang)?|cot):[ \t]*(?:\n|\Z)",
    r":phu-luc(?:-ngang)?:[ \t]",
    r"[•–—▪·][ \t]",
)
HEAD = rf"[ \t]*(?:{'|'.join(_HEADS)})"
"""What begins a piece of its own though no blank line stands before it."""

ITEM = re.compile(r"[ \t]*(?:[-+*]|\d+[.)])[ \t]")
"""An item of a list, as Markdown has it."""


def take(
    mark: re.Pattern[str], source: str, inlines: Inlines
) -> tuple[re.Match[str], Inlines] | None:
    """The mark at the head of a line, read from its source, and the inlines behind it."""
    found = mark.match(source)
    first = inlines[0] if inlines else None
    if found is None or not isinstance(first, Text):
        return None
    if not first.text.startswith(found[0]):
        return None
    rest = first._replace(text=first.text[len(found[0]) :])
    return found, (rest, *inlines[1:]) if rest.text else inlines[1:]
