"""What a clerk sees in the browser: pages that follow the files, and pages true to paper."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import pytest

from ..cases import FILES, NOTICES, word_file
from ..paper import program
from .conftest import Browse, previewing

NAME = "thong-bao-476-tb-kkt/thong-bao.yml"
LETTER = "cong-van-khac-phuc-2025/cong-van.yml"
SUBJECT = "khắc phục hạn chế, nâng cao"
ON_PAGE = "#sheets .leaf"
WITHIN_MS = 1000
EDITS = 200
OPENED = [name for name, file in FILES.items() if file.is_relative_to(NOTICES)]


def test_an_edit_stands_on_the_page_within_a_second(office: Path, browse: Browse) -> None:
    file = office / NAME
    with previewing(office, cwd=office) as preview:
        text = file.read_text("utf-8")
        words = [f"Nội dung sửa lần thứ {time} tại" for time in range(1, 6)]
        _goto, *took, _pages, errors = browse(
            ("goto", preview.page(NAME)),
            *(
                ("edit", str(file), text.replace("Kết luận tại Hội nghị", said), ON_PAGE, said)
                for said in words
            ),
            ("pages",),
            ("errors",),
        )
    assert median(took) < WITHIN_MS, "the machine may be busy with another test at one of them"
    assert errors == []


def test_a_wording_that_did_not_exist_is_noticed(office: Path, browse: Browse) -> None:
    kind = office / "mau" / "thong-bao-ket-luan-chi-so"
    kind.mkdir(parents=True)
    (office / "cchc.toml").write_text('mau = "mau"\n', "utf-8")
    own = "Nội dung do văn phòng tự viết./.\n"
    with previewing(office, cwd=office) as preview:
        browse(
            ("goto", preview.page(NAME)),
            ("edit", str(kind / "body.md"), own, ON_PAGE, "Nội dung do văn phòng tự viết"),
        )


def test_a_broken_file_shows_what_is_wrong_and_the_last_good_page(
    office: Path, browse: Browse
) -> None:
    file = office / NAME
    broken = file.read_text("utf-8").replace("loai:", "loai_gi:")
    with previewing(office, cwd=office) as preview:
        answers = browse(
            ("goto", preview.page(NAME)),
            ("pages",),
            ("edit", str(file), broken, "#findings", "loai"),
            ("text", "#old"),
            ("pages",),
            ("click", "summary"),
            ("text", "pre mark"),
            ("axe",),
        )
    _goto, before, _edit, old, after, _click, line, faults = answers
    assert "Old pages" in old
    assert after == before
    assert line.strip()
    assert faults == []


def test_a_page_follows_the_program_that_was_started_anew(office: Path, browse: Browse) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    address = f"http://127.0.0.1:{port}/?notice={LETTER}"
    file = office / LETTER
    text = file.read_text("utf-8")
    words = [f"Văn phòng sửa lần thứ {time}" for time in range(2)]
    last = "Sau khi mở lại"
    with (
        ThreadPoolExecutor() as aside,
        previewing(office / LETTER, "--port", port, cwd=office) as first,
    ):
        browsing = aside.submit(
            browse,
            ("goto", address),
            *(("edit", str(file), text.replace(SUBJECT, said), "#title", said) for said in words),
            ("wait", "#lost:not(:empty)"),
            ("wait", "#lost:empty"),
            ("edit", str(file), text.replace(SUBJECT, last), "#title", last),
        )
        within(lambda: words[-1] in file.read_text("utf-8"))
        subprocess.run(["sleep", "3"], check=True)  # until the page shows it
        first.process.send_signal(signal.SIGINT)
        first.process.wait(15)
        with previewing(office / LETTER, "--port", port, cwd=office):
            browsing.result()


def within(holds: Callable[[], object], seconds: float = 60) -> None:
    limit = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < limit
        time.sleep(0.05)


def test_a_print_that_fails_is_not_waited_for(office: Path, browse: Browse) -> None:
    with previewing(office, cwd=office) as preview:
        *_steps, said = browse(
            ("goto", preview.page(NAME)),
            ("break", "**/printed?*"),
            ("click", "#as-pdf"),
            ("wait", "#pdf .state:not(:text('LibreOffice'))"),
            ("text", "#pdf"),
        )
    assert "does not answer" in said


def test_a_finding_leads_to_its_line_and_its_paragraph(office: Path, browse: Browse) -> None:
    file = office / NAME
    doubled = file.read_text("utf-8").replace(
        "Kết luận tại Hội nghị", "Kết luận tại tại Hội nghị", 1
    )
    with previewing(office, cwd=office) as preview:
        answers = browse(
            ("goto", preview.page(NAME)),
            ("edit", str(file), doubled, "#findings", "tại tại"),
            ("wait", "#findings .lead"),
            ("click", "#findings summary"),
            ("text", "pre"),
            ("text", ".pointed"),
        )
    assert "tại tại" in answers[-2]
    assert "tại tại" in answers[-1]


def test_markup_in_data_stays_text(office: Path, browse: Browse) -> None:
    file = office / NAME
    hostile = "<script>document.title=1</script><img src=x onerror=alert(1)> Kết luận tại"
    text = file.read_text("utf-8").replace("Kết luận tại", hostile, 1)
    with previewing(office, cwd=office) as preview:
        answers = browse(
            ("goto", preview.page(NAME)),
            ("edit", str(file), text, ON_PAGE, "<script>document.title=1</script>"),
            ("count", "script:not([src])"),
            ("count", "img"),
            ("errors",),
        )
    assert answers[2:] == [0, 0, []]


def test_no_serious_fault_of_accessibility(office: Path, browse: Browse) -> None:
    with previewing(office, cwd=office) as preview:
        for size in ((1440, 900), (420, 850)):
            answers = browse(("size", *size), ("goto", preview.page(NAME)), ("axe",))
            assert answers[-1] == []


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts in /proc")
def test_two_hundred_edits_leave_nothing_behind(office: Path, browse: Browse) -> None:
    file = office / NAME
    text = file.read_text("utf-8")

    def edit(number: int) -> tuple[str, ...]:
        words = f"Bản sửa thứ {number} của"
        return (
            "edit",
            str(file),
            text.replace("Kết luận tại", words),
            ON_PAGE,
            words,
        )

    with previewing(office, cwd=office) as preview:
        pid = preview.process.pid
        browse(("goto", preview.page(NAME)), edit(0))
        before = _left(pid)
        browse(("goto", preview.page(NAME)), *(edit(number) for number in range(1, EDITS)))
        subprocess.run(["sleep", "3"], check=True)  # a page that went away is noticed in a second
        after = _left(pid)
    assert after["children"] == before["children"] == 0
    assert after["threads"] <= before["threads"]
    assert after["descriptors"] <= before["descriptors"]


def _left(pid: int) -> dict[str, int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return {
        "descriptors": len([*Path(f"/proc/{pid}/fd").iterdir()]),
        "threads": len([*Path(f"/proc/{pid}/task").iterdir()]),
        "children": len(children.split()),
    }


def test_printed_pages_are_as_many_as_those_of_word(
    office: Path, tmp_path: Path, browse: Browse
) -> None:
    for name in OPENED:
        (tmp_path / f"{name}.docx").write_bytes(word_file(name))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir"]
    files = map(str, tmp_path.glob("*.docx"))
    subprocess.run([*convert, str(tmp_path), *files], check=True, capture_output=True, timeout=300)
    with previewing(office, cwd=office) as preview:
        steps: list[tuple[str, str]] = []
        for name in OPENED:
            address = preview.page(FILES[name].relative_to(NOTICES).as_posix())
            steps += [("goto", address), ("pdf", str(tmp_path / f"{name}.trang.pdf"))]
        browse(*steps)
    word = {name: _pages(tmp_path / f"{name}.pdf") for name in OPENED}
    assert {name: _pages(tmp_path / f"{name}.trang.pdf") for name in OPENED} == word


def _pages(file: Path) -> int:
    done = subprocess.run(
        [program("pdfinfo"), str(file)], check=True, capture_output=True, text=True
    )
    found = re.search(r"Pages:\s+(\d+)", done.stdout)
    assert found
    return int(found[1])
