"""Settings as TOML files of a few texts: `cchc.toml` of a workspace, `kind.toml` of a kind."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import read_text, shown

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_settings(
    file: Path, rule: str, known: Iterable[str], required: Iterable[str] = ()
) -> Mapping[str, str]:
    """The settings of a file. Raises `DiagnosticError`: no TOML, one unknown, one missing."""
    text = read_text(file)
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        numbers = map(int, at.groups()) if at and at[1] else ()
        message = _("the settings cannot be read: {reason}")
        message = message.format(reason=_AT.sub("", str(error)))
        fix = _("check the quotation marks and the equals signs")
        place = FilePlace(shown(file), *numbers)
        raise DiagnosticError([Diagnostic(rule, Severity.ERROR, place, message, fix)]) from None
    faults = [
        Diagnostic(rule, Severity.ERROR, place_of(file, key), message, fix)
        for key, message, fix in _faults(settings, sorted(known), required)
    ]
    if faults:
        raise DiagnosticError(faults)
    return settings


def _faults(
    settings: Mapping[str, object], known: list[str], required: Iterable[str]
) -> Iterator[tuple[str, str, str]]:
    for key, value in settings.items():
        if key not in known or not isinstance(value, str):
            message = _("«{key}» is no setting, or its value is no text").format(key=key)
            yield key, message, _("known here: {keys}").format(keys=", ".join(known))
    for key in required:
        if key not in settings:
            message = _("«{key}» is missing").format(key=key)
            yield key, message, _("copy it from a kind of the package")


def place_of(file: Path, key: str) -> FilePlace:
    """The line of a setting; the file as a whole where it has no line of its own."""
    for number, line in enumerate(read_text(file).split("\n"), start=1):
        if re.match(rf"\s*[\[\"']*{re.escape(key)}[\]\"']*\s*(=|$)", line):
            return FilePlace(shown(file), number, line.index(key) + 1)
    return FilePlace(shown(file))
