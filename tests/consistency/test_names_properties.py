"""Names and abbreviations in varied sentences: right ones raise nothing, a slip is found once."""

from hypothesis import assume, given
from hypothesis import strategies as st

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.registry.abbreviations import everyday, key_of, known
from cchc_docs.consistency.registry.provinces import merged, provinces
from cchc_docs.consistency.rule import DataPlace, Rule, Subject
from cchc_docs.consistency.rules import (
    abbreviations_typo,
    names_unit_exists,
    names_variant,
    rules_by_section,
)
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.examine.subjects import case_of
from cchc_docs.model.references import Owner

LEADS = (
    "Ban Quản lý báo cáo kết quả của {}.",
    "Đoàn đã làm việc tại {} trong ba ngày.",
    "Các phòng phối hợp với {} để rà soát, thống kê.",
    "Kế hoạch của {} được phê duyệt ngày 16/3/2022, đạt 85% chỉ tiêu.",
    "Theo đề nghị của {}, các đơn vị gửi báo cáo trước ngày 15.",
)
TTHC_LEADS = (
    "Các phòng giải quyết {} đúng hạn.",
    "Văn phòng công khai danh mục {} tại trụ sở.",
    "Có 37 {} được công bố trong năm.",
    "Tỷ lệ {} trực tuyến đạt 85%.",
    "Đơn giản hóa {} tạo thuận lợi cho doanh nghiệp.",
)
NAMES = ("Vân Phong", "Khánh Hòa", "Bố Trạch", "Lệ Thủy", "Cam Lâm", "Vạn Ninh")
MARKS = {"a": "ăâáà", "ă": "aâ", "â": "ăa", "o": "ôơ", "ò": "oó", "ê": "e", "ủ": "ùu", "i": "í"}
HELD = sorted(key for key in everyday() if len(key) >= 4 and key.isalpha())


def found(text: str, rule: Rule, registry: Registry | None = None) -> list[Remark]:
    subject = Subject(read_plain(text, "van-ban.txt"), None, registry or Registry())
    return judge(case_of((subject,)), (rule,))


def sentences(words: list[str], leads: tuple[str, ...], order: int) -> str:
    chosen = [leads[(order + n) % len(leads)] for n in range(len(words))]
    return "\n".join(lead.format(word) for lead, word in zip(chosen, words, strict=True))


def with_one_letter_off(name: str, place: int, choice: int) -> str:
    """The name with another mark on one letter, or another size of the first letter of a word."""
    spots = [n for n, letter in enumerate(name) if letter.lower() in MARKS or letter.isupper()]
    at = spots[place % len(spots)]
    letter = name[at]
    marks = MARKS.get(letter.lower(), "")
    other = letter.lower() if letter.isupper() else marks[choice % len(marks)]
    return name[:at] + other + name[at + 1 :]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8), st.integers(0, 9))
def test_registered_names_as_they_are_raise_nothing(names: list[str], order: int) -> None:
    text = sentences(names, LEADS, order)
    assert not found(text, names_variant.RULE, Registry(names=NAMES))


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=6),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_one_letter_off_is_found_once(
    names: list[str], which: int, place: int, choice: int, order: int
) -> None:
    at = which % len(names)
    wrong = with_one_letter_off(names[at], place, choice)
    assume(wrong not in {"Khánh Hoà", "Lệ Thuỷ"})
    text = sentences([*names[:at], wrong, *names[at + 1 :]], LEADS, order)
    (remark,) = found(text, names_variant.RULE, Registry(names=NAMES))
    assert remark.words == wrong
    assert names[at] in remark.diagnostic.message
    assert remark.diagnostic.severity is Severity.ERROR


@given(st.lists(st.sampled_from(sorted(provinces())), min_size=1, max_size=20), st.integers(0, 9))
def test_provinces_in_any_company_raise_nothing(names: list[str], order: int) -> None:
    places = [f"tỉnh {name}" for name in names]
    assert not found(sentences(places, LEADS, order), names_variant.RULE)


@given(st.lists(st.sampled_from([*HELD, *known()]), min_size=1, max_size=12), st.integers(0, 9))
def test_known_abbreviations_in_any_company_raise_nothing(keys: list[str], order: int) -> None:
    assert not found(sentences(keys, TTHC_LEADS, order), abbreviations_typo.RULE)


TOUCHING = {
    "B": "HVN",
    "C": "XVF",
    "D": "SFC",
    "H": "GBN",
    "K": "LM",
    "M": "NK",
    "S": "DXA",
    "T": "RG",
}


@given(
    st.sampled_from(HELD),
    st.integers(0, 9),
    st.integers(0, 2),
    st.integers(1, 4),
    st.integers(0, 9),
)
def test_the_next_key_is_an_error(
    key: str, place: int, choice: int, times: int, order: int
) -> None:
    spots = [n for n, letter in enumerate(key) if letter in TOUCHING]
    assume(spots)
    at = spots[place % len(spots)]
    touching = TOUCHING[key[at]]
    wrong = key[:at] + touching[choice % len(touching)] + key[at + 1 :]
    assume(wrong not in everyday() and wrong not in known())
    assume(not set(wrong) & set("AEIOUYƯ") and not set(wrong) <= set("IVXLCDM"))
    lines = sentences([key, wrong] * times, TTHC_LEADS, order).split("\n")
    lines += [TTHC_LEADS[0].format(word) for word in (key, wrong)]
    (remark,) = found("\n".join(lines), abbreviations_typo.RULE)
    assert remark.words == wrong
    assert remark.diagnostic.severity is Severity.ERROR


ODD = 'AĐBCTH CHC&-–:;,.()“”"/\n\t|0129 ăâòoàủyÒÀ'


@given(st.text(alphabet=ODD, max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    for rule in rules_by_section()["names"]:
        found(text, rule, Registry(names=NAMES))


def test_the_lists_hold_what_they_say() -> None:
    assert not everyday().keys() & known().keys()
    assert all(key_of(key) == key for key in (*everyday(), *known()))
    assert (len(merged()), len(provinces())) == (34, 63)
    assert sorted(old for olds in merged().values() for old in olds) == sorted(provinces())
    sheet = "CCHC CCVC KKT KCN KTXH KHĐT TCVN ISO KPI VBQPPL BCCI GPLĐ HTQLCT TCTP"
    assert not everyday().keys() & set(sheet.split())


AGENCIES = ("Sở Tư pháp", "UBND huyện Bố Trạch", "Văn phòng", "các phòng", "CCVC cơ quan")
PLACES = ("Bố Trạch", "Lệ Thủy", "Cam Lâm", "Ba Đồn", "Nha Trang")


def at(name: str) -> DataPlace:
    return DataPlace(FilePlace("ho-so.yml", 1, 1), name)


@given(st.sampled_from(AGENCIES))
def test_an_owner_with_a_name_raises_nothing(name: str) -> None:
    owner = Owner.model_validate({"ten": name})
    assert owner.name is not None
    assert not list(names_unit_exists.of_name(owner.name, at(name), Registry()))


@given(st.sampled_from(PLACES))
def test_a_place_as_an_owner_is_found_once(name: str) -> None:
    (finding,) = names_unit_exists.of_name(name, at(name), Registry())
    assert finding.severity is None  # the rule's own: an error
    assert name in finding.message
