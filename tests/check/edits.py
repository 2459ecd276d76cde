"""Edits of a conforming document, as the cases of `tests/corpus/rules/` write them.

An edit names where it bites (`at`: the text of a paragraph, or a part of it; the first that holds
it; `is`: the whole text) and what it changes. `section` edits bite the first section, or the one of
that number. What no verb here can do, a case does with `xml`: replace a piece of a part by another.

    - {at: "Số: 476", size: 14}                      every run of the paragraph
    - {at: "TL. TRƯỞNG BAN", bold: false}
    - {at: "Khánh Hòa, ngày", replace: ["16", "6"]}  a piece of its text
    - {at: "Nơi nhận:", delete: true}
    - {at: "THÔNG BÁO", align: left}                 left, center, right, both
    - {at: "Sau khi nghe", first_line: 5 mm, left: 0 mm, before: 3 pt, after: 0 pt, line: 2}
    - {at: "Sau khi nghe", font: Arial, color: "FF0000", caps: true, italic: true}
    - {at: "Nơi nhận:", insert_after: "- Ai đó;"}    a copy of the paragraph with other text
    - {section: 1, margin_left: 20 mm, width: 215.9 mm, height: 279.4 mm, landscape: true}
    - {part: word/document.xml, xml: ["<w:titlePg/>", ""]}
"""

from __future__ import annotations

import copy
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_SECTION = {
    "margin_top": "top_margin",
    "margin_bottom": "bottom_margin",
    "margin_left": "left_margin",
    "margin_right": "right_margin",
    "width": "page_width",
    "height": "page_height",
    "header_distance": "header_distance",
}


def edited(package: bytes, edits: list[dict[str, Any]]) -> bytes:
    """The file with all edits made, in order."""
    for edit in edits:
        package = _xml(package, edit) if "xml" in edit else _through_docx(package, edit)
    return package


def _xml(package: bytes, edit: dict[str, Any]) -> bytes:
    old, new = edit["xml"]
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == edit["part"]:
                assert old.encode() in data, f"«{old}» is not in {name}"
                data = data.replace(old.encode(), new.encode())
            target.writestr(name, data)
    return out.getvalue()


def _through_docx(package: bytes, edit: dict[str, Any]) -> bytes:
    document = docx.Document(BytesIO(package))
    if "section" in edit:
        _section(document, edit)
    else:
        paragraph = _paragraph(document, edit)
        for name, value in edit.items():
            if name not in {"at", "is"}:
                _VERBS[name](paragraph, value)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _section(document: Document, edit: dict[str, Any]) -> None:
    section = document.sections[edit["section"] - 1]
    for name, value in edit.items():
        if name == "landscape":
            width, height = section.page_width, section.page_height
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = height, width
        elif name != "section":
            setattr(section, _SECTION[name], _length(value))


def every_paragraph(document: Document) -> Iterator[Paragraph]:
    """Body, tables within tables, headers and footers."""
    parts = [document.element.body]
    for section in document.sections:
        stories = (
            section.header,
            section.first_page_header,
            section.footer,
            section.first_page_footer,
        )
        parts += (story._element for story in stories)
    for part in parts:
        for element in part.iter(qn("w:p")):
            yield Paragraph(element, document._body)


def _paragraph(document: Document, edit: dict[str, Any]) -> Paragraph:
    text = edit.get("is", edit.get("at"))
    found = next(
        (
            p for p in every_paragraph(document)
            if (p.text.strip() == text if "is" in edit else text in p.text)
        ),
        None,
    )  # fmt: skip
    assert found is not None, f"no paragraph holds «{text}»"
    return found


def _length(text: str | float) -> Length:
    number, _, unit = str(text).partition(" ")
    return {"mm": Mm, "pt": Pt, "cm": lambda n: Mm(10 * n)}[unit or "pt"](float(number))


def _runs(change: Callable[[Any, Any], None]) -> Callable[[Paragraph, Any], None]:
    def apply(paragraph: Paragraph, value: Any) -> None:
        for run in paragraph.runs:
            change(run.font, value)

    return apply


def _font(font: Any, name: str) -> None:
    font.name = name
    for slot in ("w:hAnsi", "w:cs", "w:eastAsia"):
        font._element.rPr.rFonts.set(qn(slot), name)


def _replace(paragraph: Paragraph, pair: list[str]) -> None:
    old, new = pair
    text = paragraph.text
    assert old in text, f"«{old}» is not in «{text}»"
    holder = next((run for run in paragraph.runs if old in run.text), None)
    if holder is not None:
        holder.text = holder.text.replace(old, new)
        return
    first, *others = paragraph.runs  # the text is spread over runs: the first takes it all
    first.text = text.replace(old, new)
    for run in others:
        run.text = ""


def _insert_after(paragraph: Paragraph, text: str) -> None:
    twin = copy.deepcopy(paragraph._p)
    paragraph._p.addnext(twin)
    made = Paragraph(twin, paragraph._parent)
    for run in made.runs[1:]:
        run._r.getparent().remove(run._r)
    made.runs[0].text = text


def _set(name: str) -> Callable[[Paragraph, Any], None]:
    def apply(paragraph: Paragraph, value: Any) -> None:
        setattr(paragraph.paragraph_format, name, _length(value))

    return apply


def _line(paragraph: Paragraph, value: Any) -> None:
    spacing = float(value) if isinstance(value, (int, float)) else _length(value)
    paragraph.paragraph_format.line_spacing = spacing


def _align(paragraph: Paragraph, value: str) -> None:
    paragraph.alignment = _ALIGN[value]


def _delete(paragraph: Paragraph, _: Any) -> None:
    paragraph._p.getparent().remove(paragraph._p)


_VERBS: dict[str, Callable[[Paragraph, Any], None]] = {
    "size": _runs(lambda font, value: setattr(font, "size", Pt(value))),
    "bold": _runs(lambda font, value: setattr(font, "bold", value)),
    "italic": _runs(lambda font, value: setattr(font, "italic", value)),
    "underline": _runs(lambda font, value: setattr(font, "underline", value)),
    "caps": _runs(lambda font, value: setattr(font, "all_caps", value)),
    "color": _runs(lambda font, value: setattr(font.color, "rgb", RGBColor.from_string(value))),
    "font": _runs(_font),
    "replace": _replace,
    "delete": _delete,
    "insert_after": _insert_after,
    "align": _align,
    "first_line": _set("first_line_indent"),
    "left": _set("left_indent"),
    "right": _set("right_indent"),
    "before": _set("space_before"),
    "after": _set("space_after"),
    "line": _line,
}
