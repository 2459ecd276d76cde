"""Documents to write in tests: three as offices issue them, and any at all for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from cchc_docs.document.blocks import (
    Align,
    Article,
    Block,
    Cell,
    Division,
    DivisionKind,
    Heading,
    Inlines,
    LineBreak,
    ListItem,
    Paragraph,
    Role,
    Row,
    Table,
    Text,
)
from cchc_docs.document.tree import (
    BLANK,
    Appendix,
    Attached,
    Document,
    Letterhead,
    Properties,
    Signature,
)


def said(text: str) -> Inlines:
    return (Text(text),)


def row(*texts: str) -> Row:
    """A row of plain cells, one a column."""
    return tuple(Cell(said(text)) for text in texts)


BODY: tuple[Block, ...] = (
    Paragraph(
        said("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020;"), Role.LEGAL_BASIS
    ),
    Paragraph(
        said(
            "Ngày 14/3/2022, Trưởng ban chủ trì họp rà soát kết quả chấm điểm Chỉ số cải cách "
            "hành chính năm 2021. Sau khi nghe Văn phòng báo cáo, Trưởng ban kết luận như sau:"
        )
    ),
    Heading(2, "1.", said("Về kết quả chấm điểm")),
    Paragraph(
        (
            Text("Điểm thẩm định đạt "),
            Text("84,25/100 điểm", bold=True),
            Text(", giảm 3,1 điểm so với tự chấm; "),
            Text("xếp loại Tốt", italic=True),
            Text("."),
        )
    ),
    Table(
        row("Tiêu chí", "Tự chấm", "Thẩm định"),
        (
            row("TCTP 1.1 Kế hoạch CCHC | báo cáo", "2,0", "1,5"),
            (
                Cell((Text("TCTP 2.3"), LineBreak(), Text("Xử lý văn bản"))),
                *row("1,0", "-"),
            ),
        ),
        (Align.LEFT, Align.RIGHT, Align.CENTER),
    ),
    Heading(2, "2.", said("Giao nhiệm vụ")),
    ListItem("a)", said("Phòng Kế hoạch - Tổng hợp:")),
    ListItem("-", said("Rà soát lại hồ sơ minh chứng (b/c trước 30/3/2022);"), 1),
    ListItem("+", said("Tiêu chí thành phần 1.1;"), 2),
    ListItem("+", said("Tiêu chí thành phần 2.3."), 2),
    ListItem("-", said("Theo dõi, đôn đốc thực hiện."), 1),
    ListItem("b)", said("Văn phòng: Tham mưu văn bản nhắc việc hằng tháng.")),
    Paragraph(said("Trên đây là kết luận của Trưởng ban./.")),
)

NOTICE = Document(
    frame="van-ban",
    letterhead=Letterhead(
        issuer="BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
        parent="UBND TỈNH KHÁNH HÒA",
        number="476/TB-KKT",
        place_and_date="Khánh Hòa, ngày 16 tháng 3 năm 2022",
        document_type="THÔNG BÁO",
        subject="Kết luận của Trưởng ban tại cuộc họp rà soát Chỉ số cải cách hành chính năm 2021",
        urgency=None,
        circulation=None,
    ),
    addressees=(),
    body=BODY,
    recipients=("- Lãnh đạo Ban;", "- Các phòng, đơn vị;", "- Lưu: VT, VP."),
    signatures=(
        Signature(
            authority=("TL. TRƯỞNG BAN",),
            title="CHÁNH VĂN PHÒNG",
            post=None,
            name="Vương Thị Lê Huyền",
        ),
    ),
    contact=None,
    properties=Properties(
        title="Kết luận của Trưởng ban",
        agency="Ban Quản lý Khu kinh tế Vân Phong",
        number="476/TB-KKT",
        issued="2022-03-16",
    ),
)

LETTER = NOTICE._replace(
    frame="cong-van",
    letterhead=NOTICE.letterhead._replace(
        number="512/KKT-VP",
        document_type=None,
        subject="khắc phục tồn tại, hạn chế về cải cách hành chính năm 2021",
    ),
    addressees=(
        "- Phòng Quản lý đầu tư;",
        "- Phòng Quản lý quy hoạch và xây dựng;",
        "- Phòng Quản lý tài nguyên và môi trường;",
        "- Văn phòng Ban.",
    ),
    body=(
        Paragraph(said("Trưởng ban yêu cầu các phòng, đơn vị thực hiện các nội dung sau:")),
        ListItem("1.", said("Rà soát các tiêu chí bị trừ điểm.")),
        ListItem("2.", said("Báo cáo kết quả trước ngày 30/3/2022./.")),
    ),
    recipients=("- Như trên;", "- Trưởng ban (b/c);", "- Lưu: VT, VP."),
)

URGENT_DRAFT = NOTICE._replace(
    letterhead=NOTICE.letterhead._replace(
        issuer="BAN QUẢN LÝ\nKHU KINH TẾ VÂN PHONG",
        number=f"{BLANK}/TB-KKT",
        place_and_date=f"Khánh Hòa, ngày {BLANK} tháng {BLANK} năm 2022",
        urgency="HỎA TỐC",
        circulation="LƯU HÀNH NỘI BỘ",
    ),
    addressees=("UBND tỉnh Khánh Hòa",),
    signatures=(Signature(("TM. BAN CHỈ ĐẠO",), "TRƯỞNG BAN", "GIÁM ĐỐC SỞ NỘI VỤ", BLANK),),
    contact="Số 1 đường A, phường B; điện thoại: 0258 000 0000; thư điện tử: a@example.vn",
)

REFERENCE = "(Kèm theo Quyết định số 105/QĐ-SNV ngày 02 tháng 3 năm 2026 của Giám đốc Sở Nội vụ)"
REGULATION: tuple[Block, ...] = (
    Division(DivisionKind.CHAPTER, "I", said("QUY ĐỊNH CHUNG")),
    Article("1", said("Phạm vi điều chỉnh"), titled=True),
    ListItem("1.", said("Quy chế này quy định chế độ làm việc của Tổ công tác.")),
    Article("2", said("Kinh phí do ngân sách bảo đảm./."), titled=False),
)
WIDE = Table(
    row("TT", "Đơn vị", "Nhiệm vụ", "Điểm"),
    (
        (Cell((Text("I. Khối các sở", bold=True),), 4),),
        row("1", "Sở Tài chính", "Rà soát hồ sơ", "1,25"),
        (Cell((Text("Cộng", bold=True),), 3), *row("1,25")),
    ),
    (Align.CENTER, Align.LEFT, Align.LEFT, Align.RIGHT),
    (1.2, None, 8, 2),
)
DECISION = NOTICE._replace(
    letterhead=NOTICE.letterhead._replace(secrecy="MẬT", urgency="KHẨN"),
    attached=(
        Attached(
            document_type="QUY CHẾ",
            subject="Hoạt động của Tổ công tác cải cách hành chính",
            reference=REFERENCE,
            body=REGULATION,
        ),
    ),
    appendices=(
        Appendix("Phụ lục I", "HƯỚNG DẪN", REFERENCE, BODY, landscape=False),
        Appendix("Phụ lục II", "PHÂN CÔNG", REFERENCE, (WIDE,), landscape=True),
    ),
)
"""A document with everything that may stand behind one."""

MINUTES = NOTICE._replace(
    letterhead=NOTICE.letterhead._replace(
        number="04/BB-KKT", document_type="BIÊN BẢN", place_and_date=None
    ),
    signatures=(
        Signature((), "THƯ KÝ", None, "Nguyễn Thị Tâm"),
        Signature((), "TRƯỞNG ĐOÀN", "Phó Trưởng Ban", "Lê Minh Quân"),
        Signature(("TM. ỦY BAN NHÂN DÂN",), "CHỦ TỊCH", None, "Lê Thị Hoa"),
    ),
)

HOSTILE = (
    "&", "<", ">", '"', "'", "{", "}", "%", "*", "_", "-", "+", "1.", "2026.", "1)", "#", "|",
    "\\", "~", "[", "]", "!", "`", "=", ":", "(", ")", "/", "°", "€", "“", "”", "–", "…", "😀",
    "&amp;", "&#65;", "&nbsp", "```", "~~~", "---", "===", "***", "___", "- - -", "|-|", "- ",
    "+ ", "# ", "## ", "> ", "1. ", "[x](y)", "![x](y)", "[x]: y", "[ ] ", "<b>", "</p>",
    "<!--", "]]>", "</style>", "<script>alert(1)</script>", "<http://a.vn>", "{{ x }}", "{% x %}",
    " ", "  ", "    ", "\t", "\N{NO-BREAK SPACE}", BLANK,
)  # fmt: skip
WORDS = ("a", "b", "Đ", "ữ", "ô\N{COMBINING DOT BELOW}", "7", "Vân Phong", "so_ky_hieu", "năm 2022")

pieces = st.sampled_from((*HOSTILE, *WORDS))
strange = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), max_size=3)
texts = st.lists(st.one_of(pieces, pieces, strange), max_size=6).map("".join)
maybe_texts = st.none() | texts
text_tuples = st.lists(texts, max_size=3).map(tuple)
runs = st.builds(Text, texts, st.booleans(), st.booleans())
inlines = st.lists(st.one_of(runs, runs, runs, st.just(LineBreak())), max_size=5).map(tuple)
levels = st.integers(0, 4)
markers = st.sampled_from(("-", "+", "-", "+", "a)", "đ)", "1.", "12)", "*", "•", "–", "[", ""))


@st.composite
def rows(draw: st.DrawFn, columns: int) -> Row:
    spans: list[int] = []
    while sum(spans) < columns:
        spans.append(draw(st.integers(1, columns - sum(spans))))
    return tuple(Cell(draw(inlines), span) for span in spans)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    aligns = draw(st.lists(st.sampled_from(Align), min_size=1, max_size=3).map(tuple))
    some = rows(len(aligns))
    widths = draw(st.none() | st.tuples(*(st.none() | st.just(2.5) for _ in aligns)))
    return Table(draw(some), tuple(draw(st.lists(some, max_size=2))), aligns, widths or ())


paragraphs = st.builds(Paragraph, inlines, st.sampled_from(Role))
list_items = st.builds(ListItem, markers, inlines, levels)
headings = st.builds(
    Heading, st.integers(1, 4), st.sampled_from(("", "I.", "1.", "1.1.", "a)", "#")), inlines
)
divisions = st.builds(
    Division, st.sampled_from(DivisionKind), st.sampled_from(("I", "2", "IV")), inlines
)
articles = st.builds(Article, st.sampled_from(("1", "12")), inlines, st.booleans())
blocks = st.one_of(paragraphs, list_items, list_items, headings, tables(), divisions, articles)
bodies = st.lists(blocks, max_size=8).map(tuple)
signatures = st.builds(Signature, text_tuples, texts, maybe_texts, texts)
attached_texts = st.builds(
    Attached,
    document_type=texts,
    subject=texts,
    reference=texts,
    body=bodies,
)
appendices = st.builds(Appendix, texts, texts, texts, bodies, st.booleans())
documents = st.builds(
    Document,
    frame=st.just("van-ban"),
    letterhead=st.builds(
        Letterhead,
        issuer=st.lists(texts, min_size=1, max_size=2).map("\n".join),
        parent=maybe_texts,
        number=texts,
        place_and_date=maybe_texts,
        document_type=maybe_texts,
        subject=texts,
        urgency=maybe_texts,
        circulation=maybe_texts,
        secrecy=maybe_texts,
    ),
    addressees=text_tuples,
    body=bodies,
    recipients=text_tuples,
    signatures=st.lists(signatures, min_size=1, max_size=4).map(tuple),
    contact=maybe_texts,
    properties=st.builds(Properties, texts, texts, texts, st.none()),
    attached=st.lists(attached_texts, max_size=1).map(tuple),
    appendices=st.lists(appendices, max_size=2).map(tuple),
).map(lambda d: d._replace(attached=()) if d.is_letter else d)  # a letter decides nothing
