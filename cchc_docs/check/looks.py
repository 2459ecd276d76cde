"""How a stretch of text looks to a reader (nhìn chữ): by characters, blank ones not counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from cchc_docs.check.view.page import Look, Paragraph, Run

Runs = Iterable[Run]
_FEW = 0.1  # letters of the other case that a name such as «QyĐ» brings along
_OFFSET_MM = 20.0  # an indent that no first line has: the writer placed the line by hand


def weight(run: Run) -> int:
    """How many of its characters can be seen."""
    return 0 if run.look.hidden else len("".join(run.text.split()))


def share(runs: Runs, holds: Callable[[Look], bool]) -> float:
    """The share of the characters whose look is so; 0 where there are none."""
    total = counted = 0
    for run in runs:
        count = weight(run)
        total += count
        counted += count if holds(run.look) else 0
    return counted / total if total else 0.0


def is_bold(runs: Runs) -> bool:
    """Whether most characters are bold."""
    return share(runs, lambda look: look.bold) > 0.5


def is_italic(runs: Runs) -> bool:
    """Whether most characters are in italics."""
    return share(runs, lambda look: look.italic) > 0.5


def sizes(runs: Runs) -> Counter[float]:
    """How many characters have which size, in points."""
    counted: Counter[float] = Counter()
    for run in runs:
        if count := weight(run):
            counted[run.look.size] += count
    return counted


def main_size(runs: Runs) -> float | None:
    """The size of most characters; none where nothing can be seen."""
    counted = sizes(runs)
    return max(counted, key=lambda size: counted[size]) if counted else None


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


def points(size: float) -> str:
    """A size in a reader's words: «13,5 pt»."""
    return f"{size:g} pt".replace(".", ",")
