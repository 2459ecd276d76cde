"""The rules of pages, one module each, in the order of reports."""

from __future__ import annotations

from cchc_docs.pages.rule import Rule
from cchc_docs.pages.rules import (
    blank,
    heading_alone,
    national_name_wrapped,
    outside_margins,
    recipients_alone,
    row_cut,
    signature_alone,
    signature_split,
    too_many,
)

RULES: tuple[Rule, ...] = (
    national_name_wrapped.RULE,
    heading_alone.RULE,
    row_cut.RULE,
    signature_alone.RULE,
    signature_split.RULE,
    recipients_alone.RULE,
    outside_margins.RULE,
    blank.RULE,
    too_many.RULE,
)
