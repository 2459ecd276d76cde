"""`check --pages`: Word files that were checked, laid out on paper and checked there too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cchc_docs.batch.pool import usable_processes
from cchc_docs.cli.word_bytes import word_bytes
from cchc_docs.consistency.judge import Remark
from cchc_docs.convert.pdf import Failure, Standard, ready_printer
from cchc_docs.convert.printed import refused
from cchc_docs.diagnostic import Diagnostic
from cchc_docs.examine.examined import Examined
from cchc_docs.pages.judge import page_faults
from cchc_docs.pages.kept import print_like_word


def with_pages(
    results: Sequence[Examined], most: int | None, ignored: Sequence[str]
) -> list[Examined]:
    """The results, those of Word files with what their pages show.

    Raises `DiagnosticError` where LibreOffice is not here.
    """
    words = {n: result for n, result in enumerate(results) if result.form is not None}
    if not words:
        return list(results)
    printer = ready_printer(Standard.PLAIN, usable_processes())
    documents = ((n, word_bytes(Path(result.name))) for n, result in words.items())
    found: dict[int, list[Diagnostic]] = {}
    for number, data in print_like_word(documents, printer):
        found[number] = list(_found(words[number], data, most, ignored))
    return [
        result._replace(remarks=(*result.remarks, *(Remark(one, "") for one in found.get(n, ()))))
        for n, result in enumerate(results)
    ]


def _found(
    result: Examined, data: bytes | Failure, most: int | None, ignored: Sequence[str]
) -> Iterator[Diagnostic]:
    if isinstance(data, Failure):
        yield refused(data, result.name)
    elif result.form is not None:
        yield from page_faults(result.form.view, result.form.anatomy, data, most, ignored)
