"""Which line of a plain text is which part: the shapes that copied documents come in."""

import pytest

from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.consistency.text import Part, Text

BODY = (
    "Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai thực hiện nghiêm túc kế hoạch này."
)

TWO_COLUMNS = f"""
UBND TỈNH X | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |
Số: 12/KH-SNV | Hà Tĩnh, ngày 04 tháng 3 năm 2020 |

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính
năm 2020

{BODY}

Nơi nhận: | KT. GIÁM ĐỐC |
- UBND tỉnh (b/c); | PHÓ GIÁM ĐỐC |
- Các phòng, đơn vị; | |
- Lưu: VT, CCHC. | Nguyễn Văn An |
"""

SIGNED = "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Bình"
TABLE = f"""
| UBND TỈNH X ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ----------- |
| Số: 12/KH-UBND | Hà Tĩnh, ngày 04 tháng 3 năm 2020 |

KẾ HOẠCH

KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2020

{BODY}

| Nơi nhận: - Bộ Nội vụ; - Các sở, ban, ngành; - Lưu: VT, NC. | {SIGNED} |
"""

ONE_COLUMN = f"""
ỦY BAN NHÂN DÂN
TỈNH X
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 12/QĐ-UBND Hà Tĩnh, ngày 04 tháng 3 năm 2020

QUYẾT ĐỊNH
Về việc ban hành Quy chế phối hợp

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
{BODY}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

(Đã ký)

Trần Thị Bình

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

PHỤ LỤC
DANH SÁCH CÁC ĐƠN VỊ

Sở Nội vụ
Sở Tài chính
"""

LETTER = f"""
UBND TỈNH X\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 45/SNV-CCHC\tHà Tĩnh, ngày 04 tháng 3 năm 2020
V/v báo cáo kết quả
cải cách hành chính

Kính gửi:
- Các sở, ban, ngành;
- UBND các huyện, thị xã, thành phố.

{BODY}

Nơi nhận:          GIÁM ĐỐC
- Như trên;
- Lưu: VT, CCHC (02).          Nguyễn Văn An
"""

NEWS = f"""Kiểm tra công tác cải cách hành chính tại Sở Nội vụ

{BODY}

Quang cảnh buổi kiểm tra

{BODY}

Nguyễn Hải
"""

MINUTES = f"""
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Kiểm tra công tác cải cách hành chính

Hôm nay, ngày 04 tháng 3 năm 2020, tại trụ sở Sở Nội vụ.
I. THÀNH PHẦN
- Ông Nguyễn Văn An, Giám đốc Sở;
{BODY}

ĐẠI DIỆN ĐƠN VỊ\tTRƯỞNG ĐOÀN
Nguyễn Văn An\tTrần Thị Bình
"""


def of(text: Text, part: Part) -> list[str]:
    return [passage.text.strip() for passage in text.passages if passage.part is part]


@pytest.mark.parametrize("shape", [TWO_COLUMNS, TABLE, ONE_COLUMN])
def test_a_letterhead_is_read_in_one_column_and_in_two(shape: str) -> None:
    text = read_plain(shape, "a.txt")
    head = " ".join(of(text, Part.LETTERHEAD))
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head
    assert "Độc lập - Tự do - Hạnh phúc" in head
    assert "TỈNH X" in head
    assert len(of(text, Part.NUMBER)) == 1
    assert of(text, Part.NUMBER)[0].startswith("Số: 12/")
    assert of(text, Part.PLACE_DATE) == ["Hà Tĩnh, ngày 04 tháng 3 năm 2020"]
    assert of(text, Part.TYPE) in (["KẾ HOẠCH"], ["QUYẾT ĐỊNH"])
    assert BODY in of(text, Part.BODY)


def test_a_subject_of_several_lines() -> None:
    assert of(read_plain(TWO_COLUMNS, "a.txt"), Part.SUBJECT) == [
        "Kiểm tra công tác cải cách hành chính",
        "năm 2020",
    ]
    assert of(read_plain(TABLE, "a.txt"), Part.SUBJECT) == [
        "KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2020"
    ]
    assert of(read_plain(ONE_COLUMN, "a.txt"), Part.SUBJECT) == [
        "Về việc ban hành Quy chế phối hợp"
    ]


@pytest.mark.parametrize(
    ("shape", "recipients", "signature"),
    [
        (
            TWO_COLUMNS,
            ["Nơi nhận:", "- UBND tỉnh (b/c);", "- Các phòng, đơn vị;", "- Lưu: VT, CCHC."],
            ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn An"],
        ),
        (
            TABLE,
            ["Nơi nhận:", "- Bộ Nội vụ;", "- Các sở, ban, ngành;", "- Lưu: VT, NC."],
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bình"],
        ),
        (
            ONE_COLUMN,
            ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."],
            ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Trần Thị Bình"],
        ),
        (
            LETTER,
            ["Nơi nhận:", "- Như trên;", "- Lưu: VT, CCHC (02)."],
            ["GIÁM ĐỐC", "Nguyễn Văn An"],
        ),
    ],
)
def test_recipients_and_signatures(shape: str, recipients: list[str], signature: list[str]) -> None:
    text = read_plain(shape, "a.txt")
    assert of(text, Part.RECIPIENT) == recipients
    assert of(text, Part.SIGNATURE) == signature


def test_an_appendix_behind_the_signature_is_text_again() -> None:
    text = read_plain(ONE_COLUMN, "a.txt")
    assert [p.part for p in text.passages[-4:]] == [Part.HEADING] * 4


def test_a_letter_has_its_subject_below_its_number() -> None:
    text = read_plain(LETTER, "a.txt")
    assert of(text, Part.SUBJECT) == ["V/v báo cáo kết quả", "cải cách hành chính"]
    assert len(of(text, Part.ADDRESSEE)) == 3
    assert not of(text, Part.TYPE)


def test_a_news_item_has_a_title_and_captions() -> None:
    text = read_plain(NEWS, "a.txt")
    assert not text.is_document
    assert [p.part for p in text.passages] == [
        Part.SUBJECT, Part.BODY, Part.CAPTION, Part.BODY, Part.CAPTION,
    ]  # fmt: skip


def test_minutes_are_signed_by_both_sides() -> None:
    text = read_plain(MINUTES, "a.txt")
    assert of(text, Part.TYPE) == ["BIÊN BẢN"]
    assert of(text, Part.SUBJECT) == ["Kiểm tra công tác cải cách hành chính"]
    assert of(text, Part.SIGNATURE) == [
        "ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN", "Nguyễn Văn An", "Trần Thị Bình",
    ]  # fmt: skip


def test_type_and_subject_in_one_line() -> None:
    text = read_plain("Số: 12/BC-UBND\n\nBÁO CÁO Kết quả cải cách hành chính\n\n" + BODY, "a.txt")
    assert of(text, Part.TYPE) == ["BÁO CÁO"]
    assert of(text, Part.SUBJECT) == ["Kết quả cải cách hành chính"]


def test_a_table_of_the_body_is_cells() -> None:
    table = "| TT | Đơn vị | Số hồ sơ |\n| 1 | Sở Nội vụ | 12 |"
    text = read_plain(f"BÁO CÁO\nKết quả\n\n{BODY}\n\n{table}\n", "a.txt")
    rows = [passage.row for passage in text.passages if passage.part is Part.CELL]
    assert rows == [(1, 1, 1), (1, 1, 2), (1, 1, 3), (1, 2, 1), (1, 2, 2), (1, 2, 3)]


@pytest.mark.parametrize(
    "text", ["", "\n", "x", "|", "| |", "Số:", "a" * 300_000, "Số: " * 50_000, "| " * 100_000]
)
def test_anything_is_read(text: str) -> None:
    read_plain(text, "a.txt")


@pytest.mark.parametrize(
    "piece", ["A ", "Số: ", "PHÓ ", "- A;", "UBND ", "ngày ", "TM. ", "KT. PHÓ ", "\t", "Nguyễn "]
)
def test_long_lines_are_read_at_once(piece: str) -> None:
    read_plain("Số: 1/A\n" + piece * (200_000 // len(piece)), "a.txt")
