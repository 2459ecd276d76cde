"""Word files and plain texts examined one by one (xét từng tệp)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cchc_docs.check.judge import FileResult
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.examine.examined import Examined, examine_subjects
from cchc_docs.examine.subjects import registry_near
from cchc_docs.examine.word import read_word
from cchc_docs.load.text_file import read_text, shown

JUDGED_BY_FORM = ("document.blocks", "headings.level", "headings.numbering")
"""What the rules of form see better in a Word file: its components, its numbers, its looks."""


def examine_word(result: FileResult, ignored: Sequence[str] = ()) -> Examined:
    """A Word file whose form has been judged: whether its content agrees with itself."""
    subject = Subject(read_word(result), None, registry_near(Path(result.view.name)))
    judged = any(document.results for document in result.documents)
    left_out = (*ignored, *JUDGED_BY_FORM) if judged else ignored
    found = examine_subjects((subject,), result.view.name, left_out)
    return found._replace(form=result)


def examine_text(file: Path, ignored: Sequence[str] = ()) -> Examined:
    """A plain text or Markdown file."""
    try:
        subject = of_text_file(file)
    except DiagnosticError as error:
        return Examined(shown(file), unreadable=error.diagnostics)
    return examine_subjects((subject,), shown(file), ignored)


def of_text_file(file: Path) -> Subject:
    """A plain text or Markdown. Raises `DiagnosticError` where the file is no text."""
    markdown = file.suffix.lower() in {".md", ".markdown"}
    text = read_plain(read_text(file), shown(file), markdown=markdown)
    return Subject(text, None, registry_near(file))
