"""A copy of a Word file with a comment at each finding (tệp có ghi chú); nothing else changes.

Every other part is copied as it lies in the zip, and the text takes marks only; `without_comments`
gives the parts back as they were. Comments of other authors are kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import count

from cchc_docs.check.annotate.anchor import anchor
from cchc_docs.check.annotate.comment import Remark, comment_xml
from cchc_docs.check.annotate.comments_part import comments_part, with_comments
from cchc_docs.check.annotate.marks import marked
from cchc_docs.check.annotate.remove import without_comments
from cchc_docs.check.annotate.source import Source
from cchc_docs.check.judge import FileResult
from cchc_docs.check.ooxml import Element, w, whole
from cchc_docs.check.package import read_package
from cchc_docs.check.parts import Package
from cchc_docs.language import _
from cchc_docs.zipped.repack import repacked

_MARKS = tuple(w(f"comment{name}") for name in ("RangeStart", "RangeEnd", "Reference"))
_ID = w("id")


def annotated(data: bytes, result: FileResult, when: datetime | None = None) -> bytes:
    """These bytes of a file with its findings as comments; ours of an earlier time are replaced."""
    data = without_comments(data, result.view.name)
    package = read_package(data, result.view.name)
    root = package.tree(package.main)
    if root is None:
        return data
    numbers = _free_numbers(package, root)
    places: dict[tuple[int, ...], list[int]] = {}
    comments = []
    for remark in _remarks(result):
        spot = remark.finding.spot
        found = anchor(root, package.main, spot)
        if found is None:
            return data
        if spot is not None and not found.is_place:
            remark = remark._replace(where=spot.where)
        elif spot is None:
            remark = remark._replace(where=_("the file as a whole"))
        number = next(numbers)
        places.setdefault(found.steps, []).append(number)
        comments.append(comment_xml(number, remark, when))
    if not comments:
        return data
    source = Source(package.content[package.main])
    parts = with_comments(package, b"".join(comments))
    parts[package.main] = source.part(marked(source, places))
    return repacked(data, parts)


def _remarks(result: FileResult) -> Iterator[Remark]:
    for document in result.documents:
        for outcome in document.results:
            for finding in outcome.findings:
                yield Remark(outcome.rule, finding)


def _free_numbers(package: Package, root: Element) -> Iterator[int]:
    """Numbers that no comment of the file has."""
    taken = {whole(mark.get(_ID)) for mark in root.iter(*_MARKS)}
    comments = package.tree(comments_part(package))
    if comments is not None:
        taken |= {whole(comment.get(_ID)) for comment in comments.iterfind(w("comment"))}
    return (number for number in count() if number not in taken)
