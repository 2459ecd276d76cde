"""Stamps (dấu mật, khẩn, chỉ dẫn lưu hành, dự thảo): words that stand alone on a line."""

from __future__ import annotations

from cchc_docs.check.anatomy import words
from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.lines import TextLine


def mark(line: TextLine) -> Component | None:
    """The stamp that a line is."""
    key = line.key.strip(" .:()[]")
    if key in words.SECRECY and line.is_upper:
        return Component.SECRECY_MARK
    if key in words.URGENCY and line.is_upper:
        return Component.URGENCY_MARK
    if key in words.CIRCULATION:
        return Component.CIRCULATION_MARK
    if words.DRAFT_MARK.fullmatch(line.key):
        return Component.DRAFT_MARK
    return None
