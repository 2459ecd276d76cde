"""One data file to finished bytes: the path of the data from record to formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.compose import compose
from cchc_docs.document.tree import Document
from cchc_docs.language import _
from cchc_docs.load.kinds import read_frame
from cchc_docs.load.notice import Notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workspace import Workspace

FORMATS = ("docx", "md", "html", "pdf")
_FEW = 3
"""So many open places of one sort are named in a note."""


def render(notice: Notice, workspace: Workspace, formats: Sequence[str]) -> Mapping[str, bytes]:
    """The document in each format. Raises `DiagnosticError`; then no format has been made."""
    document = compose(notice.kind, notice.model)
    return {name: written(document, workspace, name) for name in formats}


def sources(formats: Sequence[str]) -> tuple[str, ...]:
    """What has to be rendered for these formats: a PDF is printed from the Word file."""
    return tuple(dict.fromkeys("docx" if name == "pdf" else name for name in formats))


def written(document: Document, workspace: Workspace, name: str) -> bytes:
    """The document in one format, not PDF; a writer is imported when it is asked for."""
    match name:
        case "docx":
            from cchc_docs.write.docx import write_docx

            frame = read_frame(document.frame, workspace)
            try:
                return write_docx(document, frame)
            except DiagnosticError as error:
                raise DiagnosticError(_found(error.diagnostics, document, workspace)) from None
        case "md":
            from cchc_docs.write.markdown import write_markdown

            return write_markdown(document).encode()
        case _:
            from cchc_docs.write.html import write_html

            return write_html(document).encode()


def _found(
    diagnostics: Iterable[Diagnostic], document: Document, workspace: Workspace
) -> Iterator[Diagnostic]:
    """The same, with the frame as a path from here: the document knows only its name."""
    file = workspace.template(document.frame)
    for diagnostic in diagnostics:
        if file is None or diagnostic.place.path != document.frame:
            yield diagnostic
        else:
            yield diagnostic._replace(place=diagnostic.place._replace(path=shown(file)))


def notes(notice: Notice) -> Iterator[Diagnostic]:
    """What a draft still leaves visibly blank."""
    model = notice.model
    known = (
        (_("number"), model.number is not None),
        (_("day"), model.issued is not None),
        (_("legal bases"), not notice.kind.type_of(model).is_decision or model.names_its_bases),
        (_("recipients"), model.recipients is not None or bool(model.addressees)),
        (_("signer"), all(signing.title and signing.signer for signing in model.signings)),
    )
    blanks = [name for name, is_known in known if not is_known]
    for blank in model.blanks():
        blanks += [_(blank.sentence).format(what=_few(blank.of))] if blank.of else []
    if blanks:
        message = _("still blank: {names}").format(names=", ".join(blanks))
        yield Diagnostic("draft.blank", Severity.NOTE, FilePlace(shown(notice.file)), message)


def _few(names: Sequence[str]) -> str:
    more = ["…"] if len(names) > _FEW else []
    return ", ".join([*names[:_FEW], *more])
