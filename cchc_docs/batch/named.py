"""The agencies that a command line names (cơ quan được nêu tên): as typed, or the nearest.

Marks may be left out where one agency alone is meant: «xã Tân Thanh» is not «xã Tân Thạnh».
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_docs.batch.sources import Sources
from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.language import _
from cchc_docs.load.text_file import shown
from cchc_docs.model.references import nearest
from cchc_docs.vietnamese.agency_key import agency_key
from cchc_docs.vietnamese.text import fold

_SHOWN = 5


def named_agencies(sources: Sources, names: Sequence[str]) -> set[str]:
    """The agencies of these names, as the sources write them. Raises `DiagnosticError`."""
    known = list(dict.fromkeys(one.result.name for one in sources.agencies))
    found: set[str] = set()
    faults: list[Diagnostic] = []
    for name in names:
        same = [one for one in known if agency_key(one) == agency_key(name)]
        alike = same or [one for one in known if fold(one) == fold(name)]
        if same or len(alike) == 1:
            found.update(alike)
        else:
            faults.append(_stranger(sources, name, alike, known))
    if faults:
        raise DiagnosticError(faults)
    return found


def _stranger(
    sources: Sources, name: str, alike: Sequence[str], known: Sequence[str]
) -> Diagnostic:
    message = _("«{found}» is no agency of the workbook").format(found=name)
    near = nearest(name, known)
    alike = alike or [one for one in known if fold(name) and fold(name) in fold(one)]
    alike = alike or ([near] if near else [])
    if len(alike) == 1:
        fix = _("did you mean «{name}»?").format(name=alike[0])
    else:
        several = alike or known
        more = ", …" if len(several) > _SHOWN else ""
        fix = _("known here: {keys}").format(keys=", ".join(several[:_SHOWN]) + more)
    place = CellPlace(shown(sources.named.workbooks[0]))
    return Diagnostic("batch.agency", Severity.ERROR, place, message, fix)
