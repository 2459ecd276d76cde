"""`docs/pdf/`: every kind of document as PDF, as the data, wordings and frames give it now."""

from __future__ import annotations

import pytest

from cchc_docs.convert.pdf import Printer, Standard
from cchc_docs.convert.printed import faults
from cchc_docs.convert.program import Office
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.pages.kept import print_like_word
from cchc_docs.pdf.read import read_laid
from tools.make_pdfs import DATA, FOLDER, word_file

from .cases import ROOT
from .paper import program, text_of

KINDS = {path.parent.name for path in (ROOT / "templates").glob("*/kind.toml")}


@pytest.fixture(scope="module")
def fresh(soffice: Office) -> dict[str, bytes]:
    """What LibreOffice makes of the data now."""
    documents = ((name, word_file(name)) for name in DATA)
    found = dict(print_like_word(documents, Printer(soffice, Standard.ARCHIVE, lanes=2)))
    return {name: data for name, data in found.items() if isinstance(data, bytes)}


def pages(data: bytes) -> list[str]:
    """What each page says; where its words stand may differ by a hair."""
    laid = read_laid(data)
    return ["".join("".join(text.text for text in page.texts).split()) for page in laid.pages]


def test_there_is_one_of_every_kind_and_no_other() -> None:
    made = {load_notice(path, find_workspace(path)).kind.name for path in DATA.values()}
    assert made == KINDS
    assert {file.stem for file in FOLDER.glob("*")} == set(DATA)


@pytest.mark.parametrize("name", DATA)
def test_each_says_what_the_data_say_page_by_page(name: str, fresh: dict[str, bytes]) -> None:
    kept = (FOLDER / f"{name}.pdf").read_bytes()
    assert pages(kept) == pages(fresh[name]), "run python tools/make_pdfs.py"


@pytest.mark.parametrize("name", DATA)
def test_each_is_for_archives_in_one_serif_family(name: str) -> None:
    assert faults((FOLDER / f"{name}.pdf").read_bytes(), Standard.ARCHIVE, name) == []


@pytest.mark.parametrize("name", DATA)
def test_another_reader_reads_the_same_words(name: str) -> None:
    """Our reading of a PDF is held against that of poppler."""
    program("pdftotext")
    file = FOLDER / f"{name}.pdf"
    theirs = [sorted("".join(page.split())) for page in text_of(file)]
    ours = [sorted(page) for page in pages(file.read_bytes())]
    assert ours == theirs
