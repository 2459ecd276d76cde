"""Files of other programs: LibreOffice saves our frames, python-docx builds as offices do."""

from __future__ import annotations

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from cchc_docs.check.view.page import Paragraph, Section, View
from cchc_docs.check.view.read import view_bytes, view_file

from ..cases import FILES, ROOT, word_file
from .test_numbering import MANY, item, num
from .test_shapes import box, drawn, picture, shape, transform
from .test_tables import cell, row, tbl
from .word import SECTION, files, p, r

FRAMES = sorted((ROOT / "templates/frames").glob("*.docx"))
SAVED = list(FILES)[:2]


SHAPES = (
    p(drawn(shape("line", size=transform(60, 0)), 60) + r("Số: 12/TB-VP"))
    + p(picture('<v:line from="0,0" to="45mm,0" strokecolor="black"/>') + r("cũ"))
    + p(drawn(shape("rect", box=box(p(r("trong hộp")))), 40, 10) + r("neo"))
    + "".join(item(1, deep) for deep in (0, 1, 2, 2))
    + tbl(row(cell(p(r("a")) + tbl(row(cell(p(r("lồng"))))) + p()), cell(p(r("b")))))
    + p(r("x"))
    + SECTION
)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frames and two documents, as LibreOffice saves them."""
    program = shutil.which("soffice")
    if program is None and os.environ.get("CI"):
        pytest.fail("soffice is not installed")
    if program is None:
        pytest.skip("soffice is not installed")
    folder = tmp_path_factory.mktemp("saved")
    for name in SAVED:
        (folder / f"{name}.docx").write_bytes(word_file(name))
    for frame in FRAMES:
        shutil.copy(frame, folder)
    (folder / "shapes.docx").write_bytes(files(SHAPES, numbering=MANY + num(1, 0)).bytes())
    (folder / "out").mkdir()
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out")]
    subprocess.run(
        [program, profile, "--headless", *convert, *map(str, folder.glob("*.docx"))],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return folder


def seen(paragraph: Paragraph) -> list[object]:
    """What a reader sees of a paragraph, in units coarser than two programs' rounding."""
    looks = [
        (run.text, run.look._replace(font=run.look.font.lower(), hidden=False))
        for run in paragraph.runs
    ]
    line = paragraph.bottom_line
    return [
        paragraph.text,
        looks,
        paragraph.align,
        round(paragraph.left_mm / 0.5),
        round(paragraph.first_line_mm / 0.5),
        round(paragraph.before_pt),
        round(paragraph.after_pt),
        paragraph.line_rule,
        round(paragraph.line, 1),
        line and (line.kind, line.style),
    ]


def page(section: Section) -> list[object]:
    """The page of a section."""
    lengths = (
        section.width_mm, section.height_mm, section.left_mm, section.right_mm,
        section.header_distance_mm,
    )  # fmt: skip
    return [*(round(length) for length in lengths), section.landscape]


def numbered(section: Section) -> tuple[bool, bool]:
    """Whether the first page is different, and whether the others carry a number."""
    return section.title_page, any(x.has_field("PAGE") for x in section.headers.default)


@pytest.mark.parametrize("name", [*(frame.stem for frame in FRAMES), *SAVED])
def test_libreoffice_saves_what_a_reader_saw(name: str, saved: Path) -> None:
    ours = view_file(saved / f"{name}.docx")
    theirs = view_file(saved / f"out/{name}.docx")
    assert [seen(x) for x in theirs.paragraphs()] == [seen(x) for x in ours.paragraphs()]
    assert [page(x) for x in theirs.sections] == [page(x) for x in ours.sections]
    # Measured with LibreOffice 7.4: of a section of one page before another section it saves the
    # first-page header as the only one, and no page number; so only the last can be compared.
    assert numbered(theirs.sections[-1]) == numbered(ours.sections[-1])


def test_libreoffice_saves_shapes_numbers_and_nested_tables(saved: Path) -> None:
    def drawn_and_numbered(file: Path) -> list[object]:
        return [
            (
                x.text,
                x.label and x.label.text,
                [round(line.length_mm or 0) for line in x.drawings],
                [round(text_box.width_mm or 0) for text_box in x.boxes],
                x.in_cell,
            )
            for x in view_file(file).paragraphs()
        ]

    ours = drawn_and_numbered(saved / "shapes.docx")
    assert [lines for _text, _label, lines, *_rest in ours][:2] == [[60], [45]]
    assert drawn_and_numbered(saved / "out/shapes.docx") == ours


def notice() -> View:
    """A notice typed as in an office: direct formatting on python-docx's own template."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    head = document.add_table(1, 2)
    left, right = head.rows[0].cells
    left.width, right.width = Mm(65), Mm(100)
    for side, text in ((left, "SỞ NỘI VỤ"), (right, "Độc lập - Tự do - Hạnh phúc")):
        paragraph = side.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(text)
        run.bold, run.font.size, run.font.name = True, Pt(13), "Times New Roman"
    body = document.add_paragraph()
    body.paragraph_format.first_line_indent = Mm(12.7)
    body.paragraph_format.space_after = Pt(6)
    body.paragraph_format.line_spacing = Pt(18)
    body.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.add_run("Thực hiện Kế hoạch ").font.size = Pt(14)
    body.add_run("năm 2026").italic = True
    document.add_paragraph("mục một", style="List Number")
    document.add_heading("Tiêu đề", 1)
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)
    buffer = BytesIO()
    document.save(buffer)
    return view_bytes(buffer.getvalue(), "a.docx")


def test_a_document_of_python_docx() -> None:
    view = notice()
    name, motto, body, item, heading = view.paragraphs()
    assert name.runs[0].look[:3] == ("Times New Roman", 13, True)
    assert (name.align, name.place.cell and name.place.cell[:3]) == ("center", (1, 1, 1))
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert body.runs[0].look.size == 14
    # its template: docDefaults 11 pt in the minor theme font, Cambria or Calibri by version
    assert body.runs[1].look[1:4] == (11, False, True)
    assert body.runs[1].look.font == "Cambria"
    assert (body.align, body.line_rule, body.line, body.after_pt) == ("justify", "exact", 18, 6)
    assert body.first_line_mm == pytest.approx(12.7, abs=0.02)
    assert item.label is not None
    assert item.label.text == "1."
    assert item.left_mm == pytest.approx(6.35)
    assert heading.style_names[0] == "heading 1"
    assert (heading.runs[0].look.size, heading.runs[0].look.bold, heading.outline) == (14, True, 0)
    assert heading.runs[0].look.color == "365F91"
    assert view.sections[0].printed_headers["default"][0].has_field("PAGE")
    table = next(view.tables())
    assert not table.has_borders
    assert [round(cell.width_mm or 0) for cell in table.rows[0].cells] == [65, 100]


@pytest.mark.parametrize("name", FILES)
def test_every_document_of_ours_is_seen(name: str) -> None:
    view = view_bytes(word_file(name), f"{name}.docx")
    first = next(view.paragraphs())
    assert first.place.first_page
    fonts = {run.look.font for x in view.paragraphs() for run in x.runs if run.text.strip()}
    assert fonts == {"Times New Roman"}
    assert view.sections[0].printed_headers["default"][0].has_field("PAGE")
