"""Word files and plain texts examined one by one (xét từng tệp)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cchc_docs.check.anatomy.parts import Regime
from cchc_docs.check.judge import FileResult
from cchc_docs.consistency.judge import Remark
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.examined import Examined, examine_subjects
from cchc_docs.examine.subjects import registry_near
from cchc_docs.examine.word import read_word
from cchc_docs.language import _
from cchc_docs.load.text_file import read_text, shown

JUDGED_BY_FORM = ("document.blocks", "headings.level", "headings.numbering")
"""What the rules of form see better in a Word file: its components, its numbers, its looks."""

NOT_OF_THE_PARTY = ("document.blocks", "recipients.archive", "signature.capacity", "title.form")
"""What rests on the form of the State: documents of the Party have another."""


def examine_word(result: FileResult, ignored: Sequence[str] = ()) -> Examined:
    """A Word file whose form has been judged: whether its content agrees with itself."""
    subject = Subject(read_word(result), None, registry_near(Path(result.view.name)))
    judged = any(document.results for document in result.documents)
    left_out = [*ignored, *(JUDGED_BY_FORM if judged else ())]
    if any(document.document.regime.kind is Regime.PARTY for document in result.documents):
        left_out += NOT_OF_THE_PARTY
    found = examine_subjects((subject,), result.view.name, left_out)
    return found._replace(form=result)


def examine_text(file: Path, ignored: Sequence[str] = ()) -> Examined:
    """A plain text or Markdown file."""
    try:
        subject = of_text_file(file)
    except DiagnosticError as error:
        return Examined(shown(file), unreadable=error.diagnostics)
    if not subject.text.passages:
        return Examined(shown(file), remarks=(Remark(_no_text(shown(file)), ""),))
    return examine_subjects((subject,), shown(file), ignored)


def _no_text(name: str) -> Diagnostic:
    message = _("the file holds no text: nothing was checked")
    fix = _("see whether this is the right file, and whether it was saved")
    return Diagnostic("file.no-text", Severity.WARNING, FilePlace(name), message, fix)


def of_text_file(file: Path) -> Subject:
    """A plain text or Markdown. Raises `DiagnosticError` where the file is no text."""
    markdown = file.suffix.lower() in {".md", ".markdown"}
    text = read_plain(read_text(file), shown(file), markdown=markdown)
    return Subject(text, None, registry_near(file))
