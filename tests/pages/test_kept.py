"""What is kept with the next paragraph stands on its page, whatever LibreOffice does."""

from __future__ import annotations

import io
import zipfile

import pytest

from cchc_docs.convert.pdf import Failure, Printer, to_pdf
from cchc_docs.convert.program import Office
from cchc_docs.pages import kept
from cchc_docs.pages.kept import print_like_word, with_breaks
from cchc_docs.pdf.read import read_laid

from ..cases import FILES
from ..cases import word_file as made_by_us
from ..check.anatomy.pages import bold, para
from .broken import BOLD, END, KEPT, lines, long_paragraph, notice, word_file

OUTLINE = '<w:outlineLvl w:val="0"/>'
FIRST, SECOND = "II. NHIỆM VỤ", "1. Các phòng"
FILL = lines(29)


def with_headings(settings: str, before: str = FILL) -> bytes:
    """Two headings at the end of page 1, their text too long for it."""
    settings += OUTLINE
    headings = para(FIRST, settings, BOLD) + para(SECOND, settings, BOLD)
    return word_file(notice(body=before + headings + long_paragraph(18) + END))


@pytest.fixture(scope="module")
def left(soffice: Office) -> bytes:
    """The same pages, printed as if nothing were to be kept: both headings are left behind."""
    ((_key, data),) = to_pdf([("", with_headings(""))], Printer(soffice))
    assert isinstance(data, bytes)
    return data


def pages(data: bytes | Failure) -> dict[str, tuple[int, ...]]:
    assert isinstance(data, bytes)
    found = {block.text: block.pages for block in read_laid(data).blocks}
    return {heading: found[heading] for heading in (FIRST, SECOND)}


def test_headings_that_are_left_behind_go_over_together(left: bytes, soffice: Office) -> None:
    assert pages(left) == {FIRST: (1,), SECOND: (1,)}
    copy = with_breaks(with_headings(KEPT), left)
    ((_key, data),) = to_pdf([("", copy)], Printer(soffice))
    assert pages(data) == {FIRST: (2,), SECOND: (2,)}


def test_a_heading_that_says_it_has_no_break_says_so_no_more(left: bytes) -> None:
    none = '<w:pageBreakBefore w:val="0"/>'
    word = with_headings(KEPT + none)
    copy = zipfile.ZipFile(io.BytesIO(with_breaks(word, left))).read("word/document.xml")
    assert copy.count(b"<w:pageBreakBefore/>") == 1
    assert copy.count(none.encode()) == 1  # of the second heading


def test_what_nobody_keeps_is_left_where_it_is(left: bytes) -> None:
    word = with_headings("")
    assert with_breaks(word, left) is word


def test_a_row_that_fills_its_page_is_not_moved(left: bytes) -> None:
    word = with_headings(KEPT, before=lines(29, KEPT))
    assert with_breaks(word, left) is not word  # the letterhead is not of the row
    whole = word_file(lines(29, KEPT) + bold(FIRST) + long_paragraph(40))
    assert with_breaks(whole, left) is whole


def test_a_document_is_printed_again_until_nothing_is_left_behind(
    left: bytes, monkeypatch: pytest.MonkeyPatch, soffice: Office
) -> None:
    word, calls = with_headings(KEPT), []

    def forgetful(documents, printer):  # type: ignore[no-untyped-def]
        """A LibreOffice that forgets to keep in the first call."""
        due = list(documents)
        calls.append(len(due))
        yield from ((key, left) for key, _copy in due) if len(calls) == 1 else to_pdf(due, printer)

    monkeypatch.setattr(kept, "to_pdf", forgetful)
    found = dict(print_like_word([("a", word), ("b", with_headings(""))], Printer(soffice)))
    assert calls == [2, 1]
    assert pages(found["a"]) == {FIRST: (2,), SECOND: (2,)}
    assert found["b"] == left


@pytest.mark.parametrize("again", [Failure.HUNG, None])
def test_a_print_that_cannot_be_mended_is_kept(
    again: Failure | None, left: bytes, monkeypatch: pytest.MonkeyPatch, soffice: Office
) -> None:
    calls = []

    def stubborn(documents, _printer):  # type: ignore[no-untyped-def]
        calls.append(1)
        yield from ((key, again if again and calls[1:] else left) for key, _copy in documents)

    monkeypatch.setattr(kept, "to_pdf", stubborn)
    found = dict(print_like_word([("a", with_headings(KEPT))], Printer(soffice)))
    assert found == {"a": left}
    assert len(calls) == (2 if again else 4)


def test_a_failure_is_passed_on(monkeypatch: pytest.MonkeyPatch, soffice: Office) -> None:
    monkeypatch.setattr(
        kept, "to_pdf", lambda documents, _p: ((key, Failure.HUNG) for key, _w in documents)
    )
    assert dict(print_like_word([("a", b"")], Printer(soffice))) == {"a": Failure.HUNG}


def test_no_kept_heading_of_the_notices_is_left_behind(prints: dict[str, bytes]) -> None:
    words = {name: made_by_us(name) for name in FILES if name in prints}
    assert words
    assert [n for n, word in words.items() if with_breaks(word, prints[n]) is not word] == []
