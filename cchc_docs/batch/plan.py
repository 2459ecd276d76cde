"""The documents of a batch before any is made (kế hoạch của đợt): data, names, fingerprints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count
from typing import NamedTuple

from cchc_docs.batch import fingerprint
from cchc_docs.batch.criteria import lost_criteria
from cchc_docs.batch.named import named_agencies
from cchc_docs.batch.record import Recorder
from cchc_docs.batch.sources import Sources
from cchc_docs.batch.standings import Ranked
from cchc_docs.diagnostic import Diagnostic
from cchc_docs.load.case import keys_of
from cchc_docs.load.common_data import BLOCKS
from cchc_docs.load.located import Located
from cchc_docs.vietnamese.text import fold

_LONGEST = 80  # letters of a file name: folders of offices are deep, and Windows counts 260 in all
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


class Job(NamedTuple):
    """One document to make. `stem` is its file name without an ending."""

    agency: str
    block: str
    stem: str
    located: Located
    data: str  # fingerprint
    faults: tuple[Diagnostic, ...]  # of the sources, about this agency
    still_open: tuple[str, ...]
    ranked: Ranked | None  # none: the document is about all of them

    @property
    def key(self) -> tuple[str, str]:
        """What tells the document from the others."""
        return self.block, self.agency

    @property
    def lost(self) -> int:
        """How many criteria are below their maximum."""
        return len(lost_criteria(self.ranked.result)) if self.ranked else 0


def plan(sources: Sources, only: Sequence[str] = ()) -> list[Job]:
    """The documents in the order of the sources, or those of the agencies named.

    Raises `DiagnosticError`: common data that are not common, an agency that is not there.
    """
    recorder = Recorder(sources)
    shared = fingerprint.of_included(sources.included)
    if BLOCKS in keys_of(sources.kind.model):
        record = recorder.of_all(sources.agencies)
        # the table of all asks for no score sheets
        every = (fault for own in sources.faults_of.values() for fault in own)
        faults = tuple(fault for fault in every if fault.rule != "scores.no-sheet")
        digest = fingerprint.of_data(record.located, shared)
        stem = sources.kind.name
        return [Job(sources.kind.title, "", stem, record.located, digest, faults, (), None)]
    stems = _stems(sources.agencies)
    wanted = named_agencies(sources, only)
    return [
        _job(sources, recorder, one, stem, shared)
        for one, stem in zip(sources.agencies, stems, strict=True)
        if not wanted or one.result.name in wanted
    ]


def _job(sources: Sources, recorder: Recorder, one: Ranked, stem: str, shared: str) -> Job:
    record = recorder.of(one)
    return Job(
        one.result.name,
        one.result.block,
        stem,
        record.located,
        fingerprint.of_data(record.located, shared),
        sources.faults_of[one.result.key],
        record.still_open,
        one,
    )


def _stems(agencies: Sequence[Ranked]) -> Iterator[str]:
    """A file name for each agency: «so-tai-chinh»; with its block where two have one name.

    What still is the same, names that differ in a tone or in their last words, is numbered.
    """
    names = [_file_name(one.result.name) for one in agencies]
    counts = Counter(names)
    taken: set[str] = set()
    for name, one in zip(names, agencies, strict=True):
        own = _file_name(f"{one.result.block} {one.result.name}") if counts[name] > 1 else name
        numbered = (f"{own}-{number}" for number in count(2))
        stem = own if own not in taken else next(n for n in numbered if n not in taken)
        taken.add(stem)
        yield stem


def _file_name(text: str) -> str:
    """A name that every file system takes, and that leads into no other folder."""
    name = fold(text).replace("_", "-")[:_LONGEST].strip("-") or "co-quan"
    return f"{name}-1" if name in _DEVICES else name
