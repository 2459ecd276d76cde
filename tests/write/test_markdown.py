"""The Markdown of a document says what the document says, and reads well as it stands."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_docs.document.blocks import (
    Align,
    Block,
    Heading,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Table,
    Text,
)
from cchc_docs.document.tree import BLANK, Document
from cchc_docs.write.markdown import write_markdown

from .documents import DECISION, LETTER, NOTICE, URGENT_DRAFT, WIDE, documents, row, said, texts
from .reading import MARKDOWN, inline_looks, markdown_lines, visible_lines

PREVIEW = """\
UBND TỈNH KHÁNH HÒA\\
**BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\
**Độc lập - Tự do - Hạnh phúc**

Số: 476/TB-KKT

*Khánh Hòa, ngày 16 tháng 3 năm 2022*

# THÔNG BÁO

## Kết luận của Trưởng ban tại cuộc họp rà soát Chỉ số cải cách hành chính năm 2021

*Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;*

Ngày 14/3/2022, Trưởng ban chủ trì họp rà soát kết quả chấm điểm Chỉ số cải cách hành chính \
năm 2021. Sau khi nghe Văn phòng báo cáo, Trưởng ban kết luận như sau:

### 1. Về kết quả chấm điểm

Điểm thẩm định đạt **84,25/100 điểm**, giảm 3,1 điểm so với tự chấm; *xếp loại Tốt*.

| Tiêu chí                          | Tự chấm | Thẩm định |
| :--                               | --:     | :-:       |
| TCTP 1.1 Kế hoạch CCHC \\| báo cáo | 2,0     | 1,5       |
| TCTP 2.3<br>Xử lý văn bản         | 1,0     | -         |

### 2. Giao nhiệm vụ

a) Phòng Kế hoạch - Tổng hợp:

- Rà soát lại hồ sơ minh chứng (b/c trước 30/3/2022);
  + Tiêu chí thành phần 1.1;
  + Tiêu chí thành phần 2.3.
- Theo dõi, đôn đốc thực hiện.

b) Văn phòng: Tham mưu văn bản nhắc việc hằng tháng.

Trên đây là kết luận của Trưởng ban./.

***Nơi nhận:***

- Lãnh đạo Ban;
- Các phòng, đơn vị;
- Lưu: VT, VP.

**TL. TRƯỞNG BAN**\\
**CHÁNH VĂN PHÒNG**

**Vương Thị Lê Huyền**
"""


def body(*blocks: Block, document: Document = LETTER) -> str:
    """The Markdown of these blocks alone."""
    written = write_markdown(document._replace(addressees=(), body=blocks))
    return written.partition("năm 2022*\n\n")[2].partition("***Nơi nhận:***")[0].strip("\n")


@settings(max_examples=100, deadline=None)
@given(documents)
@example(NOTICE)
@example(LETTER)
@example(URGENT_DRAFT)
def test_read_again_it_is_the_document(document: Document) -> None:
    assert markdown_lines(write_markdown(document)) == visible_lines(document)


def test_a_notice_reads_as_it_stands() -> None:
    assert write_markdown(NOTICE) == PREVIEW


def test_a_letter_has_its_subject_under_the_number_and_a_line_for_each_addressee() -> None:
    written = write_markdown(LETTER)
    assert "Số: 512/KKT-VP\\\nV/v khắc phục tồn tại, hạn chế về cải cách" in written
    assert "Kính gửi:\n\n- Phòng Quản lý đầu tư;\n- Phòng Quản lý quy hoạch" in written
    assert "#" not in written


def test_a_draft_keeps_its_blanks_and_marks() -> None:
    written = write_markdown(URGENT_DRAFT)
    assert written.startswith("**LƯU HÀNH NỘI BỘ**\n\nUBND TỈNH KHÁNH HÒA\\\n**BAN QUẢN LÝ**\\\n")
    assert f"Số: {BLANK}/TB-KKT\n\n**HỎA TỐC**\n\n*Khánh Hòa, ngày {BLANK} tháng" in written
    assert "Kính gửi: UBND tỉnh Khánh Hòa\n" in written
    assert f"**GIÁM ĐỐC SỞ NỘI VỤ**\\\n{'&nbsp;' * 6}\n\n---\n\nSố 1 đường A" in written


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Kế hoạch - Tổng hợp (b/c, t/h) [Mẫu 1.5]: 84,25%; 30/3/2022.",
        "R&D, 5 * 3 < 20 > 7, a + b = c ~ d, so_ky_hieu, kkt@khanhhoa.gov.vn",
        "-5 điểm!",
        "2022.1 Kế hoạch",
        "#CCHC",
        "a) Văn phòng {{ x }} “y” $1",
    ],
)
def test_what_needs_no_escape_stays_as_typed(text: str) -> None:
    assert body(Paragraph(said(text))) == text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("1. Kế hoạch", r"1\. Kế hoạch"),
        ("2026) Năm", r"2026\) Năm"),
        ("2026.", r"2026\."),
        ("- Như trên", r"\- Như trên"),
        ("---", r"\---"),
        ("# Một", r"\# Một"),
        ("> 5", r"\> 5"),
        ("| a | b", r"\| a | b"),
        ("=", r"\="),
        ("[x]: y", r"\[x]: y"),
        ("[x](y)", r"\[x\](y)"),
        ("(*) *a*", r"(\*) \*a\*"),
        ("_a_b", r"\_a_b"),
        ("C:\\", "C:\\\\"),
        ("~~a~~ `b`", r"\~\~a\~\~ \`b\`"),
        ("<b> </b> a<b", r"\<b> \</b> a\<b"),
        ("&amp; & &x", r"\&amp; & &x"),
        ("  x\N{NO-BREAK SPACE}", "&#32;&#32;x&nbsp;"),
    ],
)
def test_markup_in_data_is_text(text: str, source: str) -> None:
    assert body(Paragraph(said(text))) == source


def test_every_line_of_a_paragraph_is_guarded() -> None:
    paragraph = Paragraph((Text("a"), LineBreak(), Text("- b"), LineBreak(), Text("===")))
    assert body(paragraph) == "a\\\n\\- b\\\n\\==="


@pytest.mark.parametrize(
    ("runs", "source"),
    [
        ((Text("a"), Text(" b ", bold=True), Text("c")), "a **b** c"),
        ((Text("Hạn: ", bold=True), Text("30/3")), "**Hạn:** 30/3"),
        ((Text("Hạn:", bold=True), Text("30/3")), "**Hạn:**&#51;0/3"),
        ((Text("x"), Text("“y”", italic=True)), "&#120;*“y”*"),
        ((Text("(“"), Text("y", bold=True), Text("”)")), "(“**y**”)"),
        ((Text("a", bold=True), Text("b", bold=True)), "**ab**"),
        ((Text("a", bold=True), Text("b", italic=True)), "**ab**"),
        ((Text("a", bold=True), Text(" "), Text("b", italic=True)), "**a** *b*"),
        ((Text("a", bold=True, italic=True), Text("b")), "***a***b"),
    ],
)
def test_emphasis_stays_where_readers_of_markdown_see_it(
    runs: tuple[Text, ...], source: str
) -> None:
    assert body(Paragraph(runs)) == source


plain_text = st.builds(Text, texts, st.just(False), st.just(False))
styled = st.tuples(st.builds(Text, texts, st.booleans(), st.booleans()), plain_text)


@settings(max_examples=100, deadline=None)
@given(st.lists(styled.filter(lambda pair: bool(pair[1].text)), min_size=1, max_size=4))
def test_every_character_keeps_its_look(pairs: list[tuple[Text, Text]]) -> None:
    runs = [run for pair in pairs for run in pair]
    expected = [
        (char, "b" * run.bold + "i" * run.italic)
        for run in runs
        for char in run.text
        if not char.isspace()
    ]
    tokens = MARKDOWN.parse(body(Paragraph(tuple(runs))))
    looks = [look for t in tokens if t.type == "inline" for look in inline_looks(t)]
    assert [(char, look) for char, look in looks if not char.isspace()] == expected


def test_roles_have_their_look() -> None:
    authority = Paragraph(said("QUYẾT ĐỊNH:"), Role.AUTHORITY)
    assert body(Paragraph(said("Căn cứ A;"), Role.LEGAL_BASIS)) == "*Căn cứ A;*"
    assert body(authority) == "**QUYẾT ĐỊNH:**"


def test_headings_begin_below_the_title_whatever_their_first_level() -> None:
    headings = (Heading(2, "1.", said("A #")), Heading(3, "", (Text("B", bold=True),)))
    assert body(*headings) == "## 1. A \\#\n\n### B"
    in_a_notice = body(*headings, document=NOTICE)
    assert in_a_notice.endswith("### 1. A \\#\n\n#### B")


def test_points_are_typed_and_dashes_are_nested() -> None:
    items = (
        ListItem("1.", said("một")),
        ListItem("-", said("hai"), 1),
        ListItem("+", (Text("ba"), LineBreak(), Text("bốn")), 2),
        ListItem("a)", said("năm"), 2),
        ListItem("-", said("sáu"), 1),
        ListItem("•", said("bảy")),
    )
    assert body(*items) == ("1\\. một\n\n- hai\n  + ba\\\n    bốn\n\n  a) năm\n\n- sáu\n\n• bảy")


def test_an_item_without_words_underlines_nothing() -> None:
    document = NOTICE._replace(body=(ListItem("-", said("a")), ListItem("-", (), 1)))
    assert markdown_lines(write_markdown(document)) == visible_lines(document)
    assert "- a\n\n  -\n" in write_markdown(document)


def test_a_table_too_wide_for_a_terminal_is_not_padded() -> None:
    table = Table(row("A", "B"), (row("x" * 99, "y"),), (Align.LEFT, Align.LEFT))
    assert body(table) == f"| A | B |\n| :-- | :-- |\n| {'x' * 99} | y |"


def test_what_stands_behind_a_document_stands_behind_rules() -> None:
    text = write_markdown(DECISION)
    assert text.count("\n---\n") == 3
    assert "\n# QUY CHẾ\n\n## Hoạt động của Tổ công tác" in text
    assert "\n### Chương I<br>QUY ĐỊNH CHUNG\n\n#### Điều 1. Phạm vi điều chỉnh\n" in text
    assert "\n**Điều 2.** Kinh phí do ngân sách bảo đảm./.\n" in text
    assert "\n# Phụ lục II\n\n## PHÂN CÔNG\n\n*(Kèm theo Quyết định" in text
    assert "\n**MẬT**\\\n**KHẨN**\n" in text


def test_a_cell_over_several_columns_leaves_the_others_empty() -> None:
    text = body(WIDE)
    assert [len(line.split("|")) for line in text.split("\n")] == [6] * 5
    assert text.split("\n")[2].replace(" ", "") == "|**I.Khốicácsở**||||"
