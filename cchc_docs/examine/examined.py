"""What was found in a file or a case (kết quả xét): its form, and whether it agrees with itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cchc_docs.consistency.judge import Remark, judge, judge_between
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.rules import all_rules
from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.examine.subjects import case_of, of_notice
from cchc_docs.examine.waive import Waived, faults, sort_out
from cchc_docs.language import _
from cchc_docs.load.notice import Notice, load_notice
from cchc_docs.load.text_file import shown
from cchc_docs.load.waivers import PlacedWaiver
from cchc_docs.load.workspace import find_workspace

if TYPE_CHECKING:  # `render` examines data and has no use for the reader of Word files
    from cchc_docs.check.judge import FileResult


class Examined(NamedTuple):
    """All that a report tells of one file, or of the data files of one case."""

    name: str
    form: FileResult | None = None  # of a Word file
    remarks: tuple[Remark, ...] = ()
    waived: tuple[Waived, ...] = ()
    unreadable: tuple[Diagnostic, ...] = ()
    subjects: tuple[Subject, ...] = ()
    files: int = 1

    def count(self, severity: Severity) -> int:
        """How many remarks on the content are that grave."""
        return sum(remark.diagnostic.severity is severity for remark in self.remarks)


def examine_data(files: Sequence[Path], name: str, ignored: Sequence[str] = ()) -> list[Examined]:
    """The data files of a case, together; each that cannot be loaded, for itself."""
    notices: list[Notice] = []
    unreadable: list[Examined] = []
    for file in files:
        try:
            notices.append(load_notice(file, find_workspace(file)))
        except DiagnosticError as error:
            unreadable.append(Examined(shown(file), unreadable=error.diagnostics))
    if not notices:
        return unreadable
    whole_case = len(files) > 1 and not unreadable
    return [examine_notices(notices, name, ignored, whole_case=whole_case), *unreadable]


def examine_notices(
    notices: Sequence[Notice], name: str, ignored: Sequence[str] = (), *, whole_case: bool
) -> Examined:
    """Loaded documents of one case. Raises `DiagnosticError` where a wording is at fault."""
    waivers = _once(placed for notice in notices for placed in notice.waivers)
    found = examine_subjects(tuple(map(of_notice, notices)), name, ignored)
    left, waived = sort_out(found.remarks, waivers)
    every = (*left, *(one.remark for one in waived))
    judged = [placed for placed in waivers if placed.waiver.rule not in ignored]
    found_faults = faults(every, judged, whole_case=whole_case)
    own = tuple(Remark(fault, "") for fault in found_faults)
    return found._replace(remarks=(*left, *own), waived=waived, files=len(notices))


def grave_in(notice: Notice) -> list[Diagnostic]:
    """The errors of one document, then its warnings, for whoever makes or shows it."""
    remarks = examine_notices([notice], shown(notice.file), whole_case=False).remarks
    found = [remark.diagnostic for remark in remarks]
    return [
        fault
        for severity in (Severity.ERROR, Severity.WARNING)
        for fault in found
        if fault.severity is severity
    ]


def examine_subjects(
    subjects: tuple[Subject, ...], name: str, ignored: Sequence[str] = ()
) -> Examined:
    """Documents of one case by the rules of consistency."""
    rules = (rule for rule in all_rules() if rule.name not in ignored)
    remarks = tuple(judge(case_of(subjects), rules))
    return Examined(name, remarks=remarks, subjects=subjects)


def as_one_case(results: Sequence[Examined], ignored: Sequence[str] = ()) -> list[Examined]:
    """The files as they were examined, and what they contradict in each other."""
    subjects = tuple(subject for result in results for subject in result.subjects)
    rules = (rule for rule in all_rules() if rule.name not in ignored)
    remarks = tuple(judge_between(case_of(subjects), rules))
    return [*results, Examined(_("all files as one case"), remarks=remarks, files=0)]


def _once(waivers: Iterable[PlacedWaiver]) -> list[PlacedWaiver]:
    """A file of facts that two documents include waives once."""
    return list({placed.place: placed for placed in waivers}.values())
