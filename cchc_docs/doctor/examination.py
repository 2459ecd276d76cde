"""Every probe in turn (khám lần lượt). A probe that cannot even be imported is a finding too."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.doctor.finding import Finding, fault
from cchc_docs.language import _

PROBES = (
    "python",
    "packages",
    "workspace",
    "templates",
    "register",
    "office",
    "fonts",
    "terminal",
    "clock",
)
"""Each is a module of this package with `probe(folder)`, which yields findings."""


def examine(folder: Path) -> Iterator[tuple[str, Finding]]:
    """What every probe finds about this machine and the folder to work in, as it is found."""
    told: set[Finding] = set()
    for name in PROBES:
        for finding in _examined(name, folder):
            if finding not in told:  # bad settings are met by every probe that reads them
                told.add(finding)
                yield name, finding


def _examined(name: str, folder: Path) -> Iterator[Finding]:
    try:
        yield from import_module(f"cchc_docs.doctor.{name}").probe(folder)
    except DiagnosticError as error:
        for found in error.diagnostics:
            yield fault(f"{found.place}: {found.message}", found.fix)
    except Exception as error:  # whatever is broken here, the other probes go on
        message = _("«{probe}» could not be examined: {reason}")
        reason = f"{type(error).__name__}: {error}"
        fix = _(
            "install the program again: {command}; if this remains, show it to who maintains it"
        )
        command = "pip install --force-reinstall cchc-docs"
        yield fault(message.format(probe=name, reason=reason), fix.format(command=command))
