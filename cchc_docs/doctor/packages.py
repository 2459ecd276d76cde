"""The packages that the program needs against those that are installed (các gói đi kèm)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from cchc_docs.doctor.finding import Finding, fault, sound
from cchc_docs.language import _, ngettext

PROGRAM = "cchc-docs"
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\d.]+)")
"""How pyproject.toml writes what it needs; extras follow after «;» and are not needed."""


class Needed(NamedTuple):
    """A package, and the oldest version that will do."""

    name: str
    version: str


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """One line if all is there, else one for each package that is not."""
    wanted = needed(metadata.requires(PROGRAM) or ())
    wrong = [found for one in wanted if (found := judge(one, _installed(one.name)))]
    yield from wrong
    if not wrong:
        count = len(wanted)
        message = ngettext("{count} package, new enough", "{count} packages, all new enough", count)
        yield sound(message.format(count=count))


def needed(requirements: tuple[str, ...] | list[str]) -> list[Needed]:
    """What must be there, of the requirements in the metadata of a package."""
    found = map(_REQUIREMENT.fullmatch, requirements)
    return [Needed(match["name"], match["version"]) for match in found if match]


def judge(wanted: Needed, installed: str | None) -> Finding | None:
    """What is wrong with a package, if anything is."""
    fix = _("run: {command}").format(command=f"pip install --upgrade {PROGRAM}")
    if installed is None:
        message = _("the package {name} is not installed")
        return fault(message.format(name=wanted.name), fix)
    if _numbers(installed) < _numbers(wanted.version):
        message = _("the package {name} is {version}, {needed} or newer is needed")
        message = message.format(name=wanted.name, version=installed, needed=wanted.version)
        return fault(message, fix)
    return None


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> list[int]:
    """«2.12.0rc1» as [2, 12, 0]; ends of zero say nothing."""
    numbers = [int(found) for found in re.findall(r"\d+", re.split("[a-z+]", version)[0])]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers
