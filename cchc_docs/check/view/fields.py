"""Fields (trường): their codes are not printed, their results are."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_docs.check.ooxml import Element

# What Word prints for these depends on the page; a file that was never laid out has no result.
COUNTING = {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"}
PLACEHOLDER = "1"


def field_name(code: str) -> str:
    """The field that a code writes; a formula around a page number writes a page number."""
    words = code.upper().replace("{", " ").replace("}", " ").split()
    if not words:
        return ""
    return "PAGE" if words[0] in ("IF", "=") and "PAGE" in words else words[0]


@dataclass
class _Open:
    """A field that has begun."""

    properties: Element | None
    code: list[str] = field(default_factory=list)
    in_result: bool = False
    printed: bool = False


class Fields:
    """The fields that stand open where the reader is; they may span paragraphs."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    @property
    def hides(self) -> bool:
        """Whether the reader is inside a code, which is not printed."""
        return any(not one.in_result for one in self._open)

    @property
    def name(self) -> str:
        """The field whose result the reader is in."""
        return field_name("".join(self._open[-1].code)) if self._open else ""

    def note_text(self) -> None:
        """Something of the result was printed."""
        for one in self._open:
            one.printed = True

    def add_code(self, text: str) -> None:
        """A piece of the code."""
        if self._open and not self._open[-1].in_result:
            self._open[-1].code.append(text)

    def begin(self, properties: Element | None, code: str = "") -> None:
        """A field begins; a simple one brings its code at once."""
        opened = _Open(properties, [code], in_result=bool(code))
        self._open.append(opened)

    def separate(self) -> None:
        """The result begins."""
        if self._open:
            self._open[-1].in_result = True

    def end(self) -> tuple[str, Element | None]:
        """The field ends; its name and properties where it counts pages and printed nothing."""
        if not self._open:
            return "", None
        ended = self._open.pop()
        name = field_name("".join(ended.code))
        if self._open and not self._open[-1].in_result:
            self._open[-1].code.append(f" {name} ")
        if name in COUNTING and not ended.printed and not self.hides:
            return name, ended.properties
        return "", None
