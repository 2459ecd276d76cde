"""Word files as PDF: each comes or has a reason, whatever LibreOffice does, and nothing stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from cchc_docs.convert import pdf
from cchc_docs.convert.pdf import Failure, Printer, Standard, to_pdf
from cchc_docs.convert.printed import faults, strictly
from cchc_docs.convert.program import Office
from cchc_docs.diagnostic import Severity
from cchc_docs.pdf.read import read_laid, read_print

from ..cases import ROOT, word_file
from ..check.anatomy.pages import para
from ..pages.broken import word_file as in_letters
from .fake import calls, fake_office, orphans

NAMES = ("cong-van-mot-noi", "thong-bao-hai-phu-luc")
SAMPLE = ROOT / "docs/pdf/cong-van-khac-phuc-2025-cong-van.pdf"
posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a script")


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made: whatever stays is seen."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def printed(
    tmp_path: Path, texts: dict[str, bytes], *, lanes: int = 1, broken: bool = False
) -> dict[str, bytes | Failure]:
    office = fake_office(tmp_path, SAMPLE, broken=broken)
    return dict(to_pdf(texts.items(), Printer(office, lanes=lanes, timeout_s=2)))


@posix
@pytest.mark.parametrize(
    ("fault", "why", "lanes"),
    [(b"HANG", Failure.HUNG, 2), (b"CRASH", Failure.REFUSED, 1), (b"SKIP", Failure.REFUSED, 1)],
)
def test_a_document_that_libreoffice_fails_at_costs_no_other(
    fault: bytes, why: Failure, lanes: int, tmp_path: Path, workplace: Path
) -> None:
    texts = {f"{n}": fault if n in {7, 19} else b"text" for n in range(24)}
    found = printed(tmp_path, texts, lanes=lanes)
    assert {name: data for name, data in found.items() if not isinstance(data, bytes)} == {
        "7": why,
        "19": why,
    }
    assert len(found) == 24
    assert calls(tmp_path).count(1) >= 2  # each suspect alone
    assert orphans(tmp_path) == []
    assert list(workplace.iterdir()) == []


@posix
def test_a_libreoffice_that_always_hangs_is_given_up(tmp_path: Path, workplace: Path) -> None:
    found = printed(tmp_path, {f"{n}": b"text" for n in range(100)}, broken=True)
    assert found.pop("0") is Failure.HUNG
    assert set(found.values()) == {Failure.BROKEN}
    assert calls(tmp_path) == [100, 1, 1]  # all, the first alone, a word of text
    assert orphans(tmp_path) == []
    assert list(workplace.iterdir()) == []


@posix
def test_who_wants_no_more_leaves_nothing_behind(tmp_path: Path, workplace: Path) -> None:
    office = fake_office(tmp_path, SAMPLE)
    texts = {"0": b"text", "1": b"text", "2": b"HANG"}
    wanted = to_pdf(texts.items(), Printer(office, timeout_s=60))
    assert next(wanted)[0] == "0"
    wanted.close()  # type: ignore[attr-defined]
    assert orphans(tmp_path) == []
    assert list(workplace.iterdir()) == []


@posix
def test_what_libreoffice_leaves_running_is_ended(tmp_path: Path, workplace: Path) -> None:
    assert printed(tmp_path, {"0": b"LEAVE"}) == {"0": SAMPLE.read_bytes()}
    within(20, lambda: not orphans(tmp_path))
    assert list(workplace.iterdir()) == []


@posix
def test_a_command_that_is_killed_takes_libreoffice_with_it(tmp_path: Path) -> None:
    fake_office(tmp_path, SAMPLE, broken=True)
    workplace = tmp_path / "tmp"
    workplace.mkdir()
    (tmp_path / "a.docx").write_bytes(in_letters(para("Một dòng.")))
    environment = os.environ | {
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
        "TMPDIR": str(workplace),
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "cchc_docs", "convert", "a.docx"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.DEVNULL)
    within(60, lambda: (tmp_path / "calls").exists())
    process.send_signal(signal.SIGKILL)
    process.wait()
    within(20, lambda: not orphans(tmp_path) and not list(workplace.iterdir()))


def within(seconds: float, holds: object) -> None:
    limit = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < limit
        time.sleep(0.05)


def test_one_call_takes_many_documents_and_starts_no_second(
    tmp_path: Path, workplace: Path
) -> None:
    found = printed(tmp_path, {f"{n}": b"text" for n in range(pdf.CHUNK)})
    assert set(found.values()) == {SAMPLE.read_bytes()}
    assert calls(tmp_path) == [pdf.CHUNK]


@pytest.fixture(scope="module")
def archived(soffice: Office) -> dict[str, bytes]:
    """Documents of ours and one of an office, as PDF/A."""
    words = {name: word_file(name) for name in NAMES}
    words["box"] = in_letters(para("Ô ☐ và chữ 中 không có trong phông."))
    words["Calibri"] = in_letters(
        para("Phông khác", run_settings='<w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans"/>')
    )
    found = dict(to_pdf(words.items(), Printer(soffice, Standard.ARCHIVE)))
    return {name: data for name, data in found.items() if isinstance(data, bytes)}


@pytest.mark.parametrize("name", NAMES)
def test_our_documents_are_printed_in_one_serif_family_for_the_archive(
    name: str, archived: dict[str, bytes]
) -> None:
    about = read_print(archived[name])
    assert about.level == "2B"
    assert [font.family for font in about.fonts] == ["LiberationSerif"]
    assert all(font.embedded and not font.missing for font in about.fonts)
    assert faults(archived[name], Standard.ARCHIVE, name) == []


def test_a_sign_that_no_font_has_is_told(archived: dict[str, bytes]) -> None:
    found = {fault.rule: fault for fault in faults(archived["box"], Standard.ARCHIVE, "box")}
    assert "pdf.characters" in found or "pdf.fonts" in found  # where some font has it
    assert all(fault.severity is Severity.WARNING for fault in found.values())
    assert all(fault.severity is Severity.ERROR for fault in strictly(found.values()))


def test_another_font_is_told(archived: dict[str, bytes]) -> None:
    (fault,) = faults(archived["Calibri"], Standard.ARCHIVE, "a")
    assert fault.rule == "pdf.fonts"


def test_a_pdf_that_is_none_for_archives_is_told(archived: dict[str, bytes]) -> None:
    data = SAMPLE.read_bytes()
    assert faults(data, Standard.ARCHIVE, "a") == []
    assert [fault.rule for fault in faults(data, Standard.PLAIN, "a")] == ["pdf.archive"]


def test_half_a_pdf_is_told() -> None:
    (fault,) = faults(SAMPLE.read_bytes()[:2000], Standard.PLAIN, "a")
    assert fault.rule == "pdf.unreadable"


def test_paragraphs_are_read_in_order_with_their_pages(archived: dict[str, bytes]) -> None:
    laid = read_laid(archived[NAMES[1]])
    texts = [" ".join(block.text.split()) for block in laid.blocks]
    assert texts.index("Độc lập - Tự do - Hạnh phúc") < texts.index("Nơi nhận:")
    first = [block.pages[0] for block in laid.blocks]
    assert first == sorted(first)
    assert first[-1] == len(laid.pages)
    assert any(page.lies for page in laid.pages)
