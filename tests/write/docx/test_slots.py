"""How a slot is filled: by lines, in the look the clerk gave it, and without a trace if empty."""

from __future__ import annotations

import re

import pytest

from cchc_docs.diagnostic import DiagnosticError
from cchc_docs.document.tree import Document, Signature
from cchc_docs.write.docx import write_docx

from ..documents import LETTER, NOTICE, URGENT_DRAFT
from .frames import MAIN, VAN_BAN, edited, parts, rewritten, without_paragraph, written
from .word import opened, styled, texts

NAME = '<w:r><w:t xml:space="preserve">{{ ho_ten }}</w:t></w:r>'


def runs(*pairs: tuple[str, str]) -> str:
    return "".join(
        f'<w:r w:rsidR="00AB12CD"><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        for look, text in pairs
    )


def with_name(*pairs: tuple[str, str]) -> bytes:
    return edited(VAN_BAN, (NAME, runs(*pairs)))


@pytest.mark.parametrize(
    "style",
    ["Phạm vi lưu hành", "Cơ quan chủ quản", "Địa danh thời gian", "Mức độ khẩn", "Kính gửi",
     "Kính gửi danh sách", "Nơi nhận danh sách", "Quyền hạn ký", "Chức vụ khác", "Liên hệ"],
)  # fmt: skip
def test_what_a_document_lacks_leaves_no_paragraph(style: str) -> None:
    bare = NOTICE._replace(
        letterhead=NOTICE.letterhead._replace(parent=None, place_and_date=None),
        recipients=(),
        signatures=(Signature((), "GIÁM ĐỐC", None, "Lê Thị Hoa"),),
    )
    assert texts(written(bare), style) == []


@pytest.mark.parametrize("document", [NOTICE, LETTER, URGENT_DRAFT])
def test_every_cell_header_and_footer_ends_in_a_paragraph(document: Document) -> None:
    bare = document._replace(letterhead=document.letterhead._replace(place_and_date=None))
    for name, content in parts(written(bare)).items():
        if name.startswith("word/"):
            text = content.decode()
            assert "<w:tc></w:tc>" not in text
            assert not re.search(r"</w:tcPr></w:tc>|</w:tbl></w:tc>", text)
            assert not re.search(r"<w:(hdr|ftr)[^>]*(/>|></w:)", text)


def test_the_empty_paragraph_has_no_border() -> None:
    header = opened(written(NOTICE)).sections[0].first_page_header.paragraphs
    assert [paragraph.style.name for paragraph in header] == ["Normal"]


def test_lines_repeat_the_paragraph() -> None:
    assert texts(written(LETTER), "Nơi nhận danh sách") == [*LETTER.recipients]


def test_several_addressees_leave_the_label_alone() -> None:
    package = written(LETTER)
    assert texts(package, "Kính gửi") == ["Kính gửi:"]
    assert texts(package, "Kính gửi danh sách") == [*LETTER.addressees]


def test_a_slot_split_over_runs_is_one_slot_in_the_look_of_its_first_letter() -> None:
    frame = with_name(
        ("<w:i/>", "Ông "),
        ('<w:sz w:val="30"/>', "{"),
        ("<w:b/>", "{ ho"),
        ("", "_ten }"),
        ("", "}!"),
    )
    (paragraph,) = styled(write_docx(NOTICE, frame), "Họ tên ký")
    assert [run.text for run in paragraph.runs] == ["Ông ", "Vương Thị Lê Huyền", "!"]
    name = paragraph.runs[1]
    assert name.font.size.pt == 15
    assert name.font.bold is None


def test_traces_of_word_between_the_runs_do_not_matter() -> None:
    split = '{{ ho</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>_ten }}'
    frame = edited(VAN_BAN, ("{{ ho_ten }}", split))
    assert texts(write_docx(NOTICE, frame), "Họ tên ký") == ["Vương Thị Lê Huyền"]


def test_spaces_in_the_braces_may_be_missing_or_unbreakable() -> None:
    for typed in ("{{ho_ten}}", "{{\N{NO-BREAK SPACE}ho_ten\N{NO-BREAK SPACE}}}", "{{   ho_ten }}"):
        frame = edited(VAN_BAN, ("{{ ho_ten }}", typed))
        assert texts(write_docx(NOTICE, frame), "Họ tên ký") == ["Vương Thị Lê Huyền"]


def test_two_slots_may_share_a_paragraph() -> None:
    frame = edited(VAN_BAN, ("{{ ho_ten }}", "{{ chuc_vu }} {{ ho_ten }} ({{ so_ky_hieu }})"))
    (text,) = texts(write_docx(NOTICE, frame), "Họ tên ký")
    assert text == "CHÁNH VĂN PHÒNG Vương Thị Lê Huyền (476/TB-KKT)"


def test_a_slot_may_stand_twice() -> None:
    frame = edited(VAN_BAN, ("Nơi nhận:", "Nơi nhận ({{ so_ky_hieu }}):"))
    assert texts(write_docx(NOTICE, frame), "Nơi nhận") == ["Nơi nhận (476/TB-KKT):"]


def test_what_may_stand_only_once_in_a_file_is_not_repeated() -> None:
    def marked(paragraph: str) -> str:
        start = '<w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/>'
        return paragraph.replace(
            "<w:p>", '<w:p w:rsidR="00112233" w14:paraId="11112222" w14:textId="77777777">'
        ).replace("</w:p>", f"{start}</w:p>")

    namespace = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    frame = rewritten(VAN_BAN, "{{ noi_nhan }}", marked)
    frame = edited(frame, ("<w:document ", f"<w:document {namespace}"))
    content = parts(write_docx(NOTICE, frame))[MAIN].decode()
    assert "paraId=" not in content
    assert "bookmark" not in content


def test_slot_like_text_in_data_stays_text() -> None:
    letterhead = NOTICE.letterhead._replace(subject="{{ ho_ten }} {% if %} {{p noi_dung }}")
    package = written(NOTICE._replace(letterhead=letterhead))
    assert texts(package, "Trích yếu") == ["{{ ho_ten }} {% if %} {{p noi_dung }}"]


def test_a_frame_without_room_for_something_in_the_document_is_refused() -> None:
    frame = without_paragraph(VAN_BAN, "{{ muc_do_khan }}")
    assert write_docx(NOTICE, frame)
    with pytest.raises(DiagnosticError) as caught:
        write_docx(URGENT_DRAFT, frame)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.rule == "frame.slot-missing"
    assert "{{ muc_do_khan }}" in diagnostic.message


def test_a_slot_in_a_text_box_is_filled() -> None:
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>{{ so_ky_hieu }}</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    frame = edited(VAN_BAN, ("<w:sectPr>", f"{box}<w:sectPr>"))
    content = parts(write_docx(NOTICE, frame))[MAIN].decode()
    assert content.count("476/TB-KKT") == 2


def test_characters_that_no_word_file_may_hold_are_refused() -> None:
    for character in ("\0", "\x07", "\x1f", "\ufffe", "\ud800"):
        broken = NOTICE._replace(recipients=(f"- Sở{character};",))
        with pytest.raises(DiagnosticError):
            written(broken)
