"""A frame is proved before anything is written: what is wrong, where, and how to mend it."""

from __future__ import annotations

import pytest

from cchc_docs.diagnostic import Diagnostic, DiagnosticError, Severity
from cchc_docs.write.docx import write_docx
from cchc_docs.write.docx.inspect import check_frame
from cchc_docs.write.docx.lines import BOXES, DRAWN_LINES
from cchc_docs.write.docx.regions import described_slots
from cchc_docs.write.docx.slots import BODY, Family, needed_slots
from cchc_docs.write.docx.styles import CHARACTER_STYLES, PARAGRAPH_STYLES

from ..documents import NOTICE
from .frames import (
    BIEN_BAN,
    CONG_VAN,
    CONG_VAN_LIEN_TICH,
    VAN_BAN,
    edited,
    rewritten,
    with_part,
    without_paragraph,
    without_style,
)

PATH = "khung.docx"


def check(frame: bytes) -> list[Diagnostic]:
    diagnostics = check_frame(frame, PATH)
    for diagnostic in diagnostics:
        assert str(diagnostic.place).startswith(PATH)
        assert diagnostic.fix
    return diagnostics


def the_only_fault(frame: bytes) -> Diagnostic:
    (diagnostic,) = check(frame)
    return diagnostic


@pytest.mark.parametrize("frame", [VAN_BAN, CONG_VAN, BIEN_BAN, CONG_VAN_LIEN_TICH])
def test_the_shipped_frames_are_whole(frame: bytes) -> None:
    assert check(frame) == []


@pytest.mark.parametrize("name", [name for name in needed_slots(Family.NAMED) if name != BODY])
def test_every_needed_slot_is_missed_by_name(name: str) -> None:
    fault = the_only_fault(without_paragraph(VAN_BAN, f"{{{{ {name} }}}}"))
    assert fault.rule == "frame.slot-missing"
    assert f"{{{{ {name} }}}}" in fault.message
    assert described_slots()[name] in fault.message


def test_a_frame_without_body_is_missed_too() -> None:
    fault = the_only_fault(without_paragraph(VAN_BAN, "{{p noi_dung }}"))
    assert (fault.rule, "{{p noi_dung }}" in fault.message) == ("frame.slot-missing", True)


def test_a_letter_needs_its_addressees_and_no_type_name() -> None:
    fault = the_only_fault(without_paragraph(CONG_VAN, "{{ kinh_gui }}"))
    assert "{{ kinh_gui }}" in fault.message


@pytest.mark.parametrize(
    ("typed", "rule", "fix"),
    [
        ("{{ ho_tem }}", "frame.slot-unknown", "{{ ho_ten }}"),
        ("{{ Ho_Ten }}", "frame.slot-unknown", "{{ ho_ten }}"),
        ("{{ họ tên }}", "frame.slot-unknown", "{{ ho_ten }}"),
        ("{{ ho_ten }", "frame.slot-form", "{{ ho_ten }}"),
        ("{ ho_ten }}", "frame.slot-form", "{{ ho_ten }}"),
        ("{ho_ten}", "frame.slot-form", "{{ ho_ten }}"),
        ("{{p ho_ten }}", "frame.slot-form", "{{ ho_ten }}"),
    ],
)
def test_a_slot_that_is_not_typed_right_is_named_once(typed: str, rule: str, fix: str) -> None:
    fault = the_only_fault(edited(VAN_BAN, ("{{ ho_ten }}", typed)))
    assert fault.rule == rule
    assert fix in fault.fix
    assert str(fault.place) == f"{PATH}: table 3, row 1, cell 2, paragraph 5"


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("{{ }}", "frame.slot-form"),
        ("{{r ho_ten }}", "frame.slot-form"),
        ("{{tr ho_ten }}", "frame.slot-form"),
        ("{% if ho_ten %}x{% endif %}", "frame.logic"),
        ("{%p for x in y %}", "frame.logic"),
        ("{# ghi chú #}", "frame.logic"),
        ("{{ ho_ten|upper }}", "frame.logic"),
        ("{{ ho.ten }}", "frame.logic"),
        ("{{ ho_ten() }}", "frame.logic"),
        ("{{ 1 + 1 }}", "frame.logic"),
        ("{{ khong_co_cho_nay_dau }}", "frame.slot-unknown"),
    ],
)
def test_logic_and_strange_slots_are_refused(typed: str, rule: str) -> None:
    faults = check(edited(VAN_BAN, ("Nơi nhận:", typed)))
    assert {fault.rule for fault in faults} == {rule}
    with pytest.raises(DiagnosticError):
        write_docx(NOTICE, edited(VAN_BAN, ("Nơi nhận:", typed)))


def test_a_slot_of_the_header_is_placed_in_words() -> None:
    header = "word/header2.xml"
    fault = the_only_fault(edited(VAN_BAN, ("{{ pham_vi_luu_hanh }}", "{{ x }}"), part=header))
    assert str(fault.place) == f"{PATH}: header of the first page, paragraph 1"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{p noi_dung }}", "{{ noi_dung }}"),
        ("{{p noi_dung }}", "Nội dung: {{p noi_dung }}"),
        ("{{p noi_dung }}", "{{p noi_dung }}{{p noi_dung }}"),
    ],
)
def test_the_body_stands_alone_in_its_own_form(old: str, new: str) -> None:
    faults = check(edited(VAN_BAN, (old, new)))
    assert {fault.rule for fault in faults} == {"frame.slot-form"}


def test_the_body_stands_in_no_table() -> None:
    frame = without_paragraph(VAN_BAN, "{{p noi_dung }}")
    frame = edited(frame, ("Nơi nhận:", "{{p noi_dung }}"))
    assert the_only_fault(frame).rule == "frame.slot-form"


def test_the_body_stands_once() -> None:
    frame = rewritten(VAN_BAN, "{{p noi_dung }}", lambda paragraph: paragraph * 2)
    assert "2" in the_only_fault(frame).message


def test_tracked_changes_around_a_slot_are_to_be_accepted() -> None:
    frame = rewritten(
        VAN_BAN,
        "{{ ho_ten }}",
        lambda p: p.replace("<w:r>", '<w:ins w:id="1" w:author="A"><w:r>').replace(
            "</w:r>", "</w:r></w:ins>"
        ),
    )
    assert "Accept All" in the_only_fault(frame).fix


def test_a_slot_beside_a_section_break_is_to_be_moved() -> None:
    frame = rewritten(
        VAN_BAN, "{{ ten_loai }}", lambda p: p.replace("</w:pPr>", "<w:sectPr/></w:pPr>")
    )
    assert the_only_fault(frame).rule == "frame.slot-form"


@pytest.mark.parametrize("name", [*PARAGRAPH_STYLES, *CHARACTER_STYLES])
def test_a_deleted_style_of_the_body_is_named(name: str) -> None:
    frame = without_style(VAN_BAN, name)
    fault = the_only_fault(frame)
    assert (fault.rule, fault.severity) == ("frame.style-missing", Severity.ERROR)
    assert f"«{name}»" in fault.message
    with pytest.raises(DiagnosticError):
        write_docx(NOTICE, frame)


@pytest.mark.parametrize("name", [*DRAWN_LINES, *BOXES])
def test_a_deleted_style_of_a_line_is_a_warning(name: str) -> None:
    frame = without_style(VAN_BAN, name)
    fault = the_only_fault(frame)
    assert (fault.rule, fault.severity) == ("frame.style-missing", Severity.WARNING)
    assert write_docx(NOTICE, frame)


def test_everything_wrong_is_said_at_once() -> None:
    frame = without_style(without_paragraph(VAN_BAN, "{{ chuc_vu }}"), "Đậm")
    frame = edited(frame, ("{{ ho_ten }}", "{{ ho_tem }}"), ("Nơi nhận:", "{% x %}"))
    assert {fault.rule for fault in check(frame)} == {
        "frame.slot-missing",
        "frame.style-missing",
        "frame.slot-unknown",
        "frame.logic",
    }


def test_a_second_reader_must_read_the_same_slots() -> None:
    """Word shows no text in a field's instruction, but docxtpl would fill it."""
    hidden = '<w:r><w:instrText xml:space="preserve"> {{ an }} </w:instrText></w:r>'
    frame = edited(VAN_BAN, ("Nơi nhận:</w:t></w:r>", f"Nơi nhận:</w:t></w:r>{hidden}"))
    fault = the_only_fault(frame)
    assert fault.rule == "frame.slot-form"
    assert "{{ an }}" in fault.message


def test_a_file_that_is_no_word_document_is_said_to_be_none() -> None:
    for content in (b"", b"<w:document", b"<a/>"):
        (fault,) = check(with_part(VAN_BAN, "word/document.xml", content))
        assert fault.rule == "frame.package"
