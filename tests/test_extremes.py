"""Documents longer and emptier than offices write: no page is lost, blank or left unnumbered."""

from __future__ import annotations

import pytest

from cchc_docs.document.blocks import Align, Cell, Paragraph, Table
from cchc_docs.document.tree import Appendix, Document
from cchc_docs.write.docx import write_docx

from .paper import first_line, laid_out
from .write.documents import DECISION, MINUTES, NOTICE, REFERENCE, REGULATION, WIDE, row, said
from .write.docx.frames import frame_for

SENTENCE = "Rà soát, khắc phục từng tiêu chí thành phần bị trừ điểm trong năm; báo cáo kết quả. "
LONG = tuple(Paragraph(said(f"Đoạn {number}. {SENTENCE * 6}")) for number in range(250))
ROWS = tuple(row(str(n), "Ủy ban nhân dân xã", SENTENCE, "0,5") for n in range(1, 151))
TITLE = "Kết luận của Trưởng Ban về khắc phục tồn tại, hạn chế trong công tác cải cách hành chính "


def with_appendix(*body: Paragraph | Table, landscape: bool = False) -> Document:
    appendix = Appendix("Phụ lục", "DANH SÁCH", REFERENCE, body, landscape)
    return NOTICE._replace(appendices=(appendix,))


DOCUMENTS = {
    "forty-pages": NOTICE._replace(body=LONG),
    "forty-pages-of-minutes": MINUTES._replace(
        body=LONG, signatures=(MINUTES.signatures * 3)[:8], appendices=DECISION.appendices
    ),
    "long-regulation": DECISION._replace(
        attached=(DECISION.attached[0]._replace(body=REGULATION[:-1] + LONG[:60]),)
    ),
    "subject-of-four-lines": NOTICE._replace(
        letterhead=NOTICE.letterhead._replace(subject=(TITLE * 4).strip())
    ),
    "appendix-without-table": with_appendix(*LONG[:40], landscape=True),
    "appendix-of-many-rows": with_appendix(WIDE._replace(rows=ROWS), landscape=True),
    "table-of-one-row": with_appendix(WIDE._replace(rows=(row("1", "x", "y", "z"),))),
    "table-without-rows": with_appendix(Table((Cell(said("TT")),), (), (Align.LEFT,))),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("extremes")
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(write_docx(document, frame_for(document)))
    return laid_out(folder, DOCUMENTS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_pages_are_numbered_and_none_is_blank(name: str, pages: dict[str, list[str]]) -> None:
    expected = 1
    for page in pages[name]:
        first = first_line(page)
        assert first
        if not first.isdigit():  # a document, an attached text or an appendix begins
            expected = 1
        else:
            assert first == str(expected)
        expected += 1
        assert [line for line in page.split("\n") if line.strip() and line.strip() != first]


def test_a_body_of_forty_pages_is_whole(pages: dict[str, list[str]]) -> None:
    for name in ("forty-pages", "forty-pages-of-minutes"):
        text = "".join(pages[name])
        assert len(pages[name]) >= 40
        assert all(f"Đoạn {number}." in text for number in range(len(LONG)))


def test_signatures_stand_with_the_last_words(pages: dict[str, list[str]]) -> None:
    last = next(page for page in pages["forty-pages-of-minutes"] if "THƯ KÝ" in page)
    assert f"Đoạn {len(LONG) - 1}." in "".join(last.split("THƯ KÝ")[0])


def test_every_page_of_a_long_table_repeats_its_header(pages: dict[str, list[str]]) -> None:
    made = pages["appendix-of-many-rows"]
    start = next(number for number, page in enumerate(made) if first_line(page) == "Phụ lục")
    assert len(made) - start > 5
    assert all("Nhiệm vụ" in page for page in made[start:])


def test_a_long_subject_stays_above_its_line_and_the_text(pages: dict[str, list[str]]) -> None:
    first = pages["subject-of-four-lines"][0]
    assert " ".join(first.split()).count(TITLE.strip()) == 4


def test_tables_without_rows_end_with_the_page(pages: dict[str, list[str]]) -> None:
    for name in ("table-of-one-row", "table-without-rows"):
        assert "TT" in pages[name][-1]
