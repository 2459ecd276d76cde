"""Finding, filling in, relating, verifying."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.audit import deeds_on
from cchc_docs.register.by_hand import agency_of, enter, type_named
from cchc_docs.register.entry import Facts
from cchc_docs.register.find import Wanted, find, numbered, series
from cchc_docs.register.settle import Issued, fill_in, finish, relate, void
from cchc_docs.register.store import Register, reading, writing
from cchc_docs.register.take import take
from cchc_docs.register.verify import verify

from .documents import AGENCY, NOON, at, begin, wanting

pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def book(register: Register) -> Register:
    begin(register)
    facts = [
        Facts(
            "TB-KKT",
            "Thông báo",
            "Kết luận Hội nghị cải cách hành chính",
            signer_name="Vương Thị Lê Huyền",
            recipients=("Sở Nội vụ", "Lãnh đạo Ban"),
        ),
        Facts("QĐ-KKT", "Quyết định", "Thành lập Tổ công tác", signer_name="Nguyễn Trọng Hoàng"),
        Facts("BC-KKT", "Báo cáo", "Kết quả 100% hồ sơ_đúng hạn", signer_name="Nguyễn Trọng Hoàng"),
    ]
    requests = [wanting(f"{number}", facts=one) for number, one in enumerate(facts)]
    taken = [take(register, [one], at(2026, 3, 16 + day))[0] for day, one in enumerate(requests)]
    finish(register, [Issued(one.entry, "a.docx", "ab") for one in taken], at(2026, 3, 18))
    return register


def numbers(register: Register, wanted: Wanted) -> list[int]:
    with reading(register) as connection:
        return [entry.number for entry in find(connection, wanted)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(), [476, 477, 478]),
        (Wanted(words=("cai", "cach")), [476]),
        (Wanted(words=("CẢI CÁCH",)), [476]),
        (Wanted(words=("477",)), [477]),
        (Wanted(words=("bao cao",)), [478]),
        (Wanted(words=("quyet dinh", "to cong tac")), [477]),
        (Wanted(words=("khong co",)), []),
        (Wanted(words=("%",)), [476, 477, 478]),  # marks alone are no word
        (Wanted(signer="trong hoang"), [477, 478]),
        (Wanted(recipient="so noi vu"), [476]),
        (Wanted(signer="so noi vu"), []),
        (Wanted(first_day=date(2026, 3, 17)), [477, 478]),
        (Wanted(last_day=date(2026, 3, 17)), [476, 477]),
        (Wanted(agency=AGENCY.upper(), year=2026), [476, 477, 478]),
        (Wanted(year=2025), []),
        (Wanted(agency="Sở Y tế"), []),
    ],
)
def test_entries_are_found(book: Register, wanted: Wanted, expected: list[int]) -> None:
    assert numbers(book, wanted) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [("476", [476]), ("476/TB-KKT", [476]), ("0476/tb-kkt", [476]), ("476/QĐ-KKT", []), ("x", [])],
)
def test_an_entry_is_found_by_its_notation(
    book: Register, notation: str, expected: list[int]
) -> None:
    with reading(book) as connection:
        assert [e.number for e in numbered(connection, notation, Wanted())] == expected


def test_a_sound_register_verifies(book: Register) -> None:
    with reading(book) as connection:
        assert list(verify(book, connection)) == []
        assert [one.last_number for one in series(connection)] == [478]


@pytest.mark.parametrize(
    ("attack", "rule"),
    [
        ("DELETE FROM entry WHERE number = 477", "register.missing"),
        ("UPDATE series SET last_number = 470", "register.beyond"),
        ("UPDATE entry SET issued = '2026-03-01' WHERE number = 478", "register.order"),
        ("UPDATE entry SET taken = '2020-01-01T00:00:00Z' WHERE number = 478", "register.order"),
        ("UPDATE entry SET id = 99 WHERE number = 478", "register.audit"),
    ],
)
def test_what_no_command_does_is_seen(book: Register, attack: str, rule: str) -> None:
    with writing(book) as connection:
        connection.execute(text(attack))
    with reading(book) as connection:
        assert rule in {fault.rule for fault in verify(book, connection)}


def test_an_audit_without_its_guard_is_seen(book: Register) -> None:
    with writing(book) as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER audit_kept_delete"))
        else:
            connection.execute(text("DROP TRIGGER audit_kept ON audit"))
    with reading(book) as connection:
        assert {fault.rule for fault in verify(book, connection)} == {"register.audit"}


def test_columns_are_filled_in_and_what_stood_there_is_in_the_audit(book: Register) -> None:
    with reading(book) as connection:
        (entry,) = numbered(connection, "476", Wanted())
    changed = fill_in(book, entry, {"copies": "12", "recipients": "Sở Y tế\nVT"}, NOON)
    assert (changed.facts.copies, changed.facts.recipients) == ("12", ("Sở Y tế", "VT"))
    assert numbers(book, Wanted(recipient="so y te")) == [476]
    with reading(book) as connection:
        deed = deeds_on(connection, entry.id)[-1]
    assert deed.did == "filled"
    assert deed.details["copies"] == " → 12"
    assert deed.details["recipients"] == "Sở Nội vụ\nLãnh đạo Ban → Sở Y tế\nVT"


def test_a_replaced_document_names_the_one_that_replaces_it(book: Register) -> None:
    with reading(book) as connection:
        (old,), (new,) = (numbered(connection, n, Wanted()) for n in ("476", "478"))
    assert relate(book, old, new, "Được thay thế bởi", NOON).facts.note == (
        "Được thay thế bởi 478/BC-KKT"
    )
    assert void(book, old, "thay thế", NOON).facts.note == (
        "Được thay thế bởi 478/BC-KKT; Hủy: thay thế"
    )


def test_a_document_made_elsewhere_gets_the_next_number(book: Register) -> None:
    facts = Facts("GM-KKT", type_named("giay moi").name, "Dự họp “quý I”")
    entry = enter(book, agency_of(book, ""), facts, None, at(2026, 3, 20))
    assert entry.notation == "479/GM-KKT"


def test_copies_and_secret_documents_have_numbers_of_their_own(book: Register) -> None:
    begin(book, last=0, name="bản sao")
    begin(book, last=3, name="mật")
    agency = agency_of(book, AGENCY)
    copy = enter(book, agency, Facts("SY-KKT", "Sao y", "476/TB-KKT"), None, at(2026, 3, 20))
    secret = Facts("TB-KKT", "Thông báo", secrecy="Mật")
    assert copy.notation == "01/SY-KKT"
    assert enter(book, agency, secret, None, at(2026, 3, 20)).notation == "04/TB-KKT"


@pytest.mark.parametrize("name", ["Thông bao xyz", ""])
def test_what_is_no_type_is_told(name: str) -> None:
    with pytest.raises(DiagnosticError, match="no type of document"):
        type_named(name)
