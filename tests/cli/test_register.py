"""`cchc-docs issue` and `register` as a clerk types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

A_NOTICE = """\
loai: van-ban
ten_loai: Thông báo
co_quan: {ten: Sở Nội vụ, ten_ngan: Sở, ky_hieu: SNV, dia_danh: Khánh Hòa}
trich_yeu: Lịch trực “Tết”
noi_nhan: [Các phòng]
luu: {noi_luu: VT}
ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn A}
noi_dung: Sở thông báo lịch trực “Tết”.
"""


@pytest.fixture
def book(run: Run, office: Path) -> Path:
    """An office whose book is open at 12."""
    (office / "vb.yml").write_text(A_NOTICE, "utf-8")
    assert run("register", "open", "vb.yml", "--last", "11").exit_code == 0
    return office


def test_issuing_without_a_register_says_how_to_begin_one(run: Run, office: Path) -> None:
    (office / "vb.yml").write_text(A_NOTICE, "utf-8")
    done = run("issue", "vb.yml")
    assert done.exit_code == 3
    assert "register open" in done.stderr
    assert not list(office.glob("*.sqlite"))


def test_a_document_is_issued_shown_and_found(run: Run, book: Path) -> None:
    assert "12/TB-SNV" in run("issue", "vb.yml").stdout
    assert "Lịch trực “Tết”" in run("register", "find", "lich", "truc").stdout
    assert run("register", "find", "khong", "co").exit_code == 1
    shown = json.loads(run("register", "show", "12", "--json").stdout)
    assert (shown["signer_name"], shown["state"]) == ("Trần Văn A", "issued")
    assert [deed["did"] for deed in shown["audit"]] == ["taken", "issued"]
    books = json.loads(run("register", "list", "--json").stdout)
    assert [(one["agency"], one["last"]) for one in books] == [("Sở Nội vụ", 12)]


def test_what_was_done_with_an_entry_is_said_in_words_and_local_time(
    run: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("issue", "vb.yml")
    run("register", "fill", "12", "--copies", "5", "--sent", "16/3/2026", "--recipient", "Sở A")
    monkeypatch.setenv("CCHC_LANG", "vi")
    _facts, deeds = run("register", "show", "12").stdout.split("\n\n")
    taken, issued, filled = deeds.splitlines()
    done = json.loads(run("register", "show", "12", "--json").stdout)["audit"][0]["at"]
    hour = (int(done[11:13]) + 7) % 24
    assert taken.startswith(f"{hour:02} giờ {done[14:16]} phút, ")
    assert taken.endswith("  lấy số  Số: 12")
    assert "  đã ban hành  Tình trạng: dở dang → đã ban hành; SHA-256: → " in issued
    assert "Số lượng bản: → 5; Ngày chuyển: → 16/3/2026" in filled
    assert "Nơi nhận: Các phòng → Sở A" in filled
    assert "searched" not in filled


def test_documents_made_elsewhere_and_replacements_are_entered(run: Run, book: Path) -> None:
    run("issue", "vb.yml")
    done = run("register", "add", "Giấy mời", "--symbol", "GM-SNV", "--subject", "Dự họp")
    assert done.stdout.startswith("13/GM-SNV")
    done = run("register", "relate", "12/TB-SNV", "--replaced-by", "13/GM-SNV")
    assert done.stdout == "12/TB-SNV: Được thay thế bởi 13/GM-SNV\n"
    assert run("register", "relate", "12/TB-SNV").exit_code == 2
    assert run("register", "add", "Giấy", "--symbol", "G-SNV").exit_code == 1


def test_a_number_is_voided_with_a_reason_only(run: Run, book: Path) -> None:
    run("issue", "vb.yml")
    assert run("issue", "--void", "12").exit_code == 2
    assert run("issue", "--void", "12", "--reason", "nhầm").exit_code == 0
    assert run("issue", "--void", "12", "--reason", "nhầm").exit_code == 1
    assert run("issue", "--void", "99", "--reason", "nhầm").exit_code == 1
    assert run("register", "verify").exit_code == 0


def test_a_backup_comes_back_and_loses_no_number_unasked(run: Run, book: Path) -> None:
    run("issue", "vb.yml")
    assert run("register", "backup", "sao.sqlite").exit_code == 0
    assert run("register", "backup", "sao.sqlite").exit_code == 3
    run("register", "add", "Thông báo", "--symbol", "TB-SNV", "--subject", "Khác")
    done = run("register", "restore", "sao.sqlite")
    assert (done.exit_code, "13/TB-SNV" in done.stderr) == (3, True)
    assert run("register", "restore", "sao.sqlite", "--discard").exit_code == 0
    assert "1 entry" in run("register", "verify").stderr


def test_nothing_to_issue_is_a_wrong_command(run: Run, book: Path) -> None:
    assert run("issue").exit_code == 2
    assert run("register", "fill", "12").exit_code == 2
    assert run("issue", "vb.yml", "--date", "31/2/2026").exit_code == 2


def test_a_register_is_named_on_the_command_line_or_by_the_environment(
    run: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = ("register", "open", "vb.yml", "--last", "40")
    assert run(*opening, "--register", "khac.sqlite").exit_code == 0
    assert "41/TB-SNV" in run("issue", "vb.yml", "--dry-run", "--register", "khac.sqlite").stdout
    monkeypatch.setenv("CCHC_SO_DANG_KY", "khac.sqlite")
    assert "41/TB-SNV" in run("issue", "vb.yml", "--dry-run").stdout
