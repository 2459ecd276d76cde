"""What a person sees: real documents turned into pages by LibreOffice, and proved by validators."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from cchc_docs.document.tree import NATIONAL_NAME

from .cases import FILES, document, word_file
from .paper import first_line, laid_out, program


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every document as .docx."""
    folder = tmp_path_factory.mktemp("pages")
    for name in FILES:
        (folder / f"{name}.docx").write_bytes(word_file(name))
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, list[str]]:
    """The text of every page of every document, laid out as on paper."""
    return laid_out(folder, FILES)


def sheets(name: str, pages: list[str]) -> list[list[str]]:
    """The pages of the document itself, of each attached text, of each appendix."""
    labels = {appendix.label for appendix in document(name).appendices}
    parts: list[list[str]] = []
    for page in pages:
        if not parts or first_line(page) in labels or NATIONAL_NAME in page:
            parts.append([])
        parts[-1].append(page)
    return parts


@pytest.mark.parametrize("name", FILES)
def test_every_annex_has_pages_of_its_own(name: str, pages: dict[str, list[str]]) -> None:
    own, *others = sheets(name, pages[name])
    made = document(name)
    annexes = [*made.attached, *made.appendices]
    assert len(others) == len(annexes)
    for sheet, annex in zip(others, annexes, strict=True):
        assert "".join(annex.reference.split()) in "".join(sheet[0].split())
        assert re.search(r"\./\.", sheet[-1])
    marks = [mark for mark in (made.letterhead.circulation, made.contact) if mark]
    for mark in marks:
        assert "".join(mark.split()) in "".join(own[0].split())
        assert not any("".join(mark.split()) in "".join(page.split()) for page in pages[name][1:])


@pytest.mark.parametrize("name", FILES)
def test_both_validators_find_nothing(name: str, folder: Path) -> None:
    file = folder / f"{name}.docx"
    assert [str(error) for error in OpenXmlValidator().validate(file).errors] == []
    done = subprocess.run([program("ooxml-validator"), str(file)], capture_output=True, text=True)
    assert json.loads(done.stdout)["errors"] == []


@pytest.mark.parametrize("name", FILES)
def test_the_national_name_stands_on_one_line_of_the_first_page(
    name: str, pages: dict[str, list[str]]
) -> None:
    assert any(NATIONAL_NAME in line for line in pages[name][0].split("\n"))


@pytest.mark.parametrize("name", FILES)
def test_pages_are_numbered_at_the_top_from_the_second_on(
    name: str, pages: dict[str, list[str]]
) -> None:
    for sheet in sheets(name, pages[name]):
        for number, page in enumerate(sheet, 1):
            assert (first_line(page) == str(number)) == (number > 1)


@pytest.mark.parametrize("name", FILES)
def test_no_page_is_blank(name: str, pages: dict[str, list[str]]) -> None:
    for page in pages[name]:
        assert [line for line in page.split("\n") if line.strip() and not line.strip().isdigit()]


@pytest.mark.parametrize("name", FILES)
def test_the_signature_stands_on_one_page_with_words_of_the_body(
    name: str, pages: dict[str, list[str]]
) -> None:
    last = sheets(name, pages[name])[0][-1]
    for signing in document(name).signatures:
        for line in (*signing.authority, signing.title, signing.name.strip()):
            assert all(word in last for word in line.split())
    assert re.search(r"\./\.", last)


@pytest.mark.parametrize("name", FILES)
def test_number_and_place_stand_on_one_line(name: str, pages: dict[str, list[str]]) -> None:
    head = document(name).letterhead
    number = head.number.split("/")[-1]
    place = (head.place_and_date or "").split(",")[0]
    line = next(line for line in pages[name][0].split("\n") if "Số:" in line)
    assert number in line
    assert place in line
