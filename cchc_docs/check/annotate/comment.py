"""The words of a comment (lời ghi chú): what is wrong, what is required, the mend, the clause."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

from cchc_docs.check.judge import severity_of
from cchc_docs.check.ooxml import WORD
from cchc_docs.check.rule import Finding, Rule
from cchc_docs.check.standard import standard
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

AUTHOR = "cchc-docs"
_INITIALS = "CCHC"
_SEVERITY = {
    Severity.ERROR: later("Error"),
    Severity.WARNING: later("Warning"),
    Severity.NOTE: later("Note"),
}
# A comment without style is set as the text of the file, indents and gaps included.
_SETTINGS = (
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
)
_PLAIN = '<w:b w:val="0"/><w:i w:val="0"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
_STRONG = '<w:b/><w:i w:val="0"/><w:sz w:val="20"/><w:szCs w:val="20"/>'


class Remark(NamedTuple):
    """A finding and its rule; `where` says where it belongs, if the comment hangs elsewhere."""

    rule: Rule
    finding: Finding
    where: str = ""


def lines(remark: Remark) -> list[str]:
    """The paragraphs of a comment."""
    rule, finding, where = remark
    severity = _(_SEVERITY[severity_of(finding, rule)])
    text = [f"{severity} – {_(rule.title)} ({rule.name})", finding.message]
    if where:
        text.append(_("Place: {where}").format(where=where))
    if finding.required:
        text.append(_("Required: {required}").format(required=finding.required))
    if finding.fix:
        text.append(_("How to mend it: {fix}").format(fix=finding.fix))
    decree = standard()
    cited = dict.fromkeys(
        decree.clauses[clause].citation for clause in finding.clauses or rule.clauses
    )
    citation = _("According to: {clauses}, Decree {number}")
    text.append(citation.format(clauses="; ".join(cited), number=decree.number))
    return text


def comment_xml(number: int, remark: Remark, when: datetime | None) -> bytes:
    """The element of a comment; without a date where none is given: same input, same bytes."""
    date = f' w:date="{when:%Y-%m-%dT%H:%M:%SZ}"' if when else ""
    paragraphs = "".join(
        f"<w:p>{_SETTINGS}<w:r><w:rPr>{_PLAIN if place else _STRONG}</w:rPr>"
        f'<w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for place, line in enumerate(lines(remark))
    )
    return (
        f'<w:comment xmlns:w="{WORD}" w:id="{number}" w:author="{AUTHOR}"{date}'
        f' w:initials="{_INITIALS}">{paragraphs}</w:comment>'
    ).encode("ascii", "xmlcharrefreplace")
