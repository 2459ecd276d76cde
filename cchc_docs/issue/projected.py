"""A draft with the number that it would get now (số dự kiến), marked as projected.

It is only ever shown: whatever is written to a file has a number of the register, or none.
"""

from __future__ import annotations

from cchc_docs.document.tree import Document
from cchc_docs.issue.draft import request_of
from cchc_docs.issue.facts import content_of
from cchc_docs.issue.workspace_mark import mark_of, within
from cchc_docs.load.notice import Notice
from cchc_docs.load.workspace import Workspace
from cchc_docs.register.entry import Source
from cchc_docs.register.store import Register
from cchc_docs.register.take import project


def with_projected_number(
    document: Document, notice: Notice, workspace: Workspace, register: Register
) -> Document:
    """The document of a draft, «[dự kiến 477]/TB-KKT» in its letterhead; others as they are.

    Raises `DiagnosticError` where the draft would get no number.
    """
    if notice.model.number is not None:
        return document
    source = Source(
        mark_of(workspace.root), within(notice.file, workspace.root), content_of(notice)
    )
    (one,) = project(register, [request_of(notice, source, "", None)])
    number = f"[dự kiến {one.number:02}]/{one.request.facts.symbol}"
    return document._replace(letterhead=document.letterhead._replace(number=number))
