"""Menders of looks (sửa kiểu chữ theo thành phần): what a form or a demand asks of a component."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Document, Piece
from cchc_docs.check.demands import Demand, look_findings
from cchc_docs.check.lettering import SURE, Lettering, departures
from cchc_docs.check.repair.change import Change, Job, Mender
from cchc_docs.check.repair.letters import (
    Wanted,
    bold,
    italic,
    mend_letters,
    nearest,
    size,
)
from cchc_docs.check.repair.settings import centre
from cchc_docs.check.repair.stretches import range_of

Select = Callable[[Document], Iterable[Piece]]


def of(*components: Component) -> Select:
    """All pieces of these components."""
    return lambda document: [p for p in document.pieces if p.component in components]


def lettering_mender(component: Component, form: Lettering) -> Mender:
    """Mends the letters of a component to a form."""

    def mend(job: Job) -> Iterator[Change]:
        wanted = (
            size(nearest(*form.sizes)),
            bold(on=form.bold),
            italic(on=form.italic),
        )
        for piece in job.subject.document.all(component):
            if piece.confidence >= SURE and next(departures(piece, form), None):
                yield from mend_letters(job, piece.paragraph, *range_of(piece), *wanted)

    return mend


def demand_mender(select: Select, demand: Demand) -> Mender:
    """Mends the letters of pieces to a demand, and centres them; capitals are the writer's."""

    def mend(job: Job) -> Iterator[Change]:
        for piece in select(job.subject.document):
            wrong = {name for name in demand.clauses if _departs(piece, demand, name)}
            wanted = [one for name, one in _wanted(demand) if name in wrong]
            yield from mend_letters(job, piece.paragraph, *range_of(piece), *wanted)
            if "centred" in wrong:
                yield from centre(job, piece.paragraph)

    return mend


def _departs(piece: Piece, demand: Demand, name: str) -> bool:
    one = demand._replace(clauses={name: demand.clauses[name]})
    return next(look_findings([piece], one), None) is not None


def _wanted(demand: Demand) -> Iterator[tuple[str, Wanted]]:
    if demand.sizes is not None:
        yield "size", size(nearest(*demand.sizes))
    if demand.bold is not None:
        yield "bold", bold(on=demand.bold)
    if demand.italic is not None:
        yield "italic", italic(on=demand.italic)
