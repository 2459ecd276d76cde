"""No academic rank, degree or honour before the signer's name.

Armed forces and institutions of education, health and science may print them as the head of their
sector rules: there it is a note.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import folded, tidy
from cchc_docs.check.anatomy.parts import Document
from cchc_docs.check.demands import quoted
from cchc_docs.check.presence import without
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject, spot_of
from cchc_docs.check.signers import names
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_DEGREE = re.compile(
    r"(GS|PGS|TS|TSKH|Ths|ThS|THS|Th\.S|BS|Bs|BSCK|BS\.CK|DS|Ds|KS|Ks|KTS|LS|CN|CVCC|NGƯT|NGND|TTƯT"
    r"|TTND|NSƯT|NSND)(CK)?I{0,2}\.(?=[ .\w])"
    r"|(BS|Bs|DS|Ds)[. ]{0,2}CK ?I{1,2}[. ]+(?=\w)"
    r"|(GS|PGS|TS|TSKH|ThS|BS|KS|KTS|LS|NGƯT|NGND|TTƯT|TTND|NSƯT|NSND) (?=\w)"
    r"|(Giáo sư|Phó [Gg]iáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Kỹ sư|Cử nhân|Luật sư) (?=\w)"
    r"|(Thiếu|Trung|Thượng|Đại) (úy|uý|tá|tướng) (?=\w)"
)
_ALLOWED = re.compile(
    r"\b(truong|hoc vien|vien|benh vien|y te|giao duc|khoa hoc|cong an|quan (su|khu|doan|chung)"
    r"|bo doi|chi huy|tu lenh|bien phong|quoc phong)\b"
)


def judge(subject: Subject) -> Judgement:
    """Judge what stands before every signer's name."""
    document = subject.document
    found = names(document)
    if not found:
        return without(document, Component.SIGNER_NAME)
    severity = Severity.NOTE if _may_print_them(document) else None
    return tuple(
        Finding(
            message=_("a title stands before the signer's name: {text}").format(
                text=quoted(name.shown)
            ),
            found=degree[0].strip(),
            required=_("the name alone"),
            fix=_("Delete {text} before the name").format(text=quoted(degree[0])),
            spot=spot_of(name),
            severity=severity,
        )
        for name in found
        if (degree := _DEGREE.match(tidy(name.text)))
    )


def _may_print_them(document: Document) -> bool:
    issuers = (*document.all(Component.PARENT_AGENCY), *document.all(Component.ISSUER))
    return any(_ALLOWED.search(folded(tidy(piece.text))) for piece in issuers)


RULE = Rule(
    name="signature.name-no-degree",
    title=later("No degree or rank before the signer's name"),
    group="signature",
    clauses=("ND30-I-II-7c.no_degrees",),
    judge=judge,
    component=Component.SIGNER_NAME,
)
