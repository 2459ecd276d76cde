"""What TM. KT. TL. TUQ. stand before, and in which order.

TM. stands before a collective or an agency, the others before the title of its head; a deputy
signs KT. Stacked, TM. comes first, then TL. or TUQ., then KT.: so the forms of Table V add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Piece, SignatureBlock
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import type_code, without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.check.signers import signers
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

ORDER = {"TM": 0, "TL": 1, "TUQ": 1, "KT": 2}
CLAUSE = "ND30-I-II-7b.{}"
_LINE = re.compile(r"(TM|KT|TL|TUQ)\. ?(\S.*)")
_HEAD = re.compile(
    r"(giam doc|tong giam doc|chu tich(?! doan)|truong (ban|phong)|bo truong|cuc truong|chanh )"
)
_COLLECTIVE = re.compile(r"(uy ban|hoi dong|ban (chi dao|to chuc|giam doc)|so |bo (?!truong))")


def judge(subject: Subject) -> Judgement:
    """Judge every signature; that of a deputy alone only where it is the only one."""
    document = subject.document
    if not document.signatures:
        return without(document, Component.SIGNING_TITLE, Component.SIGNING_AUTHORITY)
    found = [finding for block in document.signatures for finding in _block(block)]
    blocks = signers(document)
    if len(blocks) == 1 and type_code(document) != "BB":
        found.extend(_deputy(blocks[0]))
    return tuple(found)


def _block(block: SignatureBlock) -> Iterator[Finding]:
    highest = -1
    for piece in (*block.authority, *block.title):
        line = _LINE.match(tidy(piece.shown))
        if line is None:
            continue
        prefix, rest = line[1], folded(line[2])
        if (_HEAD if prefix == "TM" else _COLLECTIVE).match(rest):
            message = _("{prefix}. stands before the title of the head, not an agency: {text}")
            if prefix == "TM":
                message = _(
                    "TM. stands before the name of a collective or agency, not a title: {text}"
                )
            fix = _("Type the line again, as in «TM. ỦY BAN NHÂN DÂN» or «KT. GIÁM ĐỐC»")
            yield _finding(piece, prefix, message, fix)
        if ORDER[prefix] < highest:
            message = _("{prefix}. stands below a prefix that it comes before: {text}")
            fix = _("Order the lines: TM., then TL. or TUQ., then KT., then the signer's title")
            yield _finding(piece, prefix, message, fix, Severity.WARNING)
        highest = max(highest, ORDER[prefix])


def _deputy(block: SignatureBlock) -> Iterator[Finding]:
    if block.authority or not block.title:
        return
    first = block.title[0]
    if folded(tidy(first.shown)).startswith("pho "):
        message = _("a deputy signs without KT. and the title of the head above: {text}")
        fix = _("Add a line above, as in «KT. GIÁM ĐỐC» over «PHÓ GIÁM ĐỐC»")
        yield _finding(first, "KT", message, fix, Severity.WARNING)


def _finding(
    piece: Piece, prefix: str, message: str, fix: str, severity: Severity | None = None
) -> Finding:
    return Finding(
        message=message.format(prefix=prefix, text=quoted(piece.shown)),
        found=tidy(piece.shown),
        fix=fix,
        spot=spot_of(piece),
        clauses=(CLAUSE.format(prefix),),
        severity=severity,
    )


RULE = Rule(
    name="signature.authority",
    title=later("What TM., KT., TL. and TUQ. stand before"),
    group="signature",
    clauses=tuple(CLAUSE.format(prefix) for prefix in ORDER),
    judge=judge,
    component=Component.SIGNING_AUTHORITY,
)
