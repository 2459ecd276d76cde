"""The report as a page (bản HTML): self-contained, readable on a phone, prints well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from cchc_docs.check.judge import DocumentResult, FileResult
from cchc_docs.check.standard import standard
from cchc_docs.check.verdict import Row, rows, verdict_on
from cchc_docs.diagnostic import Diagnostic
from cchc_docs.examine.examined import Examined
from cchc_docs.language import _, current_language
from cchc_docs.report.content import by_gravity, other_places, summary
from cchc_docs.report.told import told
from cchc_docs.report.words import GROUPS, REGIMES, SEVERITIES, STATES, VERDICTS, graded
from cchc_docs.vietnamese.text import capitalise

_STYLE = """
body { font: 16px/1.5 "Times New Roman", "Liberation Serif", serif; max-width: 60rem;
  margin: 2rem auto; padding: 0 1rem; color: #111; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
h2, h3 { break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { width: 5rem; overflow-wrap: normal; }
.error { color: #a40000; } .warning { color: #7a4b00; } .note, .waived { color: #444; }
.waived { font-weight: normal; }
.place, .clause { color: #444; font-size: .9rem; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 12pt; } }
"""


def html_report(results: Sequence[Examined]) -> str:
    """All files on one page, a list of them first where there are several."""
    title = escape(_("Check of form and content: {decree}").format(decree=standard().title))
    body = [] if len(results) == 1 else list(_contents(results))
    for number, result in enumerate(results, 1):
        body += [f'<section id="file-{number}">', *_file(result), "</section>"]
    lines = "\n".join(body)
    return (
        f'<!DOCTYPE html>\n<html lang="{current_language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n{lines}\n</main>\n</body>\n</html>\n"
    )


def _contents(results: Sequence[Examined]) -> Iterator[str]:
    """Every file with what was found in it, in counts; a link leads to its part of the page."""
    yield f'<nav aria-labelledby="files">\n<h2 id="files">{escape(_("Files"))}</h2>\n<ul>'
    for number, result in enumerate(results, 1):
        counts = Counter(severity for _rule, severity in told(result))
        said = result.unreadable[0].message if result.unreadable else graded(counts)
        yield f'<li><a href="#file-{number}">{escape(result.name)}</a>: {escape(said)}</li>'
    yield "</ul>\n</nav>"


def _file(result: Examined) -> Iterator[str]:
    if result.form is not None:
        yield from _form(result.form)
    else:
        yield f"<h2>{escape(result.name)}</h2>"
    if result.unreadable:
        yield from map(_fault, result.unreadable)
        return
    yield f"<h3>{escape(capitalise(summary(result)))}</h3>"
    yield from _content(result)


def _fault(fault: Diagnostic) -> str:
    """Why a file cannot be read, where, and what to do."""
    fix = f"<div>→ {escape(fault.fix)}</div>" if fault.fix else ""
    return (
        f'<div class="error">{escape(fault.message)}</div>'
        f'<div class="place">{escape(str(fault.place))}</div>{fix}'
    )


def _content(result: Examined) -> Iterator[str]:
    found_there = [
        (remark, str(remark.diagnostic.severity), _(SEVERITIES[remark.diagnostic.severity]), "")
        for remark in by_gravity(result.remarks)
    ]
    found_there += [(one.remark, "waived", _("let stand"), one.reason) for one in result.waived]
    if not found_there:
        return
    yield "<table>"
    for remark, grade, label, reason in found_there:
        found = remark.diagnostic
        also = other_places(remark)
        more = f'<div class="place">{escape(also)}</div>' if also else ""
        more += f"<div>→ {escape(found.fix)}</div>" if found.fix else ""
        said = _("reason: {reason}").format(reason=reason)
        more += f"<div>{escape(said)}</div>" if reason else ""
        yield (
            f'<tr><th scope="row" class="{grade}">{escape(label)}</th>'
            f'<td>{escape(found.message)}<div class="place">{escape(str(found.place))}</div>{more}'
            f'<div class="clause">{found.rule}</div></td></tr>'
        )
    yield "</table>"


def _form(result: FileResult) -> Iterator[str]:
    if not result.documents:
        regime = result.anatomy.regime
        yield f"<h2>{escape(result.view.name)}</h2>"
        yield f"<p>{escape(_(REGIMES[regime.kind]))}: {escape('; '.join(regime.evidence))}</p>"
    for document in result.documents:
        yield from _document(result.view.name, document)


def _document(name: str, result: DocumentResult) -> Iterator[str]:
    document = result.document
    kind = document.type.name if document.type else _("document of no known type")
    yield f"<h2>{escape(name)}</h2>"
    words = (kind, _(STATES[document.state.kind]), _(VERDICTS[verdict_on(result)]))
    yield f"<p>{escape(', '.join(words))}</p>"
    if not result.results:
        regime = document.regime
        yield f"<p>{escape(_(REGIMES[regime.kind]))}: {escape('; '.join(regime.evidence))}</p>"
    found = rows(result)
    for group in GROUPS:
        own = [row for row in found if row.group == group]
        if own:
            yield f"<h3>{escape(_(GROUPS[group]))}</h3>"
            yield from _table(own)


def _table(found: Iterable[Row]) -> Iterator[str]:
    yield "<table>"
    for row in found:
        label = escape(_(SEVERITIES[row.severity]))
        place = f'<div class="place">{escape(row.where)}</div>' if row.where else ""
        fix = f"<div>→ {escape(row.fix)}</div>" if row.fix else ""
        cited = escape("; ".join(row.citations))
        yield (
            f'<tr><th scope="row" class="{row.severity}">{label}</th><td>{escape(row.message)}'
            f'{place}{fix}<div class="clause">{cited} · {row.rule}</div></td></tr>'
        )
    yield "</table>"
