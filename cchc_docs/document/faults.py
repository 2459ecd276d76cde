"""What goes wrong in a wording, as diagnostics with the line and column of the wording."""

from __future__ import annotations

import re
import traceback

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.document.phrases import UnspokenError
from cchc_docs.document.placing import LostValueError, RefusedMarkdownError
from cchc_docs.document.refusals import MENDS, REFUSALS
from cchc_docs.document.wording import WordingEnvironment
from cchc_docs.language import _

_NAMED = re.compile(r"'([^']*)'(?: is undefined)?$")


def wording_fault(
    environment: WordingEnvironment, wording: str, error: Exception
) -> DiagnosticError:
    """The error of a wording, placed: which file, which line, which name."""
    match error:
        case TemplateSyntaxError():
            place = FilePlace(error.filename or wording, error.lineno)
            message = _("the wording cannot be read: {reason}").format(reason=error.message)
            return _one("wording.syntax", place, message, _("check the tags on this line"))
        case TemplateNotFound():
            message = _("there is no wording file «{name}»").format(name=error.name)
            fix = _("check the name in the import line, or put the file into the templates folder")
            return _one("wording.not-found", FilePlace(_path(environment, wording)), message, fix)
        case UnicodeDecodeError():
            fix = _("save the file again with the encoding UTF-8")
            return _one("wording.encoding", FilePlace(wording), _("this is not UTF-8 text"), fix)
        case UndefinedError() if _NAMED.search(error.message or ""):
            return _undefined(environment, wording, error)
        case RefusedMarkdownError():
            construct = str(error)
            place = FilePlace(_path(environment, wording))
            return _one("wording.markdown", place, _(REFUSALS[construct]), _(MENDS[construct]))
        case RecursionError():
            message = _("this wording calls itself without end")
            fix = _("take the call or the include of itself out")
            return _one("wording.failed", _line_of(environment, wording, error), message, fix)
        case LostValueError():
            message = _("a value stands where the text around it cannot keep it")
            fix = _("give a Markdown value a paragraph of its own, and count the cells of tables")
            return _one("wording.value-lost", FilePlace(_path(environment, wording)), message, fix)
        case UnspokenError():
            message = _(
                "what is printed here is no text, number or date: the data may have left it empty"
            )
            fix = _("put it between «if» and «endif»")
            return _one("wording.unspoken", _line_of(environment, wording, error), message, fix)
        case TemplateError():
            message = _("the wording may not do this: {reason}").format(reason=error.message)
            fix = _("use only the keys of the record and the phrases of the guide")
            return _one("wording.forbidden", _line_of(environment, wording, error), message, fix)
        case _:
            message = _("this cannot be worked out: {reason}").format(reason=error)
            fix = _("put «if» around what the data may leave empty, and check the phrases")
            return _one("wording.failed", _line_of(environment, wording, error), message, fix)


def _undefined(
    environment: WordingEnvironment, wording: str, error: UndefinedError
) -> DiagnosticError:
    named = _NAMED.search(error.message or "")
    name = named[1] if named else ""
    place = _line_of(environment, wording, error, name)
    message = _("the data have no «{name}»").format(name=name)
    fix = _("see «cchc-docs template vars» for the names that may stand here")
    return _one("wording.unknown-name", place, message, fix)


def _line_of(
    environment: WordingEnvironment, wording: str, error: Exception, name: str = ""
) -> FilePlace:
    """The innermost line of a wording in the traceback, and where the name stands on it."""
    lines = [
        (frame.filename, frame.lineno or 0)
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.endswith(".md")
    ]
    path, line = lines[-1] if lines else (_path(environment, wording), 0)
    return FilePlace(path, line, column_of(environment, path, line, name) if line and name else 0)


def column_of(environment: WordingEnvironment, path: str, line: int, name: str) -> int:
    """Where a name stands on a line of a wording, from 1; 0 where it cannot be told."""
    for template in environment.list_templates(extensions=["md"]):
        try:
            source, filename, _fresh = environment.loader.get_source(environment, template)  # type: ignore[union-attr]
        except UnicodeDecodeError:
            continue
        if filename == path:
            found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", source.split("\n")[line - 1])
            return found.start() + 1 if found else 0
    return 0


def _path(environment: WordingEnvironment, wording: str) -> str:
    _source, filename, _fresh = environment.loader.get_source(environment, wording)  # type: ignore[union-attr]
    return filename or wording


def _one(rule: str, place: FilePlace, message: str, fix: str) -> DiagnosticError:
    return DiagnosticError([Diagnostic(rule, Severity.ERROR, place, message, fix)])
