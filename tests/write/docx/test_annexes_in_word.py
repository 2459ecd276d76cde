"""Appendices and attached texts in Word: sections of their own, turned, numbered anew."""

from __future__ import annotations

import re

import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION

from cchc_docs.diagnostic import Diagnostic, DiagnosticError
from cchc_docs.document.blocks import Paragraph
from cchc_docs.document.tree import Appendix, Document
from cchc_docs.vietnamese.widths import Face, text_width_mm
from cchc_docs.write.docx import write_docx
from cchc_docs.write.docx.inspect import check_frame
from cchc_docs.write.docx.regions import APPENDIX, ATTACHED, described_slots

from ..documents import DECISION, NOTICE, REFERENCE, WIDE, said
from .frames import (
    CONG_VAN,
    MAIN,
    VAN_BAN,
    edited,
    parts,
    restyled,
    without_paragraph,
    without_style,
    written,
)
from .word import lines, opened, styled, texts

TEXT = (Paragraph(said("Nội dung./.")),)
APPENDIX_PAGES = re.compile(
    r"<w:p><w:pPr><w:pStyle w:val=\"PhuLuc\"/>.*?noi_dung_phu_luc }}.*?</w:p>"
)


def appendices(*lying: bool) -> Document:
    return NOTICE._replace(
        appendices=tuple(
            Appendix(f"Phụ lục {number}", "TÊN", REFERENCE, TEXT, landscape=landscape)
            for number, landscape in enumerate(lying)
        )
    )


def faults(document: Document, frame: bytes) -> tuple[Diagnostic, ...]:
    with pytest.raises(DiagnosticError) as caught:
        write_docx(document, frame)
    return tuple(caught.value.diagnostics)


def without_appendix_pages(frame: bytes) -> bytes:
    """As a clerk leaves it who deletes the pages: the settings of the section stay."""
    main = parts(frame)[MAIN].decode()
    (pages,) = APPENDIX_PAGES.findall(main)
    return edited(frame, (pages, ""))


def test_a_document_without_annexes_is_one_section_and_nothing_else() -> None:
    package = written(NOTICE)
    (section,) = opened(package).sections
    assert section.orientation is WD_ORIENT.PORTRAIT
    content = parts(package)[MAIN].decode()
    assert content.count("<w:sectPr>") == 1
    assert content.endswith("</w:sectPr></w:body></w:document>")
    # the last paragraph is the low one behind the table of the signature
    assert content.count('w:line="20"') == 1
    for style in ("Phụ lục", "Tên phụ lục", "Kèm theo", "Kẻ kèm theo"):
        assert styled(package, style) == []


@pytest.mark.parametrize("lying", [(False,), (True,), (True, False, True), (False,) * 6])
def test_each_appendix_is_a_section_upright_or_lying(lying: tuple[bool, ...]) -> None:
    package = written(appendices(*lying))
    _own, *sections = opened(package).sections
    assert [s.orientation is WD_ORIENT.LANDSCAPE for s in sections] == [*lying]
    for section, landscape in zip(sections, lying, strict=True):
        size = (297, 210) if landscape else (210, 297)
        assert (round(section.page_width.mm), round(section.page_height.mm)) == size
        margins = (section.top_margin, section.bottom_margin, section.left_margin)
        assert [round(margin.mm) for margin in (*margins, section.right_margin)] == [20, 20, 30, 15]
        assert section.start_type is WD_SECTION.NEW_PAGE
    assert texts(package, "Phụ lục") == [f"Phụ lục {number}" for number in range(len(lying))]


def test_pages_are_numbered_anew_and_marks_of_the_first_page_do_not_come_again() -> None:
    document = DECISION._replace(
        contact="Số 1 đường A",
        letterhead=DECISION.letterhead._replace(circulation="LƯU HÀNH NỘI BỘ"),
    )
    own, *others = opened(written(document)).sections
    assert not own._sectPr.xpath("w:pgNumType")
    assert [p.text for p in own.first_page_header.paragraphs] == ["LƯU HÀNH NỘI BỘ"]
    assert len(others) == 3
    for section in others:
        assert section._sectPr.xpath("w:pgNumType/@w:start") == ["1"]
        assert section.different_first_page_header_footer
        assert [p.text for p in section.first_page_header.paragraphs] == [""]
        assert [p.text for p in section.first_page_footer.paragraphs] == [""]
        assert " PAGE " in section.header._element.xml


def test_a_table_is_as_wide_as_its_pages() -> None:
    for landscape, room in ((False, 165), (True, 252)):
        appendix = Appendix("Phụ lục", "TÊN", REFERENCE, (WIDE._replace(widths=()),), landscape)
        table = opened(written(NOTICE._replace(appendices=(appendix,)))).tables[-1]
        assert sum(column.width for column in table.columns) / 36000 == pytest.approx(room, abs=0.1)


def test_the_line_under_the_reference_is_short_and_in_the_middle() -> None:
    for landscape, room in ((False, 165), (True, 252)):
        (line,) = styled(written(appendices(landscape)), "Kẻ kèm theo")
        settings = line.paragraph_format
        length = room - settings.left_indent.mm - settings.right_indent.mm
        assert settings.left_indent.mm == pytest.approx(settings.right_indent.mm, abs=0.1)
        assert 15 < length < 60 < text_width_mm(REFERENCE, 14, Face.ITALIC) / 2


def test_an_attached_text_repeats_the_names_without_number_and_date() -> None:
    package = written(DECISION)
    assert len(texts(package, "Cơ quan ban hành")) == len(texts(package, "Quốc hiệu")) == 2
    assert len(texts(package, "Số ký hiệu")) == len(texts(package, "Địa danh thời gian")) == 1
    assert texts(package, "Tên loại") == ["THÔNG BÁO", "QUY CHẾ"]
    assert texts(package, "Số chương mục") == ["Chương I"]
    assert texts(package, "Tên chương mục") == ["QUY ĐỊNH CHUNG"]
    assert texts(package, "Điều") == ["Điều 1. Phạm vi điều chỉnh"]
    untitled = next(p for p in styled(package, "Thân văn bản") if p.text.startswith("Điều 2."))
    assert [(run.text, run.style.name) for run in untitled.runs] == [
        ("Điều 2.", "Đậm"),
        (" ", "Default Paragraph Font"),
        ("Kinh phí do ngân sách bảo đảm./.", "Default Paragraph Font"),
    ]


def test_what_may_stand_only_once_in_a_file_is_not_repeated_with_the_pages() -> None:
    mark = '<w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/>'
    frame = edited(VAN_BAN, ("{{ phu_luc }}</w:t></w:r>", f"{{{{ phu_luc }}}}</w:t></w:r>{mark}"))
    assert "bookmark" not in parts(write_docx(appendices(False, True), frame))[MAIN].decode()


def test_a_clerk_may_restyle_and_word_the_pages_of_appendices() -> None:
    frame = restyled(VAN_BAN, "Phụ lục", "<w:b/>", "<w:u/>")
    frame = edited(frame, ("{{ phu_luc }}", "{{ phu_luc }} của {{ so_ky_hieu }}"))
    package = write_docx(appendices(False, True), frame)
    assert texts(package, "Phụ lục") == ["Phụ lục 0 của 476/TB-KKT", "Phụ lục 1 của 476/TB-KKT"]
    assert check_frame(frame, "khung.docx") == []


def test_a_frame_without_the_pages_is_sound_until_they_are_needed() -> None:
    frame = without_appendix_pages(VAN_BAN)
    assert check_frame(frame, "khung.docx") == []
    assert lines(write_docx(NOTICE, frame)) == lines(written(NOTICE))
    found = faults(appendices(False), frame)
    assert {fault.rule for fault in found} == {"frame.slot-missing"}
    assert len(found) == len(APPENDIX.names)
    for name, fault in zip(APPENDIX.names, found, strict=True):
        assert described_slots()[name] in fault.message
        assert "section break" in fault.fix


def test_a_frame_of_letters_has_no_room_for_an_attached_text() -> None:
    letter = DECISION._replace(
        letterhead=DECISION.letterhead._replace(document_type=None), appendices=()
    )
    found = faults(letter, CONG_VAN)
    assert [
        f"{name} }}}}" in fault.message for name, fault in zip(ATTACHED.names, found, strict=True)
    ]


@pytest.mark.parametrize("name", ["phu_luc", "ten_phu_luc", "noi_dung_phu_luc", "kem_theo"])
def test_a_slot_that_is_missing_on_the_pages_is_named(name: str) -> None:
    tag = f"{{{{p {name} }}}}" if name.startswith("noi_dung") else f"{{{{ {name} }}}}"
    frame = without_paragraph(VAN_BAN, tag)
    (fault,) = check_frame(frame, "khung.docx")
    assert fault.rule == "frame.slot-missing"
    assert tag in fault.message


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("{{ ten_phu_luc }}", "{{ ten_phu_luk }}"),
        ("{{p noi_dung_phu_luc }}", "{{p noi_dung_phu_luk }}"),
        ("{{p noi_dung_phu_luc }}", "{{ noi_dung_phu_luc }}"),
        ("{{ phu_luc }}", "{{p phu_luc }}"),
    ],
)
def test_a_slot_of_the_pages_that_is_not_typed_right_is_told_once(right: str, typed: str) -> None:
    (fault,) = check_frame(edited(VAN_BAN, (right, typed)), "khung.docx")
    assert fault.rule in {"frame.slot-unknown", "frame.slot-form"}
    assert right in fault.fix


def test_slots_of_an_appendix_need_pages_of_their_own() -> None:
    main = parts(CONG_VAN)[MAIN].decode()
    (carrier,) = re.findall(r'<w:p><w:pPr><w:spacing w:line="20"[^>]*/><w:sectPr>.*?</w:p>', main)
    found = check_frame(edited(CONG_VAN, (carrier, "")), "khung.docx")
    assert {fault.rule for fault in found} == {"frame.slot-form"}
    assert len(found) == len(APPENDIX.names)
    assert all("Next Page" in fault.fix for fault in found)


def test_a_slot_of_an_appendix_among_those_of_the_document_is_told() -> None:
    (fault,) = check_frame(edited(VAN_BAN, ("Nơi nhận:", "Nơi nhận {{ kem_theo }}:")), "khung.docx")
    assert (fault.rule, "{{ kem_theo }}" in fault.message) == ("frame.slot-form", True)


def test_a_missing_style_of_the_line_is_a_warning() -> None:
    frame = without_style(VAN_BAN, "Kẻ kèm theo")
    assert [fault.rule for fault in check_frame(frame, "khung.docx")] == ["frame.style-missing"]
    assert write_docx(DECISION, frame)


def test_the_same_annexes_give_the_same_bytes() -> None:
    assert written(DECISION) == written(DECISION._replace())


def test_pages_that_stand_before_the_document_still_come_behind_it() -> None:
    main = parts(VAN_BAN)[MAIN].decode()
    body = main[main.index("<w:body>") + 8 : main.rindex("<w:sectPr>")]
    last = main[main.rindex("<w:sectPr>") : main.index("</w:body>")]
    (pages,) = APPENDIX_PAGES.findall(main)
    carrier = f"<w:p><w:pPr>{last}</w:pPr></w:p>"
    frame = edited(VAN_BAN, (body, pages + carrier + body.replace(pages, "")))
    assert lines(write_docx(DECISION, frame)) == lines(written(DECISION))
