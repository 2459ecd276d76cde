"""Random correct documents raise nothing; each broken by one edit raises one finding."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Subject
from cchc_docs.consistency.rules import all_rules
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.examine.subjects import case_of

pytestmark = pytest.mark.usefixtures("english")

CODES = {
    "Quyết định": "QĐ",
    "Thông báo": "TB",
    "Báo cáo": "BC",
    "Tờ trình": "TTr",
    "Nghị quyết": "NQ",
}
AGENCIES = st.sampled_from(["UBND", "SNV", "KKT", "ĐKT", "HĐND", "VP", "BNV"])
HEADS = st.sampled_from(["GIÁM ĐỐC", "TRƯỞNG BAN", "CHỦ TỊCH", "CỤC TRƯỞNG", "HIỆU TRƯỞNG"])
BELOW = st.sampled_from(["CHÁNH VĂN PHÒNG", "TRƯỞNG PHÒNG TỔ CHỨC", "CHÁNH THANH TRA"])
NAMES = st.sampled_from(["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Nam", "H'Nuôn Niê Kđăm"])
SENTENCES = st.sampled_from(
    ["Thực hiện {c}, các phòng đã hoàn thành.", "Theo {c}; kết quả tốt.", "Kết quả nêu tại {c}."]
)
DAYS = st.dates().map(lambda day: f"{day.day:02d}/{day.month}/{2000 + day.year % 24}")


def found(rule: str, text: str, *, markdown: bool = False) -> list[Remark]:
    subject = Subject(read_plain(text, "a.txt", markdown=markdown), None, Registry())
    rules = [one for one in all_rules() if one.name == rule]
    return judge(case_of((subject,)), rules)


@given(
    st.sampled_from(sorted(CODES)),
    st.sampled_from(sorted(CODES)),
    st.integers(1, 9999),
    AGENCIES,
    DAYS,
    SENTENCES,
)
def test_the_type_and_the_number_of_a_citation(
    name: str, other: str, serial: int, agency: str, day: str, sentence: str
) -> None:
    right = f"{name} số {serial}/{CODES[name]}-{agency} ngày {day}"
    assert not found("citations.type", sentence.format(c=right))
    assume(other != name)
    wrong = right.replace(f"/{CODES[name]}-", f"/{CODES[other]}-")
    (one,) = found("citations.type", sentence.format(c=wrong))
    assert one.words == wrong.split(" ngày")[0]


@given(st.integers(1, 6), st.lists(st.integers(2, 6), min_size=1, max_size=4), st.data())
def test_headings_in_order(first: int, counts: Sequence[int], data: st.DataObject) -> None:
    lines = [
        f"{'#' * 2} {first + n}.{k}. Tiêu đề"
        for n, count in enumerate(counts)
        for k in range(1, count + 1)
    ]
    assert not found("headings.numbering", "\n\n".join(lines), markdown=True)
    position = data.draw(st.integers(0, len(lines) - 1))
    chapter, number = lines[position].split()[1].strip(".").split(".")
    assume(int(number) > 1)
    lines[position] = f"## {chapter}.{int(number) - 1}. Tiêu đề"  # one number stands twice
    (one,) = found("headings.numbering", "\n\n".join(lines), markdown=True)
    assert one.words == f"{chapter}.{int(number) - 1}."


def signed(*lines: str) -> str:
    return "\n".join(("Số: 1/TB-A", "", "THÔNG BÁO", "Về việc", "", "Nội dung.", "", *lines))


@given(HEADS, BELOW, NAMES)
def test_who_signs_before_whom(head: str, below: str, name: str) -> None:
    for right in (
        (f"KT. {head}", f"PHÓ {head}"),
        (f"TL. {head}", below),
        (f"TUQ. {head}", below),
        (f"TL. {head}", f"KT. {below}", f"PHÓ {below}"),
        ("TM. ỦY BAN NHÂN DÂN", f"KT. {head}", f"PHÓ {head}"),
        (head,),
    ):
        assert not found("signature.capacity", signed(*right, "", name)), right
    for wrong in (
        (f"KT. {head}", below),
        (f"TL. {head}", f"PHÓ {head}"),
        (f"TM. {head}", below),
        ("KT. ỦY BAN NHÂN DÂN", f"PHÓ {head}"),
    ):
        assert len(found("signature.capacity", signed(*wrong, "", name))) == 1, wrong


UNITS = st.lists(st.sampled_from(["VP", "TH", "NC", "KGVX", "CCHC"]), unique=True, max_size=3)


@given(UNITS, st.integers(1, 99))
def test_the_filing_line(units: list[str], copies: int) -> None:
    def text(line: str) -> str:
        return signed("Nơi nhận:", "- Như trên;", line, "", "GIÁM ĐỐC", "", "Lê Hoàng Nam")

    line = ", ".join(["- Lưu: VT", *units])
    for right in (f"{line}.", f"{line} ({copies:02d}).", f"{line}(LTND)."):
        assert not found("recipients.archive", text(right)), right
    (one,) = found("recipients.archive", text(f"{line}, {copies:02d}."))
    assert f"«{copies:02d}»" in one.diagnostic.message


CRITERIA = st.lists(
    st.tuples(
        st.sampled_from(["I", "II", "III", "IV"]),
        st.lists(st.integers(1, 12), min_size=1, max_size=3).map(
            lambda parts: ".".join(map(str, parts))
        ),
    ),
    unique=True,
    min_size=2,
    max_size=8,
)


@given(CRITERIA, st.data())
def test_criteria_stand_once(criteria: list[tuple[str, str]], data: st.DataObject) -> None:
    lines = [f"- TCTP {code} tại Mục {section} “Tên”: đạt 0,5 điểm." for section, code in criteria]
    assert not found("criteria.key", "\n\n".join(lines))
    again = data.draw(st.sampled_from(lines))
    (one,) = found("criteria.key", "\n\n".join([*lines, again]))
    assert one.words in again


@given(st.lists(NAMES, unique=True, min_size=2), st.data())
@settings(max_examples=30)
def test_signers_of_minutes(names: list[str], data: st.DataObject) -> None:
    present = "\n\n".join(f"- Ông {name}, chuyên viên;" for name in names)
    signer = data.draw(st.sampled_from(names))
    opening = "BIÊN BẢN\nHọp xét thi đua\n\nThành phần gồm:\n\n"
    text = f"{opening}{present}\n\nHai bên ký tên.\n\nTHƯ KÝ\n\n"
    assert not found("people.present", text + signer)
    (one,) = found("people.present", f"{text}Phạm Thu Hà")
    assert one.words == "Phạm Thu Hà"


TITLES = ("THƯ KÝ", "ỦY VIÊN", "Phó Chủ tịch", "CHỦ TRÌ")
BEFORE = st.sampled_from(["", "ThS. ", "BS.CKII ", "Đại tá ", "Bà "])


@given(
    st.permutations(["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Nam", "Võ Kim Chi"]),
    st.integers(2, 4),
    st.sampled_from(["\t", "\t\t", "          "]),
    st.lists(st.sampled_from(["", "(Ký, ghi rõ họ tên)", "(Đã ký)"]), max_size=3),
    BEFORE,
    st.data(),
)
@settings(max_examples=60, deadline=None)
def test_signers_of_minutes_in_columns(
    names: list[str], count: int, gap: str, between: list[str], before: str, data: st.DataObject
) -> None:
    present = "\n".join(f"{n}. Ông {name}, chuyên viên." for n, name in enumerate(names, 1))
    titles = gap.join(TITLES[-count:])
    notes = "\n".join(gap.join([note] * count) for note in between)
    signing = names[:count]

    def text(signing: list[str]) -> str:
        below = gap.join(f"{before}{name}" for name in signing)
        opening = "BIÊN BẢN\nHọp xét thi đua\n\nI. THÀNH PHẦN\n"
        return f"{opening}{present}\n\nCuộc họp kết thúc./.\n\n{titles}\n{notes}\n\n{below}\n"

    assert not found("people.present", text(signing))
    column = data.draw(st.integers(0, count - 1))
    signing[column] = "Phạm Thu Hà"
    (one,) = found("people.present", text(signing))
    assert one.words == f"{before}Phạm Thu Hà"


BLOCKS = {
    "UBND TỈNH X\nSỞ NỘI VỤ\n": "the issuing agency",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n": "the national name",
    "Độc lập - Tự do - Hạnh phúc\n": "the motto",
    "\nSố: 12/TB-SNV\n": "number and symbol",
    "\nHà Nội, ngày 16 tháng 3 năm 2022\n": "place and date",
    "\nTHÔNG BÁO\nKết luận cuộc họp\n": "the name of the type",
    "\nNội dung của thông báo.\n": "",
    "\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n": "the recipients",
    "\nGIÁM ĐỐC\n\nLê Hoàng Nam\n": "the signature",
}


@pytest.mark.parametrize("left_out", [block for block, name in BLOCKS.items() if name])
def test_a_block_that_is_missing_is_named(left_out: str) -> None:
    assert not found("document.blocks", "".join(BLOCKS))
    (one,) = found("document.blocks", "".join(block for block in BLOCKS if block != left_out))
    assert BLOCKS[left_out] in one.diagnostic.message


PIECES = (
    "", "a ", "|", "\t", "“", "1.1. ", "Sở ", "giao Sở A ", "số 1/QĐ-", "1/QĐ-UBND, ",
    "TCTP 1 tại Mục I ",
    "ông Nguyễn Văn An - Giám đốc Sở ", "kiểm tra tại 10 đơn vị (", "hạn chế chưa; ", "Điều 1. ",
    "Hướng khắc phục: ", "TM. ỦY BAN ", "- Lưu: VT, ", "tỷ lệ hồ sơ giải quyết đúng hạn đạt 1",
)  # fmt: skip
OWN = ("citations", "headings", "document.", "recipients", "title", "signature", "completeness",
       "criteria", "inspection", "people", "subject", "paragraphs", "figures.across")  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_stops_a_rule(piece: str) -> None:
    rules = [rule for rule in all_rules() if rule.name.startswith(OWN)]
    for text in (piece, piece * 400, f"{piece}\n" * 400, signed(*[piece] * 400, "", "GIÁM ĐỐC")):
        subject = Subject(read_plain(text, "a.txt"), None, Registry())
        judge(case_of((subject, subject)), rules)
