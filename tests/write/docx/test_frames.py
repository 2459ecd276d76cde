"""The shipped frames are what the tool makes, and hold what the decree says."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest
from docx.shared import Mm

from cchc_docs.write.docx.lines import BOXES, DRAWN_LINES
from cchc_docs.write.docx.regions import described_slots
from cchc_docs.write.docx.styles import PARAGRAPH_STYLES

from .frames import FRAMES, MAIN, ROOT, STYLES, parts
from .word import opened

NAMES = ("van-ban", "cong-van", "bien-ban", "cong-van-lien-tich")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_frames", ROOT / "tools" / "make_frames.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def frame(name: str) -> bytes:
    return (FRAMES / f"{name}.docx").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_frame_is_what_the_tool_makes(name: str, tool: ModuleType) -> None:
    """By content: another zlib may deflate otherwise."""
    assert parts(frame(name)) == parts(tool.frame_bytes(name))
    assert tool.frame_bytes(name) == tool.frame_bytes(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_the_decrees(name: str) -> None:
    section = opened(frame(name)).sections[0]
    twip = Mm(25.4 / 1440)
    for found, wanted in (
        (section.page_width, 210),
        (section.page_height, 297),
        (section.top_margin, 20),
        (section.bottom_margin, 20),
        (section.left_margin, 30),
        (section.right_margin, 15),
        (section.header_distance, 10),
    ):
        assert abs(found - Mm(wanted)) <= twip
    assert section.different_first_page_header_footer
    assert " PAGE " in section.header._element.xml
    assert " PAGE " not in section.first_page_header._element.xml


@pytest.mark.parametrize(
    ("style", "sizes", "bold", "italic"),
    [
        ("Quốc hiệu", (12, 13), True, False),
        ("Tiêu ngữ", (13, 14), True, False),
        ("Cơ quan chủ quản", (12, 13), False, False),
        ("Cơ quan ban hành", (12, 13), True, False),
        ("Số ký hiệu", (13, 13), False, False),
        ("Trích yếu công văn", (12, 13), False, False),
        ("Địa danh thời gian", (13, 14), False, True),
        ("Tên loại", (13, 14), True, False),
        ("Trích yếu", (13, 14), True, False),
        ("Kính gửi", (13, 14), False, False),
        ("Thân văn bản", (13, 14), False, False),
        ("Quyền hạn ký", (13, 14), True, False),
        ("Chức vụ ký", (13, 14), True, False),
        ("Họ tên ký", (13, 14), True, False),
        ("Nơi nhận", (12, 12), True, True),
        ("Nơi nhận danh sách", (11, 11), False, False),
        ("Mức độ khẩn", (13, 14), True, False),
        ("Độ mật", (13, 14), True, False),
        ("Phụ lục", (14, 14), True, False),
        ("Tên phụ lục", (13, 14), True, False),
        ("Kèm theo", (13, 14), False, True),
        ("Số chương mục", (13, 14), True, False),
        ("Tên chương mục", (13, 14), True, False),
        ("Điều", (13, 14), True, False),
        ("Phạm vi lưu hành", (13, 14), True, False),
        ("Liên hệ", (11, 12), False, False),
        ("Số trang", (13, 14), False, False),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_sizes_and_faces_are_the_decrees(
    name: str, style: str, sizes: tuple[float, float], bold: bool, italic: bool
) -> None:
    font = opened(frame(name)).styles[style].font
    assert sizes[0] <= font.size.pt <= sizes[1]
    assert (bool(font.bold), bool(font.italic)) == (bold, italic)


@pytest.mark.parametrize("name", NAMES)
def test_the_body_is_set_as_the_decree_wants(name: str) -> None:
    body = opened(frame(name)).styles["Thân văn bản"].paragraph_format
    assert body.first_line_indent.mm == pytest.approx(12.7, abs=0.02)
    assert body.space_after.pt >= 6
    assert 1 <= body.line_spacing <= 1.5
    assert str(body.alignment) == "JUSTIFY (3)"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_comes_from_a_theme_and_everything_is_times_new_roman(name: str) -> None:
    files = parts(frame(name))
    styles = files[STYLES].decode()
    assert all(
        f'w:{slot}="Times New Roman"' in styles for slot in ("ascii", "hAnsi", "eastAsia", "cs")
    )
    assert 'w:val="vi-VN"' in styles
    assert not any(b"Theme=" in content for name, content in files.items() if name != MAIN)
    assert "word/stylesWithEffects.xml" not in files
    assert b'w:name="compatibilityMode" w:val="15"' in files["word/settings.xml"].replace(
        b'w:uri="http://schemas.microsoft.com/office/word" ', b""
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_holds_every_style_that_the_writer_knows(name: str) -> None:
    styles = {style.name for style in opened(frame(name)).styles}
    assert {*PARAGRAPH_STYLES, *DRAWN_LINES, *BOXES} <= styles


def test_all_frames_together_hold_every_slot() -> None:
    text = b"".join(b"".join(parts(frame(name)).values()) for name in NAMES).decode()
    for slot in described_slots():
        assert f"{{{{ {slot} }}}}" in text or f"{{{{p {slot} }}}}" in text
