"""Sizes rise and fall together: 13/14/14 or 12/13/13 (chú thích 1 of Table V).

The decree's own Mẫu 1.5 has 12/14/14: a warning. A size that its own rule forbids is left to it.
"""

from __future__ import annotations

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.lettering import main_size
from cchc_docs.check.rule import Finding, Judgement, NotApplicable, Rule, Subject
from cchc_docs.check.wording import points
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_READ = (Component.NATIONAL_NAME, Component.MOTTO, Component.PLACE_DATE)
ALLOWED = ((13, 14, 14), (12, 13, 13))


def judge(subject: Subject) -> Judgement:
    """Compare national name, motto, place and date."""
    pieces = [piece for component in _READ if (piece := subject.document.first(component))]
    if len(pieces) < 2:
        return NotApplicable()
    sizes = {piece.component: main_size(piece.runs) for piece in pieces}
    places = [_READ.index(component) for component in sizes]
    for place, size in zip(places, sizes.values(), strict=True):
        if size not in {row[place] for row in ALLOWED}:
            return NotApplicable()
    found = tuple(sizes.values())
    if any(found == tuple(row[place] for place in places) for row in ALLOWED):
        return ()
    words = " / ".join(points(size) for size in found if size)
    required = " – ".join("/".join(str(row[place]) for place in places) for row in ALLOWED)
    return (
        Finding(
            message=_("National name, motto, place and date are {found}, not in step").format(
                found=words
            ),
            found=words,
            required=required,
            fix=_("In Word: Home, Font Size; choose one of {required}").format(required=required),
            spot=pieces[0].paragraph.place,
            severity=Severity.WARNING,
        ),
    )


RULE = Rule(
    name="page.sizes-together",
    title=later("Sizes in step with each other"),
    group="page",
    clauses=("ND30-I-V-note1.consistent",),
    judge=judge,
)
