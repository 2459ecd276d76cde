"""How letters look (kiểu chữ, cỡ chữ): what a reader sees of the size, weight and slant of a line.

Blank runs, hidden text and white filler are not seen. What counts is the share of characters: a
single odd letter is no look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Piece
from cchc_docs.check.expected import look_elsewhere
from cchc_docs.check.rule import Finding, Judgement, NotJudged, Subject
from cchc_docs.check.view.page import Look, Run
from cchc_docs.check.wording import name_of, points
from cchc_docs.language import _

SURE = 0.7  # of a piece; below that another reading is too likely to blame its look
_SHARE = 0.15  # of the characters of a line
_WHITE = 0xF0  # of each colour: as good as the paper
T = TypeVar("T")


class Lettering(NamedTuple):
    """What the letters of a component must be, and the clauses that say so."""

    sizes: tuple[int, ...]
    bold: bool
    italic: bool
    size_clause: str
    style_clause: str

    @property
    def required_size(self) -> str:
        """The sizes in words."""
        return " – ".join(points(size) for size in self.sizes)


def channels(color: str) -> tuple[int, int, int]:
    """Red, green and blue of six hexadecimal digits."""
    return int(color[:2], 16), int(color[2:4], 16), int(color[4:], 16)


def is_seen(run: Run) -> bool:
    """Whether a reader sees a character of a run on white paper."""
    return bool(run.text.strip()) and not run.look.hidden and min(channels(run.look.color)) < _WHITE


def shares(runs: Iterable[Run], quality: Callable[[Look], T]) -> list[tuple[T, float]]:
    """The qualities of the characters that are seen, the most frequent first, with their shares."""
    counts: Counter[T] = Counter()
    for run in runs:
        if is_seen(run):
            counts[quality(run.look)] += sum(not char.isspace() for char in run.text)
    total = sum(counts.values())
    return [(value, count / total) for value, count in counts.most_common()]


def main_size(runs: Iterable[Run]) -> float | None:
    """The size of most characters."""
    found = shares(runs, lambda look: look.size)
    return found[0][0] if found else None


def judge_lettering(subject: Subject, component: Component, form: Lettering) -> Judgement:
    """Judge each line of a component by its own letters."""
    pieces = subject.document.all(component)
    if not pieces:
        return look_elsewhere(subject.document, component)
    sure = [piece for piece in pieces if piece.confidence >= SURE]
    if not sure:
        return NotJudged(_("it is not certain which line it is"))
    found = [finding for piece in sure for finding in departures(piece, form)]
    return tuple({(id(finding.spot), finding.message): finding for finding in found}.values())


def departures(piece: Piece, form: Lettering) -> Iterator[Finding]:
    """What is wrong with the letters of one line."""
    what, spot = name_of(piece.component), piece.paragraph.place
    runs = piece.runs
    wrong = [
        size for size, share in shares(runs, lambda look: look.size)
        if size not in form.sizes and share > _SHARE
    ]  # fmt: skip
    if wrong:
        found = ", ".join(points(size) for size in sorted(wrong))
        yield Finding(
            message=_("{what}: size {found}, not {required}").format(
                what=what, found=found, required=form.required_size
            ),
            found=found,
            required=form.required_size,
            fix=_("In Word: select the line; Home, Font Size; choose {required}").format(
                required=form.required_size
            ),
            spot=spot,
            clauses=(form.size_clause,),
        )
    if _differs(runs, lambda look: look.bold is not form.bold):
        found, required = (_("not bold"), _("bold")) if form.bold else (_("bold"), _("not bold"))
        yield Finding(
            message=_("{what}: {found}, where {required} is required").format(
                what=what, found=found, required=required
            ),
            found=found,
            required=required,
            fix=_("In Word: select the line; Home, Bold (Ctrl+B)"),
            spot=spot,
            clauses=(form.style_clause,),
        )
    if _differs(runs, lambda look: look.italic is not form.italic):
        found, required = (
            (_("upright"), _("italic")) if form.italic else (_("italic"), _("upright"))
        )
        yield Finding(
            message=_("{what}: {found}, where {required} is required").format(
                what=what, found=found, required=required
            ),
            found=found,
            required=required,
            fix=_("In Word: select the line; Home, Italic (Ctrl+I)"),
            spot=spot,
            clauses=(form.style_clause,),
        )


def _differs(runs: Iterable[Run], wrong: Callable[[Look], bool]) -> bool:
    return any(is_wrong and share > _SHARE for is_wrong, share in shares(runs, wrong))
