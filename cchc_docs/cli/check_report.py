"""The report of a check (báo cáo kiểm tra), in the form that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

import click

from cchc_docs import __version__
from cchc_docs.examine.examined import Examined

FORMATS = ("text", "json", "sarif", "html")


def print_report(results: Sequence[Examined], form: str, *, notes: bool) -> None:
    """Print it; a report is imported when it is asked for."""
    match form:
        case "json":
            from cchc_docs.report.data import json_report

            click.echo(json_report(results, __version__), nl=False)
        case "sarif":
            from cchc_docs.report.sarif import sarif_report

            click.echo(sarif_report(results, __version__), nl=False)
        case "html":
            from cchc_docs.report.page import html_report

            click.echo(html_report(results), nl=False)
        case _:
            _print_text(results, notes=notes)


def _print_text(results: Sequence[Examined], *, notes: bool) -> None:
    from cchc_docs.report.content import content_report
    from cchc_docs.report.text import file_report, folder_report

    read = [result for result in results if not result.unreadable]
    for result in read:
        if result.form is not None:
            for line in file_report(result.form, notes=notes):
                click.echo(line)
        for line in content_report(result, notes=notes):
            click.echo(line)
    if len(results) > 1:
        for line in folder_report(results):
            click.echo(line)
