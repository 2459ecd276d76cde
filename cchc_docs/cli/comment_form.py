"""A copy of a form with what is wrong at its cells (bản sao biểu mẫu có ghi chú)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from cchc_docs.diagnostic import Diagnostic
from cchc_docs.language import _
from cchc_docs.load.text_file import shown
from cchc_docs.write.files import write_document


def comment_form(
    source: Path, target: Path, found: Iterable[Diagnostic], *, to_stderr: bool
) -> None:
    """Write a copy of a form with what was found at its cells.

    Raises `DiagnosticError` where there can be none, or it cannot be written.
    """
    from cchc_docs.write.cell_comments import with_comments

    write_document(target, with_comments(source, found))
    line = _("{file}: the findings are comments in it")
    click.echo(line.format(file=shown(target)), err=to_stderr)
