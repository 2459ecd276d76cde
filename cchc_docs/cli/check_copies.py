"""The copies that a check makes of a Word file: one mended, one with comments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.annotate.annotated import annotated
from cchc_docs.check.judge import FileResult, judge_file
from cchc_docs.check.repair.change import Change
from cchc_docs.check.repair.repaired import repaired
from cchc_docs.check.rules import all_rules
from cchc_docs.check.view.read import view_bytes
from cchc_docs.convert.office import CONVERTED
from cchc_docs.examine.subjects import DATA, TEXTS
from cchc_docs.language import _
from cchc_docs.load.form.recognise import is_form
from cchc_docs.load.text_file import shown
from cchc_docs.load.workbook.suffixes import WORKBOOKS
from cchc_docs.write.files import write_document


class Checked(NamedTuple):
    """The bytes of a Word file, and what the rules say of them."""

    data: bytes
    result: FileResult


class Copies(NamedTuple):
    """Where the copies go."""

    mended: Path | None
    commented: Path | None


def checked(data: bytes, name: str, ignored: Sequence[str] = ()) -> Checked:
    """Judge the form of these bytes; raises `DiagnosticError` where they cannot be read."""
    view = view_bytes(data, name)
    rules = (rule for rule in all_rules() if rule.name not in ignored)
    return Checked(data, judge_file(view, dissect(view), rules))


def require_copies_possible(paths: Sequence[Path], copies: Copies) -> None:
    """Raise `UsageError`: not one file, a copy in its place, a copy with another ending."""
    targets = [target for target in copies if target is not None]
    if not targets:
        return
    if len(paths) != 1 or paths[0].is_dir():
        raise click.UsageError(_("--fix and --annotate copy one file: name just one, no folder"))
    source = paths[0]
    suffix = source.suffix.lower()
    if is_form(source):
        if copies.mended is not None:
            raise click.UsageError(_("a form is mended in Excel: --fix is for Word files"))
    elif suffix in DATA | TEXTS | WORKBOOKS:
        raise click.UsageError(
            _(
                "--fix and --annotate copy Word files and forms of Excel; mend «{file}» itself"
            ).format(file=shown(source))
        )
    wanted = ".docx" if suffix in CONVERTED else suffix
    for target in targets:
        if target.suffix.lower() != wanted:
            message = _("«{target}»: the copy of this file has to end in {suffix}")
            raise click.UsageError(message.format(target=target, suffix=wanted))
    places = [path.resolve() for path in (source, *targets)]
    if len(set(places)) < len(places):
        raise click.UsageError(_("a copy needs a name of its own: the file itself stays as it is"))


def make_copies(
    file: Checked, copies: Copies, ignored: Sequence[str], *, to_stderr: bool
) -> FileResult:
    """Write the copies, list what was mended; what the rules say of the file as it is then.

    Raises `DiagnosticError` where the file may not be mended or a copy cannot be written.
    """
    if copies.mended is not None:
        repair = repaired(file.data, file.result)
        write_document(copies.mended, repair.data)
        file = checked(repair.data, str(copies.mended), ignored)
        for line in _mended_lines(copies.mended, repair.changes):
            click.echo(line, err=to_stderr)
    if copies.commented is not None:
        commented = annotated(file.data, file.result)
        write_document(copies.commented, commented)
        line = _("{file}: the findings are comments in it")
        if commented == file.data:
            line = _("{file}: nothing of the form to comment on; the report tells of the content")
        click.echo(line.format(file=shown(copies.commented)), err=to_stderr)
    return file.result


def _mended_lines(target: Path, changes: Sequence[Change]) -> list[str]:
    if not changes:
        return [_("{file}: nothing that can be mended safely").format(file=shown(target))]
    lines = [_("{file}: mended:").format(file=shown(target))]
    lines += [f"  {c.place}: {c.before} → {c.after} [{c.rule}]" for c in changes]
    return lines
