"""The pages of a PDF (bản in PDF) of what is shown, made by LibreOffice when somebody asks.

The one place that joins the preview with `convert`, which ends LibreOffice when this program ends.
"""

from __future__ import annotations

import threading
from collections.abc import Collection

from cchc_docs.convert.pdf import Failure, Standard, ready_printer
from cchc_docs.convert.printed import refused
from cchc_docs.diagnostic import Diagnostic, DiagnosticError
from cchc_docs.pages.kept import print_like_word
from cchc_docs.render import written
from cchc_docs.serve.look import Good


class Printer:
    """Keeps the last PDF of each document; makes one at a time, once for each state of it."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._made: dict[str, tuple[Good, bytes | Diagnostic]] = {}

    def printed(self, name: str, good: Good) -> bytes | Diagnostic:
        """The document as PDF, or why there is none. Waits for those who asked before."""
        with self._turn:
            known = self._made.get(name)
            if known is None or known[0] is not good:
                known = (good, _print(name, good))
                self._made[name] = known
            return known[1]

    def keep(self, names: Collection[str]) -> None:
        """Forget the documents that are none of these; waits for no print that is being made."""
        for name in list(self._made):
            if name not in names:
                self._made.pop(name, None)


def _print(name: str, good: Good) -> bytes | Diagnostic:
    try:
        docx = written(good.document, good.workspace, "docx")
        printer = ready_printer(Standard.PLAIN, 1)
    except DiagnosticError as error:
        return error.diagnostics[0]
    ((_key, made),) = print_like_word([(name, docx)], printer)
    return refused(made, name) if isinstance(made, Failure) else made
