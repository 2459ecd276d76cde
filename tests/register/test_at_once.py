"""Many writers at once, and writers that are killed: no number twice, none lost or half given."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import pairwise

import pytest
from sqlalchemy import update

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.address import Address
from cchc_docs.register.entry import SeriesKey, State
from cchc_docs.register.find import Wanted, find
from cchc_docs.register.schema import SERIES
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import Register, open_register, reading, writing
from cchc_docs.register.take import take
from cchc_docs.register.verify import verify

from ..cases import ROOT
from .documents import AGENCY, begin, wanting

PROCESSES, NUMBERS = 16, 2_000
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def text_of(address: Address) -> str:
    return address.url.render_as_string(hide_password=False)


def test_sixteen_processes_take_two_thousand_numbers_without_a_repeat_or_a_gap(
    address: Address, register: Register
) -> None:
    begin(register, last=0, year=_this_year())
    command = [sys.executable, "-m", "tests.register.taker", text_of(address)]
    share = str(NUMBERS // PROCESSES)
    running = [
        subprocess.Popen(
            [*command, str(tag), share],
            cwd=ROOT,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for tag in range(PROCESSES)
    ]
    ended = [process.communicate(timeout=300) for process in running]
    assert [errors for _out, errors in ended if errors] == []
    lines = [line.split() for out, _errors in ended for line in out.splitlines()]
    given = sorted((int(number), moment) for number, moment in lines)
    assert [number for number, _moment in given] == list(range(1, NUMBERS + 1))
    assert all(before[1] <= after[1] for before, after in pairwise(given)), "in the order of time"
    with reading(register) as connection:
        rules = {fault.rule for fault in verify(register, connection)}
        kept = find(connection, Wanted())
    assert rules == {"register.unfinished"}, "a number was taken, its document not written"
    assert [(entry.number, entry.taken) for entry in kept] == given


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killed writers are forked")
def test_writers_that_are_killed_leave_nothing_half_done(
    address: Address, register: Register
) -> None:
    begin(register, last=0, year=_this_year())
    register.engine.dispose()
    done = subprocess.run(
        [sys.executable, "-m", "tests.register.killed", text_of(address), "50", "476"],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")
    again = open_register(address)
    with reading(again) as connection:
        faults = [f for f in verify(again, connection) if f.rule != "register.unfinished"]
        entries = find(connection, Wanted())
    assert faults == []
    assert len(entries) > 20, "writers came to write before they were killed"
    assert len(entries) % 3 == 0, "the three documents of a command have numbers, or none has"
    left = [entry for entry in entries if entry.state is State.TAKEN]
    assert len(left) % 3 == 0
    (following,) = take(again, [wanting("sau")])
    assert following.entry.number == len(entries) + 1


def _this_year() -> int:
    from cchc_docs.register.moment import today

    return today().year


def at_once(works: list[Callable[[], object]]) -> list[object]:
    """What each gives, or the rule by which it was refused; all begin at the same moment."""
    gate = threading.Barrier(len(works))

    def done(work: Callable[[], object]) -> object:
        gate.wait()
        try:
            return work()
        except DiagnosticError as error:
            return error.diagnostics[0].rule

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(done, works))


def test_who_comes_first_in_january_begins_the_year_for_all(
    address: Address, register: Register
) -> None:
    begin(register, last=0, year=_this_year() - 1)
    numbers = at_once(
        [
            lambda n=n: take(open_register(address), [wanting(f"{n}")])[0].entry.number  # type: ignore[misc]
            for n in range(8)
        ]
    )
    assert sorted(map(int, map(str, numbers))) == list(range(1, 9))


def test_commands_with_several_series_never_wait_for_each_other(
    address: Address, register: Register
) -> None:
    names, rule = ("Báo cáo", "Thông báo"), "theo loại"
    for name in names:
        open_series(register, SeriesKey(AGENCY, _this_year(), name, rule), 0)

    def issue(tag: str, order: Sequence[str]) -> int:
        own = open_register(address)
        for time in range(15):
            take(own, [wanting(f"{tag}-{time}-{name}", series=name, rule=rule) for name in order])
        return 15

    works = [partial(issue, "a", names), partial(issue, "b", names[::-1])]
    assert at_once([*works]) == [15, 15]


def test_a_writer_does_not_wait_for_ever(address: Address, register: Register) -> None:
    begin(register, last=0, year=_this_year())
    with writing(register) as connection:
        connection.execute(update(SERIES).values(last_number=SERIES.c.last_number))
        with pytest.raises(DiagnosticError) as error:
            take(open_register(address, patience_s=0.3), [wanting("a")])
    assert error.value.diagnostics[0].rule == "store.busy"
