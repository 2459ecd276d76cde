"""Findings that a data file lets stand (`bo_qua`), each where it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cchc_docs.diagnostic import ValuePlace
from cchc_docs.load.located import Located
from cchc_docs.model.waiver import Waiver

KEY = "bo_qua"


class PlacedWaiver(NamedTuple):
    """A waiver and where it stands; `shared` where that is a file of facts."""

    waiver: Waiver
    place: ValuePlace
    shared: bool


def placed(waivers: Sequence[Waiver], located: Located, *, shared: bool) -> Iterator[PlacedWaiver]:
    """The waivers of one file, each with its place."""
    for position, waiver in enumerate(waivers):
        yield PlacedWaiver(waiver, located.place_of((KEY, position)), shared)
