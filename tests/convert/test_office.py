"""Old and foreign files: read through LibreOffice, or a sentence that says what to do."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from cchc_docs.check.view.read import view_bytes
from cchc_docs.convert import office
from cchc_docs.convert.program import Office, _places
from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.doctor.font_folders import font_files

from ..cases import word_file
from ..test_pages import program

NAME = "cong-van-mot-noi"


@pytest.mark.parametrize("form", ["odt", "doc", "rtf"])
def test_a_foreign_file_says_what_the_document_says(form: str, tmp_path: Path) -> None:
    soffice = program("soffice")
    source = tmp_path / "van-ban.docx"
    source.write_bytes(word_file(NAME))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    read = view_bytes(office.as_docx(tmp_path / f"van-ban.{form}"), "van-ban")
    text = "\n".join(paragraph.text for paragraph in read.paragraphs())
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Kính gửi" in text


@pytest.mark.skipif(os.name == "nt", reason="Windows always knows a home")
def test_a_user_without_a_home_has_the_libreoffice_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(number: int) -> None:
        raise KeyError(number)

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert Path("/usr/lib/libreoffice/program/soffice") in list(_places())
    assert all(file.suffix for file in font_files(None))


@pytest.mark.usefixtures("english")
def test_without_libreoffice_a_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    file = tmp_path / "cu.doc"
    file.write_bytes(b"x")
    with pytest.raises(DiagnosticError) as caught:
        office.as_docx(file)
    assert "only with LibreOffice" in caught.value.diagnostics[0].message


def program_that(folder: Path, does: str) -> Path:
    file = folder / "soffice"
    file.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")
@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("does", "said"), [("sleep 60 & wait", "no answer in"), ("exit 77", "cannot read this file")]
)
def test_a_libreoffice_that_hangs_or_fails_ends_with_a_sentence(
    does: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = program_that(tmp_path, does)
    monkeypatch.setattr(office, "find_office", lambda: Office(stand_in))
    file = tmp_path / "cu.doc"
    file.write_bytes(b"x")
    with pytest.raises(DiagnosticError) as caught:
        office.as_docx(file, timeout_s=1)
    assert said in caught.value.diagnostics[0].message
    left = subprocess.run(
        [shutil.which("ps") or "ps", "-ewwo", "args"], capture_output=True, text=True
    )
    assert str(stand_in) not in left.stdout
