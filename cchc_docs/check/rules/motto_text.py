"""The motto (Tiêu ngữ): its words and capitals, and a hyphen with a space on each side.

An en dash looks much like the hyphen: a note. A non-breaking hyphen is one.
"""

from __future__ import annotations

import re

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.expected import MAIN_COMPONENTS, demand
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.wording import printed
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

REQUIRED = "Độc lập - Tự do - Hạnh phúc"
_HYPHENS = re.compile("[\u2010\u2011]")
_DASHES = re.compile("[\u2012-\u2015\u2212]")


def judge(subject: Subject) -> Judgement:
    """Judge the printed words, then what separates them."""
    pieces = subject.document.all(Component.MOTTO)
    if not pieces:
        return demand(subject, Component.MOTTO)
    found = _HYPHENS.sub("-", printed(pieces))
    if found == REQUIRED:
        return ()
    plain = _DASHES.sub("-", found)
    severity = Severity.NOTE if plain == REQUIRED else None
    spaced = " - ".join(part.strip() for part in plain.split("-"))
    clause = "ND30-I-II-1b.separator" if spaced == REQUIRED else "ND30-I-II-1b.text"
    return (
        Finding(
            message=_("The motto is written «{found}», not «{required}»").format(
                found=found, required=REQUIRED
            ),
            found=found,
            required=REQUIRED,
            fix=_("In Word: type «{required}» in its place").format(required=REQUIRED),
            spot=pieces[0].paragraph.place,
            clauses=(clause,),
            severity=severity,
        ),
    )


RULE = Rule(
    name="motto.text",
    title=later("Words of the motto"),
    group="letterhead",
    clauses=("ND30-I-II-1b.text", "ND30-I-II-1b.separator", MAIN_COMPONENTS),
    judge=judge,
    component=Component.MOTTO,
)
