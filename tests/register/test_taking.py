"""A number is given once, in order, and a document that comes again keeps its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.by_hand import enter
from cchc_docs.register.entry import Facts, SeriesKey, Source, State
from cchc_docs.register.find import Wanted, find, numbered
from cchc_docs.register.settle import Issued, fill_in, finish, open_series, relate, void
from cchc_docs.register.store import Register, reading
from cchc_docs.register.take import project, reserve, take
from cchc_docs.register.verify import verify

from .documents import AGENCY, NOON, at, begin, wanting

pytestmark = pytest.mark.usefixtures("english")


def refused(register: Register, *requests: object, clock: object = NOON) -> str:
    with pytest.raises(DiagnosticError) as error:
        take(register, requests, clock)  # type: ignore[arg-type]
    return error.value.diagnostics[0].rule


def test_numbers_follow_the_last_one_in_the_order_of_asking(register: Register) -> None:
    begin(register)
    taken = take(register, [wanting("b"), wanting("a")], NOON)
    assert [one.entry.notation for one in taken] == ["476/TB-KKT", "477/TB-KKT"]
    assert all(one.entry.state is State.TAKEN for one in taken)


def test_a_number_under_ten_has_a_zero_before_it(register: Register) -> None:
    begin(register, last=0)
    (taken,) = take(register, [wanting("a")], NOON)
    assert taken.entry.notation == "01/TB-KKT"


def test_a_document_that_asks_twice_keeps_its_number(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("a")], NOON)
    (again,) = take(register, [wanting("a")], NOON)
    assert (again.entry.id, again.is_new) == (first.entry.id, False)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    (later,) = take(register, [wanting("a")], at(2026, 3, 17))
    assert (later.entry.id, later.entry.state) == (first.entry.id, State.ISSUED)


def test_a_file_written_anew_for_another_meeting_gets_a_new_number(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("giay-moi")], NOON)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    (second,) = take(
        register, [wanting("giay-moi", source=Source("w", "giay-moi.yml", "khác"))], NOON
    )
    assert (second.entry.number, second.is_new) == (477, True)


def test_the_same_words_from_another_file_are_asked_about(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("a")], NOON)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    twin = wanting("b", source=Source("w", "b.yml", "nội dung a"))
    assert refused(register, twin) == "register.twin"
    (meant,) = take(register, [replace(twin, again=True)], NOON)
    assert meant.entry.number == 477


def test_an_issued_document_whose_words_have_changed_is_refused(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("a")], NOON)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    changed = wanting("a", number=476, source=Source("w", "a.yml", "sửa"))
    assert refused(register, changed) == "register.issued"
    assert refused(register, wanting("a", number=476, day=date(2026, 3, 15))) == "register.issued"


def test_a_number_that_is_not_the_next_is_refused(register: Register) -> None:
    begin(register)
    assert refused(register, wanting("a", number=478)) == "register.gap"
    assert refused(register, wanting("a", number=12)) == "register.before"
    (taken,) = take(register, [wanting("a", number=476)], NOON)
    assert taken.entry.number == 476
    assert refused(register, wanting("b", number=476)) == "register.taken"


def test_a_voided_number_is_never_given_again(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("a")], NOON)
    voided = void(register, first.entry, "lấy nhầm", NOON)
    assert (voided.state, voided.facts.note) == (State.VOID, "Hủy: lấy nhầm")
    assert refused(register, wanting("a", number=476)) == "register.void"
    (again,) = take(register, [wanting("a")], NOON)
    assert again.entry.number == 477
    with pytest.raises(DiagnosticError, match="voided before"):
        void(register, first.entry, "lần nữa", NOON)


def test_one_faulty_document_keeps_all_of_them_from_numbers(register: Register) -> None:
    begin(register)
    assert refused(register, wanting("a"), wanting("b", number=900)) == "register.gap"
    (taken,) = take(register, [wanting("c")], NOON)
    assert taken.entry.number == 476


def test_a_kept_number_waits_for_its_document(register: Register) -> None:
    begin(register)
    (kept,) = reserve(register, [wanting("a")], NOON)
    assert kept.entry.state is State.RESERVED
    (other,) = take(register, [wanting("b")], at(2026, 3, 18))
    (then,) = take(register, [wanting("a")], at(2026, 3, 20))
    assert (then.entry.number, then.entry.issued) == (476, date(2026, 3, 16))
    assert other.entry.number == 477
    late = wanting("a", day=date(2026, 3, 19))
    assert refused(register, late, clock=at(2026, 3, 20)) == "register.order"


def test_a_projected_number_is_not_taken(register: Register) -> None:
    begin(register)
    seen = project(register, [wanting("a"), wanting("b")], NOON)
    assert [one.number for one in seen] == [476, 477]
    (taken,) = take(register, [wanting("c")], NOON)
    assert taken.entry.number == 476


def test_the_first_book_is_opened_by_hand_the_next_year_begins_by_itself(
    register: Register,
) -> None:
    assert refused(register, wanting("a")) == "register.not-open"
    begin(register)
    take(register, [wanting("a")], NOON)
    (taken,) = take(register, [wanting("b")], at(2027, 1, 1, 0, 1))
    assert (taken.entry.series.year, taken.entry.number) == (2027, 1)


def test_a_document_of_31_december_that_is_numbered_in_january_is_of_the_old_year(
    register: Register,
) -> None:
    begin(register)
    (taken,) = take(register, [wanting("b", day=date(2026, 12, 31))], at(2027, 1, 1, 8))
    assert (taken.entry.series.year, taken.entry.number) == (2026, 476)
    (fresh,) = take(register, [wanting("c")], at(2027, 1, 1, 8))
    assert (fresh.entry.series.year, fresh.entry.number) == (2027, 1)


def test_the_year_changes_by_the_day_in_vietnam(register: Register) -> None:
    begin(register)
    (before,) = take(register, [wanting("a")], at(2026, 12, 31, 23, 59))
    (after,) = take(register, [wanting("b")], at(2027, 1, 1, 0, 0))
    assert (before.entry.issued, after.entry.issued) == (date(2026, 12, 31), date(2027, 1, 1))


def test_days_do_not_go_back_and_do_not_run_ahead(register: Register) -> None:
    begin(register)
    take(register, [wanting("a")], NOON)
    assert refused(register, wanting("b", day=date(2026, 3, 15))) == "register.order"
    assert refused(register, wanting("b", day=date(2026, 3, 17))) == "register.future"


def test_a_late_number_is_told_and_a_weekend_is_not_late(register: Register) -> None:
    begin(register)
    friday = wanting("a", day=date(2026, 3, 13))
    (monday,) = take(register, [friday], at(2026, 3, 16))
    assert monday.assigned.notes == ()
    (late,) = take(register, [wanting("b", day=date(2026, 3, 13))], at(2026, 3, 17))
    assert [note.rule for note in late.assigned.notes] == ["register.late"]


def test_a_clock_that_was_set_back_stops_the_giving_of_numbers(register: Register) -> None:
    begin(register)
    take(register, [wanting("a")], NOON)
    assert refused(register, wanting("b"), clock=at(2026, 3, 16, 11)) == "store.clock"
    (taken,) = take(register, [wanting("b")], at(2026, 3, 16, 12))
    assert taken.entry.number == 477


def test_each_type_may_have_numbers_of_its_own(register: Register) -> None:
    rule = "theo loại"
    for name in ("Quyết định", "Thông báo"):
        open_series(register, SeriesKey(AGENCY, 2026, name, rule), 0)
    taken = take(
        register,
        [
            wanting("a", series="Quyết định", rule=rule, facts=Facts("QĐ-KKT", "Quyết định")),
            wanting("b", series="Thông báo", rule=rule),
            wanting("c", series="Quyết định", rule=rule, facts=Facts("QĐ-KKT", "Quyết định")),
        ],
        NOON,
    )
    assert [one.entry.notation for one in taken] == ["01/QĐ-KKT", "01/TB-KKT", "02/QĐ-KKT"]


def test_the_rule_of_a_year_stays_until_the_next(register: Register) -> None:
    begin(register)
    take(register, [wanting("a")], NOON)
    other = wanting("b", series="Thông báo", rule="theo loại")
    assert refused(register, other) == "register.rule"
    (taken,) = take(register, [other], at(2027, 1, 4))
    assert taken.entry.notation == "01/TB-KKT"


def test_two_agencies_of_one_name_have_books_of_their_own(register: Register) -> None:
    for parent in ("UBND tỉnh A", "UBND tỉnh B"):
        open_series(register, SeriesKey("Sở Nội vụ", 2026, "chung", parent=parent), 0)
    taken = take(
        register,
        [
            wanting("a", agency="Sở Nội vụ", parent="UBND tỉnh A"),
            wanting("b", agency="Sở Nội vụ", parent="UBND tỉnh B"),
        ],
        NOON,
    )
    assert [one.entry.number for one in taken] == [1, 1]


def test_three_hundred_documents_get_a_block(register: Register) -> None:
    begin(register, last=0)
    taken = take(register, [wanting(f"{number}") for number in range(300)], NOON)
    assert [one.entry.number for one in taken] == list(range(1, 301))
    with reading(register) as connection:
        assert {fault.rule for fault in verify(register, connection)} == {"register.unfinished"}


def test_no_document_asks_for_nothing(register: Register) -> None:
    assert take(register, [], NOON) == []


def test_a_book_is_opened_once_numbers_were_given(register: Register) -> None:
    begin(register)
    begin(register)
    take(register, [wanting("a")], NOON)
    with pytest.raises(DiagnosticError, match="open already; its last number is 476"):
        begin(register, last=12)


def test_a_slip_in_the_last_number_is_put_right_before_the_first(register: Register) -> None:
    begin(register, last=4750)
    begin(register, last=475)
    (taken,) = take(register, [wanting("a")], NOON)
    assert taken.entry.number == 476


def test_a_kept_number_is_of_the_day_it_is_used_on(register: Register) -> None:
    begin(register)
    reserve(register, [wanting("a"), wanting("b")], NOON)
    taken = take(register, [wanting("a"), wanting("b")], at(2026, 3, 27))
    assert [one.entry.issued for one in taken] == [date(2026, 3, 27)] * 2
    assert [one.assigned.notes for one in taken] == [(), ()]


def test_a_kept_number_behind_which_others_are_out_is_of_its_own_day(register: Register) -> None:
    begin(register)
    reserve(register, [wanting("a")], NOON)
    take(register, [wanting("b")], at(2026, 3, 18))
    (taken,) = take(register, [wanting("a")], at(2026, 3, 27))
    assert taken.entry.issued == date(2026, 3, 16)
    assert [note.rule for note in taken.assigned.notes] == ["register.kept"]


def test_a_kept_number_waits_for_a_day_to_come_too(register: Register) -> None:
    begin(register)
    later = wanting("a", day=date(2026, 3, 20))
    (kept,) = reserve(register, [later], NOON)
    assert kept.entry.issued == date(2026, 3, 16)
    assert refused(register, later) == "register.future"
    (taken,) = take(register, [later], at(2026, 3, 20))
    assert (taken.entry.number, taken.entry.issued) == (476, date(2026, 3, 20))


def test_a_kept_number_does_not_go_over_to_another_series(register: Register) -> None:
    begin(register)
    reserve(register, [wanting("a")], NOON)
    assert refused(register, wanting("a", series="mật")) == "register.series"


def test_what_has_its_number_needs_none_kept(register: Register) -> None:
    begin(register)
    (taken,) = take(register, [wanting("a")], NOON)
    (again,) = reserve(register, [wanting("a")], NOON)
    assert (again.entry.id, again.entry.state) == (taken.entry.id, State.TAKEN)
    finish(register, [Issued(taken.entry, "a.docx", "ab")], NOON)
    (again,) = reserve(register, [wanting("a")], NOON)
    assert again.entry.state is State.ISSUED


def test_what_the_data_say_no_more_is_said_no_more(register: Register) -> None:
    begin(register)
    (kept,) = reserve(register, [wanting("a")], NOON)
    fill_in(register, kept.entry, {"copies": "12"}, NOON)
    secret = Facts("TB-KKT", "Thông báo", secrecy="Tối mật")
    (taken,) = take(register, [wanting("a", facts=secret)], NOON)
    facts = taken.entry.facts
    assert (facts.subject, facts.recipients, facts.copies) == ("", (), "12")
    with reading(register) as connection:
        assert find(connection, Wanted(words=("ket luan",))) == []


def test_of_a_secret_document_nothing_is_told(register: Register) -> None:
    begin(register)
    begin(register, last=0, name="mật")
    spoken = Facts("TB-KKT", "Thông báo", "Bí mật Y", secrecy="Tối mật")
    with pytest.raises(DiagnosticError, match="secret document"):
        enter(register, (AGENCY, ""), spoken, None, NOON)
    entry = enter(register, (AGENCY, ""), replace(spoken, subject=""), None, NOON)
    with pytest.raises(DiagnosticError, match="secret document"):
        fill_in(register, entry, {"subject": "Bí mật Y"}, NOON)


def test_the_clock_that_ran_ahead_is_forgotten_with_its_number(register: Register) -> None:
    begin(register)
    (ahead,) = take(register, [wanting("a")], at(2026, 9, 1))
    assert refused(register, wanting("b")) == "store.clock"
    void(register, ahead.entry, "đồng hồ máy sai", at(2026, 9, 1))
    (taken,) = take(register, [wanting("b")], NOON)
    assert (taken.entry.number, taken.entry.issued) == (477, date(2026, 3, 16))


def test_a_number_that_was_voided_meanwhile_is_not_issued(register: Register) -> None:
    begin(register)
    (taken,) = take(register, [wanting("a")], NOON)
    void(register, taken.entry, "ký nhầm", NOON)
    with pytest.raises(DiagnosticError, match="somebody else") as error:
        finish(register, [Issued(taken.entry, "a.docx", "ab")], NOON)
    assert error.value.diagnostics[0].rule == "register.changed"
    with reading(register) as connection:
        assert [e.state for e in find(connection, Wanted())] == [State.VOID]


def test_the_reason_of_a_void_number_stays(register: Register) -> None:
    begin(register)
    (taken,) = take(register, [wanting("a")], NOON)
    voided = void(register, taken.entry, "ký nhầm", NOON)
    assert fill_in(register, voided, {"note": "x"}, NOON).facts.note == "Hủy: ký nhầm; x"


def test_a_document_does_not_replace_itself(register: Register) -> None:
    begin(register)
    (taken,) = take(register, [wanting("a")], NOON)
    with pytest.raises(DiagnosticError, match="its own place"):
        relate(register, taken.entry, taken.entry, "Được thay thế bởi", NOON)


def test_the_same_words_twice_in_one_command_are_asked_about(register: Register) -> None:
    begin(register)
    twin = wanting("b", source=Source("w", "b.yml", "nội dung a"))
    assert refused(register, wanting("a"), twin) == "register.twin"
    taken = take(register, [wanting("a"), replace(twin, again=True)], NOON)
    assert [one.entry.number for one in taken] == [476, 477]


def test_the_same_file_may_be_issued_again_where_that_is_meant(register: Register) -> None:
    begin(register)
    (first,) = take(register, [wanting("a")], NOON)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    (second,) = take(register, [wanting("a", again=True)], NOON)
    assert (second.entry.number, second.is_new) == (477, True)


def test_a_file_that_is_used_again_has_nothing_to_do_with_the_number_of_another_year(
    register: Register,
) -> None:
    begin(register, last=0)
    (first,) = take(register, [wanting("a", number=1)], NOON)
    finish(register, [Issued(first.entry, "a.docx", "ab")], NOON)
    anew = wanting("a", number=1, source=Source("w", "a.yml", "khác"))
    (second,) = take(register, [anew], at(2027, 1, 4))
    assert (second.entry.notation, second.entry.series.year) == ("01/TB-KKT", 2027)


@pytest.mark.parametrize("number", [10**9, 10**20])
def test_a_number_beyond_all_books_is_a_slip(register: Register, number: int) -> None:
    begin(register)
    assert refused(register, wanting("a", number=number)) == "register.gap"
    with reading(register) as connection:
        assert numbered(connection, f"{number}", Wanted()) == []
        assert find(connection, Wanted(words=(f"{number}",))) == []
