"""Documents of an office, each broken in one way that only a page shows, and whole ones."""

from __future__ import annotations

from tests.check.anatomy import pages
from tests.check.anatomy.pages import (
    BOLD,
    BREAK,
    CLOSING,
    MOTTO,
    NATIONAL,
    NEW_PAGE,
    RECIPIENTS,
    SIGNATURE,
    TITLE,
    bold,
    cell,
    mid,
    p,
    para,
    table,
)
from tests.check.word import SECTION, defaults, files

FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/>'
KEPT = "<w:keepNext/>"
WHOLE = "<w:keepLines/>"
SMALL = BOLD + '<w:sz w:val="26"/>'
LINE = "Các phòng thực hiện nhiệm vụ được phân công theo kế hoạch."


def lines(count: int, settings: str = "") -> str:
    """So many paragraphs of one line."""
    return "".join(para(f"{LINE} ({number})", settings) for number in range(count))


def long_paragraph(count: int) -> str:
    """A paragraph of so many lines that stays whole."""
    return para(f"{LINE} " * count, WHOLE)


def word_file(body: str) -> bytes:
    """The body as .docx, in the letters of the decree."""
    return files(body + SECTION, styles=defaults(FONT)).bytes()


def on_new_page(first: str, rest: str = "") -> str:
    """The same paragraph, moved by hand to a new page."""
    return first.replace("<w:pPr>", f"<w:pPr>{NEW_PAGE}", 1) + rest


END = para("Sở Nội vụ thông báo để các phòng biết, thực hiện./.")
ROW = (cell(para(LINE * 12)), cell(para("Văn phòng")))


def wide(width: int, *content: str) -> str:
    """A cell so many twips wide."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'


def head(left: int, right: int) -> str:
    """The letterhead, its columns so many twips wide."""
    rows = (
        (mid("UBND TỈNH") + bold("SỞ NỘI VỤ"), mid(NATIONAL, SMALL) + mid(MOTTO, BOLD)),
        (mid("Số: 12/TB-SNV"), mid("Nha Trang, ngày 16 tháng 3 năm 2026")),
    )
    return (
        '<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="{left}"/><w:gridCol w:w="{right}"/></w:tblGrid>'
        + "".join(f"<w:tr>{wide(left, one)}{wide(right, two)}</w:tr>" for one, two in rows)
        + "</w:tbl>"
    )


HEAD = head(3300, 6055)


def notice(**parts: str) -> str:
    """A thông báo under a letterhead wide enough."""
    return pages.notice(**{"head": HEAD, **parts})


SIGNED = on_new_page(bold("GIÁM ĐỐC")) + p() + p() + p() + bold("Trần Thu Mai")
SPLIT = bold("GIÁM ĐỐC") + p() + p() + on_new_page(bold("Trần Thu Mai"), END)

BROKEN: dict[str, tuple[str, int]] = {
    "pages.national-name-wrapped": (notice(head=head(4955, 4400)), 1),
    "pages.heading-alone": (
        notice(body=lines(30) + bold("II. NHIỆM VỤ") + long_paragraph(18) + END),
        1,
    ),
    "pages.row-cut": (notice(body=lines(24) + table(ROW, borders=True) + END), 1),
    "pages.signature-alone": (
        notice(body=lines(3) + END, closing=table((cell(on_new_page(RECIPIENTS)), cell(SIGNED)))),
        2,
    ),
    "pages.signature-split": (
        notice(body=lines(3) + END, closing=RECIPIENTS + SPLIT),
        1,
    ),
    "pages.recipients-alone": (
        notice(body=lines(3) + END, closing=SIGNATURE + on_new_page(RECIPIENTS)),
        2,
    ),
    "pages.outside-margins": (
        notice(body=para(LINE, '<w:ind w:left="-900"/>') + END),
        1,
    ),
    "pages.blank": (notice(tail=para(more=BREAK) + p()), 2),
}
"""A document for each rule, and the page where it breaks it."""

WHOLE_ONES = {
    "a short notice": notice(),
    "a long one": notice(body=lines(70) + END),
    "a heading that Word keeps with its text": notice(
        body=lines(30) + para("II. NHIỆM VỤ", KEPT) + long_paragraph(18) + END
    ),
    "a heading before a page break": notice(
        body=lines(3) + bold("II. NHIỆM VỤ") + on_new_page(para(LINE)) + END
    ),
    "a table over two pages, its rows whole": notice(
        body=lines(24) + table(*[(cell(str(n)), cell("Sở")) for n in range(30)], borders=True) + END
    ),
    "a row as long as a page": notice(
        body=lines(24) + table((cell(para(LINE * 90)), cell(para("Văn phòng"))), borders=True) + END
    ),
    "a letterhead and a signature without tables": notice(
        head=bold(NATIONAL) + bold(MOTTO) + mid("Số: 12/TB-SNV") + TITLE,
        closing=SIGNATURE + RECIPIENTS,
    ),
    "two in one file": notice() + on_new_page(p(), HEAD + TITLE + lines(2) + END + CLOSING),
}
