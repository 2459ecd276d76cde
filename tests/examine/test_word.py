"""What a Word file says is what its data say: the same parts with the same words."""

import pytest

from cchc_docs.check.anatomy.dissect import dissect
from cchc_docs.check.judge import judge_file
from cchc_docs.check.view.read import view_bytes
from cchc_docs.consistency.text import Part, Text
from cchc_docs.diagnostic import Severity, WordPlace
from cchc_docs.examine.files import examine_word
from cchc_docs.examine.subjects import of_data_file
from cchc_docs.examine.word import read_word

from ..cases import FILES, word_file

HEAD = (Part.NUMBER, Part.PLACE_DATE, Part.TYPE, Part.SUBJECT)
PROSE = (Part.HEADING, Part.BODY, Part.CELL)
CLOSING = (Part.RECIPIENT, Part.SIGNATURE)


def of_word_file(name: str) -> Text:
    view = view_bytes(word_file(name), f"{name}.docx")
    return read_word(judge_file(view, dissect(view), ()))


def said(text: Text, *parts: Part) -> list[str]:
    """The words of some parts; blanks of a draft and typed line breaks are no words."""
    words = [" ".join(passage.text.split()) for passage in text.parts(*parts)]
    return [line.casefold() for line in words if line]


@pytest.mark.parametrize("name", FILES)
def test_the_word_file_and_the_data_say_the_same(name: str) -> None:
    data, word = of_data_file(FILES[name]).text, of_word_file(name)
    assert said(word, *HEAD) == said(data, *HEAD)
    # signatures in a grid are read row by row in Word
    assert sorted(said(word, *CLOSING)) == sorted(said(data, *CLOSING))
    assert " ".join(said(word, *PROSE)) == " ".join(said(data, *PROSE))


def test_a_place_leads_into_the_word_file() -> None:
    text = of_word_file("thong-bao-476-tb-kkt-thong-bao")
    found = next(passage for passage in text.passages if "TTBC" in passage.text)
    place = found.find("TTBC", found.text.index("TTBC"))
    assert isinstance(place, WordPlace)
    assert "Hướng khắc phục" in place.where


@pytest.mark.parametrize("name", [name for name, file in FILES.items() if file.stem == "input"])
def test_a_document_of_the_corpus_raises_no_alarm(name: str) -> None:
    view = view_bytes(word_file(name), f"{name}.docx")
    found = examine_word(judge_file(view, dissect(view), ()))
    grave = [r.diagnostic for r in found.remarks if r.diagnostic.severity is not Severity.NOTE]
    assert not [fault for fault in grave if fault.severity is Severity.ERROR]
    assert len(grave) <= 1
