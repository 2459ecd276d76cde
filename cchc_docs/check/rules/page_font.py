"""The font is Times New Roman (phông chữ) for every letter and figure that a reader sees.

Signs of symbol fonts are no letters, and formulas have their own font. Old encodings are
`page.encoding`'s; a stray character is no font.
"""

from __future__ import annotations

from collections import Counter

from cchc_docs.check.encoding import is_old_text
from cchc_docs.check.lettering import is_seen
from cchc_docs.check.own_text import own_paragraphs
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.spot import Spot
from cchc_docs.language import _, later

REQUIRED = "Times New Roman"
_SIGNS = ("symbol", "wingdings", "webdings", "mt extra", "cambria math", "segoe ui", "ms gothic")
_ENOUGH = 3  # letters


def judge(subject: Subject) -> Judgement:
    """Count the letters of every other font."""
    letters: Counter[str] = Counter()
    numbering: set[str] = set()  # fonts of page numbers: one figure in the file, many in print
    spots: dict[str, Spot] = {}
    for paragraph in own_paragraphs(subject.document):
        for run in paragraph.runs:
            font = run.look.font
            if font == REQUIRED or not is_seen(run) or font.lower().startswith(_SIGNS):
                continue
            count = sum(char.isalnum() for char in run.text)
            if count and not is_old_text(run):
                letters[font] += count
                if run.field == "PAGE":
                    numbering.add(font)
                spots.setdefault(font, paragraph.place)
    return tuple(
        Finding(
            message=_("{count} letters are in {found}, not in {required}").format(
                count=count, found=font, required=REQUIRED
            ),
            found=font,
            required=REQUIRED,
            fix=_("In Word: Ctrl+A; Home, Font; choose Times New Roman"),
            spot=spots[font],
        )
        for font, count in letters.items()
        if count >= _ENOUGH or font in numbering
    )


RULE = Rule(
    name="page.font",
    title=later("Font"),
    group="page",
    clauses=("ND30-I-I-4.font",),
    judge=judge,
)
