"""What a probe tells (kết quả khám): sound, or a thing to mend and how, for a clerk to read."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Level(StrEnum):
    """How much it matters: with a fault documents cannot be made as they should be."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


class Finding(NamedTuple):
    """One sentence, and the mend where something is to be mended; in the reader's language."""

    level: Level
    message: str
    fix: str = ""


def sound(message: str) -> Finding:
    """All is well."""
    return Finding(Level.OK, message)


def warning(message: str, fix: str) -> Finding:
    """The work goes on, with less."""
    return Finding(Level.WARNING, message, fix)


def fault(message: str, fix: str) -> Finding:
    """To be mended first."""
    return Finding(Level.FAULT, message, fix)
