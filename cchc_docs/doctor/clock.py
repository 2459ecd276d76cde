"""The clock of the machine (đồng hồ): documents are dated by it where nobody names a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cchc_docs.doctor.finding import Finding, fault, sound, warning
from cchc_docs.language import _

VIETNAM = timedelta(hours=7)
_BEGAN = datetime(2024, 1, 1, tzinfo=UTC)
"""No earlier version of this program is about; Nix and OSTree give every file the time 1."""
_LEEWAY = timedelta(days=1)
_AGE = timedelta(days=365 * 20)
"""No installation grows older than that; a clock that says so has gone astray."""


def probe(folder: Path) -> Iterator[Finding]:  # noqa: ARG001 – every probe is asked alike
    """Now, against the day when this program was put on the machine."""
    installed = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
    yield judge(datetime.now(UTC).astimezone(), installed)


def judge(now: datetime, installed: datetime) -> Finding:
    """Whether this can be now."""
    written = now.strftime("%H:%M %d/%m/%Y")
    fix = _("set date, hour and time zone in the settings of the machine")
    installed = max(installed, _BEGAN)
    if not installed - _LEEWAY <= now <= installed + _AGE:
        message = _("the clock says {now}, which cannot be")
        return fault(message.format(now=written), fix)
    if now.utcoffset() != VIETNAM:
        message = _("the clock says {now}, not in the time zone of Vietnam (+07:00)")
        return warning(message.format(now=written), fix)
    return sound(_("the clock says {now}").format(now=written))
