"""The names that an expression of a wording sees, and the file it stands in."""

from __future__ import annotations

from cchc_docs.document.vetting.shapes import Shape
from cchc_docs.document.vetting.source import Source

RANGE, NAMESPACE = object(), object()
"""The two functions that a wording may call besides its macros."""


class Scope:
    """A level of names; what it does not have is looked for further out."""

    def __init__(
        self, source: Source | None, names: dict[str, Shape], outer: Scope | None = None
    ) -> None:
        self.source = source
        self.names = names
        self.outer = outer

    def find(self, name: str) -> Shape | None:
        """What the name stands for; None where there is no such name."""
        if name in self.names:
            return self.names[name]
        return self.outer.find(name) if self.outer else None

    def known(self) -> list[str]:
        """Every name, the nearest first."""
        return [*self.names, *(self.outer.known() if self.outer else ())]
