"""PDF as a clerk asks for it: by `render`, `convert`, `batch`; and where LibreOffice is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc_docs.cli import program as program_of

from ..cases import ROOT
from ..paper import program

pytestmark = pytest.mark.usefixtures("english")
NOTICE = "cong-van-khac-phuc-2025/cong-van.yml"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the example of a batch and a letter."""
    for name in ("cchc.toml", "co-quan.yml"):
        shutil.copy(ROOT / "notices" / name, tmp_path)
    for case in ("hang-loat-vi-du", "cong-van-khac-phuc-2025"):
        shutil.copytree(ROOT / "notices" / case, tmp_path / case)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program_of(), arguments)


def test_names_that_windows_takes_for_one_do_not_share_a_pdf(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cchc_docs.convert.program._places", lambda: iter(()))
    for name in ("a/X.docx", "b/x.docx"):
        (office / name).parent.mkdir()
        shutil.copy(ROOT / "templates/frames/van-ban.docx", office / name)
    done = run("convert", "a/X.docx", "b/x.docx", "-o", "ra")
    assert "the PDF of a/X.docx goes to ra/x.pdf already" in done.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("render", NOTICE, "--format", "docx,pdf"),
        ("batch", "hang-loat-vi-du/diem.xlsx", "-o", "ra", "--format", "pdf"),
        ("convert", "hang-loat-vi-du"),
    ],
)
def test_without_libreoffice_it_says_what_to_install_and_writes_nothing(
    office: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    shutil.copy(ROOT / "templates/frames/van-ban.docx", office / "hang-loat-vi-du/a.docx")
    monkeypatch.setattr("cchc_docs.convert.program._places", lambda: iter(()))
    before = sorted(office.rglob("*"))
    done = run(*arguments)
    assert done.exit_code == 3, done.output
    assert "install LibreOffice" in done.output
    assert [path for path in sorted(office.rglob("*")) if path.suffix == ".pdf"] == []
    assert [path for path in before if not path.exists()] == []


def test_a_batch_prints_what_has_changed_and_no_more(office: Path) -> None:
    program("soffice")
    command = ("batch", "hang-loat-vi-du/diem.xlsx", "-o", "ra", "--format", "docx,pdf")
    assert run(*command).exit_code == 0
    files = sorted((office / "ra").glob("*.pdf"))
    assert len(files) == 3
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)
    first = {file: file.read_bytes() for file in files}
    files[0].unlink()
    done = run(*command)
    assert done.exit_code == 0
    assert "2 of them unchanged" in done.output
    assert {file: file.read_bytes() for file in files[1:]} == {f: first[f] for f in files[1:]}
    assert files[0].exists()


def test_a_rendered_pdf_and_a_converted_one_have_the_same_pages(office: Path) -> None:
    from pypdf import PdfReader

    program("soffice")
    assert run("render", NOTICE, "-o", "ra", "--format", "docx,pdf", "--check").exit_code == 0
    assert "unchanged" in run("render", NOTICE, "-o", "ra", "--format", "docx,pdf").output
    assert run("convert", "ra/cong-van.docx", "-o", "luu", "--pdfa").exit_code == 0
    pages = [len(PdfReader(file).pages) for file in ("ra/cong-van.pdf", "luu/cong-van.pdf")]
    assert pages[0] == pages[1] > 0
