"""Old entries in SQLite and in PostgreSQL: all of them, or none."""

from __future__ import annotations

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.address import Address
from cchc_docs.register.book import find_book
from cchc_docs.register.enter import known_gaps
from cchc_docs.register.find import Wanted, find
from cchc_docs.register.store import make_register, reading
from cchc_docs.register.verify import verify

from ..register.conftest import address, postgres  # noqa: F401 – fixtures
from .books import BOOK, entered, entry

pytestmark = pytest.mark.usefixtures("english")


def test_one_wrong_number_keeps_all_out(address: Address) -> None:  # noqa: F811
    register = make_register(address)
    entered(register, entry(5), name="a")
    with pytest.raises(DiagnosticError) as raised:
        entered(register, entry(4), entry(5), entry(6, series=BOOK._replace(year=2025)), name="b")
    (fault,) = raised.value.diagnostics
    assert (fault.rule, str(fault.place)) == ("register.taken", "so.xlsx: Sổ!A5")
    with reading(register) as connection:
        assert [one.number for one in find(connection, Wanted())] == [5]
        assert find_book(connection, BOOK._replace(year=2025)) is None


def test_gaps_are_known_until_they_are_filled(address: Address) -> None:  # noqa: F811
    register = make_register(address)
    (outcome,) = entered(register, entry(2), entry(5), entry(7, suffix="b"), name="a")
    assert (outcome.before, outcome.last, outcome.gaps) == (1, 7, (3, 4, 6))
    (outcome,) = entered(register, entry(3), entry(9), name="b")
    assert outcome.gaps == (4, 6, 8)
    with reading(register) as connection:
        book = find_book(connection, BOOK)
        assert book is not None
        assert book.id is not None
        assert known_gaps(connection, book.id) == {3, 4, 6, 8}
        assert [fault.rule for fault in verify(register, connection)] == []


def test_another_rule_of_numbering_is_refused(address: Address) -> None:  # noqa: F811
    register = make_register(address)
    entered(register, entry(1), name="a")
    with pytest.raises(DiagnosticError, match="numbers by the rule"):
        entered(register, entry(2, series=BOOK._replace(rule="theo loại")), name="b")
