"""A data file on its way to being issued (dự thảo): read, and found fit to be signed and numbered.

Before a number is taken everything that could go wrong with the document has been looked at: its
data, what is still blank, what it contradicts, and the form of the Word file itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from cchc_docs.check.verdict import departures_in
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, FilePlace, Severity
from cchc_docs.examine.examined import grave_in
from cchc_docs.issue.facts import content_of, facts_of, numbered, series_of
from cchc_docs.issue.workspace_mark import within
from cchc_docs.language import _
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import FORMS
from cchc_docs.load.workspace import Workspace
from cchc_docs.register.entry import Source
from cchc_docs.register.request import Request
from cchc_docs.render import notes, render
from cchc_docs.vietnamese.dates import date_in_digits
from cchc_docs.write.data_file import require_cells

_NUMBER, _DAY = ("so",), ("ngay",)


class Order(NamedTuple):
    """A data file, and where each format of its document goes."""

    file: Path
    targets: Mapping[str, Path]


class Draft(NamedTuple):
    """A document that has asked for its number."""

    order: Order
    notice: Notice
    workspace: Workspace
    request: Request


class Made(NamedTuple):
    """The document with a number and a day, in every format."""

    number: str
    day: date
    formats: Mapping[str, bytes]


def drafted(
    order: Order, workspace: Workspace, mark: str, day: date | None, *, again: bool
) -> Draft:
    """The draft of a data file; `day` is for data that name none. Raises `DiagnosticError`."""
    notice = load_notice(order.file, workspace)
    source = Source(mark, within(order.file, workspace.root), content_of(notice))
    document = within(order.targets["docx"], workspace.root)
    request = request_of(notice, source, document, day)
    return Draft(order, notice, workspace, replace(request, again=again))


def request_of(notice: Notice, source: Source, document: str, day: date | None) -> Request:
    """What a document asks the register for. Raises `DiagnosticError`."""
    series, rule = series_of(notice)
    return Request(
        agency=notice.model.agency.name,
        parent=parent.name if (parent := notice.model.agency.parent) else "",
        series=series,
        rule=rule,
        facts=facts_of(notice),
        source=source,
        place=FilePlace(shown(notice.file)),
        number=number_of(notice),
        day=notice.model.issued or day,
        document=document,
    )


def require_fit(draft: Draft, number: str, day: date) -> tuple[Made, list[Diagnostic]]:
    """The document as it will be, and warnings about it.

    Raises `DiagnosticError`: something is still blank, the data contradict themselves, or the Word
    file departs from the decree.
    """
    notice = numbered(draft.notice, number, day)
    found = [*refused_blanks(notes(notice)), *grave_in(notice)]
    if any(fault.severity is Severity.ERROR for fault in found):
        raise DiagnosticError(found)
    made = made_with(draft, number, day)
    found += departures_in(made.formats["docx"], draft.order.targets["docx"])
    if any(fault.severity is Severity.ERROR for fault in found):
        raise DiagnosticError(found)
    return made, found


def made_with(draft: Draft, number: str, day: date) -> Made:
    """The document with a number and a day."""
    notice = numbered(draft.notice, number, day)
    return Made(number, day, render(notice, draft.workspace, tuple(draft.order.targets)))


def missing_values(draft: Draft, made: Made) -> dict[tuple[str, ...], str]:
    """What the data file still has to be told: number, day."""
    known = draft.notice.located.values
    wanted = {_NUMBER: made.number, _DAY: date_in_digits(made.day)}
    return {path: text for path, text in wanted.items() if path not in known}


def require_room(draft: Draft) -> None:
    """A form must have cells for number and day, where the data do not say them yet.

    Raises `DiagnosticError`; once a number is taken it would be too late.
    """
    if draft.order.file.suffix.lower() in FORMS:
        known, places = draft.notice.located.values, draft.notice.located.keys
        wanted = [path for path in (_NUMBER, _DAY) if path not in known]
        if wanted:
            require_cells(draft.order.file, [places.get(path) for path in wanted])


def number_of(notice: Notice) -> int | None:
    """The number that the data say already. Raises `DiagnosticError` for one with a letter."""
    text = notice.model.number
    if text is None or text.isdigit():
        return int(text) if text else None
    place = notice.located.place_of(_NUMBER)
    message = _("the program gives no numbers with a letter, such as {found}")
    fix = _("leave «so» blank; numbers of the past are entered with «cchc-docs register import»")
    found = message.format(found=text)
    raise DiagnosticError([Diagnostic("register.letter", Severity.ERROR, place, found, fix)])


def refused_blanks(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The notes on a draft, with what it may leave blank and an issued document may not."""
    fix = _("complete the data: a number is given to what can be signed as it is")
    return [
        note._replace(rule="issue.blank", severity=Severity.ERROR, fix=fix)
        if note.rule == "draft.blank"
        else note
        for note in found
    ]
