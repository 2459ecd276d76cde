"""Body text: 13 or 14 points, upright, not bold.

Some bold or italic words are emphasis. A whole paragraph in bold or italics is judged only where it
has no number, is long and ends as a sentence: an error where most are so, else a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cchc_docs.check import looks
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.presence import without
from cchc_docs.check.prose import departing, is_sentence, prose
from cchc_docs.check.rule import Finding, Judgement, Rule, Subject
from cchc_docs.check.view.page import Look, Paragraph
from cchc_docs.check.wording import points
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

SIZES = (13.0, 14.0)
SEEN, WHOLE = 0.3, 0.9  # shares of the characters of a paragraph
LONG = 25  # words


def judge(subject: Subject) -> Judgement:
    """Judge every paragraph of body text."""
    paragraphs = prose(subject.document)
    if not paragraphs:
        return without(subject.document, Component.BODY)
    plain = {id(piece.paragraph) for piece in subject.document.all(Component.BODY)}
    return (*_sizes(paragraphs), *_styles([p for p in paragraphs if id(p) in plain]))


def _sizes(paragraphs: tuple[Paragraph, ...]) -> Iterator[Finding]:
    yield from departing(
        ((p, size) for p in paragraphs if (size := _wrong_size(p))),
        _("body text is {found}, must be {required}"),
        "13–14 pt",
        _("Select the paragraphs; Home, Font Size: choose {required}").format(required="13, 14"),
        ("ND30-I-II-6e.size",),
    )


def _wrong_size(paragraph: Paragraph) -> str:
    share, size = looks.of_other_size(paragraph.runs, SIZES)
    return points(size) if share >= SEEN else ""


def _styles(paragraphs: list[Paragraph]) -> Iterator[Finding]:
    long_ones = [p for p in paragraphs if is_sentence(p) and len(p.text.split()) >= LONG]
    kinds: tuple[tuple[str, Callable[[Look], bool], str, str], ...] = (
        (_("bold"), lambda look: look.bold, _("not bold"), "Ctrl+B"),
        (_("italic"), lambda look: look.italic, _("upright"), "Ctrl+I"),
    )
    for found, holds, required, keys in kinds:
        wrong = [p for p in long_ones if looks.share(p.runs, holds) > WHOLE]
        yield from departing(
            ((p, found) for p in wrong),
            _("body text is {found}, must be {required}"),
            required,
            _("Select the paragraphs and press {keys} to switch it off").format(keys=keys),
            ("ND30-I-II-6e.style",),
            None if 2 * len(wrong) > len(paragraphs) else Severity.WARNING,
        )


RULE = Rule(
    name="body.look",
    title=later("Size and style of body text"),
    group="body",
    clauses=("ND30-I-II-6e.size", "ND30-I-II-6e.style"),
    judge=judge,
    component=Component.BODY,
)
