"""The HTML page of a document: its text, its form, and nothing from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings

import cchc_docs.write.html
from cchc_docs.document.blocks import Heading, ListItem, Paragraph, Role
from cchc_docs.document.tree import BLANK, Document
from cchc_docs.vietnamese.widths import Face, text_width_mm
from cchc_docs.write.html import write_html

from .documents import DECISION, HOSTILE, LETTER, MINUTES, NOTICE, URGENT_DRAFT, documents, said
from .reading import html_lines, visible_lines

STYLE = Path(cchc_docs.write.html.__file__).with_name("page.css").read_text(encoding="utf-8")
LEVELS = NOTICE._replace(
    body=(
        Heading(1, "I.", said("MỘT")),
        Heading(2, "1.", said("Hai")),
        Heading(4, "a)", said("Bốn")),
        Paragraph(said("QUYẾT ĐỊNH:"), Role.AUTHORITY),
        ListItem("-", said("x"), 1),
    ),
)


def rule_mm(page: str, name: str) -> float:
    found = re.search(rf'class="{name}" style="--rule: ([0-9.]+)mm"', page)
    assert found
    return float(found[1])


@settings(max_examples=100, deadline=None)
@given(documents)
@example(NOTICE)
@example(LETTER)
@example(URGENT_DRAFT)
def test_its_text_is_the_document(document: Document) -> None:
    page = write_html(document)
    assert html_lines(page) == visible_lines(document)
    assert page.lower().count("</style") == 1
    assert "<script" not in page.lower()


def test_hostile_text_stays_text_in_the_head_too() -> None:
    everything = " ".join(HOSTILE)
    properties = NOTICE.properties._replace(title=everything, agency=everything)
    page = write_html(NOTICE._replace(properties=properties))
    assert html_lines(page) == visible_lines(NOTICE)
    assert page.lower().count("<title>") == page.lower().count("<style>") == 1


def test_it_needs_nothing_from_outside_and_says_so() -> None:
    page = write_html(URGENT_DRAFT)
    assert '<html lang="vi">' in page
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in page
    assert not re.search(r"https?:|url\(|@import|\ssrc=|\shref=|\son[a-z]+=", page)


def test_headings_follow_each_other_below_the_title() -> None:
    page = write_html(LEVELS)
    assert '<h1 class="document-type">THÔNG BÁO</h1>' in page
    assert '<h2 class="level-1">I. MỘT</h2>' in page
    assert '<h3 class="level-2">1. Hai</h3>' in page
    assert '<h2 class="level-2">1. Về kết quả chấm điểm</h2>' in write_html(NOTICE)


def test_the_title_of_a_letter_is_its_subject() -> None:
    page = write_html(LETTER)
    assert page.count("<h1") == 1
    assert '<h1 class="letter-subject">V/v khắc phục tồn tại' in page


def test_a_table_names_its_columns() -> None:
    page = write_html(NOTICE)
    assert '<thead>\n<tr>\n<th scope="col">Tiêu chí</th>' in page
    assert '<td class="right">2,0</td>\n<td class="center">1,5</td>' in page
    assert '<td class="left">TCTP 2.3<br>Xử lý văn bản</td>' in page


def test_runs_keep_their_look() -> None:
    assert "<strong>84,25/100 điểm</strong>, giảm" in write_html(NOTICE)
    assert "<em>xếp loại Tốt</em>." in write_html(NOTICE)


def test_blanks_of_a_draft_are_shown_and_words_kept_together_are_not() -> None:
    blank = f'<span class="blank" title="còn trống">{BLANK}</span>'
    page = write_html(URGENT_DRAFT._replace(body=(Paragraph(said("Điều\N{NO-BREAK SPACE}1")),)))
    assert f"Số: {blank}/TB-KKT" in page
    assert page.count(blank) == 4
    assert "Điều\N{NO-BREAK SPACE}1" in page
    assert 'class="blank"' not in write_html(NOTICE)


@pytest.mark.parametrize(
    ("issuer", "last_line"),
    [
        ("SỞ NỘI VỤ", "SỞ NỘI VỤ"),
        ("BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG", "KINH TẾ VÂN PHONG"),
        ("BAN QUẢN LÝ\nKHU KINH TẾ VÂN PHONG", "KHU KINH TẾ VÂN PHONG"),
    ],
)
def test_the_line_under_the_issuer_is_a_third_to_half_as_long(issuer: str, last_line: str) -> None:
    head = NOTICE.letterhead._replace(issuer=issuer)
    length = rule_mm(write_html(NOTICE._replace(letterhead=head)), "issuer")
    assert 1 / 3 < length / text_width_mm(last_line, 13, Face.BOLD) < 1 / 2


@pytest.mark.parametrize(("mark", "width"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_urgency_stands_in_a_box_of_its_size(mark: str, width: int) -> None:
    head = NOTICE.letterhead._replace(urgency=mark)
    page = write_html(NOTICE._replace(letterhead=head))
    assert f'<p class="urgency" style="width: {width}mm">{mark}</p>' in page


def test_an_unknown_urgency_takes_the_width_of_its_words() -> None:
    head = NOTICE.letterhead._replace(urgency="HẸN GIỜ")
    assert '<p class="urgency">HẸN GIỜ</p>' in write_html(NOTICE._replace(letterhead=head))


def test_the_style_knows_every_class_it_names() -> None:
    pages = "".join(map(write_html, (NOTICE, LETTER, URGENT_DRAFT, LEVELS, DECISION, MINUTES)))
    written = {name for names in re.findall(r'class="([^"]+)"', pages) for name in names.split()}
    styled = set(re.findall(r"\.([a-z][a-z0-9-]*)", re.sub(r"/\*.*?\*/", "", STYLE)))
    assert styled <= written


def test_each_annex_is_a_sheet_and_a_lying_one_is_wide() -> None:
    page = write_html(DECISION)
    assert re.findall(r'<article class="([^"]+)">', page) == [
        *("sheet", "sheet annex", "sheet annex", "sheet annex landscape"),
    ]
    assert '<h1 class="appendix-label">Phụ lục II</h1>' in page
    assert page.count('<p class="national-name">') == 2
    assert page.count('<p class="number">') == 1
    assert re.search(r"@page landscape \{\s+size: A4 landscape;", STYLE)
    assert re.search(r"\.landscape \{\s+page: landscape;", STYLE)


def test_divisions_and_articles_are_headings_under_each_other() -> None:
    page = write_html(DECISION)
    assert '<h2 class="division">Chương I<br>QUY ĐỊNH CHUNG</h2>' in page
    assert '<h3 class="article">Điều 1. Phạm vi điều chỉnh</h3>' in page
    assert '<p class="body"><strong>Điều 2.</strong> Kinh phí' in page


def test_cells_span_and_columns_have_their_widths() -> None:
    page = write_html(DECISION)
    assert '<td class="left" colspan="4"><strong>I. Khối các sở</strong></td>' in page
    assert '<td class="center" colspan="3"><strong>Cộng</strong></td>' in page
    assert (
        '<table class="measured" style="width: 252.0mm">\n<colgroup><col style="width: 4.76%">'
        in page
    )
    narrow = DECISION.appendices[1].body[0]._replace(widths=(1, 2, 3, 4))  # type: ignore[call-arg]
    assert 'style="width: 100.0mm"' in write_html(NOTICE._replace(body=(narrow,)))


def test_several_signatures_stand_in_a_grid_above_the_recipients() -> None:
    page = write_html(MINUTES)
    assert page.count('<section class="signature">') == 3
    assert page.index('<div class="signatures">') < page.index('<section class="recipients">')
    assert '<div class="signatures">' not in write_html(NOTICE)
