"""What a draft leaves visibly blank in its body (chỗ để trống)."""

from typing import NamedTuple


class Blank(NamedTuple):
    """An open place of one sort: a sentence of the catalogue with `{what}`, and what it is of."""

    sentence: str
    of: tuple[str, ...]
