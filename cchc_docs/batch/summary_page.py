"""The summary as a page (bảng tổng hợp trên trình duyệt): one file, nothing from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from html import escape
from urllib.parse import quote

from cchc_docs.batch.summary import Table, Value
from cchc_docs.vietnamese.numbers import decimal_text

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem auto; max-width: 100rem }
main { padding: 0 1rem }
.khung { overflow-x: auto }
table { border-collapse: collapse; margin-bottom: 2rem; min-width: 40rem }
caption { font-weight: bold; font-size: 1.2rem; text-align: left; padding: .5rem 0 }
th, td { border: 1px solid #999; padding: .25rem .5rem; text-align: left; vertical-align: top }
th { background: #eef2f6; position: sticky; top: 0 }
td.so { text-align: right; font-variant-numeric: tabular-nums }
"""


def summary_page(title: str, tables: Sequence[Table]) -> bytes:
    """The tables one below the other; every file is a link."""
    body = "\n".join(part for table in tables for part in _table(table))
    return (
        f'<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    ).encode()


def _table(table: Table) -> Iterator[str]:
    if not table.rows:
        return
    label = escape(table.title, quote=True)
    yield f'<div class="khung" role="region" tabindex="0" aria-label="{label}">'
    yield f"<table>\n<caption>{escape(table.title)}</caption>"
    headings = "".join(f'<th scope="col">{escape(words)}</th>' for words in table.headings)
    yield f"<thead><tr>{headings}</tr></thead>\n<tbody>"
    for number, row in enumerate(table.rows):
        cells = "".join(_cell(value) for value in row)
        if number in table.links:
            link = table.links[number]
            cells = "".join(_cell(value) for value in row[:-1])
            cells += f'<td><a href="{quote(link)}">{escape(link)}</a></td>'
        yield f"<tr>{cells}</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cell(value: Value) -> str:
    match value:
        case None:
            return "<td></td>"
        case int():
            return f'<td class="so">{value}</td>'
        case Decimal():
            return f'<td class="so">{decimal_text(value)}</td>'
        case str():
            return f"<td>{escape(value)}</td>"
