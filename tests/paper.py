"""Word files laid out as on paper, by LibreOffice and poppler."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from .cases import ROOT


def program(name: str) -> str:
    """A program of this machine, or of `node_modules`; required in the gate."""
    local = ROOT / "node_modules/.bin" / name
    found = str(local) if local.exists() else shutil.which(name)
    if found is None and os.environ.get("CI"):
        pytest.fail(f"{name} is not installed")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def laid_out(folder: Path, names: Iterable[str]) -> dict[str, list[str]]:
    """The text of every page of the .docx files in a folder."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = [program("soffice"), profile, "--headless", "--convert-to", "pdf", "--outdir"]
    files = map(str, folder.glob("*.docx"))
    subprocess.run([*convert, str(folder), *files], check=True, capture_output=True, timeout=300)
    return {name: text_of(folder / f"{name}.pdf") for name in names}


def text_of(file: Path) -> list[str]:
    """The text of every page of a PDF."""
    layout = [program("pdftotext"), "-layout", str(file), "-"]
    done = subprocess.run(layout, check=True, capture_output=True, text=True)
    return done.stdout.removesuffix("\f").split("\f")


def first_line(page: str) -> str:
    """The first line of a page that has words."""
    return next((line.strip() for line in page.split("\n") if line.strip()), "")
