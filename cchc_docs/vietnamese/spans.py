"""Numbers that are missing, as a person says them (khoảng số): «03, 07–09»."""

from __future__ import annotations

from collections.abc import Iterable


def spans(numbers: Iterable[int]) -> str:
    """Numbers in rising order as single ones and spans."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return ", ".join(
        f"{first:02}" if first == last else f"{first:02}–{last:02}" for first, last in runs
    )
