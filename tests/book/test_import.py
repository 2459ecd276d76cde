"""Books that offices kept in Excel come into the register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from cchc_docs.register.address import address_of
from cchc_docs.register.entry import Entry, Facts, State
from cchc_docs.register.find import Wanted, find, series
from cchc_docs.register.settle import open_series
from cchc_docs.register.store import Register, open_register, reading

from .books import AGENCY, BOOK, HEADING, PARENT, entered, entry, workbook
from .conftest import Run


def row(notation: object, day: object, subject: str = "Kết luận", note: str = "") -> list[object]:
    return [notation, day, subject, "", "", "", "", "", "", note]


def held(office: Path) -> list[Entry]:
    with reading(open_register(address_of("so-van-ban.sqlite", office))) as connection:
        return find(connection, Wanted())


def test_a_book_as_the_decree_has_it(run: Run, office: Path) -> None:
    file = workbook(
        office / "so.xlsx",
        [
            ["UBND TỈNH KHÁNH HÒA"],
            ["SỔ ĐĂNG KÝ VĂN BẢN ĐI"],
            ["Năm: 2026"],
            HEADING,
            [f"({number})" for number in range(1, 11)],
            [
                "01/TB-KKT",
                date(2026, 1, 5),
                "Thông báo Kết luận cuộc họp",
                "Nguyễn Trọng Hoàng",
                "Sở Nội vụ; các phòng",
                "VT",
                5,
                "06/1/2026",
                "Lan",
                "Khẩn",
            ],
        ],
    )
    result = run("import", file)
    assert result.exit_code == 0, result.output
    assert "1 entry; the last number is 01" in result.output
    (one,) = held(office)
    assert one.series == BOOK
    assert (one.state, one.issued, one.source.path, one.sha256) == (
        State.ISSUED,
        date(2026, 1, 5),
        "",
        "",
    )
    assert one.facts == Facts(
        symbol="TB-KKT",
        document_type="Thông báo",
        subject="Kết luận cuộc họp",
        signer_name="Nguyễn Trọng Hoàng",
        recipients=("Sở Nội vụ", "các phòng"),
        filed_with="VT",
        copies="5",
        sent="2026-01-06",
        received_by="Lan",
        note="Khẩn",
    )


def test_columns_in_any_order_under_the_headings_of_offices(run: Run, office: Path) -> None:
    file = workbook(
        office / "so.xlsx",
        [
            ["STT", "Văn bản", None, None, "Trích yếu ND", "Người ký", "Độ khẩn", "Nơi gửi", "SL"],
            [None, "Ngày VB", "Số", "Ký hiệu", None, "(họ tên)", None, None, None],
            [1, "5.1.2026", 7, "KKT - VP", "V/v mời họp", "Hoàng", "Khẩn", "- A;\n- B", "05"],
            ["Tháng 02"],
            [2, "ngày 06 tháng 02 năm 2026", "8a", "QĐ-KKT", "Về việc bổ nhiệm", "", "", "", ""],
            ["STT", "Văn bản", None, None, "Trích yếu ND", "Người ký", "Độ khẩn", "Nơi gửi", "SL"],
            [None, "Ngày VB", "Số", "Ký hiệu", None, "(họ tên)", None, None, None],
            [3, "07/02", 9, "KH-KKT", "Kế hoạch kiểm tra", "", "", "", ""],
            [None, None, None, None, None, "Người lập sổ"],
        ],
        merged=["B1:D1"],
    )
    result = run("import", file, "--year", "2026")
    assert result.exit_code == 0, result.output
    assert "«Độ khẩn»" in result.output
    assert "not read: 4, 9" in result.output
    first, second, third = held(office)
    assert (first.notation, first.facts.document_type, first.facts.subject) == (
        "07/KKT-VP",
        "Công văn",
        "mời họp",
    )
    assert (first.facts.recipients, first.facts.copies) == (("A", "B"), "05")
    assert (second.notation, second.issued) == ("08a/QĐ-KKT", date(2026, 2, 6))
    assert second.facts.document_type == "Quyết định"
    assert (third.issued, third.facts.subject) == (date(2026, 2, 7), "kiểm tra")


def test_a_number_over_a_thousand_is_not_a_decimal(run: Run, office: Path) -> None:
    rows = [("Số", "Ký hiệu", *HEADING[1:]), [1234, "TB-KKT", "05/01/2026", "Kết luận"]]
    assert run("import", workbook(office / "so.xlsx", rows)).exit_code == 0
    assert held(office)[0].notation == "1234/TB-KKT"


def test_numbers_out_of_use(run: Run, office: Path) -> None:
    file = workbook(
        office / "so.xlsx",
        [
            HEADING,
            row("01/TB-KKT", "05/01/2026", note="Hủy: ký nhầm"),
            row("02/TB-KKT", "05/01/2026", "Hủy"),
            row("03", None, "", "Số hủy"),
            row("04/QĐ-KKT", "05/01/2026", "Hủy bỏ Quyết định số 5/QĐ-KKT"),
            row("05/QĐ-KKT", "05/01/2026", note="Hủy Công văn số 3"),
            row("06/BC-KKT", "05/01/2026", "", "Giữ số, chưa phát hành"),
        ],
    )
    result = run("import", file)
    assert result.exit_code == 0, result.output
    assert [one.state for one in held(office)] == [State.VOID] * 3 + [State.ISSUED] * 2 + [
        State.RESERVED
    ]
    assert "J6: warning: is this number voided?" in result.output
    assert "B4: note: this voided number has no day" in result.output


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([row("01/TB", "05/01/2026"), row("1/TB-KKT", "06/01/2026")], "A3: error: the number 01"),
        ([row("01/TB", "31/02/2026")], "B2: error: «31/02/2026» is not a day"),
        ([row("01/TB", "ngày nào đó")], "B2: error: «ngày nào đó» is not a day"),
        ([row("01/TB", None)], "B2: error: this number has no day"),
        ([row("01/TB", 46027)], "B2: error: «46027» is not a day"),
        ([row("", "05/01/2026")], "A2: error: this row has no number"),
        ([row("TB-KKT", "05/01/2026")], "A2: error: «TB-KKT» is no number"),
        ([row(date(2026, 3, 5), "05/01/2026")], "A2: error: «05/03/2026» is no number"),
        ([row("0/TB", "05/01/2026")], "A2: error: «0/TB» is no number"),
        ([row("01/TB", "05/01/2026", '=CONCATENATE("a")')], "C2: error: this formula has no"),
        ([], "error: there are no entries in this book"),
    ],
)
def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_entered(
    run: Run, office: Path, rows: list[list[object]], said: str
) -> None:
    file = workbook(office / "so.xlsx", [HEADING, *rows])
    result = run("import", file, "--year", "2026")
    assert result.exit_code == 1
    assert said in result.output
    assert not (office / "so-van-ban.sqlite").exists()


def test_a_day_of_another_year_is_wrong(run: Run, office: Path) -> None:
    rows = [["Năm 2025"], HEADING, row("01/TB-KKT", "05/01/2026")]
    result = run("import", workbook(office / "so.xlsx", rows))
    assert "B3: error: this day is of 2026, and the book is of 2025" in result.output


def test_days_against_the_order_are_told_and_entered(run: Run, office: Path) -> None:
    rows = [HEADING, row("01/TB-KKT", "06/01/2026"), row("02/TB-KKT", "05/01/2026")]
    result = run("import", workbook(office / "so.xlsx", rows))
    assert result.exit_code == 0
    assert "B3: warning: 02 is of 05/01/2026, and 01 before it is of 06/01/2026" in result.output


def test_missing_numbers_are_told_as_spans_and_stay_open(run: Run, office: Path) -> None:
    from cchc_docs.register.book import find_book
    from cchc_docs.register.enter import known_gaps

    rows = [HEADING, *(row(f"{number}/TB-KKT", "05/01/2026") for number in (3, 4, 6, 9))]
    result = run("import", workbook(office / "so.xlsx", rows))
    assert "does not hold the numbers 05, 07–08" in result.output
    with reading(open_register(address_of("so-van-ban.sqlite", office))) as connection:
        book = find_book(connection, BOOK)
        assert book is not None
        assert book.id is not None
        assert (book.before, book.last_number) == (2, 9)
        assert known_gaps(connection, book.id) == {5, 7, 8}


def test_a_trial_tells_the_same_and_writes_nothing(run: Run, office: Path) -> None:
    rows = [HEADING, row("01/TB-KKT", "05/01/2026"), row("03/TB-KKT", "05/01/2026")]
    file = workbook(office / "so.xlsx", rows)
    trial = run("import", file, "--dry-run")
    assert not (office / "so-van-ban.sqlite").exists()
    done = run("import", file)
    assert trial.exit_code == done.exit_code == 0
    assert trial.output == done.output + "nothing was entered: this was a trial\n"
    assert len(held(office)) == 2
    again = run("import", workbook(office / "so-2.xlsx", [HEADING, rows[1]]), "--dry-run")
    assert again.exit_code == 1
    assert "A2: error: the register has the number 01 already" in again.output


def test_a_file_is_imported_once(run: Run, office: Path) -> None:
    file = workbook(office / "so.xlsx", [HEADING, row("01/TB-KKT", "05/01/2026")])
    assert run("import", file).exit_code == 0
    result = run("import", file)
    assert result.exit_code == 1
    assert "imported before" in result.output


def test_an_imported_year_does_not_tell_what_was_numbered_since(
    run: Run, office: Path, register: Register
) -> None:
    from cchc_docs.diagnostic import DiagnosticError, FilePlace
    from cchc_docs.register.entry import Source
    from cchc_docs.register.request import Request
    from cchc_docs.register.take import take

    rows = [HEADING, row("01/TB-KKT", "05/01/2025")]
    assert run("import", workbook(office / "so.xlsx", rows), "--year", "2025").exit_code == 0
    request = Request(
        AGENCY, PARENT, "chung", "chung", Facts("TB-KKT"), Source("w", "a.yml", "a"), FilePlace("a")
    )
    with pytest.raises(DiagnosticError) as error:
        take(register, [request])
    assert error.value.diagnostics[0].rule == "register.not-open"


def test_the_past_is_filled_before_the_first_number_of_the_register(
    run: Run, office: Path, register: Register
) -> None:
    from cchc_docs.diagnostic import FilePlace
    from cchc_docs.register.entry import Source
    from cchc_docs.register.request import Request
    from cchc_docs.register.take import take

    open_series(register, BOOK, 40)
    request = Request(
        AGENCY, PARENT, "chung", "chung", Facts("TB-KKT"), Source("w", "a.yml", "a"), FilePlace("a")
    )
    (taken,) = take(register, [request])
    year = taken.entry.issued.year
    assert taken.entry.number == 41
    day = f"05/01/{year}"
    late = workbook(office / "sau.xlsx", [HEADING, row("42/TB-KKT", day)])
    result = run("import", late, "--year", str(year))
    assert "A2: error: the number 42 comes after 41" in result.output
    past = workbook(office / "truoc.xlsx", [HEADING, row("30", day), row("38", day)])
    result = run("import", past, "--year", str(year))
    assert result.exit_code == 0, result.output
    assert "31–37, 39–40" in result.output
    with reading(register) as connection:
        (book,) = series(connection)
    assert (book.before, book.last_number) == (29, 41)
    more = workbook(office / "them.xlsx", [HEADING, row("39", day)])
    assert run("import", more, "--year", str(year)).exit_code == 0


def test_a_second_volume_goes_on_where_the_first_ends(
    run: Run, office: Path, register: Register
) -> None:
    entered(register, entry(1), entry(2))
    file = workbook(office / "quyen-2.xlsx", [HEADING, row("03/TB-KKT", "06/01/2026")])
    assert run("import", file).exit_code == 0
    with reading(register) as connection:
        assert [(one.before, one.last_number) for one in series(connection)] == [(0, 3)]


def test_numbers_by_type_go_into_series_of_their_own(run: Run, office: Path) -> None:
    text = (office / "co-quan.yml").read_text("utf-8")
    text = text.replace("    cap: ban\n", "    cap: ban\n    danh_so: theo loại\n", 1)
    (office / "co-quan.yml").write_text(text, "utf-8")
    rows = [HEADING, row("01/TB-KKT", "05/01/2026"), row("01/QĐ-KKT", "05/01/2026")]
    decisions = [HEADING, row("02/QĐ-KKT", "06/01/2026"), row("03", None, "", "Hủy")]
    result = run("import", workbook(office / "so.xlsx", rows, decisions))
    assert result.exit_code == 0, result.output
    with reading(open_register(address_of("so-van-ban.sqlite", office))) as connection:
        found = {one.key.name: one.last_number for one in series(connection)}
    assert found == {"Quyết định": 3, "Thông báo": 1}
    unknown = workbook(office / "2.xlsx", [HEADING, row("09", "07/01/2026", "Không rõ")])
    result = run("import", unknown)
    assert "A2: error: the agency numbers by type" in result.output


def test_a_workbook_without_a_book_says_what_is_wanted(run: Run, office: Path) -> None:
    result = run("import", workbook(office / "khac.xlsx", [["Họ tên", "Điểm"], ["A", 1]]))
    assert result.exit_code == 1
    assert "there is no register of documents" in result.output
    short = workbook(office / "thieu.xlsx", [["Số", "Nơi nhận", "Trích yếu"], [1, "A", "B"]])
    assert "no column «Ngày tháng văn bản»" in run("import", short).output


def test_whose_book_it_is_must_be_known(run: Run, office: Path) -> None:
    (office / "co-quan.yml").unlink()
    file = workbook(office / "so.xlsx", [HEADING, row("01/TB-SNV", "05/01/2026")])
    assert "whose book is it?" in run("import", file).output
    assert run("import", file, "--agency", "Sở Nội vụ", "--parent", "UBND tỉnh").exit_code == 0
    assert held(office)[0].series[:2] == ("Sở Nội vụ", 2026)
    assert held(office)[0].series.parent == "UBND tỉnh"


def test_the_audit_knows_the_file_and_the_cell(run: Run, office: Path) -> None:
    from cchc_docs.register.audit import deeds_on

    file = workbook(office / "so.xlsx", [HEADING, row("01/TB-KKT", "05/01/2026")])
    run("import", file)
    with reading(open_register(address_of("so-van-ban.sqlite", office))) as connection:
        (deed,) = deeds_on(connection, find(connection, Wanted())[0].id)
    assert deed.did == "imported"
    assert deed.details == {"file": "so.xlsx", "cell": "Sheet!A2"}
