"""A mender and what it reports (chỗ đã sửa)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cchc_docs.check.ooxml import Element
from cchc_docs.check.repair.draft import Draft
from cchc_docs.check.rule import Finding, Subject
from cchc_docs.check.view.page import Paragraph, Section
from cchc_docs.check.view.spot import Spot


class Change(NamedTuple):
    """What was changed, in the reader's language: the rule, the place, before and after."""

    rule: str
    place: str
    before: str
    after: str


class Job(NamedTuple):
    """What a mender reads: a document, what its rule found there, and the file to mend."""

    rule: str
    subject: Subject
    findings: tuple[Finding, ...]
    draft: Draft

    def change(self, spot: Spot, before: str, after: str) -> Change:
        """Note that the part of this place has changed, and report how."""
        self.draft.touch(spot.part)
        return Change(self.rule, spot.where, before, after)

    def section_change(self, words: str, before: str, after: str) -> Change:
        """Note that the settings of a section have changed, and report how."""
        self.draft.touch(self.draft.package.main)
        return Change(self.rule, words, before, after)

    def settings_of(self, section: Section) -> Element:
        """The settings of a section of the view, as the file stores them."""
        sections = self.subject.view.sections
        return self.draft.section_settings(
            next(place for place, one in enumerate(sections) if one is section)
        )

    def named(self, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
        """Those of these paragraphs at which the rule found something."""
        elements = {id(f.spot.element) for f in self.findings if f.spot is not None}
        return (p for p in paragraphs if id(p.place.element) in elements)


Mender = Callable[[Job], Iterator[Change]]
"""Mends what a rule found, in the trees of the draft, and reports each change that it makes."""
