"""A record and a wording make a document with everything in its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_docs.document.blocks import (
    Align,
    Cell,
    Heading,
    LineBreak,
    ListItem,
    Paragraph,
    Table,
    Text,
    block_lines,
    plain,
)
from cchc_docs.document.compose import compose
from cchc_docs.document.finish import ended
from cchc_docs.document.tree import Document, document_lines
from cchc_docs.load.notice import load_notice
from cchc_docs.load.workspace import find_workspace
from cchc_docs.model.citation import Citation
from cchc_docs.model.general import GeneralDocument

from .wordings import HEAD, kind, sample

NOTICE_476 = Path(__file__).parents[2] / "notices/thong-bao-476-tb-kkt/thong-bao.yml"


@pytest.fixture(scope="module")
def notice() -> Document:
    loaded = load_notice(NOTICE_476, find_workspace(NOTICE_476))
    return compose(loaded.kind, loaded.model)


@pytest.mark.parametrize(
    ("words", "closed"),
    [
        ("Hết.", "Hết./."),
        ("Hết", "Hết./."),
        ("Hết. ", "Hết./."),
        ("Hết./.", "Hết./."),
        ("Hết./. ", "Hết./. "),
        ("v.v.", "v.v./."),
    ],
)
def test_the_last_words_are_closed(words: str, closed: str) -> None:
    (block,) = ended((Paragraph((Text(words),)),))
    assert block == Paragraph((Text(closed),))


def test_the_end_mark_has_the_look_of_the_last_words() -> None:
    item = ListItem("-", (Text("a"), LineBreak(), Text("b.", italic=True)))
    assert ended((Heading(1, "", (Text("x"),)), item)) == (
        Heading(1, "", (Text("x"),)),
        ListItem("-", (Text("a"), LineBreak(), Text("b./.", italic=True))),
    )


@pytest.mark.parametrize(
    "body",
    [(), (Paragraph(()),), (Paragraph((LineBreak(),)),)],
)
def test_what_has_no_last_words_is_left(body: tuple[Paragraph, ...]) -> None:
    assert ended(body) == body


def test_a_body_that_ends_in_a_table_has_the_mark_below_it() -> None:
    table = Table((Cell((Text("a"),)),), (), (Align.LEFT,))
    assert ended((table,)) == (table, Paragraph((Text("./."),)))


def test_a_title_behind_a_roman_number_is_in_capitals() -> None:
    body = compose(kind(body="# #. Mục tiêu **chung**\n\n## #. Mục tiêu"), sample()).body
    assert [line for block in body for line in block_lines(block)] == [
        "I. MỤC TIÊU CHUNG",
        "1. Mục tiêu./.",
    ]


def test_a_document_takes_the_frame_of_its_family() -> None:
    assert compose(kind(body="Hết"), sample()).frame == "frames/van-ban.docx"
    assert compose(kind(type_name="cong_van", body="Hết"), sample()).frame == "frames/cong-van.docx"


def test_lines_come_in_reading_order() -> None:
    record = sample(so="7", ngay="16/3/2022", kinh_gui=["UBND tỉnh"], noi_nhan=["Sở Nội vụ"])
    assert list(document_lines(compose(kind(body="## #. A\n\n- {{ loi }}"), record))) == [
        "UBND TỈNH KHÁNH HÒA",
        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 07/TB-KKT",
        "Khánh Hòa, ngày 16 tháng 3 năm 2022",
        "THÔNG BÁO",
        "Kết luận cuộc họp",
        "Kính gửi: UBND tỉnh",
        "1. A",
        "- x./.",
        "Nơi nhận:",
        "- Như trên;",
        "- Sở Nội vụ;",
        "- Lưu: VT, VP.",
        "TRƯỞNG BAN",
        "\N{NO-BREAK SPACE}" * 6,
    ]


def test_the_same_record_composes_the_same_document() -> None:
    made = [compose(kind(body="{{ loi }}"), sample(loi="a & b")) for _ in range(2)]
    assert made[0] == made[1]


def test_a_decision_has_its_authority_and_legal_bases_above_its_body() -> None:
    workspace = find_workspace(NOTICE_476)
    from cchc_docs.load.kinds import load_kind

    record = GeneralDocument.model_validate(
        HEAD
        | {
            "ten_loai": "Quyết định",
            "tham_quyen": "Trưởng Ban",
            "can_cu": [
                Citation.model_validate({"loai": "Luật", "noi_dung": "Cán bộ, công chức"}),
                "Căn cứ Nghị định số 30/2020/NĐ-CP;",
            ],
            "noi_dung": "**Điều 1.** Ban hành.\n\n**Điều 2.** Thi hành.",
        }
    )
    document = compose(load_kind("van-ban", workspace), record)
    assert [plain(block.inlines) for block in document.body] == [  # type: ignore[union-attr]
        "TRƯỞNG BAN",
        "Căn cứ Luật Cán bộ, công chức;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành.",
        "Điều 2. Thi hành./.",
    ]


def test_the_476_notice_has_its_sections(notice: Document) -> None:
    headings = [block for block in notice.body if isinstance(block, Heading)]
    assert [block.number for block in headings] == [
        *("1.", "1.1.", "1.2.", "2.", "2.1.", "2.2.", "2.3."),
        *("3.", "3.1.", "3.2.", "3.3.", "3.4.", "3.5."),
    ]


def test_the_476_notice_has_no_mark_of_its_making(notice: Document) -> None:
    text = "\n".join(document_lines(notice))
    assert not {"*", "{", "}", "None", "True", "\ue000"} & set(text.replace("None", "\ue000"))
    assert text.count("./.") == 1
    assert "  " not in text


def test_the_476_notice_says_its_figures(notice: Document) -> None:
    text = "\n".join(document_lines(notice))
    for words in ("60,6/87,2 tỷ đồng, đạt 69,5%", "0,76 điểm/01 điểm", "đứng thứ 02", "06 bậc"):
        assert words in text


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("kết quả thi đua", "Kết quả thi đua"),
        ("“một cửa” liên thông", "“Một cửa” liên thông"),
        ("TTHC", "TTHC"),
    ],
)
def test_a_subject_begins_with_a_capital(subject: str, printed: str) -> None:
    loaded = load_notice(NOTICE_476, find_workspace(NOTICE_476))
    model = loaded.model.model_copy(update={"subject": subject})
    assert compose(loaded.kind, model).letterhead.subject == printed
