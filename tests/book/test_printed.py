"""What the printed book says of an entry."""

from __future__ import annotations

from datetime import date

import pytest

from cchc_docs.book.gather import Wish, gather
from cchc_docs.book.printed import PrintedBook
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.register.entry import SeriesKey, State
from cchc_docs.register.find import Wanted, find
from cchc_docs.register.settle import open_series, void
from cchc_docs.register.store import Register, reading

from .books import AGENCY, BOOK, PARENT, entered, entry

pytestmark = pytest.mark.usefixtures("english")


def printed(register: Register, **wish: object) -> PrintedBook:
    (book,) = gather(register, Wish(**wish)).books  # type: ignore[arg-type]
    return book


def test_the_ten_columns_are_those_of_the_decree(register: Register) -> None:
    entered(
        register,
        entry(
            7,
            signer_name="Nguyễn Trọng Hoàng",
            recipients=("Sở Nội vụ", "Các phòng"),
            filed_with="VT, VP",
            copies="05",
            sent="2026-02-03",
            received_by="Lan",
            note="Hỏa tốc",
        ),
    )
    assert printed(register).lines[0].texts == (
        "07/TB-KKT",
        "05/01/2026",
        "Thông báo Kết luận cuộc họp",
        "Nguyễn Trọng Hoàng",
        "Sở Nội vụ; Các phòng",
        "VT, VP",
        "05",
        "03/02/2026",
        "Lan",
        "Hỏa tốc",
    )


@pytest.mark.parametrize(
    ("symbol", "document_type", "subject", "shown"),
    [
        ("KKT-VP", "Công văn", "mời họp", "Công văn V/v mời họp"),
        ("KKT-VP", "Công văn", "V/v mời họp", "Công văn V/v mời họp"),
        ("KKT-VP", "", "mời họp", "Công văn V/v mời họp"),
        ("QĐ-KKT", "Quyết định", "Về việc bổ nhiệm", "Quyết định về việc bổ nhiệm"),
        ("QyĐ-KKT", "", "Công tác văn thư", "Quy định Công tác văn thư"),
        ("SY-KKT", "Sao y", "476/TB-KKT", "Sao y 476/TB-KKT"),
        ("", "", "Không rõ loại", "Không rõ loại"),
    ],
)
def test_type_and_subject_share_a_column(
    register: Register, symbol: str, document_type: str, subject: str, shown: str
) -> None:
    entered(register, entry(1, subject, symbol=symbol, document_type=document_type))
    assert printed(register).lines[0].texts[2] == shown


def test_no_number_is_missing_between_the_first_and_the_last(register: Register) -> None:
    entered(register, entry(1), entry(2, suffix="a"), entry(5), entry(9))
    book = printed(register)
    assert [line.texts[0] for line in book.lines] == [
        "01/TB-KKT",
        "02a/TB-KKT",
        "03 – 04",
        "05/TB-KKT",
        "06 – 08",
        "09/TB-KKT",
    ]
    assert book.lines[2].texts[9] == "Sổ không ghi số này"
    assert book.entries == 4


def test_a_voided_number_is_struck_out_and_says_why(register: Register) -> None:
    entered(register, entry(1), entry(2, state=State.VOID, note=""))
    with reading(register) as connection:
        first, _second = find(connection, Wanted())
    void(register, first, "ký nhầm thẩm quyền")
    lines = printed(register).lines
    assert [line.is_struck for line in lines] == [True, True]
    assert [line.texts[9] for line in lines] == ["Hủy: ký nhầm thẩm quyền", "Hủy"]


def test_a_number_without_a_document_yet_says_so(register: Register) -> None:
    entered(register, entry(1, state=State.RESERVED), entry(2, state=State.TAKEN, note="gấp"))
    notes = [line.texts[9] for line in printed(register).lines]
    assert notes == ["Giữ số, chưa phát hành", "Giữ số, chưa phát hành; gấp"]


def test_the_cover_says_span_and_volume_and_what_was_numbered_before(register: Register) -> None:
    entered(register, entry(41), entry(42, issued=date(2026, 4, 5)))
    cover = printed(register, volume=2).cover
    assert cover.details == (
        "Năm: 2026",
        "Từ ngày 05/01/2026 đến ngày 05/4/2026",
        "Từ số 41 đến số 42",
        "Quyển số: 02",
    )
    assert cover.remark == "Sổ này bắt đầu từ số 41; các số trước đó không ghi tại sổ này."
    assert cover.parent == PARENT


def test_a_part_of_the_year_is_a_volume_of_its_own(register: Register) -> None:
    entered(
        register,
        entry(1),
        entry(3, issued=date(2026, 2, 5)),
        entry(5, issued=date(2026, 2, 6)),
        entry(9, issued=date(2026, 3, 5)),
    )
    book = printed(register, first_day=date(2026, 2, 1), last_day=date(2026, 2, 28))
    assert [line.texts[0] for line in book.lines] == ["03/TB-KKT", "04", "05/TB-KKT"]
    assert "Từ ngày 01/02/2026 đến ngày 28/02/2026" in book.cover.details
    assert not book.cover.remark


def test_secret_documents_are_never_printed(register: Register) -> None:
    secret = BOOK._replace(name="mật")
    entered(register, entry(1), entry(1, "Phương án bí mật", series=secret))
    gathered = gather(register, Wish())
    assert [book.cover.series for book in gathered.books] == [""]
    assert gathered.leaves_out_secret
    with pytest.raises(DiagnosticError, match="not printed in this form"):
        gather(register, Wish(series="Mật"))


def test_series_numbered_apart_are_books_of_their_own(register: Register) -> None:
    rule = "theo loại"
    names = ("Thông báo", "Quyết định")
    for name in names:
        key = SeriesKey(AGENCY, 2026, name, rule, PARENT)
        entered(register, entry(1, series=key), name=name)
    gathered = gather(register, Wish())
    assert [book.cover.series for book in gathered.books] == ["Quyết định", "Thông báo"]
    assert printed(register, series="thông báo").cover.series == "Thông báo"
    with pytest.raises(DiagnosticError, match="there is no such book in 2026"):
        gather(register, Wish(series="Kế hoạch"))


def test_agencies_of_one_name_have_books_apart(register: Register) -> None:
    from cchc_docs.book.agencies import Whose

    for parent in ("UBND tỉnh A", "UBND tỉnh B"):
        key = SeriesKey("Sở Nội vụ", 2026, "chung", "chung", parent)
        entered(register, entry(1, f"của {parent}", series=key), name=parent)
    with pytest.raises(DiagnosticError, match="books of several agencies"):
        gather(register, Wish(Whose("Sở Nội vụ")))
    book = printed(register, whose=Whose("sở nội vụ", "UBND tỉnh B"))
    assert [line.texts[2] for line in book.lines] == ["Thông báo của UBND tỉnh B"]


def test_an_empty_book_is_a_book(register: Register) -> None:
    open_series(register, BOOK, 0)
    book = printed(register)
    assert not book.lines
    assert "Từ số ………… đến số …………" in book.cover.details


def test_without_a_year_it_is_the_last_one(register: Register) -> None:
    for year in (2024, 2026, 2025):
        key = BOOK._replace(year=year)
        entered(register, entry(1, series=key, issued=date(year, 1, 5)), name=str(year))
    assert printed(register).cover.year == 2026
    assert printed(register, year=2024).cover.year == 2024
