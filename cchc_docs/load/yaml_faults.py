"""What is wrong with a file as YAML, said to a clerk: the sentence, the place, the mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.language import _, later
from cchc_docs.load.text_file import character_fault

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_UNREADABLE = r"[\x7f-\x9f\u2028\u2029]"  # YAML refuses them, or counts them as line breaks
_SAFE_BRACKETS = 2000  # libyaml composes by recursion in C: a file of 200 000 «[» ends the process
MAX_DEPTH = 50


class _Advice(NamedTuple):
    """What libyaml's words mean to a clerk. `opening`: the place is where the fault begins."""

    words: str
    message: str
    fix: str
    opening: bool = False


_QUOTE_IT = later("put a text that begins with this mark into quotation marks")
_NO_FIT = later("this line does not fit the lines above it")
_CHECK_INDENT = later("check the indent of this line and the quotation marks above it")

_ADVICE = (
    _Advice(
        "quoted scalar",
        later("a quotation mark is opened here and never closed"),
        later("close the quotation mark that is still open"),
        opening=True,
    ),
    _Advice(
        "flow sequence",
        later("a bracket is opened here and never closed"),
        later("close the bracket, and put a text with brackets in it into quotation marks"),
        opening=True,
    ),
    _Advice(
        "flow mapping",
        later("a bracket is opened here and never closed"),
        later("close the bracket, and put a text with brackets in it into quotation marks"),
        opening=True,
    ),
    _Advice(
        "flow node",
        later("something is missing between brackets here, or a bracket above is still open"),
        later("close the bracket, and put a text with brackets in it into quotation marks"),
    ),
    _Advice("alias", later("a text may not begin with *"), _QUOTE_IT, opening=True),
    _Advice("an anchor", later("a text may not begin with &"), _QUOTE_IT, opening=True),
    _Advice("a tag", later("a text may not begin with !"), _QUOTE_IT, opening=True),
    _Advice("cannot start any token", later("a text may not begin with this mark"), _QUOTE_IT),
    _Advice(
        "could not find expected ':'",
        later("a colon is missing here"),
        later("write a colon and a space behind the key"),
        opening=True,
    ),
    _Advice(
        "mapping values are not allowed",
        later("a second «: » stands on this line"),
        later("put a text that contains «: » into quotation marks"),
    ),
    _Advice("did not find expected key", _NO_FIT, _CHECK_INDENT),
    _Advice("did not find expected '-'", _NO_FIT, _CHECK_INDENT),
    _Advice(
        "document",
        later("a second document begins here"),
        later("write one document a file and check the indent of this line"),
    ),
)


def refuse_unreadable(name: str, text: str) -> None:
    """Refuse characters that YAML itself cannot read, at their place."""
    found = re.search(_UNREADABLE, text)
    if found is not None:
        raise DiagnosticError([character_fault(name, text, found.start())])


def refuse_deep(name: str, text: str) -> None:
    """Walk the events of a file with very many brackets before its tree is made."""
    if sum(map(text.count, "[{-?:")) < _SAFE_BRACKETS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > 2 * MAX_DEPTH:
            raise DiagnosticError([too_deep(place_at(name, event.start_mark))])


def place_at(name: str, mark: Any) -> FilePlace:
    """The place of a mark of PyYAML."""
    return FilePlace(name, mark.line + 1, mark.column + 1)


def too_deep(place: FilePlace) -> Diagnostic:
    """Records within records without end."""
    message = _("records are nested too deep here")
    return yaml_fault("yaml.depth", place, message, _("take brackets or dashes away"))


def aliases(name: str, text: str) -> Iterator[Diagnostic]:
    """A fault at every alias; the tree itself only knows what they stand for."""
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.AliasEvent):
            place = place_at(name, event.start_mark)
            message = _("«*{name}» repeats what stands elsewhere; no alias may stand here")
            fix = _("write it out, or put it into a shared file and name it by key")
            yield yaml_fault("yaml.alias", place, message.format(name=event.anchor), fix)


def syntax_fault(name: str, text: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    """Why a file is no YAML."""
    mark = error.problem_mark or error.context_mark
    problem = error.problem or ""
    if mark is None:
        return yaml_fault("yaml.syntax", FilePlace(name), problem, "")
    line = text.split("\n")[mark.line] if mark.line < text.count("\n") + 1 else ""
    if "\t" in line[: mark.column + 1]:
        place = FilePlace(name, mark.line + 1, line.index("\t") + 1)
        message = _("a tab stands where YAML wants spaces")
        return yaml_fault("yaml.tab", place, message, _("replace the tab by two spaces"))
    said = f"{error.context or ''} {problem}"
    advice = next((advice for advice in _ADVICE if advice.words in said), None)
    if advice is None:
        message = _("YAML cannot be read from here on: {reason}").format(reason=problem)
        fix = _("check indents and quotation marks")
    elif advice.message == _NO_FIT and line[: mark.column].rstrip().endswith(('"', "'")):
        message = _("the text goes on behind its closing quotation mark")
        fix = _("put the whole text between one pair of quotation marks")
    elif "mapping values" in said and ":" not in line[: mark.column]:
        place = FilePlace(name, mark.line + 1, len(line) - len(line.lstrip()) + 1)
        return yaml_fault("yaml.syntax", place, _(_NO_FIT), _(_CHECK_INDENT))
    else:
        message, fix = _(advice.message), _(advice.fix)
        mark = (error.context_mark or mark) if advice.opening else mark
    return yaml_fault("yaml.syntax", place_at(name, mark), message, fix)


def yaml_fault(rule: str, place: FilePlace, message: str, fix: str) -> Diagnostic:
    """An error in a data file."""
    return Diagnostic(rule, Severity.ERROR, place, message, fix)


def split_by_comma(key: str, place: FilePlace) -> Diagnostic:
    """`{dat: 87,12}`: within braces a comma ends the value, and its rest becomes a key."""
    message = _("«{key}» stands alone within braces: the comma before it ended a value")
    fix = _("put a number or text that holds a comma into quotation marks")
    return yaml_fault("yaml.comma-in-braces", place, message.format(key=key), fix)


def cut_by_hash(place: FilePlace) -> Diagnostic:
    """`hồ sơ #12`: what follows the mark would be lost as a comment."""
    message = _("the text from « #» on is taken for a comment and would be lost")
    fix = _("put the text into quotation marks; a comment has a space behind its #")
    return yaml_fault("yaml.hash", place, message, fix)
