"""One word for one thing: «đúng hạn» and «đúng hẹn», «Đoàn kiểm tra» and «Đoàn công tác».

Reads headings, paragraphs and cells. A hit: two words of one set in one text; the rarer is pointed
at. A note: «xếp hạng» and «xếp loại» in one clause for one rating. Not one: a word within a
quotation or a title; «Đoàn công tác» where the text says whose, for it may be another body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_docs.consistency.reading.quotations import is_quoted
from cchc_docs.consistency.registry.terms import body_sets, grades, term_sets
from cchc_docs.consistency.rule import Finding, Rule, Subject, first_of_each
from cchc_docs.consistency.text import Mention, Part, Text
from cchc_docs.diagnostic import Severity
from cchc_docs.language import _, later

_READ = (Part.SUBJECT, Part.HEADING, Part.BODY, Part.CELL)
_WHOSE = re.compile(
    r" (?:của|số|do|theo|liên ngành|[A-ZĐ]|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|trung ương|"
    r"bộ|sở|ngành|chính phủ|quốc hội|cải cách|công tác|cấp|thuộc|gồm|nước|ngoài|về|thứ)"
)
_RATED = re.compile(r"[Xx]ếp hạng[^.;,:]{0,60}?xếp loại (?P<grade>[^\W\d_]+)")
_PLACES = 50  # in a finding
_LEAST_SEEN = 2  # a body is known by a name that it has twice


def judge_text(subject: Subject) -> Iterator[Finding]:
    """One finding for all sets of terms, one for each body with several names."""
    text = subject.text
    sets = (
        {term: _mentions(text, term, re.IGNORECASE) for term in terms}
        for terms in term_sets(subject.registry)
    )
    yield from _together([finding for places in sets for finding in _several(places)])
    for names in body_sets():
        places = {name: _mentions(text, name, 0) for name in names}
        if any(len(found) >= _LEAST_SEEN for found in places.values()) and not _other_bodies(
            places, names[1:]
        ):
            yield from _several(places)
    yield from first_of_each(_two_ratings(text), lambda _one: None)


def _mentions(text: Text, term: str, flags: int) -> list[Mention]:
    key = term.lower()
    pattern = re.compile(rf"\b{re.escape(term)}(?!\w)", flags)
    return [
        mention
        for passage in text.parts(*_READ)
        if key in passage.text.lower()
        for found in pattern.finditer(passage.text)
        if not is_quoted(mention := Mention(passage, *found.span()))
    ]


def _other_bodies(places: dict[str, list[Mention]], names: tuple[str, ...]) -> bool:
    """Whether the text says of one of these names whose it is: then it may be another body."""
    return any(
        _WHOSE.match(mention.passage.text, mention.end)
        for name in names
        for mention in places[name]
    )


def _several(places: dict[str, list[Mention]]) -> Iterator[Finding]:
    used = sorted(((t, m) for t, m in places.items() if m), key=lambda one: -len(one[1]))
    if len(used) < 2:
        return
    (usual, usual_places), *rarer = used
    term, mentions = rarer[-1]
    yield Finding(
        message=_(
            "«{found}» ({count} times) and «{usual}» ({usual_count} times) in one text"
        ).format(found=term, count=len(mentions), usual=usual, usual_count=len(usual_places)),
        fix=_("If they mean the same, keep to one of them, as «{usual}»").format(usual=usual),
        at=mentions[0],
        also=tuple(mentions[1:_PLACES]),
    )


def _together(findings: list[Finding]) -> Iterator[Finding]:
    """All as one finding: «trễ hẹn» beside «trễ hạn» comes with «đúng hẹn» beside «đúng hạn»."""
    if findings:
        merged, *_rest = first_of_each(findings, lambda _one: None)
        yield merged._replace(message="; ".join(one.message for one in findings))


def _two_ratings(text: Text) -> Iterator[Finding]:
    for passage in text.parts(*_READ):
        for found in _RATED.finditer(passage.text):
            if found["grade"] in grades():
                yield Finding(
                    message=_("«xếp hạng» and «xếp loại» for one rating: {words}").format(
                        words=found[0]
                    ),
                    fix=_("Say «xếp loại» of the class, «xếp hạng» of the place among others"),
                    at=Mention(passage, *found.span()),
                    severity=Severity.NOTE,
                )


RULE = Rule(
    name="names.one-term",
    title=later("One word for one thing"),
    severity=Severity.WARNING,
    judge_text=judge_text,
)
