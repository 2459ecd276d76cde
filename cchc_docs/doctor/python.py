"""The Python that runs the program (phiên bản Python)."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.language import _

OLDEST = (3, 11)
_64_BITS = 2**32
"""Where a list may be longer than this, Python is of 64 bits."""


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """Version and architecture."""
    system = f"{platform.system()} {platform.machine()}".strip()
    yield judge(sys.version_info[:3], 64 if sys.maxsize > _64_BITS else 32, system)


def judge(version: tuple[int, ...], bits: int, system: str) -> Finding:
    """What to say of this Python."""
    number = ".".join(map(str, version))
    name = _("Python {version}, {bits} bits, on {system}")
    name = name.format(version=number, bits=bits, system=system)
    if version < OLDEST:
        needed = ".".join(map(str, OLDEST))
        message = _("{python}: too old, {needed} or newer is needed")
        fix = _("install a newer Python, then this program in it")
        return fault(message.format(python=name, needed=needed), fix)
    if bits < 64:
        fix = _("install the 64-bit Python: new versions of some packages come for it only")
        return warning(name, fix)
    return sound(name)
