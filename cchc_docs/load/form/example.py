"""The row of a form that shows how to fill it in (dòng «Ví dụ»), and is not read."""

from __future__ import annotations

from cchc_docs.diagnostic import CellPlace, Diagnostic, Severity
from cchc_docs.language import _
from cchc_docs.load.form.values import Filled
from cchc_docs.vietnamese.text import fold

EXAMPLE = "Ví dụ"
"""What its first cell says."""


def says_example(cell: Filled) -> bool:
    """Whether the first cell of a row says that it is the example."""
    return isinstance(cell.value, str) and fold(cell.value) == fold(EXAMPLE)


def filled_example(place: CellPlace) -> Diagnostic:
    """Somebody wrote over the example and left its name: what is typed is never passed over."""
    message = _("this row is filled in, and still says «Ví dụ»: it is not read")
    fix = _("write the number of the row over «Ví dụ»")
    return Diagnostic("form.row", Severity.ERROR, place, message, fix)
