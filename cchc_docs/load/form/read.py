"""A form that was filled in, as data whose values know their cells (đọc biểu mẫu)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from cchc_docs.diagnostic import CellPlace, Diagnostic, DiagnosticError, Severity
from cchc_docs.document.kind import Kind
from cchc_docs.language import _
from cchc_docs.load.case import fact_keys
from cchc_docs.load.form.find import FoundSheet, find_sheets
from cchc_docs.load.form.hidden import keys_offered
from cchc_docs.load.form.items import Group
from cchc_docs.load.form.layout import MAIN, Layout, SheetPlan, layout_of
from cchc_docs.load.form.marks import SIGN, VERSION
from cchc_docs.load.form.read_main import read_main
from cchc_docs.load.form.read_rows import RowsReader
from cchc_docs.load.form.records import open_required
from cchc_docs.load.form.tree import DataTree
from cchc_docs.load.includes import load_included
from cchc_docs.load.kinds import kind_names, load_kind, unknown_kind
from cchc_docs.load.located import Located
from cchc_docs.load.notice import KIND
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.grid import Sheet
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.load.workspace import Workspace


class FilledForm(NamedTuple):
    """The data of a form, and what is wrong with the form itself."""

    located: Located
    faults: tuple[Diagnostic, ...]
    sheets: tuple[str, ...]
    """The names of its sheets, in order."""


def read_form(file: Path, workspace: Workspace) -> FilledForm:
    """The data of a form. Raises `DiagnosticError` where it is none, or of no known kind."""
    sheets = read_workbook(file).sheets
    hidden = next((sheet for sheet in sheets if sheet.name == SIGN), None)
    whole = CellPlace(shown(file))
    if hidden is None:
        message = _("this workbook is no form of a document")
        fix = _("«cchc-docs new KIND --excel» writes a form to fill in")
        raise DiagnosticError([Diagnostic("form.none", Severity.ERROR, whole, message, fix)])
    kind = _kind(hidden, whole, workspace)
    layout = layout_of(kind)
    faults: list[Diagnostic] = []
    found = find_sheets(sheets, layout, faults)
    tree = DataTree(whole)
    tree.put((KIND,), kind.name, whole)
    names = keys_offered(hidden)
    read_main(layout, found, names, tree, faults)
    _take_back_facts(tree, file, workspace, layout)
    rows = RowsReader(found, names, faults)
    for plan in layout.sheets:
        rows.read(plan, tree)
        _leave_blank(plan, found.get(plan.key), tree)
    return FilledForm(tree.located(), tuple(faults), tuple(sheet.name for sheet in sheets))


def _kind(hidden: Sheet, place: CellPlace, workspace: Workspace) -> Kind:
    head = [*hidden.values[0], "", ""] if hidden.values else ["", "", ""]
    name, version = str(head[1]), head[2]
    if not isinstance(version, int | float) or version > VERSION:
        message = _("this form was written by a later version of the program")
        fix = _("bring the program up to date, or write a new form with it")
        raise DiagnosticError([Diagnostic("form.version", Severity.ERROR, place, message, fix)])
    if name not in kind_names(workspace):
        raise unknown_kind(name, place, workspace)
    return load_kind(name, workspace)


def _leave_blank(plan: SheetPlan, found: FoundSheet | None, tree: DataTree) -> None:
    """A draft may leave blank who signs: a record that needs nothing is there without a row."""
    needs = any(item.required for item in plan.items)
    for rows in plan.lists:
        is_missed = plan.parent == MAIN and rows.required and not tree.holds(rows.path)
        if found is not None and is_missed and not needs:
            tree.append(rows.path, {}, found.first_free)


def _take_back_facts(tree: DataTree, file: Path, workspace: Workspace, layout: Layout) -> None:
    """What is blank here and stands in a shared file is not missed here; the rest is."""
    model = layout.kind.model
    supplied = load_included(tree.located(), file, workspace, model).facts.keys()
    taken = {key for key in supplied & fact_keys(model) if not tree.holds((key,))}
    for key in taken:
        tree.without_blanks_of(key)
    groups = [i for i in layout.main if isinstance(i, Group) and i.path[0] not in taken]
    open_required(tree, (), groups)
