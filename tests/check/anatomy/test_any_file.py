"""Whatever a file holds, in whatever order: anatomy answers, and its pieces are in the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.check.anatomy.component import Component
from cchc_docs.check.anatomy.parts import THRESHOLD, Document

from .pages import (
    BODY,
    BOLD,
    BREAK,
    CLOSING,
    MOTTO,
    NATIONAL,
    NEW_PAGE,
    PLACE,
    RECIPIENTS,
    SIGNATURE,
    TITLE,
    anatomy,
    bold,
    cell,
    letterhead,
    mid,
    p,
    para,
    paras,
    section_break,
    table,
)  # fmt: skip

TEXTS = [
    NATIONAL,
    MOTTO,
    PLACE,
    "Số:      /TB-VP",
    "V/v báo cáo",
    "THÔNG BÁO",
    "Kính gửi:",
    "Kính gửi: A",
    "- Sở Nội vụ;",
    "Căn cứ Luật A;",
    "QUYẾT ĐỊNH:",
    "QUYẾT ĐỊNH",
    "Điều 1. A",
    "Chương I",
    "Phần I: A",
    "I. A",
    "1. A",
    "a) B",
    "Nơi nhận:",
    "Nơi nhận: A",
    "- Lưu: VT.",
    "KT. GIÁM ĐỐC",
    "GIÁM ĐỐC",
    "Trần Thu Mai",
    "(Kèm theo Quyết định)",
    "Phụ lục I",
    "PHỤ LỤC 1: A",
    "Mẫu số 01",
    "DỰ THẢO",
    "HỎA TỐC",
    "*",
    "_____",
    "./.",
    "\t",
    "\n",
    "A\tB",
    "GIÁM ĐỐC\tCHỦ TỊCH",
    "\tTrần Thu Mai",
    "ĐƠN",
    "Số: 5\nV/v A\n\nB",
    "     Số:      /A      Hà Nội, ngày      tháng",
    "BIÊN BẢN HỌP",
    "…",
    "-",
    ".",
]
PARAGRAPHS = st.builds(
    lambda text, settings, look: para(text, settings, look),
    st.sampled_from(TEXTS),
    st.sampled_from(["", '<w:jc w:val="center"/>', NEW_PAGE]),
    st.sampled_from(["", BOLD]),
)
CELLS = st.lists(PARAGRAPHS, max_size=3).map(lambda content: cell(*content))
TABLES = st.builds(
    lambda rows, borders: table(*rows, borders=borders),
    st.lists(st.lists(CELLS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3),
    st.booleans(),
)
WHOLE = st.sampled_from(
    [letterhead(), TITLE, BODY, CLOSING, RECIPIENTS, SIGNATURE, p(), p(BREAK), section_break(),
     paras("Một đoạn dài. " * 20), bold("QUY CHẾ") + mid("(Kèm theo Quyết định)")]
)  # fmt: skip
FILES = st.lists(PARAGRAPHS | TABLES | WHOLE, max_size=25).map("".join)


def check(document: Document) -> None:
    for piece in document.pieces:
        assert piece.text == "".join(run.text for run in piece.runs)
        assert piece.text in piece.paragraph.text
        assert piece.text.strip()
        assert piece.confidence >= THRESHOLD
    found = {piece.component for piece in document.pieces}
    assert found.isdisjoint(document.missing)
    assert found | set(document.missing) == set(Component)
    for block in document.signatures:
        assert set(block.pieces) <= set(document.pieces)
    for line in document.under_lines:
        assert line.under in document.pieces
    for attached in document.attached:
        check(attached)


@settings(max_examples=150, deadline=None)
@given(FILES)
def test_any_file_is_answered(body: str) -> None:
    found = anatomy(body)
    assert found.regime.evidence
    for document in found.documents:
        check(document)
