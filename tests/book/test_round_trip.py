"""What is exported comes back the same."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_docs.book.excel import workbook_file
from cchc_docs.book.gather import Wish, gather
from cchc_docs.book.old_book import find_book, read_book
from cchc_docs.book.old_series import Numbering
from cchc_docs.load.workbook.read import read_workbook
from cchc_docs.register.address import address_of
from cchc_docs.register.enter import OldEntry, Origin, enter
from cchc_docs.register.entry import State
from cchc_docs.register.store import Register, make_register

from .books import AGENCY, PARENT, entry

LETTERS = "aăâbcđeêghikoôơuưyÁẠỦ ,.:/()&<>\"'=+@-0123456789"
words = st.text(LETTERS, max_size=40).map(lambda text: " ".join(text.split()))
subjects = st.one_of(
    words.filter(bool),
    st.sampled_from(["Về việc bổ nhiệm", "V/v mời họp", "Thông báo nghỉ lễ", "Hủy bỏ Quyết định"]),
)
kinds = st.sampled_from(
    [
        ("TB-KKT", "Thông báo"),
        ("QĐ-KKT", "Quyết định"),
        ("KKT-VP", "Công văn"),
        ("SY-KKT", "Sao y"),
        ("", ""),
    ]
)


@st.composite
def entries(draw: st.DrawFn) -> list[OldEntry]:
    keys = draw(
        st.lists(
            st.tuples(st.integers(1, 40), st.sampled_from(["", "a", "đ"])),
            min_size=1,
            max_size=12,
            unique=True,
        )
    )
    return [
        entry(
            number,
            draw(subjects),
            suffix=suffix,
            symbol=kind[0],
            document_type=kind[1],
            state=draw(st.sampled_from([State.ISSUED, State.VOID, State.RESERVED])),
            issued=date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 364))),
            signer_name=draw(words),
            recipients=tuple(draw(st.lists(words.filter(bool), max_size=3))),
            filed_with=draw(words),
            copies=draw(words),
            sent=draw(st.sampled_from(["", "2026-02-03", "hôm sau"])),
            received_by=draw(words),
            note=draw(words),
        )
        for number, suffix in sorted(keys)
        for kind in [draw(kinds)]
    ]


def _register(folder: Path, name: str) -> Register:
    return make_register(address_of(name, folder))


def _series(one: OldEntry) -> OldEntry:
    """A copy belongs to the series of copies."""
    copies = one.facts.document_type == "Sao y"
    return one._replace(series=one.series._replace(name="bản sao")) if copies else one


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(entries())
def test_export_import_export_is_the_same(found: list[OldEntry]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = _register(folder, "a.sqlite")
        enter(first, list(map(_series, found)), Origin("a", "a"))
        books = gather(first, Wish()).books
        file = folder / "so.xlsx"
        file.write_bytes(workbook_file(books))
        numbering = Numbering(AGENCY, PARENT, 2026, "chung")
        old, _notes = read_book(find_book(read_workbook(file)), numbering)
        second = _register(folder, "b.sqlite")
        enter(second, old, Origin("b", "b"))
        assert gather(second, Wish()).books == books
