"""A row of a table stands on one page (hàng của bảng không bị cắt đôi), where one can hold it."""

from __future__ import annotations

from collections.abc import Iterator

from cchc_docs.check.view.page import Paragraph, Row, Table
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later
from cchc_docs.pages.rule import Finding, Rule, Subject
from cchc_docs.pages.sheets import Sheets

_TWO = 2  # pages: a row that runs over more fills one, and no setting helps


def judge(subject: Subject) -> Iterator[Finding]:
    """Look at the rows of every table with lines."""
    tables = [table for table in subject.view.tables() if table.has_borders]
    for number, table in enumerate(tables, 1):
        for place, row in enumerate(table.rows):
            pages = subject.sheets.pages_of(_own(table, place, row))
            if len(pages) == _TWO and _fits(subject.sheets, row, pages):
                message = _("row {row} of table {table} is cut by the end of the page").format(
                    row=place + 1, table=number
                )
                fix = _(
                    "In Word: select the table; Layout, Properties, Row; clear «Allow row to break "
                    "across pages»"
                )
                yield Finding(pages[0], message, fix)


def _own(table: Table, place: int, row: Row) -> Iterator[Paragraph]:
    """The paragraphs of a row, those of cells that reach into the next row left out."""
    below = table.rows[place + 1].cells if place + 1 < len(table.rows) else ()
    reaching = {cell.column for cell in below if cell.continues}
    for cell in row.cells:
        if cell.column not in reaching and not cell.continues:
            yield from cell.paragraphs


def _fits(sheets: Sheets, row: Row, pages: list[int]) -> bool:
    """Whether one page could hold the row: on the second it ends above where the first began."""
    blocks = [block for cell in row.cells for p in cell.paragraphs if (block := sheets.block(p))]
    texts = [text for block in blocks for text in block.texts]
    top = min(text.baseline_mm for text in texts if text.page == pages[0])
    end = max(text.baseline_mm for text in texts if text.page == pages[1])
    return end < top


RULE = Rule(
    name="pages.row-cut",
    title=later("No row of a table cut by the end of a page"),
    severity=Severity.WARNING,
    judge=judge,
)
