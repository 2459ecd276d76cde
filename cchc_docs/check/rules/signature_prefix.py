"""TM. KT. TL. TUQ. Q. before the authority or the title: their form, order and what follows.

TM. stands before a collective or an agency, the others before the title of its head; a deputy
signs KT. Stacked, TM. comes first, then TL. or TUQ., then KT. The space after the full stop is that
of the decree's Table V, so its lack is a warning.
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
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

ORDER = {"TM": 0, "TL": 1, "TUQ": 1, "KT": 2, "Q": 3}
CLAUSE = "ND30-I-II-7b.{}"
_ANY = re.compile(
    r"(T ?[./]? ?M|K ?[./]? ?T|T ?[./]? ?L|T ?[./]? ?U ?[./]? ?Q|Q)\b ?[./:,]? ?", re.IGNORECASE
)
_RIGHT = re.compile(r"(?P<prefix>TM|KT|TL|TUQ|Q)\.(?P<space> ?)(?P<rest>\S.*)")
_HEAD = re.compile(
    r"(giam doc|tong giam doc|chu tich(?! doan)|truong (ban|phong)|bo truong|cuc truong|chanh )"
)
_COLLECTIVE = re.compile(r"(uy ban|hoi dong|ban (chi dao|to chuc|giam doc)|so |bo (?!truong))")


def judge(subject: Subject) -> Judgement:
    """Judge the prefixes of every signature."""
    document = subject.document
    if not document.signatures:
        return without(document, Component.SIGNING_TITLE, Component.SIGNING_AUTHORITY)
    found = [finding for block in document.signatures for finding in _block(block)]
    if len(document.signatures) == 1 and type_code(document) != "BB":
        found.extend(_deputy(document.signatures[0]))
    return tuple(found)


def _block(block: SignatureBlock) -> Iterator[Finding]:
    highest = -1
    for piece in (*block.authority, *block.title):
        text = tidy(piece.shown)
        right = _RIGHT.match(text)
        if right is None:
            if piece.component is Component.SIGNING_AUTHORITY and (written := _ANY.match(text)):
                prefix = re.sub(r"[^A-Z]", "", written[1].upper())
                yield _finding(piece, prefix, written[0].strip(), f"{prefix}.")
            continue
        prefix, rest = right["prefix"], folded(right["rest"])
        if not right["space"]:
            wanted = f"{prefix}. {right['rest']}"
            yield _finding(piece, prefix, text, wanted, Severity.WARNING)
        if (_HEAD if prefix == "TM" else _COLLECTIVE).match(rest):
            yield Finding(
                message=(
                    _("TM. stands before the name of a collective or agency, not a title: {text}")
                    if prefix == "TM"
                    else _("{prefix}. stands before the title of the head, not an agency: {text}")
                ).format(prefix=prefix, text=quoted(text)),
                found=text,
                fix=_("Type the line again, as in «TM. ỦY BAN NHÂN DÂN» or «KT. GIÁM ĐỐC»"),
                spot=spot_of(piece),
                clauses=(CLAUSE.format(prefix),),
            )
        if ORDER[prefix] < highest:
            yield Finding(
                message=_("{prefix}. stands below a prefix that it comes before: {text}").format(
                    prefix=prefix, text=quoted(text)
                ),
                found=text,
                fix=_("Order the lines: TM., then TL. or TUQ., then KT., then the signer's title"),
                spot=spot_of(piece),
                clauses=(CLAUSE.format(prefix),),
                severity=Severity.WARNING,
            )
        highest = max(highest, ORDER[prefix])


def _finding(
    piece: Piece, prefix: str, found: str, required: str, severity: Severity | None = None
) -> Finding:
    return Finding(
        message=_("the signing prefix is written {found}, not {required}").format(
            found=quoted(found), required=quoted(required)
        ),
        found=found,
        required=required,
        fix=_("Type {required}, a space, then the authority or the title").format(
            required=f"«{prefix}.»"
        ),
        spot=spot_of(piece),
        clauses=(CLAUSE.format(prefix),),
        severity=severity,
    )


def _deputy(block: SignatureBlock) -> Iterator[Finding]:
    if block.authority or not block.title:
        return
    first = block.title[0]
    if folded(tidy(first.shown)).startswith("pho "):
        yield Finding(
            message=_("a deputy signs without KT. and the title of the head above: {text}").format(
                text=quoted(first.shown)
            ),
            found=tidy(first.shown),
            required=_("KT. and the title of the head"),
            fix=_("Add a line above, as in «KT. GIÁM ĐỐC» over «PHÓ GIÁM ĐỐC»"),
            spot=spot_of(first),
            clauses=(CLAUSE.format("KT"),),
            severity=Severity.WARNING,
        )


RULE = Rule(
    name="signature.prefix",
    title=later("TM., KT., TL., TUQ. and Q. before the signer's authority"),
    group="signature",
    clauses=tuple(CLAUSE.format(prefix) for prefix in ORDER),
    judge=judge,
    component=Component.SIGNING_AUTHORITY,
)
