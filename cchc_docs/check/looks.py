"""How a stretch of text looks to a reader (nhìn chữ): by characters, blank ones not counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from cchc_docs.check.lettering import shares
from cchc_docs.check.view.page import Look, Paragraph, Run

Runs = Iterable[Run]
_FEW = 0.1  # letters of the other case that a name such as «QyĐ» brings along
_OFFSET_MM = 20.0  # an indent that no first line has: the writer placed the line by hand


def share(runs: Runs, holds: Callable[[Look], bool]) -> float:
    """The share of the characters that are seen whose look is so; 0 where there are none."""
    return dict(shares(runs, holds)).get(True, 0.0)


def is_bold(runs: Runs) -> bool:
    """Whether most characters are bold."""
    return share(runs, lambda look: look.bold) > 0.5


def of_other_size(runs: Runs, sizes: Sequence[float]) -> tuple[float, float]:
    """The share of the characters of no such size, and the commonest of theirs; 13,5 is not 13."""
    wrong = [(size, part) for size, part in shares(runs, _size) if size not in sizes]
    return sum(part for _, part in wrong), wrong[0][0] if wrong else 0.0


def _size(look: Look) -> float:
    return look.size


def _upper_share(text: str) -> float | None:
    letters = [letter for letter in text if letter.isalpha()]
    if not letters:
        return None
    return sum(letter.isupper() for letter in letters) / len(letters)


def is_upper(text: str) -> bool:
    """Whether a text is in capitals; one without letters is."""
    found = _upper_share(text)
    return found is None or found >= 1 - _FEW


def is_centred(paragraph: Paragraph) -> bool:
    """Whether a reader may take the line as centred: by Word, by a frame, or placed by hand."""
    if paragraph.align == "center" or paragraph.framed:
        return True
    lead = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    return "\t" in lead or len(lead) > 2 or paragraph.first_left_mm >= _OFFSET_MM
