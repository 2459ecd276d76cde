"""Random figures that are right raise nothing; broken by one edit, each raises one finding."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Rule, Subject
from cchc_docs.consistency.rules import all_rules, rules_by_section
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.diagnostic import Severity
from cchc_docs.examine.subjects import case_of
from cchc_docs.vietnamese.numbers import decimal_text, padded, percent_text

BANDS = (("Xuất sắc", "90"), ("Tốt", "80"), ("Khá", "65"), ("Trung bình", "50"), ("Yếu", "0"))

SHARES = [
    "Số hồ sơ giải quyết trực tuyến là {a}/{b} đạt tỷ lệ {p}, trong đó có hồ sơ thanh toán.",
    "Đã giải quyết {a}/{b} hồ sơ (đạt {p}); kết quả được công khai.",
    "Trong kỳ, giải quyết {a} hồ sơ/tổng số {b} hồ sơ (đạt tỷ lệ {p}).",
    "Hồ sơ đúng hạn đạt {p} ({a}/{b} hồ sơ), ngày 22/4/2021 theo Quyết định số 1094/QĐ-UBND.",
    "Sở giải quyết {a} hồ sơ đúng hạn trong tổng số {b} hồ sơ, bằng {p}.",
    "Có {a}/{b} hộ tham gia, chiếm {p}, tăng so với cùng kỳ.",
    "Tỷ lệ văn bản ký số là {p} ({a}/{b} văn bản).",
]
PLACES = ("Sở Nội vụ", "Sở Y tế", "Sở Tài chính", "Sở Tư pháp", "Sở Xây dựng", "Sở Công Thương")
WORKS = (
    "rà soát thủ tục hành chính",
    "niêm yết công khai",
    "tập huấn nghiệp vụ",
    "kiểm tra công vụ",
    "đánh giá kết quả",
    "khảo sát mức độ hài lòng",
    "tuyên truyền sâu rộng",
)
WORDS = {2: "hai", 3: "ba", 4: "bốn", 6: "sáu", 7: "bảy", 8: "tám"}


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    return rules_by_section()["figures"]


def said(text: str, name: str = "") -> list[Remark]:
    """What the rules of figures say, or one of them; notes only where one is asked for."""
    subject = Subject(read_plain(text, "a.txt"), None, Registry(bands=BANDS))
    wanted = tuple(r for r in all_rules() if r.name.startswith(f"figures.{name}"))
    remarks = judge(case_of((subject,)), wanted)
    return [r for r in remarks if name or r.diagnostic.severity is not Severity.NOTE]


def counts(least: int = 1, most: int = 99_999) -> st.SearchStrategy[int]:
    return st.integers(least, most)


@st.composite
def ratios(draw: st.DrawFn) -> tuple[int, int]:
    whole = draw(counts(40))
    return draw(counts(13, whole)), whole


def written(number: int) -> str:
    return padded(number)


@given(ratios(), st.integers(0, 2), st.sampled_from(SHARES))
@settings(max_examples=300, deadline=None)
def test_a_right_percentage_raises_nothing(
    ratio: tuple[int, int], decimals: int, sentence: str
) -> None:
    part, whole = ratio
    percent = percent_text(Decimal(part), Decimal(whole), decimals)
    text = sentence.format(a=written(part), b=written(whole), p=percent)
    assert not said(text), text


@given(ratios(), st.integers(0, 2), st.sampled_from(SHARES), st.integers(1, 400))
@settings(max_examples=300, deadline=None)
def test_a_wrong_percentage_raises_one_finding(
    ratio: tuple[int, int], decimals: int, sentence: str, off: int
) -> None:
    part, whole = ratio
    unit = Decimal(1).scaleb(-decimals)
    right = Decimal(percent_text(Decimal(part), Decimal(whole), decimals)[:-1].replace(",", "."))
    wrong = right + off * unit
    assume(wrong <= 100)
    text = sentence.format(a=written(part), b=written(whole), p=f"{decimal_text(wrong)}%")
    # decimal_text drops a last zero: then the percentage says less, and may be right
    places = len(decimal_text(wrong).partition(",")[2])
    assume(abs(wrong * whole - part * 100) > Decimal(5).scaleb(-places - 1) * whole)
    found = said(text, "ratio")
    assert len(found) == 1, text
    assert said(text) in (found, []), text  # nobody else says it too
    grave = found[0].diagnostic.severity
    assert grave in {Severity.ERROR, Severity.NOTE}


@given(ratios(), st.sampled_from(SHARES[:6]))
@settings(max_examples=100, deadline=None)
def test_a_part_above_its_whole_raises_one_finding(ratio: tuple[int, int], sentence: str) -> None:
    part, whole = ratio
    assume(part < whole)
    percent = percent_text(Decimal(part), Decimal(whole), 1)
    text = sentence.format(a=written(whole), b=written(part), p=percent)
    assert [r.diagnostic.rule for r in said(text)] == ["figures.part-whole"], text


@given(st.lists(counts(1, 9999), min_size=2, max_size=5), st.integers(-3, 3))
@settings(max_examples=150, deadline=None)
def test_parts_of_a_total(parts: list[int], off: int) -> None:
    total = sum(parts) + off
    assume(total > 0)
    listed = ", ".join(f"{PLACES[n]} {written(p)} hồ sơ" for n, p in enumerate(parts[:-1]))
    last = f"{PLACES[len(parts)]} {written(parts[-1])} hồ sơ"
    text = f"Các sở tiếp nhận {written(total)} hồ sơ, gồm {listed} và {last}."
    assert len(said(text)) == (off != 0), text


@given(counts(), counts(), counts(), counts(), st.integers(-3, 3))
@settings(max_examples=150, deadline=None)
def test_the_files_of_an_account(early: int, ontime: int, late: int, left: int, off: int) -> None:
    settled = early + ontime + late
    total = settled + left + off
    text = (
        f"Tổng số hồ sơ tiếp nhận {written(total)} hồ sơ; đã giải quyết {written(settled)} hồ sơ "
        f"(trước hạn {written(early)} hồ sơ, đúng hạn {written(ontime)} hồ sơ, quá hạn "
        f"{written(late)} hồ sơ); đang giải quyết {written(left)} hồ sơ."
    )
    found = said(text)
    assert [r.diagnostic.rule for r in found] == ["figures.balance"] * (off != 0), text
    assert all(r.diagnostic.severity is Severity.ERROR for r in found)


@given(counts(), counts(), counts(), st.integers(-3, 3))
@settings(max_examples=150, deadline=None)
def test_the_times_of_settled_files(early: int, ontime: int, late: int, off: int) -> None:
    settled = early + ontime + late + off
    assume(settled > 0)
    text = (
        f"Đã giải quyết {written(settled)} hồ sơ, trong đó: {written(early)} hồ sơ trước hạn, "
        f"{written(ontime)} hồ sơ đúng hạn và {written(late)} hồ sơ quá hạn."
    )
    assert len(said(text)) == (off != 0), text


def in_brackets(stated: str, items: list[str]) -> str:
    places = [f"UBND huyện {item.split()[-1].capitalize()}" for item in items]
    return f"Kiểm tra tại {stated} đơn vị ({', '.join(places)}) theo kế hoạch."


def with_markers(stated: str, items: list[str]) -> str:
    marked = "; ".join(f"({n}) {item}" for n, item in enumerate(items, 1))
    return f"Giao {stated} nhiệm vụ trọng tâm: {marked}."


def on_lines(stated: str, items: list[str]) -> str:
    lines = "\n".join(f"- {item.capitalize()}." for item in items)
    return f"Thực hiện {stated} nhiệm vụ sau:\n{lines}\nNơi nhận:\n- Lưu: VT."


def on_numbered_lines(stated: str, items: list[str]) -> str:
    lines = "\n".join(f"{n}. {item.capitalize()}." for n, item in enumerate(items, 1))
    return f"Thực hiện {stated} nhóm giải pháp chủ yếu sau đây:\n{lines}"


def between_semicolons(stated: str, items: list[str]) -> str:
    return f"Thống nhất {stated} nội dung gồm: {'; '.join(items)}."


LISTS = [in_brackets, with_markers, on_lines, on_numbered_lines, between_semicolons]


@given(
    st.lists(st.sampled_from(WORKS), min_size=3, max_size=7, unique=True),
    st.sampled_from([-1, 0, 1]),
    st.sampled_from(LISTS),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_a_count_before_a_list(
    items: list[str], off: int, shape: Callable[[str, list[str]], str], in_words: bool
) -> None:
    stated = len(items) + off
    word = WORDS.get(stated, padded(stated)) if in_words else padded(stated)
    text = shape(word, items)
    found = said(text)
    assert [r.diagnostic.rule for r in found] == ["figures.count-list"] * (off != 0), text


@given(counts(1, 60), counts(1, 30), st.integers(-2, 2), st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_rank_and_its_movement(now: int, by: int, off: int, turned: bool) -> None:
    before = now + by + off
    assume(before > 0)
    if turned:
        text = f"Chỉ số của tỉnh từ vị trí thứ {before} lên vị trí thứ {now}, tăng {by} bậc."
    else:
        text = f"Tỉnh đứng thứ {now}, tăng {by} bậc so với năm 2020 (xếp thứ {before})."
    assert len(said(text)) == (off != 0), text


@given(st.integers(0, 200), st.integers(1, 200), st.booleans())
@settings(max_examples=150, deadline=None)
def test_a_score_and_its_maximum(points: int, most: int, twice: bool) -> None:
    one, other = (decimal_text(Decimal(n) / 100) for n in (points, most))
    text = f"Ban đạt {one} điểm/{other} điểm." if twice else f"Ban đạt {one}/{other} điểm."
    assert len(said(text)) == (points > most), text


@given(st.integers(0, 10_000), st.sampled_from([name for name, _least in BANDS]))
@settings(max_examples=150, deadline=None)
def test_a_grade_and_its_band(hundredths: int, grade: str) -> None:
    index = Decimal(hundredths) / 100
    right = next(name for name, least in BANDS if index >= Decimal(least))
    text = f"Chỉ số cải cách hành chính năm 2021 đạt {decimal_text(index)}%, xếp loại {grade}."
    assert len(said(text)) == (grade != right), text
