"""Random data that agree raise nothing; broken by one edit, they raise one finding, in place."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_docs.consistency.judge import Remark, judge
from cchc_docs.consistency.registry import Registry
from cchc_docs.consistency.rule import Path, Record, Subject
from cchc_docs.consistency.rules import all_rules
from cchc_docs.consistency.sources.plain import read_plain
from cchc_docs.consistency.text import Text
from cchc_docs.diagnostic import FilePlace, Severity
from cchc_docs.examine.subjects import case_of, of_data_file
from cchc_docs.model.finding import Finding
from cchc_docs.model.index_facts import IndexFacts
from cchc_docs.model.meeting_facts import SituationFacts
from cchc_docs.model.score import CriterionScore
from cchc_docs.vietnamese.numbers import decimal_text, padded
from tests.consistency.cases import ROOT

pytestmark = pytest.mark.usefixtures("english")
few = settings(max_examples=100, deadline=None)


@cache
def record_of(file: str) -> Record:
    record = of_data_file(ROOT / "notices" / file).record
    assert record is not None
    return record


def at(*path: str | int) -> FilePlace:
    """A place that tells the whole path of a value."""
    return FilePlace(".".join(map(str, path)))


def with_model(record: Record, **values: Any) -> Record:
    """The record with other values, every one of them findable by its path."""

    def find(path: Path) -> FilePlace:
        return at(*path)

    return replace(record, model=record.model.model_copy(update=values), find=find)


def said(rule: str, *subjects: Subject) -> list[Remark]:
    return judge(case_of(subjects), [one for one in all_rules() if one.name == rule])


# figures.one-value

NAMES = (
    "hồ sơ giải quyết đúng hạn",
    "hồ sơ nộp trực tuyến toàn trình",
    "văn bản được ký số",
    "nhiệm vụ hoàn thành trước hạn",
    "cuộc kiểm tra công vụ đột xuất",
    "thủ tục được công khai",
)
METRICS = st.builds(
    lambda name, value, unit, period, source: {
        "ten": name,
        "gia_tri": value,
        "don_vi_tinh": unit,
        "trong_ky": period,
        "nguon": source,
    },
    st.sampled_from(NAMES),
    st.decimals(0, 9999, places=1),
    st.sampled_from(["hồ sơ", "văn bản"]),
    st.sampled_from([None, "quý I/2022", "quý II/2022"]),
    st.sampled_from([None, "đơn vị tự báo cáo", "đoàn kiểm tra"]),
)
Metrics = Sequence[dict[str, Any]]


def told(metric: dict[str, Any]) -> tuple[Any, ...]:
    """What one figure is told from another by: its name, its period, its source."""
    return metric["ten"], metric["trong_ky"], metric["nguon"]


OWN = st.lists(METRICS, min_size=2, max_size=8, unique_by=told)


def figures(metrics: Metrics) -> list[Remark]:
    record = record_of("ban-chi-dao-khanh-hoa-2015/thong-bao.yml")
    assert isinstance(record.model, SituationFacts)
    assert record.model.situation is not None
    results = tuple(
        Finding.model_validate(
            {
                "noi_dung": f"Kết quả thứ {n}",
                "so_lieu": {**metric, "gia_tri": decimal_text(metric["gia_tri"])},
            }
        )
        for n, metric in enumerate(metrics)
    )
    situation = record.model.situation.model_copy(update={"results": results, "limitations": ()})
    record = with_model(record, situation=situation)
    return said("figures.one-value", Subject(Text("a", ()), record, Registry()))


@few
@given(OWN, st.data())
def test_figures_of_one_value_each(metrics: Metrics, data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(metrics), max_size=4))
    order = data.draw(st.permutations([*metrics, *again]))
    assert not figures(order), order


@few
@given(OWN, st.integers(1, 50), st.data())
def test_a_figure_of_two_values(metrics: Metrics, off: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(metrics) - 1))
    then = data.draw(st.integers(first + 1, len(metrics)))
    changed = dict(metrics[first])
    if data.draw(st.booleans()):
        changed["gia_tri"] += Decimal(off) / 10
    else:
        changed["don_vi_tinh"] = "lượt"
    (one,) = figures([*metrics[:then], changed, *metrics[then:]])
    assert one.diagnostic.severity is Severity.ERROR
    assert one.diagnostic.place == at("tinh_hinh", "ket_qua", then, "so_lieu", 0, "gia_tri")
    assert one.also == (at("tinh_hinh", "ket_qua", first, "so_lieu", 0, "gia_tri"),)


# completeness.criteria

SCORES = st.lists(
    st.tuples(
        st.sampled_from(["I", "II", "III", "IV", "V", "VI"]),
        st.lists(st.integers(1, 12), min_size=1, max_size=3).map(
            lambda parts: ".".join(map(str, parts))
        ),
    ),
    unique=True,
    min_size=3,
    max_size=12,
)
Scores = Sequence[tuple[str, str]]


def name_of(position: int) -> str:
    return f"Mức độ hoàn thành nhiệm vụ thứ {position}"


def by_heading(position: int, section: str, code: str) -> str:
    return f"- TCTP {code} tại Mục {section}: Ban đạt 0,5 điểm/01 điểm."


def by_name(position: int, section: str, code: str) -> str:
    return f"- Tiêu chí {code} “{name_of(position)}”: Ban đạt 0,5 điểm/01 điểm."


def by_both(position: int, section: str, code: str) -> str:
    return f"- TCTP {code} tại Mục {section} “{name_of(position)}”: mất {padded(1)} điểm."


SHAPES = st.sampled_from([by_heading, by_name, by_both])


def index(scores: Scores) -> Record:
    record = record_of("thong-bao-476-tb-kkt/thong-bao.yml")
    assert isinstance(record.model, IndexFacts)
    known = record.model.criteria[0]
    criteria = tuple(
        CriterionScore.model_validate(
            {
                "muc": section,
                "ma": code,
                "ten": name_of(position),
                "diem": "0,5",
                "diem_toi_da": "1",
                "ly_do": known.reason,
                "huong_khac_phuc": known.directions,
            }
        )
        for position, (section, code) in enumerate(scores)
    )
    return with_model(record, criteria=criteria)


def text(lines: Sequence[str]) -> Text:
    return read_plain("\n\n".join(["Kết quả Chỉ số năm 2021", *lines]), "a.txt")


@few
@given(SCORES, SHAPES, st.booleans(), st.data())
def test_criteria_that_lost_points(
    scores: Scores, shape: Any, printed: bool, data: st.DataObject
) -> None:
    def found(lines: Sequence[str]) -> list[Remark]:
        """What is said of the document of the data, or of a printed copy beside it."""
        whole = Subject(text(whole_lines), record, Registry())
        if printed:
            return said("completeness.criteria", whole, Subject(text(lines), None, Registry()))
        return said("completeness.criteria", Subject(text(lines), record, Registry()))

    record = index(scores)
    whole_lines = [shape(n, section, code) for n, (section, code) in enumerate(scores)]
    assert not found(data.draw(st.permutations(whole_lines)))
    out = data.draw(st.integers(0, len(scores) - 1))
    (one,) = found([*whole_lines[:out], *whole_lines[out + 1 :]])
    assert one.diagnostic.severity is Severity.ERROR
    assert one.diagnostic.place == at("tieu_chi", out, "ma")
    assert one.words == scores[out][1]
    assert f"of section {scores[out][0]} " in one.diagnostic.message
