"""Which strings can be a syllable of Vietnamese, and what a slip was meant to be."""

import pytest

from cchc_docs.consistency.reading.letters import CAPITALS, SMALL
from cchc_docs.consistency.reading.spelling import Slip, glued, slip
from cchc_docs.consistency.reading.syllables import is_syllable, split
from cchc_docs.consistency.registry.spelling import compounds, confusions, doublings

REAL = """
hòa hoà thủy thuỷ khỏe khoẻ quý quí quá quốc quyết quyền quỳnh quơ quẹo quào giữa giá gì gìn
giếng giêng giết giặc giỗ ghi ghế nghề nghiêng ngành ngoằn ngoèo khuỷu thuở huơ uỵch huỳnh
xoong moóc goòng buýt tuýp xuềnh xoàng oái oăm rượu hươu uống ương ưu yêu yến ỷ y kỹ lý mỹ của
mùa thường được người trường tuần xuất khuyến khích khuya chuyển loại oan xoắn khoét ngoặc quên
quệt quăng quầng quấy thuế huệ nguệch nguyệt tuyết ịch ếch ác ép ức nhoẻn toàn khuâng nuôi muỗi
buồm rưỡi mượn ướp cứu hưu gừng trọn ủy uỷ ban nhân dân phòng kiểm nghiêm luật chấp hành xã hội
chủ nghĩa Việt NAM KHÁNH ĐỘC lập
""".split()  # noqa: SIM905 – to be read as words
UNREAL = """
nghành đựơc đuợc thưòng truờng cuả muà qúy quyềt chếtrong thựcc ngề ghà cì ké\u0301 bcd đ
4g ca1
""".split()  # noqa: SIM905 – to be read as words


@pytest.mark.parametrize("word", REAL)
def test_real_syllables_can_be(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", UNREAL)
def test_others_cannot(word: str) -> None:
    assert not is_syllable(word)


def test_our_own_words_can_be() -> None:
    known = doublings()
    own = {part for word in compounds() for part in word.split("_")}
    own |= (
        known.everywhere
        | known.joining
        | {part for right in confusions().values() for part in right.split()}
    )
    assert {word for word in own if not is_syllable(word)} == set()


def test_no_confusion_is_a_right_spelling_of_another() -> None:
    right = {tuple(words.split()) for words in confusions().values()}
    joined = {tuple(word.split("_")) for word in compounds()}
    assert not right & confusions().keys()
    assert not joined & confusions().keys()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("chếtrong", ("chế", "trong")),
        ("hoạtđộng", ("hoạt", "động")),
        ("hướngdẫn", ("hướng", "dẫn")),
        ("bêtông", None),
        ("vắcxin", None),
        ("amiăng", None),
        ("phốtpho", None),
        ("krông", None),
        ("nghiêng", None),
        ("online", None),
    ],
)
def test_two_words_in_one(word: str, parts: tuple[str, str] | None) -> None:
    assert glued(word) == parts


@pytest.mark.parametrize(
    ("word", "meant", "misplaced"),
    [
        ("nghành", ("ngành",), False),
        ("đuợc", ("được",), False),
        ("thưòng", ("thường",), False),
        ("truờng", ("trường",), False),
        ("phươnng", ("phương",), False),
        ("thưc", ("thức", "thực"), False),
        ("tòan", ("toàn",), True),
        ("đựơc", ("được",), True),
        ("qúy", ("quý",), True),
    ],
)
def test_slips(word: str, meant: tuple[str, ...], misplaced: bool) -> None:
    assert slip(word) == Slip(meant, misplaced)


@pytest.mark.parametrize(
    "word", ["prôtêin", "krông", "điôxin", "café", "ê", "mnông", "xêri", "nitơ"]
)
def test_words_of_other_languages_are_no_slips(word: str) -> None:
    assert slip(word) is None


def test_capitals_and_small_letters_are_apart() -> None:
    assert "Ủ" in CAPITALS
    assert "ủ" in SMALL
    assert not set(CAPITALS) - {"-"} & set(SMALL)


def test_a_long_string_is_split_in_time() -> None:
    assert split("đ" * 3000) == ()
