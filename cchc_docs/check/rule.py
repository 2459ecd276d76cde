"""A rule of form (quy tắc thể thức): what it reads, how it judges, which clauses it rests on.

One rule, one module of `check/rules/`, one folder of `tests/corpus/rules/`, one page of the docs:
all by its name. A rule imports no other rule.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import Anatomy, Document, Piece
from cchc_docs.check.view.page import Paragraph, Table, View
from cchc_docs.check.view.spot import Spot
from cchc_docs.diagnostic import Severity


class Subject(NamedTuple):
    """What a rule reads (đối tượng kiểm tra): one document of the file, and the file around it."""

    view: View
    anatomy: Anatomy
    document: Document


class Finding(NamedTuple):
    """A departure from a clause (chỗ chưa đúng), in the reader's language.

    `found` and `required` are values («15 mm», «20 đến 25 mm»), `message` the sentence, `fix` the
    mend in Word, menus in Vietnamese and English. `clauses` are ids of the standard; none means all
    clauses of the rule. `severity` is given only where it is not that of the clauses.
    """

    message: str
    found: str = ""
    required: str = ""
    fix: str = ""
    spot: Spot | None = None  # none: the file as a whole
    clauses: tuple[str, ...] = ()
    severity: Severity | None = None


class NotJudged(NamedTuple):
    """The rule applies, but what it reads cannot be seen (không xét được): why, in words."""

    reason: str


class NotApplicable(NamedTuple):
    """The rule does not concern this document (không áp dụng)."""


Judgement = tuple[Finding, ...] | NotJudged | NotApplicable
"""What a rule says: no finding is a pass."""


class Rule(NamedTuple):
    """A rule and its judge. `title` is an English sentence of the catalogue, marked by `later`."""

    name: str  # «page.margins»: its module is `rules/page_margins.py`
    title: str
    group: str  # of the report: page, letterhead, title, body, signature, recipients, appendix
    clauses: tuple[str, ...]
    judge: Callable[[Subject], Judgement]
    component: Component | None = None


class Status(StrEnum):
    """How a rule ended for one document (kết quả xét)."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_JUDGED = "not_judged"
    NOT_APPLICABLE = "not_applicable"


def spot_of(where: Piece | Paragraph | Table) -> Spot:
    """Where a piece, a paragraph or a table stands."""
    return where.paragraph.place if isinstance(where, Piece) else where.place
